"""Dialogue with dashes: — It sails at noon, said Teller. — And the fog?"""

import re
from itertools import groupby
from typing import NamedTuple

from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.page import HEADLINES, Page, Stretch

FEWEST = 2
"""Paragraphs that begin with a dash, one after the other, that make a dialogue."""

_DASH = re.compile(r"[—–―]\s?(?=\w)")
_SAYING = (
    r"(?:said|says|asked|asks|replied|replies|answered|answers|added|adds|told|tells|explained|explains|insisted|"
    r"insists|shouted|whispered|murmured|cried|exclaimed|exclaims|wondered|continued|continues|recalled|recalls|"
    r"admitted|admits|repeated|laughed|joked|warned|warns|observed|remarked|concluded)"
)
_WHO = r"(?:[Tt]he\s)?[\w’'-]{1,30}(?:\s[\w’'-]{1,30}\.??){0,5}?"
_ASIDE = re.compile(
    rf"(?P<stop>[,?!…])\s?(?P<dash>[—–―-]\s?)?(?:(?P<cue>{_SAYING})\s(?P<who>{_WHO})|(?P<who2>(?:he|she|they|[Tt]he\s\w+|"
    rf"[^\W\d_a-z][\w’'-]*))\s(?P<cue2>{_SAYING}))(?P<end>\s?[—–―]\s?|[.,;:](?=\s|\Z)|\Z)\s*"
)
PERSONAL = re.compile(r"[?!…]|\b(?:I|I['’]\w+|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|us|me)\b")
"""Talk asks, calls, or says I and you."""


class Line(NamedTuple):
    """A paragraph that begins with a dash: its number, where its words begin and end, and who speaks, if it says so."""

    number: int
    start: int
    end: int
    aside: re.Match[str] | None


def read_dialogue(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Paragraphs behind dashes are speech where a run of them says who speaks and talks as people do.

    Lists have dashes too, but nobody is asked or spoken to in them, and none has "said Teller" in each of its lines.
    """
    spoken = [line for run in _runs(page) if _is_talk(page, run) for line in run]
    numbers = {line.number for line in spoken}
    found = [_draft(page, line) for line in spoken]
    others = [draft for draft in drafts if _number(page, draft) not in numbers]
    return others + found if found else drafts


def _number(page: Page, draft: Draft) -> int:
    return page.paragraph(min(place[0] for place in (*draft.content, *filter(None, (draft.cue,)))))


def _runs(page: Page) -> list[list[Line]]:
    """Paragraphs with a dash that follow each other."""
    lines = []
    for number, (start, end) in enumerate(page.visible):
        dash = _DASH.match(page.text, start, end)
        if dash and page.kinds[number] not in HEADLINES and not page.quoted[start:end].any():
            lines.append(Line(number, dash.end(), end, _ASIDE.search(page.text, dash.end(), end)))
    return [[line for _, line in run] for _, run in groupby(enumerate(lines), key=lambda one: one[1].number - one[0])]


def _is_talk(page: Page, run: list[Line]) -> bool:
    told = [line.aside for line in run if line.aside]
    inverted = len(told) == len(run) and any(aside["cue"] for aside in told)
    personal = inverted or any(PERSONAL.search(page.text, line.start, line.end) for line in run)
    return len(run) >= FEWEST and bool(told) and personal


def _draft(page: Page, line: Line) -> Draft:
    """What is said before the aside, and behind it if a comma or a dash ends the aside."""
    if line.aside is None:
        return Draft(((line.start, line.end),), form="dialogue")
    said = line.aside.end("stop") if line.aside["stop"] != "," else line.aside.start("stop")
    content: tuple[Stretch, ...] = ((line.start, said),)
    behind = _DASH.match(page.text, line.aside.end(), line.end)
    start = behind.end() if behind else line.aside.end()
    if start < line.end and (behind or line.aside["end"].strip() not in {"", "."}):
        content += ((start, line.end),)
    cue, who = ("cue", "who") if line.aside["cue"] else ("cue2", "who2")
    return Draft(content, line.aside.span(cue), line.aside.span(who), form="dialogue")
