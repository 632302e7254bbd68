"""The figures of a claim as counts of something, and what tells that two of them count two things."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from onrecord.linking.contrasts.lexicon import (
    BROAD,
    LABELS,
    NUMBER_WORDS,
    OUTCOMES,
    PARTS,
    PEOPLE,
    RATES,
    RESTS,
)
from onrecord.linking.contrasts.passing import told_days
from onrecord.linking.contrasts.quantities import Quantity, quantity
from onrecord.linking.contrasts.wordforms import forms, has, stemmed, stems
from onrecord.linking.events.acts import stem
from onrecord.linking.stated import Stated
from onrecord.record.claim import Figure
from onrecord.text.folding import fold
from onrecord.text.states import state_code
from onrecord.text.words import Word

SCALE = 10
"""Times by which a number of one thing may be higher than another."""
LONG = 30
"""Days between the times of two claims that make two events of them."""
_BEHIND = 8
_STEM = 5
_PERIODS = frozenset({"year", "month", "week", "day", "hour"})


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity at its place in a claim: what became of those who are counted, and what narrows them down.

    ``narrowed`` are stems of the words that tell which of such things are meant, ``behind`` those of the words that
    follow, ``names`` the names in the clause. A ``rate`` is of every year or of each; a ``rest`` counts others beside
    some.
    """

    stated: Stated
    quantity: Quantity
    outcome: str
    narrowed: frozenset[str]
    behind: frozenset[str]
    names: tuple[str, ...]
    rate: bool
    rest: bool

    def counts_as(self, other: "Count", *, without: Callable[["Count", "Count"], bool] | None = None) -> bool:
        """Whether both can be numbers of one thing, by all rows but the one ``without`` which it is asked."""
        return not any(row(self, other) for row in APART if row is not without)

    def part_of(self, other: "Count") -> bool:
        """Whether it counts a kind of what the other counts, and no more of them: 3 police officers of 5 officers."""
        return bool(self.narrowed - known(other.stated)) and self.quantity.high <= other.quantity.high


def counts(one: Stated) -> list[Count]:
    """The figures of a claim that count or measure, with what stands around them."""
    figures = sorted(one.claim.figures, key=lambda figure: figure.span)
    starts = [one.claim.span.start, *(figure.span.end for figure in figures)]
    ends = [*(figure.span.start for figure in figures[1:]), one.claim.span.end]
    found = (_count(one, figure, start, end) for figure, start, end in zip(figures, starts, ends, strict=False))
    return [count for count in found if count]


def _count(one: Stated, figure: Figure, start: int, end: int) -> Count | None:
    """A figure with the words from the last one to the next; None for one that only names or converts."""
    said, span = forms(one), figure.span
    held = quantity(figure, one.page.cut(span))
    ahead = [word for word in said if start <= word.start < span.start]
    own = [word for word in said if span.start <= word.start < span.end]
    beyond = [word for word in said if word.start >= span.end]
    behind = [word for word in beyond if word.start < end]
    head = forms(one, one.claim.head)
    if has([*own[-1:], *behind[:2]], LABELS) or (held.counted and held.step < 1) or _converts(one, span.start):
        return None
    return Count(
        one,
        held,
        _outcome(own, behind, ahead[::-1], head),
        _narrowed(own, [word for word in ahead[-1:] if word not in head], held),
        stems(beyond[:_BEHIND]),
        tuple(name for at, _ in one.actors if (name := one.page.cut(at))[:1].isupper()),
        has([*own[-1:], *behind[:_BEHIND]], RATES) or _each(behind),
        _rest(own) or has(ahead[-1:], PARTS),
    )


def known(one: Stated) -> frozenset[str]:
    """The stems of the claim's words."""
    return stems(forms(one))


def _converts(one: Stated, start: int) -> bool:
    """Whether a figure stands in brackets behind another: "150 miles (240 km)"."""
    before = one.page.article.text[max(0, start - 20) : start].rstrip()
    return before.endswith("(") and any(map(str.isdigit, before))


def _outcome(*near: Sequence[Word]) -> str:
    """What has become of those counted: by the figure's own words, those behind it, those before it, the verb."""
    for found in near:
        for word in found:
            if outcome := _outcomes().get(stem(word.form)):
                return outcome
    return ""


@cache
def _outcomes() -> dict[str, str]:
    """The outcome of every stem that names one."""
    return {stem(word): name for name, table in reversed(OUTCOMES.items()) for word in table}


def _narrowed(own: Sequence[Word], ahead: Sequence[Word], held: Quantity) -> frozenset[str]:
    """The words that tell which of such things are counted: "police" of "300 police officers", "final two games"."""
    unit = held.figure.unit.casefold()
    kept = stems([*ahead, *own]) - {stem(word) for word in unit.split()} - stemmed(NUMBER_WORDS)
    return kept | ({stem(unit)} if unit in PEOPLE - BROAD else frozenset())


def _rest(own: Sequence[Word]) -> bool:
    """ "Two more", "nine others"; not "more than nine"."""
    bounds = {at for at, word in enumerate(own) if word.form == "than"}
    return has([word for at, word in enumerate(own) if at + 1 not in bounds], RESTS)


def _each(behind: Sequence[Word]) -> bool:
    """ "a year" behind the figure."""
    return len(behind) > 1 and behind[0].form in {"a", "an"} and behind[1].form in _PERIODS


def _rests(a: Count, b: Count) -> bool:
    return a.rest or b.rest


def _other_rate(a: Count, b: Count) -> bool:
    return a.rate != b.rate


def _other_measure(a: Count, b: Count) -> bool:
    """Two units; where a figure names none, what became of those counted must tell that they are the same."""
    one, other = a.quantity.measures, b.quantity.measures
    return one != other if one and other else not a.outcome or not b.outcome


def _other_outcome(a: Count, b: Count) -> bool:
    return bool(a.outcome and b.outcome and a.outcome != b.outcome)


def _other_kind(a: Count, b: Count) -> bool:
    """Each counts a kind that the other's claim does not name."""
    return bool(a.narrowed - known(b.stated)) and bool(b.narrowed - known(a.stated))


def _other_names(a: Count, b: Count) -> bool:
    """Both clauses have names, and none that stands in both, or for a state and its people."""
    return bool(a.names and b.names) and not any(_one_place(*pair) for pair in product(a.names, b.names))


def _other_place(a: Count, b: Count) -> bool:
    """Both sentences name places, and none that stands in both: 29 arrested in Norland, 28 arrested in Sudland."""
    one, other = _places(a.stated), _places(b.stated)
    return bool(one and other) and not any(_one_place(*pair) for pair in product(one, other))


def _places(one: Stated) -> list[str]:
    sentence = one.page.sentence(one.claim.head.start)
    return [
        one.page.cut(m.span) for m in one.page.mentions if m.kind == "place" and sentence and sentence.holds(m.span)
    ]


def _one_place(a: str, b: str) -> bool:
    codes = [state_code(name) or state_code(name, "people") for name in (a, b)]
    return fold(a)[:_STEM] == fold(b)[:_STEM] or bool(codes[0] and codes[0] == codes[1])


def other_matter(a: Count, b: Count) -> bool:
    """Distances to two places, touchdowns on offense and on returns: nothing tells what became of those counted, and
    other words follow.
    """
    return not (a.outcome and b.outcome) and bool(a.behind and b.behind) and not a.behind & b.behind


def _other_time(a: Count, b: Count) -> bool:
    one, other = told_days(a.stated), told_days(b.stated)
    return bool(one and other) and one is not None and other is not None and one.apart(other) > LONG


def _out_of_scale(a: Count, b: Count) -> bool:
    """So far from each other that they are numbers of two things."""
    low, high = sorted((a.quantity, b.quantity), key=lambda one: one.low)
    return high.low > SCALE * low.high


APART: tuple[Callable[[Count, Count], bool], ...] = (
    _rests, _other_rate, _other_measure, _other_outcome, _other_kind, _other_names, _other_place, other_matter,
    _other_time, _out_of_scale,
)  # fmt: skip
"""What tells that two figures count two things."""
