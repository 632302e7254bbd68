"""Transcripts: turns that begin with who speaks, Q: and A:, WALLER:, Ms. Teller:."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.reading.attribution.dialogue import PERSONAL
from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.lexicon import NOBODY
from onrecord.reading.attribution.page import HEADLINES, Page, Stretch

FEWEST = 2
"""Turns with one label, at least, that make a transcript."""
ON_AND_ON = 3
"""Paragraphs without a label, at most, that go on with the turn before them, between two turns."""

FORMS = ("asked", "capitals", "titled", "named")

_NAME = r"[^\W\d_a-z][\w.'’-]{0,30}"
_CAPITALS = r"[^\W\d_a-z][^\W_a-z]"
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Gov|Gen|Prof|Sir|Judge|Justice|President|Senator|Minister|Mayor)\.?"
_LABEL = re.compile(
    rf"""(?P<label>
      (?P<asked>[QA]|Question|Answer)
      | (?P<capitals>(?:(?:MRS?|MS|DR)\.?\s)?{_CAPITALS}{{1,30}}(?:[ .,'’-]{{1,2}}{_CAPITALS}{{0,30}}){{0,4}})
      | (?P<titled>{_TITLE}\s{_NAME}(?:\s{_NAME}){{0,2}})
      | (?P<named>{_NAME}(?:\s{_NAME}){{0,3}})
    )
    (?:\s\([^()]{{1,40}}\))?(?P<mark>\s?:|(?<=\b[QA])\.)(?:\*{{1,3}})?(?=\s)\s*""",
    re.VERBOSE,
)
_PLACES = re.compile(
    r"""(?m)(?:^[^\S\n]*[*_>]{0,3}|[^\S\n])(?:[“„«"]|``)\s?(?=[^\W\d_a-z])|^[^\S\n]*[*_>]{0,3}
    |(?P<inside>(?<=[.?!…)\]”"])[^\S\n]+(?=[^\W\d_a-z]))""",
    re.VERBOSE,
)
"""Where a label may stand: behind an opening mark, at the beginning of a line, behind the end of a sentence."""
_OPENING = ("``", "“", "„", "«", '"')
_CLOSING = ("''", "”", "“", '"', "»", "’", "'")
_ASKS = re.compile(r"\?")
_ANSWERS = {"q": "a", "a": "q", "question": "answer", "answer": "question"}


class Turn(NamedTuple):
    """A label with its form (asked, capitals, titled, named), its colon, and where the words behind it begin."""

    form: str
    label: Stretch
    mark: Stretch
    start: int
    key: str


def read_transcripts(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Where a text is a transcript each turn is a quote by its label, whatever it tells of others' words."""
    turns = _transcript(page, [turn for number in range(len(page.paragraphs)) for turn in _turns(page, number)])
    if not turns:
        return drafts
    found = [
        Draft(content, turn.mark, turn.label, form="transcript")
        for turn, content in zip(turns, _contents(page, turns), strict=True)
        if any(any(map(str.isalnum, page.text[slice(*piece)])) for piece in content)
    ]
    taken = sorted(
        [piece for one in found for piece in one.content] + [(turn.label[0], turn.mark[1]) for turn in turns]
    )
    return [draft for draft in drafts if not _touches(draft, taken)] + found


def _turns(page: Page, number: int) -> Iterator[Turn]:
    """All that looks like the beginning of a turn; one with a mere name only where a line begins."""
    if page.kinds[number] in HEADLINES:
        return
    start, end = page.visible[number]
    piece = page.text[start:end]
    behind = 0
    for place in _PLACES.finditer(piece):
        found = _LABEL.match(piece, place.end()) if place.end() >= behind else None
        if found and NOBODY.isdisjoint(key := found["label"].casefold().split()):
            behind = found.end()
            form = next(form for form in FORMS if found[form])
            label = start + found.start("label"), start + found.end("label")
            mark = start + found.end("mark") - 1, start + found.end("mark")
            if form != "named" or not place["inside"]:
                yield Turn(form, label, mark, start + found.end(), " ".join(key))


def _transcript(page: Page, turns: list[Turn]) -> list[Turn]:
    """The turns whose labels make a transcript.

    Q needs an A. Other labels need a second turn and a second label of their form, and talk: a question, where they
    are mere names in small letters, else at least an I or a you. Lists have colons as well.
    """
    count = Counter(turn.key for turn in turns)
    good: set[str] = set()
    for form in FORMS:
        own = [turn for turn in turns if turn.form == form]
        keys = {turn.key for turn in own}
        if form == "asked":
            good |= {key for key in keys if _ANSWERS[key] in keys}
        elif len(keys) >= FEWEST and any(count[key] >= FEWEST for key in keys):
            talk = _ASKS if form == "named" else PERSONAL
            if any(talk.search(page.text, turn.start, end) for turn, end in _until_next(page, own)):
                good |= keys
    return [turn for turn in turns if turn.key in good]


def _until_next(page: Page, turns: list[Turn]) -> Iterator[tuple[Turn, int]]:
    """Each turn with the end of its words in its own paragraph."""
    for turn, following in zip(turns, [*turns[1:], None], strict=True):
        end = page.visible[page.paragraph(turn.label[0])][1]
        yield turn, min(end, following.label[0]) if following else end


def _contents(page: Page, turns: list[Turn]) -> Iterator[tuple[Stretch, ...]]:
    """The words of each turn: to the next label, the end of its quotation or of its paragraph.

    A few paragraphs without a label between two turns go on with the first, if most paragraphs there have a label.
    """
    labelled = sorted({page.paragraph(turn.label[0]) for turn in turns})
    dense = len(labelled) * 2 > labelled[-1] - labelled[0]
    for (turn, end), following in zip(_until_next(page, turns), [*turns[1:], None], strict=True):
        held = page.quotation(turn.label[0])
        closes = held is not None and held[1].closed and held[1].end <= end
        first = _trimmed(page, turn.start, held[1].end if held and closes else end, _CLOSING if closes else _OPENING)
        yield tuple(piece for piece in (first, *_going_on(page, turn, following, dense)) if piece)


def _going_on(page: Page, turn: Turn, following: Turn | None, dense: bool) -> Iterator[Stretch]:
    here = page.paragraph(turn.label[0])
    after = page.paragraph(following.label[0]) if following else here
    if dense and 1 < after - here <= ON_AND_ON + 1:
        yield from (page.visible[number] for number in range(here + 1, after) if page.kinds[number] not in HEADLINES)


def _trimmed(page: Page, start: int, end: int, marks: tuple[str, ...] = _OPENING) -> Stretch | None:
    """Without white space around it, and without one of the marks at its end."""
    piece = page.text[start:end].rstrip()
    mark = next((mark for mark in marks if piece.endswith(mark)), "")
    if mark and (marks is _CLOSING or piece.removesuffix(mark)[-1:].isspace()):
        piece = piece.removesuffix(mark).rstrip()
    return (start, start + len(piece)) if piece else None


def _touches(draft: Draft, taken: list[Stretch]) -> bool:
    """Whether a piece of it, or its cue, shares a character with one of the stretches, which are in order."""
    for start, end in [*draft.content, *filter(None, (draft.cue,))]:
        at = bisect_right(taken, (start, len(taken) and taken[-1][1]))
        if (at and taken[at - 1][1] > start) or (at < len(taken) and taken[at][0] < end):
            return True
    return False
