"""An array of articles: each object is a document."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.sources.containers.jsonarray import JsonArray
from onrecord.sources.stream import Stream
from tests.sources.containers.opened import documents, opened, refused

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda of: st.lists(of) | st.dictionaries(st.text(), of),
    max_leaves=8,
)


def test_objects_with_id_and_text_are_handed_on_as_they_are_written(tmp_path: Path) -> None:
    rows = [
        '{"id": "one", "text": "The mine shut."}',
        '{"text": "It opened, [again].", "id": "two", "more": {"a": []}}',
    ]
    (tmp_path / "a.json").write_text("[\n  " + ",\n  ".join(rows) + "\n]\n", "utf-8")
    assert documents(tmp_path / "a.json") == {"one": rows[0].encode(), "two": rows[1].encode()}


def test_keys_are_known_by_the_names_that_columns_have(tmp_path: Path) -> None:
    row = {
        "headline": "Mine",
        "source": {"name": "Post"},
        "content": "The mine shut.",
        "link": "https://post.test/mine",
    }
    (tmp_path / "a.json").write_text(json.dumps([row, {"body": "It opened."}]), "utf-8")
    found = [item for item in opened(tmp_path / "a.json") if isinstance(item, Snapshot)]
    assert [json.loads(item.data) for item in found] == [
        {
            "title": "Mine", "outlet": "Post", "text": "The mine shut.", "url": "https://post.test/mine",
            "id": "https://post.test/mine",
        },
        {"text": "It opened.", "id": "object 2"},
    ]  # fmt: skip
    assert [item.url for item in found] == ["https://post.test/mine", ""]


def test_bad_objects_are_dropped_by_their_number(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(
        '[{"id": "a", "text": "Good."}, 7, {"id": "b"}, {"id": }, {"id": "c", "text": "Good too."}]', "utf-8"
    )
    assert list(documents(path)) == ["a", "c"]
    assert refused(path) == {f", object {number}": "BadObject" for number in (2, 3, 4)}


def test_an_array_that_breaks_off(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('[{"id": "a", "text": "Good."}, {"id": "b", "text": "Half', "utf-8")
    assert list(documents(path)) == ["a"]
    assert refused(path) == {"": "DamagedFile"}


def test_other_json_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"name": "x", "version": "1"}]', "utf-8")
    assert refused(tmp_path / "a.json") == {"": "UnknownFormat"}


def test_an_object_over_the_limit_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(
        json.dumps([{"id": "a", "text": "Good."}, {"id": "b", "text": "x" * 300_000}, {"id": "c", "text": "y"}])
    )
    assert list(documents(path, 100_000)) == ["a", "c"]
    assert refused(path, 100_000) == {", object 2": "BadObject"}


@given(rows=st.lists(st.dictionaries(st.text(), VALUES)), indent=st.sampled_from([None, 1]), size=st.integers(1, 9))
def test_every_object_comes_however_the_bytes_come(
    rows: list[dict[str, object]], indent: int | None, size: int
) -> None:
    data = json.dumps(
        [{"id": str(number), "text": "x", "more": row} for number, row in enumerate(rows)], indent=indent
    ).encode()
    at = iter(range(0, len(data), size))
    pieces = JsonArray().pieces(Stream(lambda _: data[(i := next(at, len(data))) : i + size]), "a.json", 1_000_000)
    found = [
        json.loads(piece.stream.read(1 << 20))
        for piece in pieces
        if not isinstance(piece, Dropped) and hasattr(piece, "stream")
    ]
    assert [row["more"] for row in found] == rows


@pytest.mark.parametrize("suffix", [".msg", ".parquet", ".maff"])
def test_what_is_not_read_names_a_way_out(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes({".msg": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}.get(suffix, b"PAR1"))
    (found,) = opened(path)
    assert isinstance(found, Dropped)
    assert found.cause == "UnknownFormat"
    assert "save it from Outlook as .eml" in found.reason or "save its rows as CSV or JSON Lines" in found.reason
