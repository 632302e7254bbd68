"""How many articles appeared when: a row of small bars."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from onrecord.text.dates import readable

Unit = Literal["day", "week", "month", "year"]

_MOST = 48
"""So many bars are still told apart; more days are gathered into weeks, months, years."""
_WIDTH, _HEIGHT = 288, 40


@dataclass(frozen=True, slots=True)
class Bar:
    """``number`` articles in the unit that begins on ``first`` (EDTF); the rest is where it is drawn."""

    first: str
    number: int
    x: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars from the first day to the last, empty units too. ``says`` tells the same in a sentence."""

    unit: Unit
    bars: tuple[Bar, ...]
    width: int
    height: int
    says: str


def bars(days: Iterable[str | None]) -> Bars | None:
    """Of EDTF days, those without a day left out; None where they are fewer than two or all of one unit."""
    known = sorted(found for day in days if day and (found := _day(day)))
    if len(known) < 2:
        return None
    unit = _unit(known[0], known[-1])
    counted = Counter(_begin(day, unit) for day in known)
    steps = _steps(_begin(known[0], unit), known[-1], unit)
    if len(steps) < 2:
        return None
    most, wide = max(counted.values()), min(_WIDTH / len(steps), 24)
    drawn = tuple(
        Bar(step.isoformat(), counted[step], round(number * wide, 2), round(max(wide - 1.5, 1), 2),
            round(_HEIGHT * counted[step] / most, 2))
        for number, step in enumerate(steps)
    )  # fmt: skip
    return Bars(unit, drawn, max(round(len(steps) * wide), 1), _HEIGHT, _says(known, counted, unit))


def _day(edtf: str) -> date | None:
    try:
        return date.fromisoformat(edtf[:10])
    except ValueError:
        return None


def _unit(first: date, last: date) -> Unit:
    span = (last - first).days + 1
    units: tuple[tuple[Unit, int], ...] = (("day", 1), ("week", 7), ("month", 30))
    return next((unit for unit, days in units if span / days <= _MOST), "year")


def _begin(day: date, unit: Unit) -> date:
    if unit == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(month=1, day=1) if unit == "year" else day.replace(day=1) if unit == "month" else day


def _steps(first: date, last: date, unit: Unit) -> list[date]:
    """The beginning of each unit up to the last day."""
    if unit == "year":
        return [date(year, 1, 1) for year in range(first.year, last.year + 1)]
    if unit == "month":
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        return [date(month // 12, month % 12 + 1, 1) for month in months]
    step = 7 if unit == "week" else 1
    return [date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1, step)]


def _says(known: list[date], counted: Counter[date], unit: Unit) -> str:
    first, last = readable(known[0].isoformat()), readable(known[-1].isoformat())
    most, number = max(counted.items(), key=lambda pair: (pair[1], pair[0]))
    top = readable(most.isoformat())
    of = f"in the {unit} from {top}" if unit != "day" else f"on {top}"
    return f"{len(known)} dated articles from {first} to {last}; most of them, {number}, {of}"
