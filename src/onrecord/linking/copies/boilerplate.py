"""What an outlet prints under many of its articles, and what all outlets do: no copying."""

from onrecord.linking.copies.lexicon import PITCH
from onrecord.linking.copies.pages import Page
from onrecord.linking.copies.passages import Passage
from onrecord.text.folding import fold

_FOOT = 0.9
"""Where the foot of an article begins, as a share of its words."""

_PITCHES = 2
"""Different words of a pitch that make a passage one."""


def is_standing(a: Page, b: Page, passage: Passage) -> bool:
    """Whether it is a line that stands: one outlet's at the foot of two articles, or anybody's pitch."""
    return _at_foot(a, b, passage) or _pitches(a, passage)


def same_outlet(a: Page, b: Page) -> bool:
    """Whether both articles name one outlet as theirs."""
    one, other = (fold(page.article.outlet.value) if page.article.outlet else "" for page in (a, b))
    return one == other != ""


def _at_foot(a: Page, b: Page, passage: Passage) -> bool:
    place, other = passage.hits[0]
    return same_outlet(a, b) and place >= _FOOT * len(a.words) and other >= _FOOT * len(b.words)


def _pitches(a: Page, passage: Passage) -> bool:
    return len({a.words[place].form for place, _ in passage.hits} & PITCH) >= _PITCHES
