"""What a hostile file costs grows about as the file does: four times as large, eight times the cost at most."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.hostile.case import Case
from tests.hostile.growth import Cost, Read, growing, growth, leaps, worse

CPU = 300
"""Seconds for all files at all sizes: five times what they take."""


@pytest.fixture(scope="module")
def costs() -> Mapping[str, list[Cost]]:
    """Of each file, size by size. One thread does all, so that the seconds are its own."""
    made = subprocess.run(
        ["prlimit", f"--cpu={CPU}", sys.executable, "-m", "tests.hostile.growth"],
        capture_output=True,
        check=True,
        env=os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
    )
    rows = map(json.loads, made.stdout.splitlines())
    return {name: [Cost(*row) for row in found] for name, found in rows}


@pytest.mark.parametrize("name", [name for name, _ in growing()])
def test_its_cost_grows_as_it_does(name: str, costs: Mapping[str, list[Cost]]) -> None:
    assert not worse(costs[name]), costs[name]


def pairs(path: Path) -> Read:
    """Looks at each byte for each other one."""
    data = path.read_bytes()
    sum(data.count(bytes((byte,))) for byte in data)
    return lambda: None


def test_what_goes_by_the_square_would_be_found(tmp_path: Path) -> None:
    assert worse(growth(Case(lambda n: b"abcd" * n, size=1_000), tmp_path / "a", pairs)) == {"taken"}


def test_memory_that_grows_by_the_square_would_be_found() -> None:
    assert worse([Cost(0.01, 0.0, peak) for peak in (200.0, 210.0, 300.0, 1_800.0)]) == {"peak"}


def test_one_leap_is_a_limit_from_which_on_something_is_looked_at() -> None:
    costs = [Cost(seconds, 0.0, 1.0) for seconds in (0.01, 0.02, 0.2, 0.8)]
    assert [set(leap) for leap in leaps(costs)] == [set(), {"taken"}, set()]
    assert not worse(costs)
