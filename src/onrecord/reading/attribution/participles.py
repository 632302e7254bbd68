"""“Berg walked out, saying …”: what a participle says is said by the subject that opens its sentence."""

import re
from dataclasses import replace

from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.lexicon import JOINING
from onrecord.reading.attribution.page import Page, Stretch
from onrecord.text.sentences import sentences

_PARTICIPLE = re.compile(r"(?:(?:also|then|while)\s+)?[a-z]+ing\b")
_HUNG_ON = re.compile(r",\s+(?:(?:all|and|but|then|while)\s+){0,2}$|\s(?:before|by|while)\s+$")
_ADJUNCT = re.compile(r"(?:After|At|Before|During|Earlier|For|In|Last|Late|On|This)\b[^,.;:“”\"]{1,60},\s+")
_SUBJECT = re.compile(r"(?P<subject>(?:He|I|She|They|We)|[^\W\d_a-z][\w.'’-]*(?:\s[\w.'’-]+){0,6}?)\s+(?=[a-z])")
_PRONOUNS = frozenset({"He", "I", "She", "They", "We"})


def take_subjects(page: Page, drafts: list[Draft]) -> list[Draft]:
    """A quoted participle without a speaker takes its sentence's subject, where that is a name or a pronoun.

    Names alone: where the noun phrase of another subject ends only a parser could tell.
    """
    found = []
    for draft in drafts:
        subject = _subject(page, draft.cue, draft.content) if draft.cue and not draft.speaker else None
        found.append(replace(draft, speaker=subject) if subject else draft)
    return found


def _subject(page: Page, cue: Stretch, content: tuple[Stretch, ...]) -> Stretch | None:
    """The subject of the cue's sentence, if the cue is a participle that hangs on it."""
    start, _ = page.visible[page.paragraph(cue[0])]
    before = page.text[start : cue[0]]
    quoted = any(page.quoted[slice(*piece)].any() for piece in content)
    if not quoted or not _PARTICIPLE.match(page.text, *cue) or not _HUNG_ON.search(before[-30:]):
        return None
    first = start + max((at for at, _ in sentences(before)), default=0)
    while first < cue[0] and not page.text[first].isalnum():
        first += 1
    adjunct = _ADJUNCT.match(page.text, first, cue[0])
    match = _SUBJECT.match(page.text, adjunct.end() if adjunct else first, cue[0])
    if match is None or page.quoted[match.start()] != page.quoted[cue[0]]:
        return None
    place = match.span("subject")
    return place if match["subject"] in _PRONOUNS or _is_name(page, match["subject"]) else None


def _is_name(page: Page, subject: str) -> bool:
    """Capitals throughout, small words inside names aside, and in another sentence of the page, too."""
    words = [word for word in subject.split() if word not in JOINING]
    inside = re.compile(rf"[a-z,]\s{re.escape(words[-1])}\b")
    return all(word[0].isupper() for word in words) and bool(inside.search(page.text))
