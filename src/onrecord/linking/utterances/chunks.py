"""A wording cut into phrases: function words and the content words that they lead (after Liberman and Church 1992)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from onrecord.linking.lexicon import HONORIFICS, LEADING
from onrecord.linking.page import Page
from onrecord.linking.utterances.lexicon import BINDING, JOINING, LEADERS
from onrecord.linking.utterances.meanings import Senses, joined, senses
from onrecord.linking.utterances.stems import stem
from onrecord.linking.utterances.wording import Forms, placed
from onrecord.record.span import Span
from onrecord.text.words import Word

LONGEST = 120
"""Phrases of a quote that are aligned; a longer one is a speech, whose opening is aligned."""
MOST_WORDS = 20
"""Words of a phrase; so many without a function word or a comma are a list or no language at all."""
SENTENCE_ENDS = ".!?…"
MARKS = "“”„‟«»\"‘’‚‛‹›'`[] \t\r\n"
"""What may stand between the words of one phrase, with a hyphen or the point of an abbreviation; all else ends it."""
SHORTENED = HONORIFICS | LEADING | {"jr", "sr", "st", "no"}


@dataclass(frozen=True)
class Phrase:
    """Neighbouring words of one piece of a quote; ``piece`` is its number, ``sentence`` that of its sentence."""

    words: tuple[Word, ...]
    piece: int
    sentence: int

    @cached_property
    def forms(self) -> Forms:
        """The folded words."""
        return tuple(word.form for word in self.words)

    @cached_property
    def content(self) -> tuple[tuple[str, Senses], ...]:
        """The stem and the meanings of each word that carries content."""
        stems = (stem(form) for form in joined(self.forms) if form not in LEADERS)
        return tuple((one, senses(one)) for one in stems)

    @property
    def start(self) -> int:
        """Its first character."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Behind its last character."""
        return self.words[-1].end


def phrases(spans: Iterable[Span], page: Page) -> list[Phrase]:
    """The phrases of a quote in order, 120 at most.

    A phrase ends at any punctuation, and where a function word follows a word of content; "of" does not end one, and
    function words alone are none where they stand behind another: "who drinks from it".
    """
    found: list[Phrase] = []
    sentence = 0
    for piece, span in enumerate(spans):
        for words, stop, ended in _runs(placed(span, page), page):
            alone = all(word.form in LEADERS for word in words)
            if alone and not stop and found and found[-1].piece == piece:
                found[-1] = Phrase((*found[-1].words, *words), piece, found[-1].sentence)
            else:
                sentence += ended and bool(found)
                found.append(Phrase(tuple(words), piece, sentence))
            if len(found) > LONGEST:
                return found[:LONGEST]
    return found


def _runs(words: Iterable[Word], page: Page) -> Iterator[tuple[list[Word], bool, bool]]:
    """Runs of words, each with whether punctuation stands before it, and the end of a sentence or of a piece."""
    run: list[Word] = []
    stop, ended = True, True
    for word in words:
        between = page.article.text[run[-1].end : word.start] if run else ""
        broken = bool(run) and not _within(between, run[-1])
        opens = bool(run) and (_opens(word.form, run[-1].form) or len(run) == MOST_WORDS)
        if broken or opens:
            yield run, stop, ended
            run, stop, ended = [], broken, any(mark in between for mark in SENTENCE_ENDS)
        run.append(word)
    if run:
        yield run, stop, ended


def _opens(form: str, before: str) -> bool:
    """Whether a word begins a phrase behind another word."""
    if form in JOINING:
        return before not in JOINING
    return form in LEADERS - BINDING and before not in LEADERS


def _within(between: str, before: Word) -> bool:
    """Whether the characters behind a word end no phrase: marks, a hyphen, the point of "Mr." or "U.S."."""
    point = before.form in SHORTENED or len(before.form) <= 2
    return between == "-" or not between.lstrip("." if point else "").strip(MARKS)
