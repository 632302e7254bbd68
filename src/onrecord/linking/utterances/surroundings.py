"""What stands around two reports that are not alike enough for themselves: a second look, once others are joined."""

from collections import defaultdict
from collections.abc import Sequence

from onrecord.linking.utterances.joining import COMPARED, Joining, Pair
from onrecord.linking.utterances.reports import Report

WEAK = 0.3
"""The likeness from which two reports get a second look."""
LEAD = 0.05
"""By how much they must be nearer to one another than to anything else that the speaker says."""
BESIDE, COVERED = 0.05, 0.15
"""What the neighbours add, and what the other reports of an act add that have the rest of a report's words."""
NEXT = 2
"""How many quotes of the speaker away a neighbour may stand."""
HALF = 0.5


class Surroundings:
    """The acts as they stand, the quotes of each speaker in each article in order, and who is like whom."""

    def __init__(self, joining: Joining, pairs: Sequence[Pair]) -> None:
        """From what was joined, and all pairs that are at least weakly alike."""
        self._joining = joining
        self._rows: defaultdict[tuple[str, tuple[str, ...]], list[Report]] = defaultdict(list)
        reports = [report for act in joining.acts for report in act.reports]
        for report in sorted(reports, key=lambda report: report.order):
            self._rows[_row(report)].append(report)
        self._place = {report.quote.id: at for row in self._rows.values() for at, report in enumerate(row)}
        self._like: defaultdict[str, list[tuple[float, Report]]] = defaultdict(list)
        for pair in pairs:
            self._like[pair.a.quote.id].append((pair.found.score, pair.b))
            self._like[pair.b.quote.id].append((pair.found.score, pair.a))

    def weighed(self, pair: Pair) -> Pair | None:
        """A pair with what its neighbours and its acts add; None where something else is as near.

        One is a quotation, or both have words of the speaker's own; of two quotations the words themselves decide.
        """
        found, a, b = pair
        own = a.direct != b.direct or (a.marked and b.marked and not a.direct)
        if not own or self._rival(pair, a, b) or self._rival(pair, b, a):
            return None
        added = [(BESIDE * self._beside(a, b), "told beside words that both report")]
        added.append((COVERED * self._covered(a, b), "nearly all its words are in the other reports"))
        held = [(value, says) for value, says in added if value]
        score = found.score + sum(value for value, _ in held)
        return Pair(found._replace(score=score, says=(*found.says, *(says for _, says in held))), a, b)

    def _rival(self, pair: Pair, one: Report, other: Report) -> bool:
        """Whether a report is nearly as like to one of another act."""
        homes = {self._joining.home(one), self._joining.home(other)}
        return any(
            score > pair.found.score - LEAD and self._joining.home(rival) not in homes
            for score, rival in self._like[one.quote.id]
        )

    def _beside(self, a: Report, b: Report) -> float:
        """Whether quotes beside both, in two articles, were found to be of one act."""
        if a.said.article == b.said.article:
            return 0.0
        here, there = ({self._joining.home(near) for near in self._near(report)} for report in (a, b))
        return float(bool((here & there) - {self._joining.home(a), self._joining.home(b)}))

    def _near(self, report: Report) -> Sequence[Report]:
        row, at = self._rows[_row(report)], self._place[report.quote.id]
        return [*row[max(0, at - NEXT) : at], *row[at + 1 : at + 1 + NEXT]]

    def _covered(self, a: Report, b: Report) -> float:
        """How much over a half of what the shorter one tells stands in the reports of the other's act."""
        short, long = sorted((a, b), key=lambda report: sum(run.weight for run in report.runs))
        act = self._joining.acts[self._joining.home(long)].reports[:COMPARED]
        terms = [term for report in act for run in report.runs for term in run.terms]
        stems, meant = {term.stem for term in terms}, {one for term in terms for one in term.senses}
        told = [term for run in short.runs for term in run.terms]
        total = sum(term.weight for term in told)
        held = sum(term.weight for term in told if term.stem in stems or term.senses & meant)
        return max(0.0, held / total - HALF) / HALF if total else 0.0


def _row(report: Report) -> tuple[str, tuple[str, ...]]:
    return report.said.article, report.voice.keys
