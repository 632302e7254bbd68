"""Stories built by hand: what the readers would have found, written beside the text."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.linking.base import Linker
from onrecord.record.actor import Actor
from onrecord.record.article import Article, Block, Stated
from onrecord.record.ids import content_id
from onrecord.record.reading import Mention, MentionKind, Quote, QuoteKind, Reading, Stamp, TimeMention
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links, Story
from onrecord.text.sentences import sentences


@dataclass(frozen=True)
class Said:
    """A quote to be found in a text: its words (pieces divided by " … "), who is named for it, and the cue."""

    words: str
    speaker: str | None = None
    cue: str | None = None
    kind: QuoteKind = "direct"
    said: str | None = None


def told(
    text: str,
    names: Mapping[str, MentionKind] | None = None,
    quotes: Sequence[Said] = (),
    times: Mapping[str, tuple[str, str]] | None = None,
    published: str | None = None,
    outlet: str = "The Harbour Post",
) -> tuple[Article, Reading]:
    """An article of paragraphs, with every occurrence of the names and times, and the quotes in order.

    ``times`` gives the EDTF value and the grain of an expression.
    """
    blocks = tuple(Block("paragraph", m.start(), m.end()) for m in re.finditer(r".+?(?:\n\n+|\Z)", text, re.DOTALL))
    article = Article(
        source=outlet,
        sha256=content_id("f", outlet, text, published),
        text=text,
        encoding="utf-8",
        blocks=blocks,
        outlet=Stated(outlet, "test"),
        published=Stated(published, "test") if published else None,
    )
    reading = Reading(
        article.id,
        Stamp("hand", "1"),
        ("sentences", "mentions", "quotes", "times"),
        tuple(article.span(b.start + s, b.start + e) for b in blocks for s, e in sentences(text[b.start : b.end])),
        tuple(Mention(span, (names or {})[name]) for name, span in _every(article, names or {})),
        tuple(_quotes(article, quotes)),
        tuple(
            TimeMention(span, (times or {})[word][1], "published", (times or {})[word][0])
            for word, span in _every(article, times or {})
        ),
    )
    return article, reading


def _every(article: Article, names: Iterable[str]) -> list[tuple[str, Span]]:
    """Every occurrence of every name, longer names first, none inside another."""
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    found = re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", article.text) if pattern else ()
    return [(m.group(), article.span(m.start(), m.end())) for m in found]


def _quotes(article: Article, quotes: Sequence[Said]) -> Iterable[Quote]:
    at = 0
    for quote in quotes:
        pieces = []
        for piece in quote.words.split(" … "):
            at = article.text.index(piece, at)
            pieces.append(article.span(at, at + len(piece)))
            at += len(piece)
        cue = _nearest(article, quote.cue, pieces)
        speaker = _nearest(article, quote.speaker, pieces)
        yield Quote(tuple(pieces), quote.kind, cue, speaker, said=quote.said)


def _nearest(article: Article, words: str | None, pieces: Sequence[Span]) -> Span | None:
    """The occurrence that is nearest to a quote, outside its words."""
    if words is None:
        return None
    places = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", article.text)]
    free = [
        article.span(*place) for place in places if not any(piece.overlaps(article.span(*place)) for piece in pieces)
    ]
    return min(free, key=lambda span: min(abs(span.start - pieces[-1].end), abs(pieces[0].start - span.end)))


def story(*articles: tuple[Article, Reading]) -> Coverage:
    """The coverage of these articles."""
    days = sorted(article.published.value for article, _ in articles if article.published)
    ids = tuple(article.id for article, _ in articles)
    known = Story("s-test", "A test", ids, first=days[0] if days else None, last=days[-1] if days else None)
    return Coverage(known, tuple(article for article, _ in articles), tuple(reading for _, reading in articles))


def linked(coverage: Coverage, *linkers: Linker, links: Links | None = None) -> Links:
    """What linkers find, one after the other."""
    links = links or Links(coverage.story.id)
    for linker in linkers:
        links = linker.link(coverage, links)
    return links


def by_name(actors: Iterable[Actor]) -> dict[str, Actor]:
    """Actors by name."""
    return {actor.name: actor for actor in actors}
