"""What holds for every Source."""

import pickle
from pathlib import Path

import pytest

from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.sources.base import Source
from onrecord.sources.files import Files
from onrecord.sources.jsonlines import JsonLines


@pytest.fixture(params=["files", "lines"])
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Source:
    """Two documents that can be had and one that cannot, in the middle."""
    if request.param == "files":
        (tmp_path / "a.txt").write_text("The mine shut.")
        (tmp_path / "b.txt").write_text("")
        (tmp_path / "c.txt").write_text("It opened again.")
        return Files((str(tmp_path),), 1000)
    lines = tmp_path / "all.jsonl"
    lines.write_text('{"id": "a", "text": "The mine shut."}\n{\n{"id": "c", "text": "It opened again."}\n')
    return JsonLines((str(lines),), 1000)


def test_what_cannot_be_had_is_dropped_and_the_rest_comes(source: Source) -> None:
    assert [type(found) for found in source.snapshots()] == [Snapshot, Dropped, Snapshot]


def test_a_reason_names_the_source_and_is_one_line(source: Source) -> None:
    (dropped,) = (found for found in source.snapshots() if isinstance(found, Dropped))
    assert dropped.reason.startswith(dropped.source)
    assert "\n" not in dropped.reason


def test_the_order_and_the_ids_are_always_the_same(source: Source) -> None:
    assert [found.id for found in source.snapshots()] == [found.id for found in source.snapshots()]


def test_it_pickles_to_a_worker(source: Source) -> None:
    assert pickle.loads(pickle.dumps(source)) == source
