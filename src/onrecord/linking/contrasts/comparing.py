"""All ways in which two claims of one fact differ: one table of comparisons."""

from collections.abc import Callable

from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.contrasts.dates import dates
from onrecord.linking.contrasts.negation import negation
from onrecord.linking.contrasts.numbers import numbers
from onrecord.linking.contrasts.passing import days_later
from onrecord.linking.contrasts.scope import scope
from onrecord.linking.stated import Stated

COMPARISONS: tuple[Callable[[Stated, Stated], tuple[Contrast, ...]], ...] = (numbers, dates, negation, scope)
"""Numbers, dates, negation, scope: in this order."""


LONG = 30
"""Days between two reports after which what differs is of two times, and no longer at odds."""


def contrasts(one: Stated, other: Stated) -> tuple[Contrast, ...]:
    """How two claims of one fact differ; nothing where they say the same as far as each goes."""
    found = tuple(contrast for compare in COMPARISONS for contrast in compare(one, other))
    later = days_later(one, other) if found else None
    if later is not None and abs(later) > LONG:
        return tuple(contrast for contrast in found if contrast.severity == "compatible")
    return found
