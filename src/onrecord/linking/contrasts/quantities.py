"""A figure of a claim, ready to be compared: what it measures, in base units, and how exactly it is meant."""

from dataclasses import dataclass
from math import inf

from onrecord.linking.contrasts.lexicon import PEOPLE, UNITS
from onrecord.linking.events.acts import stem
from onrecord.record.claim import Bound, Figure

_CURRENCY = 3
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_SAID: dict[Bound, str] = {"exact": "", "about": "about ", "over": "more than ", "under": "less than ", "between": ""}
TENTH = 0.1
"""By so much of itself a number may be off that is said to be "about" so."""
QUARTER = 0.25
"""Within so much of itself a reader looks for the number that is "more than" or "nearly" another."""

_OTHER_UNITS: dict[str, tuple[str, float] | None] = {"nautical": ("length", 1852.0), "square": None, "cubic": None}
"""Words before a unit of length that make of it another unit."""

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in base units of what it measures.

    ``printed`` is its words on one line, ``measures`` "people", "time", "USD" or the stem of what is counted, "" where
    the text names nothing. ``step`` is the place of the last digit that is not zero: 100 for 1,200, 10 for 40.
    """

    figure: Figure
    printed: str
    measures: str
    low: float
    high: float
    step: float

    @property
    def bound(self) -> Bound:
        """What the words around it say."""
        return self.figure.bound

    @property
    def counted(self) -> bool:
        """Whether it counts things, rather than measures an amount."""
        return self.measures not in {"time", "months", "length", "weight", "area", "%"} and not _money(self.measures)

    @property
    def likely(self) -> Range:
        """Where a reader looks for the true value."""
        low, high = self.low, self.high
        if self.bound == "about":
            off = max(TENTH * abs(low), self.step / 2)
            return low - off, high + off
        reach = max(QUARTER * abs(low), self.step)
        return (
            (low, low + reach) if self.bound == "over" else (low - reach, low) if self.bound == "under" else (low, high)
        )

    @property
    def possible(self) -> Range:
        """Where the true value can be if the words are taken as they stand."""
        if self.bound == "over":
            return self.low, inf
        return (-inf, self.high) if self.bound == "under" else self.likely

    @property
    def value(self) -> str:
        """What it comes to, in one form for all that say the same: "41 people", "about 1,200 home"."""
        unit = self.measures if self.measures == "people" else self.figure.unit
        number = spelled(self.figure.low)
        if self.figure.high != self.figure.low:
            number = f"{number} to {spelled(self.figure.high)}"
        return f"{_SAID[self.bound]}{number} {unit}".strip()


def quantity(figure: Figure, printed: str) -> Quantity:
    """A figure with the words of its span."""
    unit = figure.unit.casefold()
    measures, factor = UNITS.get(unit, (_counted(figure.unit), 1.0))
    if measures == "length" and (before := next((one for one in _OTHER_UNITS if one in printed.casefold()), "")):
        measures, factor = _OTHER_UNITS[before] or (f"{before} {unit}", 1.0)
    step = place(figure.low)
    return Quantity(
        figure, " ".join(printed.split()), measures, figure.low * factor, figure.high * factor, step * factor
    )


def _counted(unit: str) -> str:
    if _money(unit) or not unit:
        return unit
    last = unit.casefold().split()[-1]
    return "people" if last in PEOPLE else stem(last)


def _money(unit: str) -> bool:
    return len(unit) == _CURRENCY and unit.isupper()


def place(value: float) -> float:
    """The place of the last digit that is not zero: 100 for 1,200; 0.1 for 4.5; 1 for 0."""
    step = 1.0
    if value == int(value):
        while value and step < 1e15 and value % (step * 10) == 0:
            step *= 10
        return step
    for _ in range(6):
        step /= 10
        if abs(value / step - round(value / step)) < 1e-6:
            break
    return step


def spelled(value: float) -> str:
    """A number as news prints it: "1,212", "4.5", "190 million"."""
    for size, name in _SCALES:
        if abs(value) >= size:
            return f"{value / size:.6g} {name}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.6g}"
