"""A claim with all that the record knows at its place: who is meant, when, in whose words."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.linking.page import Book, Page
from onrecord.record.claim import Claim
from onrecord.record.event import EventMention
from onrecord.record.reading import Quote, TimeMention
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links


@dataclass(frozen=True, slots=True)
class Stated:
    """One claim in its article.

    ``actors`` pairs the words in its clause, and in a subject or an object that stands outside of it, that name or mean
    an actor with the actor's id, by place; ``times`` and ``events`` are those inside the clause. ``quote`` is the one
    that the claim's head stands in, ``speaker`` the id of the actor who says it; ``published`` the article's EDTF date.
    None where unknown.
    """

    claim: Claim
    page: Page
    actors: tuple[tuple[Span, str], ...] = ()
    times: tuple[TimeMention, ...] = ()
    events: tuple[EventMention, ...] = ()
    quote: Quote | None = None
    speaker: str | None = None
    published: str | None = None

    @property
    def article(self) -> str:
        """The id of the article it stands in."""
        return self.claim.article

    @property
    def text(self) -> str:
        """The characters of its clause."""
        return self.page.cut(self.claim.span)

    def within(self, span: Span | None) -> tuple[str, ...]:
        """The ids of the actors who are meant inside a span of the clause, each once, by place."""
        return tuple(dict.fromkeys(actor for at, actor in self.actors if span and span.holds(at)))


def stated(coverage: Coverage, links: Links, book: Book) -> Sequence[Stated]:
    """Every claim of the story, by article and place; of two with one head the first reader's."""
    rests_on = (links.actors, links.chains, links.speakings)
    return book.once("stated", rests_on, lambda: _stated(coverage, links, book))


def _stated(coverage: Coverage, links: Links, book: Book) -> list[Stated]:
    claims: defaultdict[str, dict[Span, Claim]] = defaultdict(dict)
    events: defaultdict[str, list[EventMention]] = defaultdict(list)
    for claim in coverage.claims():
        claims[claim.article].setdefault(claim.head, claim)
    for event in coverage.events():
        events[event.article].append(event)
    meant = _meant(links)
    speakers = {speaking.quote: speaking.actor for speaking in links.speakings}
    return [
        one
        for article, page in book.items()
        for one in _of_page(page, claims[article], events[article], meant.get(article, []), speakers)
    ]


def _of_page(
    page: Page,
    claims: Mapping[Span, Claim],
    events: Sequence[EventMention],
    meant: Sequence[tuple[Span, str]],
    speakers: Mapping[str, str | None],
) -> Iterator[Stated]:
    published = page.article.published.value if page.article.published else None
    words = [(piece, quote) for quote in page.quotes for piece in quote.content]
    for _, claim in sorted(claims.items()):
        quote = next((quote for piece, quote in words if piece.holds(claim.head)), None)
        yield Stated(
            claim,
            page,
            tuple(dict.fromkeys(place for part in _parts(claim) for place in _inside(meant, part))),
            page.times_in(claim.span),
            tuple(event for event in events if claim.span.holds(event.span)),
            quote,
            speakers.get(quote.id) if quote else None,
            published,
        )


def _parts(claim: Claim) -> Iterator[Span]:
    """The clause with the subject and the objects that stand outside of it, by place."""
    parts = {one for one in (claim.subject, *claim.objects) if one and not claim.span.holds(one)}
    yield from sorted({claim.span, *parts})


def _inside(meant: Sequence[tuple[Span, str]], span: Span) -> Iterator[tuple[Span, str]]:
    """The places in a span, of those in order."""
    for at in range(bisect_left(meant, span.start, key=lambda one: one[0].start), len(meant)):
        if meant[at][0].start >= span.end:
            return
        if span.holds(meant[at][0]):
            yield meant[at]


def _meant(links: Links) -> dict[str, list[tuple[Span, str]]]:
    """The words of each article that name or mean an actor, by place."""
    found: defaultdict[str, set[tuple[Span, str]]] = defaultdict(set)
    for actor in links.actors:
        for mention in actor.mentions:
            found[mention.article].add((mention, actor.id))
    for reference in links.chains:
        found[reference.span.article].update((reference.span, actor) for actor in reference.actors)
    return {article: sorted(places) for article, places in found.items()}
