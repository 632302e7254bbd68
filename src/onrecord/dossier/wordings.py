"""How the wordings of one remark compare: cut short, in other words, and which phrase stands for which."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from onrecord.dossier.phrasing import joined, wording
from onrecord.record.detail import Detail, Phrase, Stretch
from onrecord.record.dossier import GAP, Line
from onrecord.record.reading import Quote
from onrecord.record.span import Span
from onrecord.record.story import Aligned, Utterance, UtteranceRelation
from onrecord.text.printable import one_line
from onrecord.text.words import words

OTHER: dict[UtteranceRelation, str] = {
    "single": "other words",
    "same_words": "nearly the same words",
    "other_words": "other words",
    "translation": "another translation",
}
PAIRS = 4
"""How many phrases are set beside each other before the rest is only counted."""
SHORT = 4
"""A word of so many letters stands in most sentences: alone it makes no two of them alike."""
_NONE = Stretch(0, 0)
_CLOSING = " \t\r\n,.;:!?”’»"


def likeness(text: dict[str, str], fullest: Quote, other: Quote, relation: UtteranceRelation) -> str:
    """How another report of the same remark compares with the fullest: "", "cut short" or in which other words."""
    long = wording(joined(text, fullest.content))
    if long == wording(joined(text, other.content)):
        return ""
    pieces = (wording(piece.cut(text[piece.article])) for piece in other.content)
    if relation == "translation" and other.kind != "direct":
        relation = "other_words"
    return "cut short" if all(piece in long for piece in pieces) else OTHER[relation]


def stands_for(text: dict[str, str], utterance: Utterance, quote: Quote) -> str:
    """Which phrases of this quote stand for which of the fullest: "“a” for “b”, “c” for “d”"; or nothing."""
    told = list(dict.fromkeys(_pairs(text, utterance, quote)))
    more = [f"and {len(told) - PAIRS} more"] if len(told) > PAIRS else []
    return ", ".join(told[:PAIRS] + more)


def aligned(utterance: Utterance, quote: Quote) -> list[Aligned]:
    """The pairs of an utterance whose other side lies in this quote."""
    return [pair for pair in utterance.aligned if any(piece.holds(pair.other) for piece in quote.content)]


def _pairs(text: dict[str, str], utterance: Utterance, quote: Quote) -> Iterator[str]:
    """Phrases that are the same but for case and marks tell nothing."""
    for pair in aligned(utterance, quote):
        one, other = pair.one.cut(text[pair.one.article]), pair.other.cut(text[pair.other.article])
        if wording(one) != wording(other):
            yield f"“{one_line(other)}” for “{one_line(one)}”"


def compared(known: Detail, fullest: Line, line: Line, utterance: Utterance) -> Detail:
    """A wording as data: phrase by phrase beside the fullest, and which of its words that one has too."""
    pairs = [
        Phrase(one, other)
        for pair in utterance.aligned
        if (one := _place(fullest.evidence, pair.one)) and (other := _place(line.evidence, pair.other))
    ]
    phrases = tuple(_rows(pairs, fullest.text, line.text)) if pairs else ()
    alike = tuple(_alike(phrases, fullest.text, line.text))
    return replace(known, role="wording", because="", phrases=phrases, alike=alike)


def _place(pieces: tuple[Span, ...], span: Span) -> Stretch | None:
    """Where the characters of a span stand in the text of a line that has these pieces."""
    behind = 0
    for piece in pieces:
        if piece.holds(span):
            return Stretch(behind + span.start - piece.start, behind + span.end - piece.start)
        behind += piece.end - piece.start + len(GAP)
    return None


def _rows(pairs: list[Phrase], one: str, other: str) -> Iterator[Phrase]:
    """The pairs in the order of the fullest wording, and between them what both texts have beside them."""
    rows = [((pair.one.start, 1, pair.other.start), pair) for pair in pairs]
    rows += [((gap.start, 0, 0), Phrase(gap, _NONE)) for gap in _gaps(one, [pair.one for pair in pairs])]
    for gap in _gaps(other, [pair.other for pair in pairs]):
        before = [pair for pair in pairs if pair.other.end <= gap.start]
        after = max(before, key=lambda pair: pair.other.end).one.start if before else -1
        rows.append(((after, 2, gap.start), Phrase(_NONE, gap)))
    return _merged([phrase for _, phrase in sorted(rows)])


def _merged(rows: list[Phrase]) -> Iterator[Phrase]:
    """The rows, words of the one text alone in a row with those of the other alone behind them."""
    held: list[Phrase] = []
    for row in rows:
        if held and held[-1].one == _NONE and row.other == _NONE:
            held[-1] = Phrase(row.one, held[-1].other)
        else:
            held.append(row)
    return iter(held)


def _gaps(text: str, taken: list[Stretch]) -> Iterator[Stretch]:
    """The stretches between these in which there is a word, from the first word or mark before it on."""
    for before, behind in pairwise([Stretch(0, 0), *sorted(taken), Stretch(len(text), len(text))]):
        piece = text[before.end : behind.start]
        if words(piece):
            start = before.end + len(piece) - len(piece.lstrip(_CLOSING))
            yield Stretch(start, before.end + len(piece.rstrip()))


def _alike(phrases: tuple[Phrase, ...], one: str, other: str) -> Iterator[Stretch]:
    """The words of a wording that the fullest has: short ones only if they stand in the phrase beside them."""
    everywhere = {word.form for word in words(one)}
    for phrase in sorted(phrases, key=lambda phrase: phrase.other) or [Phrase(_NONE, Stretch(0, len(other)))]:
        beside = {word.form for word in words(one[phrase.one.start : phrase.one.end])}
        for word in words(other[phrase.other.start : phrase.other.end], phrase.other.start):
            if word.form in (everywhere if len(word.form) > SHORT else beside):
                yield Stretch(word.start, word.end)
