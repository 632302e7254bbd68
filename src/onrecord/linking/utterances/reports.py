"""A quote made comparable with others in other words: its matter, its speaker, its occasion."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from onrecord.linking.page import Page
from onrecord.linking.utterances.lexicon import (
    CHANNELS,
    DENYING_CUES,
    FINITE,
    HABIT_CUES,
    PERFECT,
    TRANSLATION,
    VAGUE_VENUES,
)
from onrecord.linking.utterances.matching import windows
from onrecord.linking.utterances.occasions import Said
from onrecord.linking.utterances.terms import Run, Vocabulary
from onrecord.linking.utterances.voices import Voice, Voices
from onrecord.linking.utterances.wording import Forms, folded, folded_in, marked, spoken, wording
from onrecord.record.reading import Quote
from onrecord.record.span import Span
from onrecord.record.story import Links
from onrecord.text.edtf import days


@dataclass(frozen=True)
class Report:
    """A quote with all that it reports, the reporter's words too where they stand for the speaker's.

    ``own`` is where pieces are printed between quotation marks, ``marked`` their folded words; ``venue`` the folded
    words that name where it was said, ``channels`` how; ``translated`` tells that its sentence speaks of a translation,
    ``denied`` that its cue denies what it reports, ``habit`` that it is of no one act, ``perfect`` that it was said at
    some time; ``printed`` is its article's day as a number.
    """

    said: Said
    order: int
    voice: Voice
    runs: tuple[Run, ...]
    own: tuple[Span, ...]
    marked: tuple[Forms, ...]
    venue: frozenset[str]
    channels: frozenset[str]
    translated: bool
    denied: bool
    habit: bool
    perfect: bool
    printed: int | None

    @cached_property
    def windows(self) -> tuple[Run, ...]:
        """What of it is compared with another remark's."""
        return windows(self.runs)

    @property
    def quote(self) -> Quote:
        """The quote."""
        return self.said.quote

    @property
    def direct(self) -> bool:
        """Whether nothing but the speaker's own words is reported."""
        return self.quote.kind == "direct"


def reports(book: Mapping[str, Page], links: Links, said: Iterable[Said], vocabulary: Vocabulary) -> Iterator[Report]:
    """Every quote that reports a clause or some of the speaker's own words, by article and place.

    ``said`` are the direct quotes, and the others with all that is reported. "Spoke of lowering prices" tells the topic
    and no remark.
    """
    voices = Voices.of(links, book.values())
    by_quote = {one.quote.id: one for one in said}
    for page in book.values():
        between = marked(page)
        for order, quote in enumerate(page.quotes):
            one = by_quote.get(quote.id)
            runs = vocabulary.runs(one.spans, page) if one else ()
            own = tuple(spoken(quote, page, between))
            if one and runs and (own or _says(one.wording.forms)):
                yield _report(one, order, voices, runs, own)


def _says(forms: Forms) -> bool:
    """Whether reported words are a clause."""
    return forms[0] == "that" or bool(FINITE & set(forms))


def _report(said: Said, order: int, voices: Voices, runs: tuple[Run, ...], own: tuple[Span, ...]) -> Report:
    quote, page = said.quote, said.page
    around = tuple(_around(quote, page))
    cue = folded_in(quote.cue, page) if quote.cue else ()
    where = frozenset(form for span in (quote.venue, quote.via) if span for form in folded_in(span, page))
    words = where | frozenset(cue)
    return Report(
        said,
        order,
        voices.of_quote(quote, page, around),
        runs,
        own,
        wording(own, page).pieces,
        where - VAGUE_VENUES,
        frozenset(name for name, members in CHANNELS.items() if members & words),
        bool(TRANSLATION & {*around, *where}),
        bool(DENYING_CUES & set(cue)),
        bool(HABIT_CUES & {*cue}),
        bool(PERFECT & {*cue}) and quote.when is None,
        printed[0].toordinal() if (printed := days(said.published)) else None,
    )


def _around(quote: Quote, page: Page) -> Iterator[str]:
    """The folded words of the attributing sentence outside of the quote."""
    sentence = page.sentence((quote.cue or quote.speaker or quote.content[0]).start)
    if sentence is None:
        return
    at = sentence.start
    for piece in (piece for piece in quote.content if piece.overlaps(sentence)):
        yield from folded(page.article.text[at : max(at, piece.start)])
        at = max(at, piece.end)
    yield from folded(page.article.text[at : max(at, sentence.end)])
