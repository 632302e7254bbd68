"""Rules for which pieces of content are one quote."""

import re
from dataclasses import replace
from itertools import groupby

from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.page import Page, Stretch

_ENDS_SPEECH = re.compile(r"[,.?!…—-]\s?(?:[”\"’'»“›‹«]|'')\Z")
_NEAR_END = 4
"""Characters in which a piece of speech ends: a stop, a mark, a blank between them where text is split into tokens."""


def is_speech(page: Page, piece: Stretch) -> bool:
    """Whether the piece stands between quotation marks from end to end, and ends as a sentence or its part does."""
    start, end = piece
    ends = _ENDS_SPEECH.search(page.text, max(start, end - _NEAR_END), end)
    return ends is not None and bool(page.quoted[start:end].all())


def split_passages(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Pieces in several passages become several quotes by one speaker."""
    found = []
    for draft in drafts:
        groups = [tuple(group) for _, group in groupby(draft.content, key=lambda piece: page.passage(piece[0]))]
        found += [replace(draft, content=group) for group in groups or [()]]
    return found


def drop_narration(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Pieces without any quoted word go where another piece is speech."""
    return [
        replace(draft, content=tuple(piece for piece in draft.content if page.quoted[slice(*piece)].any()))
        if any(is_speech(page, piece) for piece in draft.content)
        else draft
        for draft in drafts
    ]


def join_running(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Drafts inside one quotation that runs over paragraphs become one, with the cue of the first that has one."""
    running: dict[int, list[Draft]] = {}
    others = []
    for draft in drafts:
        start = _running_quotation(page, draft)
        if start is None:
            others.append(draft)
        else:
            running.setdefault(start, []).append(draft)
    return others + [_joined(group) for group in running.values()]


def _running_quotation(page: Page, draft: Draft) -> int | None:
    """Where the quotation over several paragraphs begins that holds all content."""
    holding = {page.quotation(start) for start, _ in draft.content}
    whole = {found[1] if found else None for found in holding}
    one = whole.pop() if len(whole) == 1 else None
    return one.start if one and len(one.pieces) > 1 else None


def _joined(drafts: list[Draft]) -> Draft:
    head = next((draft for draft in drafts if draft.cue), drafts[0])
    return replace(head, content=tuple(sorted({piece for draft in drafts for piece in draft.content})))


def join_adjoining(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Pieces of a quote with only white space between them, in one paragraph, become one piece."""
    return [replace(draft, content=_adjoined(page, draft.content)) for draft in drafts]


def _adjoined(page: Page, pieces: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    for start, end in sorted(pieces):
        if found and _adjoin(page, found[-1], start):
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)


def _adjoin(page: Page, before: Stretch, start: int) -> bool:
    between = page.text[before[1] : start]
    return not between.strip() and page.paragraph(before[0]) == page.paragraph(start)


def join_around_cue(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Two neighbours, both speech, become one quote where the cue stands between them."""
    found = [draft for draft in drafts if not draft.content]
    before: Draft | None = None
    for draft in sorted((draft for draft in drafts if draft.content), key=lambda draft: draft.content):
        if before is None:
            before = draft
        elif _speaks_on(page, before, draft):
            before = replace(before, content=before.content + draft.content)
        else:
            found.append(before)
            before = draft
    return [*found, before] if before else found


def _speaks_on(page: Page, before: Draft, after: Draft) -> bool:
    """Whether the second draft only goes on with the first: “A,” she said. “B.”"""
    (_, end), (start, _) = before.content[-1], after.content[0]
    return (
        before.cue is not None
        and end <= before.cue[0]
        and before.cue[1] <= start
        and page.paragraph(end - 1) == page.paragraph(start)
        and is_speech(page, before.content[-1])
        and bool(page.quoted[start])
        and not has_cue_near(page, after)
    )


def has_cue_near(page: Page, draft: Draft) -> bool:
    """Whether the draft has a cue in a paragraph of its content."""
    return draft.cue is not None and page.paragraph(draft.cue[0]) in {
        page.paragraph(start) for start, _ in draft.content
    }
