"""“…,” Berg said: a name with a verb of saying directly behind the closing mark has said it."""

import re
from dataclasses import replace

from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.joining import has_cue_near, is_speech
from onrecord.reading.attribution.page import Page, Stretch

_VERB = r"(?:said|says|added|adds|asked|replied|answered|wrote|writes|told|explained|noted|tweeted|continued|recalled)"
_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Sgt|Rev)\.?\s)?"
    r"[^\W\d_a-z][\w’'-]*(?:\s(?:[^\W\d_a-z][\w’'-]*\.?|al|bin|de|la|van|von)){0,4}"
)
_BEHIND = re.compile(rf"\s{{1,3}}(?P<speaker>he|she|they|I|we|{_NAME})\s+(?P<cue>{_VERB})\b(?!\s+(?:by|the\s+same))")


def name_who_follows(page: Page, drafts: list[Draft]) -> list[Draft]:
    """A quotation without a cue, directly followed by a name and a verb of saying, is that name's.

    Speech that had this verb for its cue goes on with it: another rule joins the two.
    """
    following = {draft: found for draft in drafts if (found := _follows(page, draft))}
    taken = {cue for _, cue in following.values()}
    return [_heeding(page, draft, following.get(draft), taken) for draft in drafts]


def _heeding(page: Page, draft: Draft, follows: tuple[Stretch, Stretch] | None, taken: set[Stretch]) -> Draft:
    """The draft with who follows it, or without the cue that another quotation stands nearer to."""
    if follows:
        return replace(draft, speaker=follows[0], cue=follows[1])
    if draft.cue in taken and draft.content and is_speech(page, draft.content[0]):
        return replace(draft, cue=None, speaker=None)
    return draft


def _follows(page: Page, draft: Draft) -> tuple[Stretch, Stretch] | None:
    """Speaker and cue directly behind a draft that is one piece of speech without a cue in its paragraph."""
    if len(draft.content) != 1 or has_cue_near(page, draft):
        return None
    piece = draft.content[0]
    quotation = page.quotation(piece[1] - 1)
    if quotation is None or not quotation[1].closed or quotation[0][1] != piece[1] or not is_speech(page, piece):
        return None
    match = _BEHIND.match(page.text, piece[1])
    return (match.span("speaker"), match.span("cue")) if match else None
