"""What a hostile file is."""

from collections.abc import Callable
from dataclasses import dataclass

READ = "read"


@dataclass(frozen=True, slots=True)
class Case:
    """How its bytes are made, and what it becomes: READ, the cause for which it is dropped, or None for either."""

    make: Callable[[], bytes]
    becomes: str | None = None
