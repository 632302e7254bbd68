"""Rules for quotes whose cue is missing or stands elsewhere."""

import re
from bisect import bisect_left
from dataclasses import replace

from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.joining import has_cue_near
from onrecord.reading.attribution.page import HEADLINES, Page, Stretch

FARTHEST = 80
"""Characters between a speaker and its cue within which a second speaker is looked for."""

_AND_NAME = re.compile(r"\sand\s(?P<name>(?:the\s)?[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){0,5})\s+")


def take_unused_cues(page: Page, drafts: list[Draft]) -> list[Draft]:
    """A quote without a cue in its own paragraph takes the nearest there that no other quote has, with its speaker."""
    unused = {draft.cue: draft for draft in drafts if draft.cue and not draft.content}
    places = sorted(unused)
    found = []
    for draft in (draft for draft in drafts if draft.content):
        cue = None if has_cue_near(page, draft) else _nearest(page, draft, places)
        if cue:
            places.remove(cue)
        found.append(replace(unused[cue], content=draft.content) if cue else draft)
    return found + [unused[cue] for cue in places]


def _nearest(page: Page, draft: Draft, places: list[Stretch]) -> Stretch | None:
    """The nearest cue before or behind the content, in one of its paragraphs."""
    (start, _), (_, end) = draft.content[0], draft.content[-1]
    before, behind = bisect_left(places, (start, start)), bisect_left(places, (end, end))
    near = [cue for cue in places[max(0, before - 1) : behind + 1] if has_cue_near(page, replace(draft, cue=cue))]
    return min(near, key=lambda cue: max(start - cue[1], cue[0] - end), default=None)


def keep_at_home(page: Page, drafts: list[Draft]) -> list[Draft]:
    """A quote loses a cue of another paragraph, unless a colon or speech that goes on leads from there to it.

    The next paragraph may hold the cue too, if it is speech itself.
    """
    speaking = {page.paragraph(draft.cue[0]) for draft in drafts if draft.cue}
    return [
        draft
        if draft.cue is None
        or not draft.content
        or has_cue_near(page, draft)
        or _leads_here(page, draft.cue, draft, speaking)
        else replace(draft, cue=None, speaker=None)
        for draft in drafts
    ]


def _leads_here(page: Page, cue: Stretch, draft: Draft, speaking: set[int]) -> bool:
    """``speaking`` are the paragraphs with a cue."""
    home, here = page.paragraph(cue[0]), page.paragraph(draft.content[0][0])
    start, end = page.visible[home]
    if page.kinds[home] in HEADLINES or not page.quoted[slice(*draft.content[0])].any():
        return False
    if home == here - 1 and page.text[end - 1] == ":":
        return True
    goes_on = all(number not in speaking and page.quoted[page.visible[number][0]] for number in range(home + 1, here))
    return bool(page.quoted[start:end].any()) and (home == here + 1 or (home < here and goes_on))


def drop_cueless(page: Page, drafts: list[Draft]) -> list[Draft]:
    """What has neither a quotation mark nor a cue in its paragraph is no quote."""
    return [
        draft
        for draft in drafts
        if any(page.quoted[slice(*piece)].any() for piece in draft.content) or has_cue_near(page, draft)
    ]


def name_both(page: Page, drafts: list[Draft]) -> list[Draft]:
    """A speaker with "and Somebody" between it and its cue is not alone: both are the speaker."""
    return [_joint(page, draft) for draft in drafts]


def _joint(page: Page, draft: Draft) -> Draft:
    if draft.speaker is None or draft.cue is None:
        return draft
    (start, end), (cue, _) = draft.speaker, draft.cue
    if end < cue <= end + FARTHEST and (found := _AND_NAME.fullmatch(page.text, end, cue)):
        return replace(draft, speaker=(start, found.end("name")))
    return draft
