"""What holds for every Source."""

import gzip
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.sources.base import Source
from onrecord.sources.files import Files
from onrecord.sources.several import Several
from tests.sources.containers.opened import answer, record, tarred, zipped
from tests.sources.live.conftest import live
from tests.sources.live.server import Reply, Server

ARTICLES = {"a.txt": b"The mine shut.", "b.txt": b"", "c.txt": b"It opened again."}
LINES = b'{"id": "a", "text": "The mine shut."}\n{\n{"id": "c", "text": "It opened again."}\n'
ROWS = b"id,text\na,The mine shut.\nb,\nc,It opened again.\n"
RECORDS = [record(answer(b"<p>The mine shut.")), record(answer(b"\x1f\x8b\xff", Content_Encoding="gzip"))]
RECORDS.append(record(answer(b"<p>It opened again.")))


def folder(path: Path) -> Source:
    for name, data in ARTICLES.items():
        (path / name).write_bytes(data)
    return Files((str(path),), 1000)


def one(name: str, data: bytes, *, lines: bool = False) -> Callable[[Path], Source]:
    def make(path: Path) -> Source:
        (path / name).write_bytes(data)
        return Files((str(path / name),), 1000, lines=lines)

    return make


SOURCES: dict[str, Callable[[Path], Source]] = {
    "folder": folder,
    "lines": one("all", LINES, lines=True),
    "jsonl": one("all.jsonl", LINES),
    "csv": one("all.csv", ROWS),
    "tar": one("all.tar", tarred(ARTICLES)),
    "zip": one("all.zip", zipped(ARTICLES)),
    "warc": one("all.warc", b"".join(RECORDS)),
    "warc.gz": one("all.warc.gz", b"".join(map(gzip.compress, RECORDS))),
    "packed": one("all.csv.gz", gzip.compress(ROWS)),
}


@pytest.fixture(params=[*SOURCES, "live", "several"])
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Source]:
    """Two documents that can be had and one that cannot, in the middle."""
    if request.param in SOURCES:
        yield SOURCES[request.param](tmp_path)
        return
    with Server.running() as server:
        server.routes |= {f"/{name}": Reply(data, headers=()) for name, data in ARTICLES.items()}
        places = [server.url(f"/{name}") for name in ARTICLES]
        one_by_one = Several(tuple(live(place) for place in places))
        yield live(*places) if request.param == "live" else one_by_one


def documents(source: Source) -> list[Snapshot | Dropped]:
    return [found for found in source.snapshots() if isinstance(found, Snapshot | Dropped)]


def test_what_cannot_be_had_is_dropped_and_the_rest_comes(source: Source) -> None:
    assert [type(found) for found in documents(source)] == [Snapshot, Dropped, Snapshot]


def test_a_reason_names_the_source_and_is_one_line(source: Source) -> None:
    (dropped,) = (found for found in documents(source) if isinstance(found, Dropped))
    assert dropped.reason.startswith(dropped.source)
    assert "\n" not in dropped.reason


def test_the_order_and_the_ids_are_always_the_same(source: Source) -> None:
    assert [found.id for found in documents(source)] == [found.id for found in documents(source)]


def test_it_pickles_to_a_worker(source: Source) -> None:
    assert pickle.loads(pickle.dumps(source)) == source
