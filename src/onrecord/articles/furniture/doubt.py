"""A second look at the lines of a text that no precise rule named: cut, kept and marked, or kept."""

from collections import Counter
from collections.abc import Sequence

from onrecord.articles.blocks import Labelled
from onrecord.articles.furniture.signs import Line, line_of
from onrecord.articles.furniture.weighing import weigh
from onrecord.articles.rules import Label
from onrecord.articles.shapes import dateline

_WEIGHED = frozenset(
    {Label("paragraph"), Label("list", True, "an item of a list"), Label("headline", True, "a heading")}
)
_HEAD = 6
"""Lines from the top that may begin with the dateline."""
_END = 3
_PARAGRAPH = 250
"""Characters from which a closed line above the last ones is prose."""
_STOPS = (".", "!", "?", '"', "”")
_FURNITURE = frozenset({"navigation", "notice", "teaser"})


def doubted(labelled: Sequence[Labelled]) -> list[Labelled]:
    """The same lines; those that look like furniture are not kept, or are kept as suspect, with the reason."""
    changed = {}
    for one, line in lines_in(labelled):
        verdict = weigh(line)
        if verdict.cut:
            changed[one.unit.start] = Label("navigation", False, f"looks like furniture of the page: {verdict.because}")
        elif verdict.suspect:
            why = f"may be furniture of the page: {verdict.because}"
            changed[one.unit.start] = Label(one.label.kind, True, why, suspect=True)
    return [one._replace(label=changed.get(one.unit.start, one.label)) for one in labelled]


def lines_in(labelled: Sequence[Labelled]) -> list[tuple[Labelled, Line]]:
    """The lines that are weighed: no rule named them; neither headline nor dateline, nor a paragraph in the midst."""
    count = len(labelled)
    times = Counter(one.unit.plain for one in labelled)
    cut = [not one.label.kept and one.label.kind in _FURNITURE for one in labelled]
    found = []
    for at, one in enumerate(labelled):
        midst = at < count - _END and len(one.unit.text) > _PARAGRAPH and one.unit.text.endswith(_STOPS)
        if one.label in _WEIGHED and not midst and not (at < _HEAD and dateline(one.unit.text)):
            beside = any(cut[max(0, at - 1) : at + 2])
            again = bool(one.unit.plain) and times[one.unit.plain] > 1
            found.append((one, line_of(one.unit.text, at, count, beside=beside, again=again)))
    return found
