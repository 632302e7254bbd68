"""What the time between two reports makes of a difference."""

from onrecord.linking.events.days import Days, days
from onrecord.linking.stated import Stated


def days_later(one: Stated, other: Stated) -> int | None:
    """By how many days the other's article was published later; None where one of them has no day."""
    first, second = published(one), published(other)
    return second - first if first is not None and second is not None else None


def published(one: Stated) -> int | None:
    """The day on which the article was published, as an ordinal; None where it does not say."""
    found = days(one.published)
    return found.last if found else None


def in_order(one: Stated, other: Stated) -> tuple[Stated, Stated] | None:
    """The earlier and the later; None where they are of one day or one has none."""
    later = days_later(one, other)
    return None if not later else (one, other) if later > 0 else (other, one)


def day_printed(one: Stated) -> str:
    """The day of the article, as EDTF; "" where it has none."""
    return (one.published or "")[:10]


def told_days(one: Stated) -> Days | None:
    """The days that the times inside the clause span; None where they name none."""
    found = [span for time in one.times if (span := days(time.edtf))]
    return Days(min(span.first for span in found), max(span.last for span in found)) if found else None
