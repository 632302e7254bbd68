"""A Fact out of a group of claims: its line, how each tells it, and why they are one."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from onrecord.linking.contrasts.comparing import contrasts
from onrecord.linking.facts.likeness import FEATURES, score
from onrecord.linking.facts.names import Names
from onrecord.linking.facts.pair import Pair
from onrecord.linking.facts.proposition import Proposition
from onrecord.linking.facts.standings import Standings
from onrecord.record.fact import Fact, FactTelling, Told

MOST = 8
"""Claims of a fact among which its line is looked for."""
LONG = 40
"""Words beyond which a clause is too long to be a fact's line, if a shorter one tells it."""
ENOUGH = 0.4
"""The share of the line, by weight, from which a claim tells as much."""
EXPLAINED = 10
"""Claims with which the line is compared to say why they are one."""
SHOWN = 3
"""Words that are shown of a kind."""
_UNDATED = 10**9


def composed(group: Sequence[Proposition], names: Names, standings: Standings) -> Fact | None:
    """The fact that these claims tell; None where fewer than two articles do, or all of it stands in quotations."""
    told = sorted(group, key=lambda one: (one.published or _UNDATED, one.number))
    if len({one.article for one in told}) < 2 or all(one.direct for one in told):
        return None
    versions = Versions(names)
    line = _line(told, versions)
    tellings = tuple(_telling(line, one, versions) for one in told)
    return Fact(
        line.stated.text,
        line.stated.claim.span,
        tellings,
        *standings.of(told),
        origins=standings.origins(told),
        because=_because(line, told, tellings, names),
    )


class Versions:
    """Which claims of one fact differ, each two compared once."""

    def __init__(self, names: Names) -> None:
        """For a story."""
        self.names = names
        self._known: dict[frozenset[int], bool] = {}

    def differ(self, one: Proposition, other: Proposition) -> bool:
        """Whether the two cannot stand beside each other unexplained, or time has changed what they tell."""
        both = frozenset((one.number, other.number))
        if both not in self._known:
            found = () if one.forms == other.forms and one.days == other.days else contrasts(one.stated, other.stated)
            self._known[both] = any(c.update or c.severity != "compatible" for c in found)
        return self._known[both]


def _telling(line: Proposition, one: Proposition, versions: Versions) -> FactTelling:
    quote = one.stated.quote.id if one.stated.quote else None
    return FactTelling(one.stated.claim.id, one.stated.claim.span, _how(line, one, versions), quote)


def _how(line: Proposition, one: Proposition, versions: Versions) -> Told:
    """Against the line: something else, a part of it, or as much."""
    if one is line:
        return "tells"
    if versions.differ(line, one):
        return "differs"
    return "in_part" if _less(Pair(line, one, versions.names)) else "tells"


def _less(pair: Pair) -> bool:
    """Whether the second gives no figure where the first does, or says much less of the matter."""
    if pair.b.forms >= pair.a.forms:
        return False
    no_figure = bool(pair.a.figures) and not pair.b.figures
    return no_figure or pair.shared < ENOUGH * pair.a.run.weight


def _line(told: Sequence[Proposition], versions: Versions) -> Proposition:
    """The clause that tells it best: outside of quotations and headlines, with most in common with all the others.

    What two that differ have in common counts against both, so that the most usual version leads.
    """
    some = [one for one in told if not one.direct][:MOST]
    common = dict.fromkeys((one.number for one in some), 0.0)
    for one, other in combinations(some, 2) if len(some) > 2 else ():
        both = Pair(one, other, versions.names).shared * (-1 if versions.differ(one, other) else 1)
        common[one.number] += both
        common[other.number] += both
    return min(
        some,
        key=lambda one: (
            one.headline,
            len(one.forms) > LONG,
            -round(common[one.number], 6),
            not one.figures,
            -round(one.run.weight, 6),
            one.published or _UNDATED,
            one.number,
        ),
    )


def _because(line: Proposition, told: Sequence[Proposition], tellings: Sequence[FactTelling], names: Names) -> str:
    """Why these are one: what most of them share with the line; and who tells something else."""
    pairs = [Pair(line, one, names) for one in told if one is not line][:EXPLAINED]
    held = Counter(name for pair in pairs for name, value in score(pair).items() if value > 0)
    rows = [row for row in FEATURES if 2 * held[row.name] >= len(pairs) and row.weight > 0]
    values = {"matter": _words(pairs), "act": _heads(told), "figure": _figures(line)}
    said = [f"{row.says} ({value})" if (value := values.get(row.name)) else row.says for row in rows]
    articles = len({one.article for one in told})
    times = f"stated {len(told)} times in {articles} articles"
    labels = {one.stated.page.article.label for one, how in zip(told, tellings, strict=True) if how.how == "differs"}
    but = f"; {' and '.join(sorted(labels))} {'differ' if len(labels) > 1 else 'differs'}" if labels else ""
    return f"{times}: {', '.join(said) or 'the words of each are like those of another'}{but}"


def _words(pairs: Sequence[Pair]) -> str:
    """The words of the line that most of the others share, those that tell most."""
    counts: Counter[str] = Counter()
    weights: dict[str, float] = {}
    for pair in pairs:
        both = {one.form: one.weight for one, _ in pair.match.both if not one.name}
        counts.update(both)
        weights |= both
    most = [form for form in counts if 2 * counts[form] >= len(pairs)]
    return _marked(sorted(most, key=lambda form: (-weights[form], form)))


def _heads(told: Iterable[Proposition]) -> str:
    """The words that say what is or happens, the most usual first."""
    counts = Counter(" ".join(one.stated.page.cut(one.stated.claim.head).split()).casefold() for one in told)
    return _marked(sorted(counts, key=lambda text: (-counts[text], text)))


def _figures(line: Proposition) -> str:
    return _marked([" ".join(line.stated.page.cut(figure.span).split()) for figure in line.figures])


def _marked(texts: Sequence[str]) -> str:
    return ", ".join(f"“{text}”" for text in texts[:SHOWN])
