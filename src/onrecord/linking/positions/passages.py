"""A sentence made ready for patterns: names as masks, quotation marks as blanks, every offset as it was."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.linking.events.cast import casts
from onrecord.linking.page import Page, pages
from onrecord.linking.positions.nouns import FAMILIES
from onrecord.record.plover import CARRIED_OUT
from onrecord.record.reading import Quote
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links
from onrecord.text.folding import fold, straighten

MASK = "\ue000"
"""Every character of a name, a title or a pronoun whose actor is known: no letter, so never a word."""

LONGEST = 1200
"""Characters of the longest sentence that is looked at: more on end is a table or a list, no prose."""

_MARKS = re.compile(r"[\"“”„«»]|``|''")
_FIRST_PERSON = re.compile(r"\b(?:I|we|We|our|Our|my|My)\b(?!')")
_REPORTED = re.compile(r"(?:that\s+)?(?P<who>he|she|it|they)\b")


@dataclass(frozen=True, slots=True)
class Named:
    """A masked stretch of a passage, from ``start`` to ``end`` in its text, with the actors it stands for.

    ``group`` is True for a people or a party, of which a name may mean but some.
    """

    start: int
    end: int
    actors: tuple[str, ...]
    form: str
    group: bool = False


@dataclass(frozen=True, slots=True)
class Saying:
    """A quote that has words in the passage: its content's ``pieces``, where its cue stands, and who says it.

    ``speaker`` is an actor's id, None where nobody of the record is known to; edges are those of the passage's text.
    """

    quote: str
    pieces: tuple[tuple[int, int], ...]
    cue: tuple[int, int] | None
    speaker: str | None
    direct: bool

    def holds(self, position: int) -> bool:
        """Whether a character belongs to the words that are said."""
        return any(start <= position < end for start, end in self.pieces)


@dataclass(frozen=True, slots=True)
class Done:
    """Words of a passage that name an event, with the actors who do it, as its reader has found."""

    start: int
    end: int
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article. ``text`` is as long as the sentence; ``named`` and ``sayings`` are in order."""

    page: Page
    span: Span
    text: str
    named: tuple[Named, ...]
    sayings: tuple[Saying, ...]
    done: tuple[Done, ...] = ()

    def cut(self, start: int, end: int) -> str:
        """The published characters of a stretch of ``text``."""
        return self.page.article.text[self.span.start + start : self.span.start + end]

    def named_at(self, start: int) -> Named | None:
        """The masked stretch that begins with a character of ``text``."""
        return next((one for one in self.named if one.start == start), None)

    def saying(self, position: int) -> Saying | None:
        """The innermost quote that says the character there."""
        holding = [one for one in self.sayings if one.holds(position)]
        return min(holding, key=lambda one: sum(end - start for start, end in one.pieces), default=None)


def passages(coverage: Coverage, links: Links) -> Iterator[Passage]:
    """Every sentence of the kept blocks, by article and place."""
    book = pages(coverage)
    known = casts(book, links)
    kinds = {actor.id: actor.kind for actor in links.actors}
    speakers = {one.quote: one.actor for one in links.speakings if kinds.get(one.actor or "") != "place"}
    doers: defaultdict[str, list[tuple[Span, tuple[str, ...]]]] = defaultdict(list)
    for event in coverage.events():
        cast = known.get(event.article)
        actors = tuple(actor for span in event.of("actor") for actor in cast.meant(span)) if cast else ()
        if actors and event.status in CARRIED_OUT and not any(kinds.get(actor) == "group" for actor in actors):
            doers[event.article].append((event.span, actors))
    for article, page in book.items():
        seen = [one for one in known[article].seen if not _is_issue(page.cut(one[0]), one[1], kinds)]
        yield from _of_page(page, seen, doers[article], kinds, speakers)


def _of_page(
    page: Page,
    seen: Iterable[tuple[Span, tuple[str, ...]]],
    doers: Iterable[tuple[Span, tuple[str, ...]]],
    kinds: Mapping[str, str],
    speakers: Mapping[str, str | None],
) -> Iterator[Passage]:
    """The sentences of one article, each with what stands in it."""
    starts = [sentence.start for sentence in page.sentences]
    named: defaultdict[int, list[Named]] = defaultdict(list)
    done: defaultdict[int, list[Done]] = defaultdict(list)
    said: defaultdict[int, list[Saying]] = defaultdict(list)
    for at, span, actors in _placed(page.sentences, starts, seen):
        start, end = _inside(span, page.sentences[at])
        if not (named[at] and start < named[at][-1].end):
            group = any(kinds.get(actor) == "group" for actor in actors)
            named[at].append(Named(start, end, actors, page.cut(span), group))
    for at, span, actors in _placed(page.sentences, starts, doers):
        done[at].append(Done(*_inside(span, page.sentences[at]), actors))
    for quote in page.quotes:
        spans = (*quote.content, *([quote.cue] if quote.cue else ()))
        for at in sorted({at for span in spans for at in _touched(page.sentences, starts, span)}):
            said[at].append(_saying(quote, page.sentences[at], speakers.get(quote.id)))
    for at, sentence in enumerate(page.sentences):
        if sentence.end - sentence.start <= LONGEST:
            yield _passage(page, sentence, named[at], tuple(said[at]), tuple(done[at]))


def _touched(sentences: Sequence[Span], starts: Sequence[int], span: Span) -> range:
    """The numbers of the sentences that share a character with a span."""
    low = max(0, bisect_right(starts, span.start) - 1)
    high = bisect_left(starts, span.end)
    return range(low + (low < high and sentences[low].end <= span.start), high)


def _placed(
    sentences: Sequence[Span], starts: Sequence[int], spans: Iterable[tuple[Span, tuple[str, ...]]]
) -> Iterator[tuple[int, Span, tuple[str, ...]]]:
    """The spans that lie wholly in a sentence, with its number."""
    for span, actors in spans:
        at = bisect_right(starts, span.start) - 1
        if at >= 0 and sentences[at].holds(span):
            yield at, span, actors


def _is_issue(form: str, actors: Sequence[str], kinds: Mapping[str, str]) -> bool:
    """Whether a name is a plan's rather than somebody's: "the Harbour Act", "the Orsk Agreement"."""
    last = fold(form).split()[-1:]
    return bool(last) and last[0] in FAMILIES and all(kinds.get(actor) in {"organisation", "place"} for actor in actors)


def _passage(
    page: Page, sentence: Span, named: list[Named], sayings: tuple[Saying, ...], done: tuple[Done, ...]
) -> Passage:
    said = page.cut(sentence)
    plain = straighten(said).replace(MASK, " ")
    plain = "".join(_pieces(plain, [(m.start(), m.end()) for m in _MARKS.finditer(said)], " "))
    for start, end, speaker in _speaking(plain, sayings):
        if not any(one.start < end and start < one.end for one in named):
            named.append(Named(start, end, (speaker,), plain[start:end]))
    named.sort(key=lambda one: one.start)
    plain = "".join(_pieces(plain, [(one.start, one.end) for one in named], MASK))
    return Passage(page, sentence, plain, tuple(named), sayings, done)


def _pieces(text: str, stretches: Iterable[tuple[int, int]], char: str) -> Iterator[str]:
    """The text with some stretches of it, in order, made of one character."""
    at = 0
    for start, end in stretches:
        yield text[at:start]
        yield char * (end - start)
        at = end
    yield text[at:]


def _speaking(plain: str, sayings: Sequence[Saying]) -> Iterator[tuple[int, int, str]]:
    """Pronouns that stand for the speaker: "we" in what is said, and "it" where "it supports the plan" is reported."""
    for found in _FIRST_PERSON.finditer(plain):
        speaker = next((one.speaker for one in sayings if one.speaker and one.holds(found.start())), None)
        if speaker:
            yield found.start(), found.end(), speaker
    for saying in sayings:
        reported = _REPORTED.match(plain, saying.pieces[0][0]) if saying.pieces and not saying.direct else None
        if reported and saying.speaker:
            yield *reported.span("who"), saying.speaker


def _saying(quote: Quote, sentence: Span, speaker: str | None) -> Saying:
    pieces = tuple(_inside(piece, sentence) for piece in quote.content if piece.overlaps(sentence))
    cue = _inside(quote.cue, sentence) if quote.cue and sentence.holds(quote.cue) else None
    return Saying(quote.id, pieces, cue, speaker, quote.kind == "direct")


def _inside(span: Span, sentence: Span) -> tuple[int, int]:
    """The part of a span that lies in the sentence, from the sentence's first character."""
    return max(span.start, sentence.start) - sentence.start, min(span.end, sentence.end) - sentence.start
