"""Reports of one remark in other words: groups of quotes joined by likeness, the likest first."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from onrecord.linking.utterances.joining import COMPARED, Act, Joining, Pair
from onrecord.linking.utterances.likeness import ONE, likeness
from onrecord.linking.utterances.reports import Report
from onrecord.linking.utterances.surroundings import WEAK, Surroundings

POSTINGS = 60
"""Reports under one speaker and one word from which the word finds nothing: it is the topic's."""
CANDIDATES = 8
"""How many reports that share most are compared with one: what keeps the cost near linear."""

Key = tuple[str, str]


def retold(groups: Iterable[Sequence[Report]]) -> list[Act]:
    """The groups, joined where they report one act in other words; those of one stay alone where nothing joins them.

    First the pairs that are likely for themselves, then those that become likely by what was joined around them.
    """
    joining = Joining(groups)
    pairs = [Pair(found, a, b) for a, b in _pairs(joining.acts) if (found := likeness(a, b)) and found.score >= WEAK]
    pairs.sort(key=lambda pair: -pair.found.score)
    likely = [pair for pair in pairs if pair.found.score >= ONE]
    for pair in likely:
        joining.join(pair)
    around = Surroundings(joining, pairs)
    for pair in pairs[len(likely) :]:
        again = around.weighed(pair)
        if again and again.found.score >= ONE:
            joining.join(again)
    return [act for act in joining.acts if act.reports]


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
