"""Acts of speaking as they grow: reports that are joined two by two."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from onrecord.linking.utterances.likeness import Likeness, likeness, two_days, two_quotations
from onrecord.linking.utterances.reports import Report

FLOOR = 0.3
"""The likeness that every report has at least with one in the fullest words: a chain of reports does not lead away."""
COMPARED = 6
"""Reports of a group that are compared with another group's."""


class Pair(NamedTuple):
    """Two reports with their likeness."""

    found: Likeness
    a: Report
    b: Report


@dataclass(slots=True)
class Act:
    """Reports of one act of speaking, the fullest first, with what joined them.

    ``core`` are those in the same words as the fullest.
    """

    reports: list[Report]
    core: list[Report]
    links: list[Pair] = field(default_factory=list)

    @property
    def fullest(self) -> Report:
        """The longest in the speaker's own words, or else the longest."""
        return self.reports[0]


class Joining:
    """The acts, and in which of them each report stands."""

    def __init__(self, groups: Iterable[Iterable[Report]]) -> None:
        """Begin with these groups, of one report or more."""
        ordered = [sorted(group, key=fullness) for group in groups]
        self.acts = [Act(group, group[:COMPARED]) for group in ordered]
        self._home = {report.quote.id: at for at, act in enumerate(self.acts) for report in act.reports}

    def home(self, report: Report) -> int:
        """The number of the act in which a report stands."""
        return self._home[report.quote.id]

    def join(self, pair: Pair) -> None:
        """Make one of the acts of both, where all that is there can be one."""
        one, other = self.home(pair.a), self.home(pair.b)
        if one == other or not _one_act(self.acts[one], self.acts[other]):
            return
        into, gone = sorted((one, other), key=lambda at: fullness(self.acts[at].fullest))
        self.acts[into].links += [*self.acts[gone].links, pair]
        self.acts[into].reports = sorted(self.acts[into].reports + self.acts[gone].reports, key=fullness)
        self._home.update((report.quote.id, into) for report in self.acts[gone].reports)
        self.acts[gone] = Act([], [])


def fullness(report: Report) -> tuple[bool, bool, int]:
    """Sorts the speaker's own words before the reporter's, quotations before pieces, longer before shorter."""
    words = sum(len(run.terms) for run in report.runs)
    return not report.direct, not report.marked, -words


def _one_act(one: Act, other: Act) -> bool:
    """Whether all that is here can be one act, and none is too far from the fullest words."""
    pairs = product(one.reports[:COMPARED], other.reports[:COMPARED])
    if any(two_quotations(a, b) or two_days(a, b) for a, b in pairs):
        return False
    kept, gone = sorted((one, other), key=lambda act: fullness(act.fullest))
    return all(any(_near(report, core) for core in kept.core) for report in gone.reports[:COMPARED])


def _near(report: Report, core: Report) -> bool:
    found = likeness(core, report)
    return found is not None and found.score >= FLOOR
