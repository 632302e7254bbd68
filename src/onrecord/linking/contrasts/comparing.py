"""All ways in which two claims of one fact differ: one table of comparisons."""

from collections.abc import Callable

from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.stated import Stated

COMPARISONS: tuple[Callable[[Stated, Stated], tuple[Contrast, ...]], ...] = ()
"""Numbers, dates, negation, scope: in this order."""


def contrasts(one: Stated, other: Stated) -> tuple[Contrast, ...]:
    """How two claims of one fact differ; nothing where they say the same as far as each goes."""
    return tuple(contrast for compare in COMPARISONS for contrast in compare(one, other))
