"""Where, when and through whom something was said, as the cue's sentence, or the one before it, prints it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.reading.attribution.adjuncts import BEFORE_PARTICIPLE, DEEDS, DONE, FRAME, INSIDE, TWEETED
from onrecord.reading.attribution.clauses import MASK, Clause, clause_of, walk
from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.openings import opening, sentence_opening
from onrecord.reading.attribution.page import Page, Stretch
from onrecord.reading.attribution.relays import PASSED_ON

PASSED_OVER = 8
"""Words between a cue and its first phrase, at most: "told a packed house of dockers on Monday"."""
APPOSITIONS = 2
"""Stretches between commas that may follow a speaker: "said Ann Berg, the mayor, her hands raised, on Monday"."""
FRAME_REACH = 150
"""Characters before the speaker in which "a tweet in which he" stands."""

_APPOSITION = re.compile(r"\s?,\s{1,3}[^,;:.\0]{1,100}(?=\s?,\s)")
_SAYING = re.compile(r"\b[a-z]{2,20}ing\W{0,3}\Z")
_RELATIVE = re.compile(r"\b(?:who|which|whose|that|where|when)\b|\0")
_ASIDE = re.compile(r"\([^()]{0,100}\)")
_WORDS = re.compile(f"{MASK}+")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Who passed the words on, the occasion or place, and the time of speaking, as the article prints them."""

    via: Stretch | None = None
    venue: Stretch | None = None
    when: Stretch | None = None


def circumstances(page: Page, draft: Draft) -> Circumstances:
    """What the article says of the speaking, outside the content. Without a cue: who passed it on alone."""
    if draft.cue is None:
        return Circumstances(draft.via)
    clause = clause_of(page, draft, draft.cue)
    found = _gathered(clause.text, clause.offset, _phrases(clause))
    if "venue" not in found and "when" not in found:
        before = sentence_opening(page, draft)
        found = (_gathered(*before) if before else {}) | found
    return Circumstances(draft.via or found.get("via"), found.get("venue"), found.get("when"))


def _gathered(text: str, offset: int, phrases: Iterable[re.Match[str]]) -> dict[str, Stretch]:
    """The first stretch of each kind, as characters of the page; the day may stand inside the venue."""
    found: dict[str, Stretch] = {}
    for phrase in phrases:
        for kind, words in phrase.groupdict().items():
            if words:
                found.setdefault(kind, phrase.span(kind))
    if "venue" in found and "when" not in found and (inside := INSIDE.match(text, *found["venue"])):
        found["when"] = inside.span("when")
    return {kind: (start + offset, end + offset) for kind, (start, end) in found.items()}


def _phrases(clause: Clause) -> Iterator[re.Match[str]]:
    """Phrases that belong to the cue, the surest first."""
    text, cue, speaker = clause.text, clause.cue, clause.speaker
    if tweeted := TWEETED.phrase.search(text, *cue):
        yield tweeted
    yield from _behind_cue(clause)
    for words in _WORDS.finditer(text, cue[1]):
        yield from walk(text, words.end(), len(text))
    yield from opening(clause)
    if speaker:
        yield from walk(text, speaker[1], cue[0])
        yield from _before_participle(clause, speaker)
        if deed := DEEDS.match(text, speaker[1], cue[0]):
            yield from walk(text, deed.end(), cue[0], rows=DONE)
    target = (speaker or cue)[0]
    if frame := FRAME.search(text, max(0, target - FRAME_REACH), target):
        yield frame
    yield from _passed_on(clause)


def _before_participle(clause: Clause, speaker: Stretch) -> list[re.Match[str]]:
    """What the main clause ends with, if the cue is a participle: "Berg left Oslo on Monday, saying"."""
    between = _ASIDE.sub("", clause.text[speaker[1] : clause.cue[1]])
    if not _SAYING.search(between) or _RELATIVE.search(between):
        return []
    return list(BEFORE_PARTICIPLE.finditer(clause.text, speaker[1], clause.cue[1]))


def _passed_on(clause: Clause) -> Iterator[re.Match[str]]:
    """Who passed the words on: neither cue nor speaker, though it may end the speaker's description."""
    for row in PASSED_ON:
        found = row.phrase.search(clause.text)
        if found is None or _overlap(found.span(), clause.cue):
            continue
        speaker = clause.speaker
        if speaker is None or not _overlap(found.span(), speaker) or (row.inside and speaker[0] < found.start()):
            yield found


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _behind_cue(clause: Clause) -> list[re.Match[str]]:
    """ "Berg told CNN on Monday"; behind the speaker, too: "said Berg, the mayor, on Monday"."""
    text, cue, speaker = clause.text, clause.cue, clause.speaker
    if speaker is None or not 0 <= speaker[0] - cue[1] <= 1:
        return walk(text, cue[0], len(text), PASSED_OVER)
    at = speaker[1]
    for _ in range(APPOSITIONS):
        apposition = _APPOSITION.match(text, at)
        found = walk(text, at, len(text))
        if found or not apposition:
            return found
        at = apposition.end()
    return walk(text, at, len(text))
