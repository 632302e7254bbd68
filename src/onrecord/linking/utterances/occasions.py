"""When a quote was spoken, as far as its article says so: what keeps two occasions apart."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from onrecord.linking.lexicon import AGAIN
from onrecord.linking.page import Book, Page
from onrecord.linking.utterances.sayers import sayers
from onrecord.linking.utterances.wording import Wording, marked, spoken, wording
from onrecord.record.reading import Quote
from onrecord.record.span import Span
from onrecord.record.story import Links

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Said:
    """A quote in the speaker's own words, which stand in ``spans``, with its occasion.

    ``published`` is the EDTF day of its article, ``day`` that which its sentence or its reader gives where it is not
    ahead of that; ``again`` tells that the article speaks of a second occasion.
    """

    quote: Quote
    page: Page
    spans: tuple[Span, ...]
    wording: Wording
    speaker: str | None
    day: str | None
    published: str | None
    again: bool

    @property
    def article(self) -> str:
        """The id of the article."""
        return self.quote.article

    def apart(self, other: "Said") -> bool:
        """Whether the two cannot be one act of speaking, by speaker or by day: none is printed before it is spoken."""
        if self.speaker and other.speaker and self.speaker != other.speaker:
            return True
        return self.days_apart(other)

    def days_apart(self, other: "Said") -> bool:
        """Whether the days forbid that both were said at once."""
        if self.day and other.day and self.day != other.day:
            return True
        if _after(self.day, other.published) or _after(other.day, self.published):
            return True
        return self.article == other.article and (self.again or other.again)


def _after(day: str | None, published: str | None) -> bool:
    return bool(day and published and day > published)


def all_said(book: Collection[Page], links: Links, *, reported: bool = False) -> Iterator[Said]:
    """Every direct or mixed quote with words of its own, by article and place.

    ``reported``: instead every indirect or mixed quote with all that is reported, the reporter's words too.
    """
    speakers = sayers(links, book)
    for page in book:
        published = day_of(page.article.published.value) if page.article.published else None
        between = marked(page)
        for quote in page.quotes:
            if quote.kind == ("direct" if reported else "indirect"):
                continue
            spans = quote.content if reported else tuple(spoken(quote, page, between))
            said = wording(spans, page)
            if said.pieces:
                sentence = page.sentence((quote.cue or quote.speaker or quote.content[0]).start)
                day = day_of(quote.said or "") or (_told(page, quote, sentence) if sentence else None)
                day = None if _after(day, published) else day
                again = bool(sentence and AGAIN & set(page.forms(sentence)))
                yield Said(quote, page, spans, said, speakers.get(quote.id), day, published, again)


def in_own_words(book: Book, links: Links) -> Sequence[Said]:
    """Every direct or mixed quote of a story with words of its own."""
    return book.once("said", (links.actors, links.speakings), lambda: list(all_said(book.values(), links)))


def day_of(edtf: str) -> str | None:
    """The day of an EDTF date or date and time; None where it names a longer time or a stretch."""
    return edtf[:10] if _DAY.match(edtf) and "/" not in edtf else None


def _told(page: Page, quote: Quote, sentence: Span) -> str | None:
    """The day at the quote's ``when``, else the one day that the attributing sentence names outside quoted words."""
    outside = [
        time for time in page.times_in(sentence) if not any(piece.overlaps(time.span) for piece in quote.content)
    ]
    named = [time for time in outside if quote.when and time.span.overlaps(quote.when)]
    days = {day_of(time.edtf) for time in named or outside if time.edtf} - {None}
    return days.pop() if len(days) == 1 else None
