"""Headlines, where a colon or a dash stands for the verb of saying: ‘We will win’: Berg."""

import re
from dataclasses import replace
from typing import NamedTuple

from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.lexicon import ASKING, JOINING, PAGES, ROLES
from onrecord.reading.attribution.page import HEADLINES, Page, Stretch

MOST_WORDS = 6
"""Words of a label that names a speaker."""

_BEFORE = re.compile(r"(?P<label>[^:—–]{1,80}?)(?P<mark>\s?:|\s[—–-])\s+")
_BEHIND = re.compile(r"(?P<mark>\s?:|\s[—–-]{1,2})\s+(?P<label>[^:]{1,80})")
_ABOUT = re.compile(r"\s(?:on|about|after|over|in)\s")
_WORD = re.compile(r"\w(?:[\w.'’-]*\w)?")
_LOWER = re.compile(r"\b[^\W\d_A-Z]\w+")


class Headline(NamedTuple):
    """Characters ``start`` to ``end`` of the page with the drafts in them; ``common`` are its words in lower case."""

    page: Page
    start: int
    end: int
    drafts: list[Draft]
    common: frozenset[str]


def sign_headlines(page: Page, drafts: list[Draft]) -> list[Draft]:
    """The speaker of a headline's quote stands in the headline: before a colon, or behind a colon or a dash."""
    own: dict[int, list[Draft]] = {number: [] for number, kind in enumerate(page.kinds) if kind in HEADLINES}
    if not own:
        return drafts
    others = []
    for draft in drafts:
        number = page.paragraph(min(draft.content[:1] or filter(None, (draft.cue,)))[0])
        if number in own:
            home = _at_home(page, number, draft)
            own[number] += [home] if home.content or home.cue else []
        else:
            others.append(draft)
    common = frozenset(_LOWER.findall(page.text))
    for number, inside in own.items():
        others += _signed(Headline(page, *page.visible[number], inside, common))
    return others


def _at_home(page: Page, number: int, draft: Draft) -> Draft:
    """The draft without a cue or a speaker from outside its headline."""
    cue = draft.cue if draft.cue and page.paragraph(draft.cue[0]) == number else None
    near = draft.speaker and page.paragraph(draft.speaker[0]) == number
    return replace(draft, cue=cue, speaker=draft.speaker if cue and near else None)


def _signed(headline: Headline) -> list[Draft]:
    found = _label_before(headline) or _label_behind(headline)
    if found is None:
        colons = _page_label(headline)
        return [draft for draft in headline.drafts if draft.cue is None or draft.cue[0] not in colons]
    taken = [*found.content, *filter(None, (found.cue, found.speaker))]
    return [found] + [draft for draft in headline.drafts if not _overlaps(draft, taken)]


def _overlaps(draft: Draft, taken: list[Stretch]) -> bool:
    pieces = [*draft.content, *filter(None, (draft.cue,))]
    return any(start < behind and at < end for start, end in pieces for at, behind in taken)


def _page_label(headline: Headline) -> range:
    """The characters of a label before a colon that names a kind of page, the colon included: Ferry review: ..."""
    match = _BEFORE.match(headline.page.text, headline.start, headline.end)
    is_page = match and PAGES & {*_forms(headline.page, match.span("label"))}
    return range(headline.start, match.end()) if match and is_page else range(0)


def _label_before(headline: Headline) -> Draft | None:
    """Berg: “We will win”."""
    page, start, end, *_ = headline
    match = _BEFORE.match(page.text, start, end)
    if not match or page.quoted[start : match.end()].any() or not page.quoted[match.end() : end].all():
        return None
    content = ((match.end(), end),)
    if _page_label(headline):
        return Draft(content)
    speaker = _speaker(headline, match.span("label"))
    return Draft(content, _mark(match), speaker, form="headline") if speaker else None


def _label_behind(headline: Headline) -> Draft | None:
    """“We will win”: Berg. Without quotation marks only where a role speaks: Ferry to sail in May: minister."""
    page, start, end, *_ = headline
    closed = [piece[1] for piece, _ in page.outer_within(start, end)]
    places = [at for at in (*closed[-1:], page.text.rfind(":", start, end)) if at > start]
    match = next(filter(None, (_BEHIND.fullmatch(page.text, at, end) for at in places)), None)
    speaker = _speaker(headline, match.span("label")) if match else None
    if match is None or speaker is None or not (closed or page.text[speaker[0] : match.end()].islower()):
        return None
    return Draft(((start, match.start()),), _mark(match), speaker, form="headline")


def _mark(match: re.Match[str]) -> Stretch:
    """The colon or the dash, without a blank before it."""
    end = match.end("mark")
    return end - len(match["mark"].strip()), end


def _forms(page: Page, place: Stretch) -> list[str]:
    return _WORD.findall(page.text[slice(*place)].casefold())


def _speaker(headline: Headline, label: Stretch) -> Stretch | None:
    """Who a label names: all of it, what stands before "on" or "after", or what the model saw as its beginning."""
    about = _ABOUT.search(headline.page.text, *label)
    seen = sorted({draft.speaker for draft in headline.drafts if draft.speaker and draft.speaker[0] == label[0]})
    places = [(label[0], about.start()) if about else label, *seen]
    return next((place for place in places if _has_role(headline, place) or _is_name(headline, place)), None)


def _has_role(headline: Headline, place: Stretch) -> bool:
    forms = _forms(headline.page, place)
    return 0 < len(forms) <= MOST_WORDS and bool(ROLES & {forms[-1], forms[-1].removesuffix("s")})


def _is_name(headline: Headline, place: Stretch) -> bool:
    """Capitals throughout, a small word or a role aside, and the last word is no common one on this page."""
    words = [word for word in _WORD.findall(headline.page.text[slice(*place)]) if word not in JOINING]
    capitals = [word[0].isupper() for word in words if word.casefold() not in ROLES]
    if not capitals or not all(capitals) or len(words) > MOST_WORDS:
        return False
    forms = {word.casefold() for word in words}
    return words[-1].casefold() not in headline.common and not forms & (PAGES | ASKING)
