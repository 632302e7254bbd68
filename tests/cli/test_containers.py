import gzip
import json
from pathlib import Path

from tests.cli.conftest import Onrecord
from tests.sources.containers.opened import URL, answer, record, zipped

MINE = b"The mine shut.\n\nMiners left on Monday, the owner said."


def test_what_came_out_of_an_archive_is_said(onrecord: Onrecord, tmp_path: Path) -> None:
    path = tmp_path / "news.zip"
    path.write_bytes(zipped({"a.txt": MINE, "b.jpg": b"\xff\xd8\xff\xe0"}))
    said = onrecord("read", path, "--record", tmp_path / "r.db")
    assert said.code == 0
    assert said.err == f"onrecord: {path}: a zip archive with 1 document; 1 file in it is no article\n"


def test_the_address_of_a_recorded_page_is_the_articles(onrecord: Onrecord, tmp_path: Path) -> None:
    page = (
        b"<!doctype html><html><body><h1>The mine shut</h1><p>Miners left on Monday, the owner said.</p></body></html>"
    )
    path = tmp_path / "news.warc.gz"
    path.write_bytes(gzip.compress(record(answer(page))))
    said = onrecord("extract", path)
    assert (said.code, json.loads(said.out)["url"]) == (0, URL)
