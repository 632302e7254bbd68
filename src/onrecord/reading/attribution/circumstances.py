"""Where, when and through whom something was said: a walk over the cue's sentence, from phrase to phrase."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.reading.attribution.adjuncts import INSIDE, PASSED_ON, ROWS, TWEETED
from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.page import Page, Stretch
from onrecord.text.folding import straighten
from onrecord.text.sentences import sentences

REACH = 500
"""Characters on either side of the cue that are looked at, at most: few sentences are longer, and work stays linear."""
PASSED_OVER = 8
"""Words between a cue and its first phrase, at most: "told a packed house of dockers on Monday"."""
APPOSITIONS = 2
"""Stretches between commas that may follow a speaker: "said Ann Berg, the mayor, her hands raised, on Monday"."""
NEAR = 60
"""Characters between an opening phrase and the speaker, fewer than: "In Oslo, the port's new mayor Ann Berg said"."""

_MASK = "\0"
_DASHES = "–—"
_BLANKS = re.compile(r"\s{0,3}(?P<comma>,\s{1,3})?")
_APPOSITION = re.compile(r"\s?,\s{1,3}[^,;:.\0]{1,100}(?=\s?,\s)")
_OTHER_CLAUSE = (
    "that|who|which|whose|where|as|when|while|if|because|since|although|though|after|before|until|and|but|or|adding"
    "|saying|noting"
)
_WORD = re.compile(rf"(?!(?:{_OTHER_CLAUSE})\b)(?:[\w&'$%./-]{{1,30}}|\([^()\0]{{1,80}}\))")
_BEGINS = re.compile(r"[,;:]\s{1,3}|[–—]\s{0,3}|-\s{1,3}|\b(?:and|but)\s{1,3}")
_PARTICIPLE = re.compile(r",\s\w+ing\b")
_WORDS = re.compile(f"{_MASK}+")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Who passed the words on, the occasion or place, and the time of speaking, as the article prints them."""

    via: Stretch | None = None
    venue: Stretch | None = None
    when: Stretch | None = None


class _Clause(NamedTuple):
    """A sentence, straightened, with its content masked; ``cue`` and ``speaker`` are offsets into it."""

    text: str
    offset: int
    cue: Stretch
    speaker: Stretch | None


def circumstances(page: Page, draft: Draft) -> Circumstances:
    """What the cue's sentence says of the speaking, outside the content. Without a cue: who passed it on alone."""
    if draft.cue is None:
        return Circumstances(draft.via)
    clause = _clause(page, draft, draft.cue)
    found: dict[str, Stretch] = {}
    for phrase in _phrases(clause):
        for kind, words in phrase.groupdict().items():
            if words:
                found.setdefault(kind, phrase.span(kind))
    if "venue" in found and "when" not in found and (inside := INSIDE.match(clause.text, *found["venue"])):
        found["when"] = inside.span("when")
    via, venue, when = (_placed(clause, found.get(kind)) for kind in ("via", "venue", "when"))
    return Circumstances(draft.via or via, venue, when)


def _placed(clause: _Clause, stretch: Stretch | None) -> Stretch | None:
    return (stretch[0] + clause.offset, stretch[1] + clause.offset) if stretch else None


def _clause(page: Page, draft: Draft, cue: Stretch) -> _Clause:
    """The sentence of the cue. The content's own full stop is left, so that a sentence ends where its last words do."""
    start, end = page.paragraphs[page.paragraph(cue[0])]
    start, end = max(start, cue[0] - REACH), min(end, cue[1] + REACH)
    printed = page.text[start:end]
    chars = [old if old in _DASHES else new for old, new in zip(printed, straighten(printed), strict=True)]
    for first, last in draft.content:
        stop = 2 if page.text[max(first, last - 2) : last - 1] in {".", "?", "!"} else 0
        for at in range(max(first, start) - start, min(last - stop, end) - start):
            chars[at] = _MASK
    text = "".join(chars)
    at = cue[0] - start
    first, last = next((pair for pair in sentences(text) if pair[0] <= at < pair[1]), (0, len(text)))
    offset = start + first
    speaker = draft.speaker
    if speaker and not (offset <= speaker[0] and speaker[1] <= start + last):
        speaker = None
    return _Clause(
        text[first:last],
        offset,
        (cue[0] - offset, cue[1] - offset),
        (speaker[0] - offset, speaker[1] - offset) if speaker else None,
    )


def _phrases(clause: _Clause) -> Iterator[re.Match[str]]:
    """Phrases that belong to the cue, the surest first."""
    text, cue, speaker = clause.text, clause.cue, clause.speaker
    if tweeted := TWEETED.phrase.search(text, *cue):
        yield tweeted
    yield from _behind_cue(clause)
    for words in _WORDS.finditer(text, cue[1]):
        yield from _walk(text, words.end(), len(text))
    yield from _opening(clause)
    if speaker:
        participle = _PARTICIPLE.match(text, max(0, cue[0] - 2))
        yield from _walk(text, speaker[1], cue[0], PASSED_OVER if participle else 0)
    for row in PASSED_ON:
        found = row.phrase.search(text)
        if found and not any(_overlap(found.span(), part) for part in (cue, speaker) if part):
            yield found


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _behind_cue(clause: _Clause) -> list[re.Match[str]]:
    """ "Berg told CNN on Monday"; behind the speaker, too: "said Berg, the mayor, on Monday"."""
    text, cue, speaker = clause.text, clause.cue, clause.speaker
    if speaker is None or not 0 <= speaker[0] - cue[1] <= 1:
        return _walk(text, cue[0], len(text), PASSED_OVER)
    at = speaker[1]
    for _ in range(APPOSITIONS):
        apposition = _APPOSITION.match(text, at)
        found = _walk(text, at, len(text))
        if found or not apposition:
            return found
        at = apposition.end()
    return _walk(text, at, len(text))


def _opening(clause: _Clause) -> list[re.Match[str]]:
    """ "In a statement on Monday, Berg said", "but on Monday said": the speaker or the cue follows, or nearly."""
    text = clause.text[:1].lower() + clause.text[1:]
    for target in dict.fromkeys(((clause.speaker or clause.cue)[0], clause.cue[0])):
        for start in (0, *(begin.end() for begin in _BEGINS.finditer(text, max(0, target - NEAR * 2), target))):
            found = _walk(text, start, target)
            rest = text[found[-1].end() : target].strip() if found else ""
            if found and (not rest or (len(rest) < NEAR and "," in (rest[0], rest[-1]))):
                return found
    return []


def _walk(text: str, at: int, end: int, words: int = 0) -> list[re.Match[str]]:
    """The phrases from ``at`` on, one after another. Before a comma ``words`` words may be passed over."""
    found: list[re.Match[str]] = []
    while at < end:
        if blanks := _BLANKS.match(text, at, end):
            at = blanks.end()
            words = 0 if blanks["comma"] else words
        phrase = next(filter(None, (row.phrase.match(text, at, end) for row in ROWS)), None)
        passed = phrase or (_WORD.match(text, at, end) if words else None)
        if passed is None:
            break
        if phrase:
            found.append(phrase)
        else:
            words -= 1
        at = passed.end()
    return found
