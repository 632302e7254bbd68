"""How the wordings of one remark compare: cut short, in other words, and which phrase stands for which."""

from collections.abc import Iterator

from onrecord.dossier.phrasing import joined, wording
from onrecord.record.reading import Quote
from onrecord.record.story import Aligned, Utterance, UtteranceRelation
from onrecord.text.printable import one_line

OTHER: dict[UtteranceRelation, str] = {
    "single": "other words",
    "same_words": "nearly the same words",
    "other_words": "other words",
    "translation": "another translation",
}
PAIRS = 4
"""How many phrases are set beside each other before the rest is only counted."""


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
