"""An agency's sentence between quotation marks, with speaker and cue inside: who said it, and who passed it on."""

import re
from dataclasses import replace

from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.page import Page

REPORTING = frozenset({"report", "reported", "reports", "reporting", "carried", "cited", "quoted", "relayed"})
"""Cues of those who pass words on."""

_INSIDE = re.compile(
    r",\s(?P<speaker>(?:[^\W\d_a-z][\w.'’-]*|[Hh]e|[Ss]he)(?:\s(?!said|says|told|added|noted|stated)[\w.'’-]{1,30}){0,7})"
    r"\s(?P<cue>said|says|told|added|noted|stated),?\s"
)
"""A name or title, then a verb of saying, between commas."""


def hand_to_inner_speaker(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Where the outer cue only passes on, the speaker is the one named inside, and the outer speaker is the ``via``."""
    return [_handed(page, draft) for draft in drafts]


def _handed(page: Page, draft: Draft) -> Draft:
    if draft.cue is None or draft.speaker is None:
        return draft
    if not REPORTING & set(page.text[slice(*draft.cue)].casefold().split()):
        return draft
    for start, end in draft.content:
        found = _INSIDE.search(page.text, start, end)
        if found and page.quoted[found.start("cue")]:
            return replace(draft, cue=found.span("cue"), speaker=found.span("speaker"), via=draft.speaker)
    return draft
