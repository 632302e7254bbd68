"""What lists show beside words: days as a person reads them, a story's articles over time as a row of bars."""

from collections.abc import Sequence

from onrecord.text.dates import readable
from onrecord.web.chapters.bars import Bars, bars

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


def period(first: str, last: str) -> str:
    """ "4 to 10 May 2031", or that no article says when it was published."""
    if not first or not last:
        return "no dated article"
    return readable(first) if first == last else readable(f"{first}/{last}")


def spark(days: Sequence[tuple[str, int]]) -> Bars | None:
    """A story's articles over time, of its days with the number of each; None where all are of one day."""
    return bars(day for day, count in days for _ in range(count))
