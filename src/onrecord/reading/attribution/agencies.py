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
_BESIDE = re.compile(
    r"\s?(?P<speaker>(?:(?:[Tt]he\s)?[^\W\d_a-z][\w.’'-]*|[Hh]e|[Ss]he)(?:\s[\w.’'-]{1,30}){0,5}?)"
    r"\s(?P<cue>said|says|told|wrote|tweeted|added)\b[^“”\"\n]{0,100},\s?(?:the\s)?\Z"
)
"""The same behind the quotation: “We sail,” Berg said in a statement, CBS reported."""


def hand_to_inner_speaker(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Where the outer cue only passes on, the speaker is the one named inside, and the outer speaker is the ``via``."""
    return [_handed(page, draft) for draft in drafts]


def _handed(page: Page, draft: Draft) -> Draft:
    if draft.cue is None or draft.speaker is None:
        return draft
    if not REPORTING & set(page.text[slice(*draft.cue)].casefold().split()):
        return draft
    for number, (start, end) in enumerate(draft.content):
        found = _INSIDE.search(page.text, start, end)
        if found and page.quoted[found.start("cue")]:
            return replace(draft, cue=found.span("cue"), speaker=found.span("speaker"), via=draft.speaker)
        marked = page.quotation(start)
        closed = marked[0][1] if marked else end
        beside = _BESIDE.match(page.text, closed, max(closed, draft.speaker[0])) if marked else None
        if beside and draft.speaker[1] <= draft.cue[0]:
            content = (*draft.content[:number], (start, min(end, closed)), *draft.content[number + 1 :])
            return Draft(content, beside.span("cue"), beside.span("speaker"), draft.speaker, linked=draft.linked)
    return draft
