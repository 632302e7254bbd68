"""Words inside words: what somebody quotes is part of what he said."""

from dataclasses import replace

from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.page import Page, Stretch
from onrecord.text.quotemarks import Quotation


def join_nested(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Drafts inside one closed quotation become that quotation, if one quotes another there or has its cue outside.

    A cue inside the quotation is then part of its words.
    """
    held: dict[int, list[Draft]] = {}
    others = []
    whole: dict[int, Quotation] = {}
    for draft in drafts:
        one = _holding(page, draft)
        if one is None:
            others.append(draft)
        else:
            whole[one.start] = one
            held.setdefault(one.start, []).append(draft)
    return others + [joined for start, group in held.items() for joined in _joined(page, whole[start], group)]


def _holding(page: Page, draft: Draft) -> Quotation | None:
    """The closed quotation in which all content stands."""
    found = [page.quotation(place) for start, end in draft.content for place in (start, end - 1)]
    first = found[0][1] if found and found[0] else None
    alone = first is not None and all(one is not None and one[1] is first for one in found)
    return first if first and alone and first.closed and first.opened else None


def _joined(page: Page, one: Quotation, group: list[Draft]) -> list[Draft]:
    outside = [draft for draft in group if draft.cue and not _within(one, draft.cue)]
    inside = [draft for draft in group if draft.cue and _within(one, draft.cue)]
    quotes = any(piece[0] in page.inner for draft in inside for piece in draft.content)
    if not inside or not (outside or quotes):
        return group
    head = outside[0] if outside else Draft(())
    return [replace(head, content=one.pieces)]


def _within(one: Quotation, place: Stretch) -> bool:
    return any(start <= place[0] < end for start, end in one.pieces)
