"""What lists show beside words: days as a person reads them, a story's articles over time as a row of bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.text.dates import readable

FACETS = {
    "outlet": "outlet",
    "actor": "actor",
    "event": "what happened",
    "month": "month",
    "not_run": "not run",
    "story": "story",
    "kind": "what it is",
}
"""How a person calls what can be chosen."""

SENTENCES = {"said": "words reported", "fact": "stated as fact", "other": "other"}
"""How a person calls what a sentence is."""

MOST_BARS = 48


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a row that is 100 wide and 20 high: where it begins, how wide and how high it is."""

    x: float
    width: float
    height: float


def period(first: str, last: str) -> str:
    """ "4 to 10 May 2031", or that no article says when it was published."""
    if not first or not last:
        return "no dated article"
    return readable(first) if first == last else readable(f"{first}/{last}")


def spark(days: Sequence[tuple[str, int]]) -> tuple[Bar, ...]:
    """How many articles each day has, or where there are many days, each few days; days without any have no bar."""
    known = [(day, count) for day, count in ((_day(text), count) for text, count in days) if day]
    if not known:
        return ()
    first, last = known[0][0], known[-1][0]
    span = (last - first) // timedelta(days=1) + 1
    bars = min(span, MOST_BARS)
    heights = [0] * bars
    for day, count in known:
        heights[(day - first) // timedelta(days=1) * bars // span] += count
    width, most = 100 / bars, max(heights)
    return tuple(
        Bar(round(at * width, 2), round(width * 0.8, 2), round(20 * height / most, 2))
        for at, height in enumerate(heights)
        if height
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
