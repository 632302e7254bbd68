"""One item after the other, in this process."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from onrecord.engine.attempt import attempt

A = TypeVar("A")
B = TypeVar("B")


@dataclass(frozen=True, slots=True)
class Serial:
    """Takes an item only when its result is asked for."""

    def each(self, step: Callable[[A], B], items: Iterable[A]) -> Iterator[tuple[A, B | Exception]]:
        """Each item with its result, in the order of the items."""
        return ((item, attempt(step, item)) for item in items)
