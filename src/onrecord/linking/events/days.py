"""When an event was, as far as an EDTF value tells: a stretch of days, to be compared with another."""

import re
from functools import lru_cache
from typing import NamedTuple

from onrecord.text.edtf import days as covered

SLACK = 1
"""Days by which two tellings of one event may differ: time zones, "on Monday" filed after midnight."""
NEWS = 2
"""Days after an event within which an article that gives no time tells it as news."""

_ENDS = 2


class Days(NamedTuple):
    """The first and the last day, as ordinals of ``datetime.date``."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many days it may be: 1 for a day."""
        return self.last - self.first + 1

    @property
    def exact(self) -> bool:
        """Whether it names one day, or two at most."""
        return self.length <= 2

    def apart(self, other: "Days") -> int:
        """Days between the two; 0 where they touch or overlap."""
        return max(0, self.first - other.last, other.first - self.last)

    def inside(self, other: "Days") -> bool:
        """Whether all of it lies in the other."""
        return other.first <= self.first and self.last <= other.last


@lru_cache(maxsize=4096)  # a story has few values, and each is asked for with every pair
def days(edtf: str | None) -> Days | None:
    """The days of an EDTF value; None for none, for an open stretch, and for what names no day, month or year."""
    ends = re.split(r"/|\.\.", (edtf or "").strip("[]{}"))
    parts = [found for end in ends if (found := covered(end))]
    if len(ends) > _ENDS or len(parts) != len(ends) or parts[0][0] > parts[-1][1]:
        return None
    return Days(parts[0][0].toordinal(), parts[-1][1].toordinal())


def day_of(edtf: str | None) -> int | None:
    """The one day of a value; None where it names more or none."""
    found = days(edtf)
    return found.first if found and found.length == 1 else None
