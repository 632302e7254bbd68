"""What a sentence begins with, and what the sentence before a quote says of its speaking."""

import re

from onrecord.reading.attribution.adjuncts import DEEDS, DONE, SPOKEN_AT
from onrecord.reading.attribution.clauses import Clause, sentence_before, walk
from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.lexicon import ROLES
from onrecord.reading.attribution.outlets import NAME
from onrecord.reading.attribution.page import Page

NEAR = 60
"""Characters between an opening phrase and the speaker, fewer than: "In Oslo, the port's new mayor Ann Berg said"."""
PASSED_OVER = 12
"""Words behind "Asked", at most, before the first phrase: "Asked about the closed port on Monday"."""

_BEGINS = re.compile(r"[,;:]\s{1,3}|[–—]\s{0,3}|-\s{1,3}|\b(?:and|but)\s{1,3}")
_ASKED = re.compile(r"(?:when )?(?:(?:he|she|they) (?:was|were) )?(?:asked|pressed|questioned)\b")
_GOES_ON = re.compile(r"\b(?:and|but|as)(?:\s?,[^,\0]{1,60},)?\s?\Z")
_SUBJECT = re.compile(rf"\s?,?\s?(?P<subject>(?:[Hh]e|[Ss]he|[Tt]hey)\b|[Tt]he\s(?P<role>[a-z]{{2,20}})\b|{NAME})")
_RELATIVES = frozenset({"who", "which", "that"})
_PRONOUNS = frozenset({"he", "she", "they"})


def opening(clause: Clause) -> list[re.Match[str]]:
    """ "In a statement on Monday, Berg said", "but on Monday said": the speaker or the cue follows, or nearly."""
    if clause.speaker and clause.text[slice(*clause.speaker)].casefold() in _RELATIVES:
        return []
    text = _lowered(clause.text)
    for target in dict.fromkeys(((clause.speaker or clause.cue)[0], clause.cue[0])):
        for start in (0, *(begin.end() for begin in _BEGINS.finditer(text, max(0, target - NEAR * 2), target))):
            found = _beginning(text, start, target)
            rest = text[found[-1].end() : target].strip() if found else ""
            if found and (not rest or (len(rest) < NEAR and "," in (rest[0], rest[-1]))):
                return found
            if start == 0 and rest[:1] == "," and _GOES_ON.search(rest) and _is_pronoun(clause):
                return found
    return []


def _beginning(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The phrases with which a clause begins; "asked about the fire in Oslo" does not say where it was asked."""
    if not _ASKED.match(text, start):
        return walk(text, start, end)
    found = walk(text, start, end, PASSED_OVER)
    return [phrase for phrase in found if _is_spoken_at(phrase) or not phrase.groupdict().get("venue")]


def _is_spoken_at(phrase: re.Match[str]) -> bool:
    venue = phrase.groupdict().get("venue")
    return venue is not None and bool(SPOKEN_AT.search(venue))


def _is_pronoun(clause: Clause) -> bool:
    return clause.speaker is not None and clause.text[slice(*clause.speaker)].casefold() in _PRONOUNS


def sentence_opening(page: Page, draft: Draft) -> tuple[str, int, list[re.Match[str]]] | None:
    """The sentence before the quote, its offset and its phrases, if it tells where the quote's speaker spoke.

    "At a news conference in Oslo on Monday, Berg defended the plan. “We sail,” he said." Nobody is quoted in it, it
    has the same subject, and names an occasion of speaking.
    """
    if draft.speaker is None or not draft.content:
        return None
    start = min(place[0] for place in (*draft.content, *filter(None, (draft.cue, draft.speaker))))
    printed, offset = sentence_before(page, start)
    text = _lowered(printed)
    found = walk(text, 0, len(text))
    subject = _SUBJECT.match(printed, found[-1].end() if found else 0)
    if subject is None or not _same(page.text[slice(*draft.speaker)], subject):
        return None
    if not found and (deed := DEEDS.match(text, subject.end())):
        found = walk(text, deed.end(), len(text), rows=DONE)
    quoted = page.quoted[offset : offset + len(text)].any()
    if quoted or not any(map(_is_spoken_at, found)):
        return None
    return text, offset, found


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:] if text[:1].isascii() else text


def _same(speaker: str, subject: re.Match[str]) -> bool:
    """Whether a pronoun may stand for the subject, or the speaker's last name is its last word."""
    if speaker.casefold() in _PRONOUNS:
        return subject["role"] is None or subject["role"] in ROLES
    return speaker.casefold().split()[-1:] == subject["subject"].casefold().split()[-1:]
