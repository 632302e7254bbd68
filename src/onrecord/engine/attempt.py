"""One step on one item: what it gives, or the error that it raised."""

from collections.abc import Callable
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


def attempt(step: Callable[[A], B], item: A) -> B | Exception:
    """The result, or the exception in its place. An item may not end the program: SystemExit becomes a RuntimeError."""
    try:
        return step(item)
    except SystemExit as error:
        return RuntimeError(f"it called exit({error.code!r})")
    except Exception as error:  # noqa: BLE001  the port promises every error with its item
        return error
