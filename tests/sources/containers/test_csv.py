import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.record.snapshot import Snapshot
from tests.sources.containers.opened import PAGE, documents, opened, refused


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.csv"


def rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(data) for data in documents(path).values()]


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_columns_are_known_by_their_names_in_any_order(path: Path, delimiter: str, encoding: str) -> None:
    lines = [
        ["Publisher", "Article Text", "URL", "Headline", "publish-date", "Authors", "clicks"],
        ["The Post", "The mine “shut”.", "https://post.test/1", "The mine", "2031-05-06", "Ann Lee", "7"],
    ]
    path.write_bytes("\r\n".join(delimiter.join(line) for line in lines).encode(encoding))
    assert rows(path) == [
        {
            "id": "https://post.test/1",
            "text": "The mine “shut”.",
            "title": "The mine",
            "published": "2031-05-06",
            "outlet": "The Post",
            "url": "https://post.test/1",
            "byline": "Ann Lee",
        }
    ]
    (found, _) = opened(path)
    assert isinstance(found, Snapshot)
    assert (found.url, found.source) == ("https://post.test/1", f"{path}#https://post.test/1")


def test_cells_may_hold_lines_and_delimiters(path: Path) -> None:
    path.write_text('id,text\n1,"The mine, it is said,\nshut ""for good""."\n\n2,It opened.\n')
    assert [row["text"] for row in rows(path)] == ['The mine, it is said,\nshut "for good".', "It opened."]


def test_a_column_of_pages_gives_pages(path: Path) -> None:
    path.write_bytes(b"url,html\nhttps://post.test/1," + PAGE + b"\n")
    (found, _) = opened(path)
    assert isinstance(found, Snapshot)
    assert (found.data, found.media, found.url, found.charset) == (PAGE, "html", "https://post.test/1", "utf-8")


def test_bad_rows_are_named_by_their_line_and_the_rest_comes(path: Path) -> None:
    path.write_text('id,text,url\n1,one,u\n2,,u\n3,three,u,more\n4,"four\n5,five,u\n,six\n')
    assert list(documents(path)) == ["1", "5", "line 7"]
    found = {item.source for item in opened(path) if not isinstance(item, Snapshot)}
    assert found == {f"{path}{end}" for end in (", line 3", ", line 4", ", line 5", "")}


def test_a_row_that_is_too_long_costs_itself(path: Path) -> None:
    path.write_text("id,text\n1," + "x" * 3000 + '\n2,two\n3,"' + "x\n" * 1500 + "\n4,four\n")
    assert [place for place in documents(path, 1000) if place.isdigit()] == ["2", "4"]


def test_quotation_marks_that_never_close_take_no_more_than_linear_time(path: Path) -> None:
    path.write_text("id,text\n" + 'x","y\n' * 50_000)
    assert len(documents(path, 10_000)) + len(refused(path, 10_000)) > 10


def test_a_table_without_texts_says_which_columns_it_needs(path: Path) -> None:
    path.write_text("url,clicks\nhttps://post.test/1,7\n")
    assert refused(path) == {"": "UnknownFormat"}


def test_a_table_is_told_by_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "export"
    path.write_text("url;title;content\nhttps://post.test/1;The mine;It shut.\n")
    assert [row["text"] for row in rows(path)] == ["It shut."]
    path.write_text("Story, source\nThe mine shut, they said.\n")
    assert list(documents(path)) == [""]


def test_bytes_that_are_no_utf8_are_read_as_windows_does(path: Path) -> None:
    path.write_bytes("id,text\n1,“Zürich” shut.\n".encode("cp1252"))
    assert [row["text"] for row in rows(path)] == ["“Zürich” shut."]


def test_a_first_line_that_is_longer_than_a_cell_may_be_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("id,text\n1,one\n")
    assert opened(path, 100)
    path.write_text("x" * 300_000)
    assert list(documents(path)) == [""]


@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_may_follow_the_first_line(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("t") / "a.csv"
    path.write_bytes(b"id,text\n" + data)
    assert opened(path)
