"""Every implementation of a port that needs more than its class to be made."""

from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.keeping import Record
from onrecord.store.sqlite import SqliteStore

Reopen = Callable[[], Record]


@pytest.fixture(params=["sqlite"])
def reopen(request: pytest.FixtureRequest, tmp_path: Path) -> Reopen:
    """Opens the same record anew: all that differs between stores."""
    makers: dict[str, Reopen] = {"sqlite": lambda: SqliteStore.open(tmp_path / "record.db", create=True)}
    return makers[request.param]


@pytest.fixture
def store(reopen: Reopen) -> Record:
    """An empty record."""
    return reopen()
