"""Reports of one remark in other words: groups of quotes joined by likeness, the likest first."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, product

from onrecord.linking.utterances.likeness import ONE, Likeness, likeness, two_days, two_quotations
from onrecord.linking.utterances.reports import Report

POSTINGS = 60
"""Reports under one speaker and one word from which the word finds nothing: it is the topic's."""
CANDIDATES = 8
"""How many reports that share most are compared with one: what keeps the cost near linear."""
FLOOR = 0.3
"""The likeness that every report has at least with the fullest of its group: a chain of reports does not lead away."""
COMPARED = 6
"""Reports of a group that are compared with another group's."""

Key = tuple[str, str]


@dataclass(slots=True)
class Act:
    """Reports of one act of speaking, the fullest first, with what joined them."""

    reports: list[Report]
    links: list[tuple[Likeness, Report, Report]] = field(default_factory=list)

    @property
    def fullest(self) -> Report:
        """The longest in the speaker's own words, or else the longest."""
        return self.reports[0]


def retold(groups: Iterable[Sequence[Report]]) -> list[Act]:
    """The groups, joined where they report one act in other words; those of one stay alone where nothing joins them."""
    acts = [Act(sorted(group, key=fullness)) for group in groups]
    home = {report.quote.id: at for at, act in enumerate(acts) for report in act.reports}
    pairs = [(found, a, b) for a, b in _pairs(acts) if (found := likeness(a, b)) and found.score >= ONE]
    for link in sorted(pairs, key=lambda pair: -pair[0].score):
        one, other = home[link[1].quote.id], home[link[2].quote.id]
        if one != other and _one_act(acts[one], acts[other]):
            into, gone = sorted((one, other), key=lambda at: fullness(acts[at].fullest))
            acts[into].links += [*acts[gone].links, link]
            acts[into].reports = sorted(acts[into].reports + acts[gone].reports, key=fullness)
            home.update((report.quote.id, into) for report in acts[gone].reports)
            acts[gone] = Act([])
    return [act for act in acts if act.reports]


def fullness(report: Report) -> tuple[bool, bool, int]:
    """Sorts the speaker's own words before the reporter's, quotations before pieces, longer before shorter."""
    words = sum(len(run.terms) for run in report.runs)
    return not report.direct, not report.marked, -words


def _pairs(acts: Sequence[Act]) -> Iterator[tuple[Report, Report]]:
    """Pairs of reports of different groups by speakers that may be one, those that share most by weight."""
    chosen = [(at, report) for at, act in enumerate(acts) for report in act.reports[:COMPARED]]
    postings: defaultdict[Key, list[int]] = defaultdict(list)
    for number, (at, report) in enumerate(chosen):
        keys = _keys(report)
        shared = Counter[int]()
        for key, weight in keys.items():
            for other in postings[key]:
                shared[other] += weight
        near = (other for other, _ in shared.most_common() if chosen[other][0] != at)
        yield from ((chosen[other][1], report) for other in islice(near, CANDIDATES))
        for key in keys:
            if len(postings[key]) < POSTINGS:
                postings[key].append(number)


def _keys(report: Report) -> Mapping[Key, int]:
    """Under which speakers and words a report is looked for, and what each word tells, in thousandths."""
    terms = {term.stem: round(1000 * term.weight) for run in report.runs for term in run.terms}
    meant = {one: round(1000 * term.weight) for run in report.runs for term in run.terms for one in sorted(term.senses)}
    return {(who, word): weight for who in report.voice.keys for word, weight in (terms | meant).items()}


def _one_act(one: Act, other: Act) -> bool:
    """Whether all that is here can be one act, and none is too far from the fullest."""
    pairs = product(one.reports[:COMPARED], other.reports[:COMPARED])
    if any(two_quotations(a, b) or two_days(a, b) for a, b in pairs):
        return False
    fullest = min(one.fullest, other.fullest, key=fullness)
    gone = other if fullest is one.fullest else one
    found = (likeness(fullest, report) for report in gone.reports[:COMPARED])
    return all(near is not None and near.score >= FLOOR for near in found)
