"""Figures that are committed keep to their floors and ceilings, and each has the command that measures it."""

import json
from pathlib import Path

import pytest
from bench.figures import HERE

REPORTS = sorted(path for path in HERE.glob("*.json") if not path.stem.endswith(("-marks", "-held")))


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_figures_keep_to_their_bounds(path: Path) -> None:
    report = json.loads(path.read_text("utf-8"))
    figures = report["figures"]
    assert report["command"] == f"python -m bench.{path.stem}"
    assert (HERE / f"{path.stem}.py").exists()
    assert [key for key, floor in report["at_least"].items() if figures[key] < floor] == report["broken"] == []
    assert [key for key, ceiling in report["at_most"].items() if figures[key] > ceiling] == []
