"""Those of whom something is said or asked: the subject of a verb in the passive is no speaker."""

import re
from dataclasses import replace

from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.lexicon import FEELING
from onrecord.reading.attribution.page import Page, Stretch
from onrecord.text.folding import straighten

_PASSIVE = re.compile(
    r"(?:(?:\w+\s+){0,2}(?:am|are|be|been|being|gets?|got|is|was|were)|'re)\s+(?:\w+\s+){0,2}?"
    rf"(?!(?:{'|'.join(sorted(FEELING))})\b)(?:\w+ed|told|urged)(?:\s+(?:about|again|as|for|how|if|on|over|to|what|whether|why))?"
)
_CRITICISED = re.compile(
    r"(?:ha[sd]|have)?\s*(?:attracted|came\s+under|come\s+under|drawn|drew|faced?|faces|facing|received)\s+"
    r"(?:\w+\s+){0,2}?(?:backlash|condemnation|criticism|scrutiny)\s*(?:\w+)?"
)

_OWNER = re.compile(r"['’]s?$")


def drop_hearers(page: Page, drafts: list[Draft]) -> list[Draft]:
    """“Berg was asked …”, “Berg has faced criticism …”: Berg, who stands before the verb, says nothing.

    Not behind a feeling, which is the subject's own ("was worried that"), nor "was quoted" and "was reported", which
    say that the subject spoke; nor "Berg’s letter was mocked for": the letter is.
    """
    return [replace(draft, speaker=None) if _hears(page, draft.cue, draft.speaker) else draft for draft in drafts]


def _hears(page: Page, cue: Stretch | None, speaker: Stretch | None) -> bool:
    if cue is None or speaker is None or speaker[1] > cue[0] or _OWNER.search(page.text[slice(*speaker)]):
        return False
    said = " ".join(straighten(page.text[slice(*cue)]).casefold().split())
    return bool(_PASSIVE.fullmatch(said) or _CRITICISED.fullmatch(said))
