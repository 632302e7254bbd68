"""Signed quotes: “We sail at noon.” — Mara Teller, or the same with the name as a line of its own."""

import re

from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.lexicon import JOINING
from onrecord.reading.attribution.page import HEADLINES, Page, Stretch

MOST_WORDS = 5
"""Words of a name under a quote."""

_DASH = r"(?:[—―–]|--|-(?=\s))"
_NAME = r"[^\W\d_][^\n,;:—―“”\"]{1,60}?"
_BEHIND = re.compile(rf"\s*(?P<mark>{_DASH})\s?(?P<name>{_NAME})(?:,[^\n“”\"]{{1,100}})?\.?")
_SENTENCE_END = re.compile(r"[a-z]{3}\.\s")


def sign_quotes(page: Page, drafts: list[Draft]) -> list[Draft]:
    """A quotation with a dash and a name behind it, to its paragraph's end or on the next line, is that person's."""
    signed = [draft for draft in (_signed(page, number) for number in range(len(page.visible))) if draft]
    if not signed:
        return drafts
    taken = sorted(piece for draft in signed for piece in (*draft.content, *filter(None, (draft.cue, draft.speaker))))
    return signed + [draft for draft in drafts if not _overlaps(draft, taken)]


def _overlaps(draft: Draft, taken: list[Stretch]) -> bool:
    pieces = [*draft.content, *filter(None, (draft.cue,))]
    return any(start < behind and at < end for start, end in pieces for at, behind in taken)


def _signed(page: Page, number: int) -> Draft | None:
    """The last quotation that ends in a paragraph, if a signature follows it."""
    start, end = page.visible[number]
    closed = page.quotation(end - 1)
    inside = page.outer_within(start, end)
    if page.kinds[number] in HEADLINES or not inside:
        return None
    (first, last), quotation = closed or inside[-1]
    if last == end and first == start and number + 1 < len(page.visible):
        found = _BEHIND.fullmatch(page.text, *page.visible[number + 1])
    else:
        found = _BEHIND.fullmatch(page.text, last, end)
    if found is None or not quotation.closed or not _is_name(found["name"]):
        return None
    return Draft(quotation.pieces, found.span("mark"), found.span("name"), form="signature")


def _is_name(words: str) -> bool:
    """Capitals throughout, small words inside names aside, and no end of a sentence."""
    forms = [word for word in words.split() if word not in JOINING]
    return 0 < len(forms) <= MOST_WORDS and all(word[0].isupper() for word in forms) and not _SENTENCE_END.search(words)
