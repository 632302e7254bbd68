"""What a hostile file is."""

from collections.abc import Callable
from dataclasses import dataclass

READ = "read"

Odd = str | Callable[[int], str]
"""What stands in a file: as many times as its size says, or a function of the size."""


def odd(inside: Odd, size: int) -> str:
    """What that is at a size; 0: the file has none."""
    return inside(size) if callable(inside) else inside * (size or 1)


@dataclass(frozen=True, slots=True)
class Case:
    """How its bytes are made at a size, what it becomes, and the size at which it is read: 0 for one that has none.

    It becomes READ, the cause for which it is dropped, or None for either.
    """

    make: Callable[[int], bytes]
    becomes: str | None = None
    size: int = 0

    def data(self, times: float = 1.0) -> bytes:
        """Its bytes, so many times as large as usual."""
        return self.make(max(1, round(times * self.size)) if self.size else 0)
