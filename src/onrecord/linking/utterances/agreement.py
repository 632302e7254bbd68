"""How far two wordings agree, and in which words they differ."""

from collections import Counter
from difflib import SequenceMatcher
from typing import Literal

from onrecord.linking.lexicon import FUNCTION_WORDS, WEIGHTY
from onrecord.linking.utterances.wording import Forms, Wording

Agreement = Literal["equal", "cut", "near", "runs"]
"""``runs``: the end of one is the beginning of the other, or they have another long run of words in common."""
Change = tuple[Forms, Forms]
"""Words of one wording with those that stand in the other for them; either may be none."""

NEAR_SHARE = 0.8
NEAR_WORDS = 6
CUT_CONTENT_WORDS = 5
WHOLE_CONTENT_WORDS = 3
PIECE_WORDS = 3
OVERLAP_WORDS = 8
COMPARED_PIECES = 20
ALIGNED_WORDS = 500
"""Of longer wordings the rest is compared for equality and containment alone: an alignment costs their product."""

_ENDINGS = frozenset({"", "s", "es", "'s", "d", "ed", "ing", "e", "er", "n", "en", "ly", "y", "ies", "ied"})


def shingles(run: Forms, size: int) -> set[Forms]:
    """Every run of ``size`` words."""
    return {run[at : at + size] for at in range(len(run) - size + 1)}


def compare(a: Wording, b: Wording) -> Agreement | None:
    """How two wordings agree: equal, the shorter cut out of the longer, nearly; or None.

    Near means that four fifths of the shorter's words, six at least, stand in the longer in the same order.
    """
    if a.forms == b.forms:
        return "equal"
    short, long = sorted((a, b), key=lambda w: (len(w.forms), w.forms))
    if _holds(long, short):
        return "cut" if short.content >= CUT_CONTENT_WORDS else None
    return "near" if aligned(short.forms, long.forms) >= NEAR_SHARE else None


def overlap(a: Wording, b: Wording) -> tuple[Agreement, Wording, Wording] | None:
    """How the pieces of two wordings agree that were cut differently: the best pair, of eight words or more each."""
    near: tuple[Agreement, Wording, Wording] | None = None
    theirs = [Wording((piece,)) for piece in b.pieces[:COMPARED_PIECES] if len(piece) >= OVERLAP_WORDS]
    for left in (Wording((piece,)) for piece in a.pieces[:COMPARED_PIECES] if len(piece) >= OVERLAP_WORDS):
        for right in theirs:
            agreement = compare(left, right)
            if agreement in {"equal", "cut"}:
                return agreement, left, right
            if agreement and near is None:
                near = agreement, left, right
    return near


def run_on(a: Wording, b: Wording, content: int) -> bool:
    """Whether both have eight words in a row, so many of them of content: the same speech, divided elsewhere."""
    runs = shingles(a.forms[:ALIGNED_WORDS], OVERLAP_WORDS) & shingles(b.forms[:ALIGNED_WORDS], OVERLAP_WORDS)
    return any(sum(form not in FUNCTION_WORDS for form in run) >= content for run in runs)


def whole_in(a: Wording, b: Wording) -> bool:
    """Whether the shorter stands in the longer whole, six words of it or more, three of them of content."""
    short, long = sorted((a, b), key=lambda w: (len(w.forms), w.forms))
    return len(short.forms) >= NEAR_WORDS and short.content >= WHOLE_CONTENT_WORDS and _holds(long, short)


def _holds(long: Wording, short: Wording) -> bool:
    """Whether the longer has the shorter as one run of words, or has each of its pieces in order."""
    text = f" {' '.join(long.forms)} "
    if f" {' '.join(short.forms)} " in text:
        return True
    if any(len(piece) < PIECE_WORDS for piece in short.pieces):
        return False
    at = 0
    for piece in short.pieces:
        run = f" {' '.join(piece)} "
        at = text.find(run, at)
        if at < 0:
            return False
        at += len(run) - 1
    return True


def aligned(short: Forms, long: Forms) -> float:
    """The share of the shorter's words that stand in the longer in the same order; 0 for fewer than six."""
    enough = max(NEAR_WORDS, NEAR_SHARE * len(short))
    if len(long) > ALIGNED_WORDS or sum((Counter(short) & Counter(long)).values()) < enough:
        return 0.0
    common = sum(block.size for block in SequenceMatcher(None, short, long, autojunk=False).get_matching_blocks())
    return common / len(short) if common >= NEAR_WORDS else 0.0


def changes(a: Wording, b: Wording) -> list[Change]:
    """The words in which two near wordings differ, those of ``a`` with those of ``b``.

    Words missing at an end, or where the other is printed in pieces, were cut; as many words for as many at an end were
    changed.
    """
    steps = SequenceMatcher(None, a.forms, b.forms, autojunk=False).get_opcodes()
    cuts = _breaks(a), _breaks(b)
    found = []
    for at, (tag, i, j, k, m) in enumerate(steps):
        was_cut = (tag == "insert" and i in cuts[0]) or (tag == "delete" and k in cuts[1])
        outer = at in {0, len(steps) - 1} and j - i != m - k
        if tag != "equal" and not was_cut and not outer:
            found.append((a.forms[i:j], b.forms[k:m]))
    return found


def _breaks(one: Wording) -> set[int]:
    """The places between the pieces of a quote, its ends with them."""
    ends, at = {0}, 0
    for piece in one.pieces:
        at += len(piece)
        ends.add(at)
    return ends


def slight(change: Change) -> bool:
    """Whether a change touches function words or inflection alone, and none that turns the meaning."""
    left, right = change
    if any(form in WEIGHTY or form.endswith("n't") or any(map(str.isdigit, form)) for form in left + right):
        return False
    gone = [form for form in left if form not in FUNCTION_WORDS]
    come = [form for form in right if form not in FUNCTION_WORDS]
    return len(gone) == len(come) and all(map(_inflected, gone, come))


def _inflected(a: str, b: str) -> bool:
    """Whether two words share a stem of four letters and differ in a grammatical ending."""
    stem = 0
    while stem < min(len(a), len(b)) and a[stem] == b[stem]:
        stem += 1
    return stem >= 4 and a[stem:] in _ENDINGS and b[stem:] in _ENDINGS
