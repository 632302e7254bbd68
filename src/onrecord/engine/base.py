"""The port of this room."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

A = TypeVar("A")
B = TypeVar("B")


class Engine(Protocol):
    """Runs a step over many items."""

    def each(self, step: Callable[[A], B], items: Iterable[A]) -> Iterator[tuple[A, B | Exception]]:
        """Each item with its result, in the order of the items.

        An item on which the step raised comes with the error.
        """
        ...
