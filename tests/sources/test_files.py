import inspect
import os
import socket
import sys
from pathlib import Path

import pytest

from onrecord.record.snapshot import Dropped, Notice, Snapshot
from onrecord.sources.files import Files


def read(*paths: Path | str, max_bytes: int = 1000) -> list[Snapshot | Dropped]:
    found = Files(tuple(str(path) for path in paths), max_bytes).snapshots()
    return [item for item in found if not isinstance(item, Notice)]


def causes(*paths: Path | str, max_bytes: int = 1000) -> list[str]:
    return [found.cause if isinstance(found, Dropped) else "read" for found in read(*paths, max_bytes=max_bytes)]


def names(*paths: Path | str) -> list[str]:
    return [Path(found.source).name for found in read(*paths)]


def test_a_file_comes_as_its_bytes_with_its_absolute_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine.md").write_bytes(b"# The mine\r\nIt shut.\r\n")
    monkeypatch.chdir(tmp_path)
    (found,) = read("./mine.md")
    assert isinstance(found, Snapshot)
    assert (found.source, found.data) == (str(tmp_path / "mine.md"), b"# The mine\r\nIt shut.\r\n")
    assert found.media == "markdown"
    assert found.received.endswith("+00:00")
    assert len(found.received) == len("2031-05-06T10:00:00+00:00")


def test_a_folder_gives_its_articles_in_the_order_of_names_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.text", "a/z.txt", "c.MARKDOWN", ".hidden.txt", ".git/x.txt", "photo.jpg", "font.woff2"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("The mine shut.")
    assert names(tmp_path) == ["z.txt", "b.text", "c.MARKDOWN"]


def test_documents_that_are_not_read_are_named_in_a_folder(tmp_path: Path) -> None:
    for name in ("a.txt", "b.maff", "c.PDF", "d.docx", "e.json", "f.jpg"):
        (tmp_path / name).write_text("The mine shut.")
    assert causes(tmp_path) == ["read", *["UnknownFormat"] * 4]


def test_a_file_named_itself_is_tried_whatever_its_suffix(tmp_path: Path) -> None:
    odd = tmp_path / "report.html"
    odd.write_text("The mine shut on Monday.")
    (found,) = read(odd)
    assert isinstance(found, Snapshot)
    assert found.media == "text"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 ...", b"7z\xbc\xaf\x27\x1c..", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"{\\rtf1 x}",
        b"<?xml version='1.0'?>", b'{ "id": 1 }',
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ],
)  # fmt: skip
def test_other_formats_are_told_by_their_first_bytes(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert causes(tmp_path / "a.txt") == ["UnknownFormat"]


@pytest.mark.parametrize(
    ("name", "data", "media"),
    [
        ("a.txt", b"<!DOCTYPE html><p>x", "html"),
        ("a.md", b"\xef\xbb\xbf\n <HTML lang=en>", "html"),
        ("a.htm", b"<?xml version='1.0'?>\n<!-- x --><!doctype HTML>", "html"),
        ("a.txt", "<!doctype html><p>x".encode("utf-16"), "html"),
        ("a.html", b"<p>The mine shut.</p>", "html"),
        ("a.html", b"The mine shut.", "text"),
        ("a.md", b"<p>The mine shut.</p>", "markdown"),
    ],
)
def test_pages_are_told_by_their_first_bytes_then_by_their_suffix(
    name: str, data: bytes, media: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    (found,) = read(tmp_path / name)
    assert isinstance(found, Snapshot)
    assert found.media == media


@pytest.mark.parametrize("text", ["<The mine> shut.", "{quoted} words", "PKW sales rose.", "I saw it.", "# Heading"])
def test_prose_that_looks_a_little_like_markup_is_read(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(text)
    assert causes(tmp_path / "a.txt") == ["read"]


def test_each_bad_path_gives_one_reason_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b" \n\t\n")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "good.txt").write_text("The mine shut.")
    given = ["missing.txt", "good.txt/x", "empty.txt", "folder", "loop", "pipe", "good.txt"]
    assert causes(*(tmp_path / name for name in given), "/dev/zero", "", "nul\0.txt") == [
        "MissingPath", "MissingPath", "EmptyFile", "NoArticles", "SymlinkLoop", "NotAFile", "read",
        "NotAFile", "MissingPath", "MissingPath",
    ]  # fmt: skip


def test_a_socket_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s.txt")
        assert causes("s.txt") == ["NotAFile"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_forbidden_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mine shut.")
    (tmp_path / "a.txt").chmod(0)
    assert causes(tmp_path / "a.txt") == ["NoPermission"]


def test_a_large_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as stream:
        stream.truncate(1 << 40)  # sparse: reading it would take hours
    (found,) = read(tmp_path / "a.txt")
    assert isinstance(found, Dropped)
    assert (found.cause, "--max-mb" in found.reason) == ("TooLarge", True)


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="needs /proc")
def test_a_file_that_holds_more_than_its_stated_size_is_refused_while_reading() -> None:
    assert Path("/proc/self/maps").stat().st_size == 0
    assert causes("/proc/self/maps", max_bytes=100) == ["TooLarge"]


def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 1000)
    (tmp_path / "b.txt").write_bytes(b"x" * 1001)
    assert causes(tmp_path) == ["read", "TooLarge"]


def test_each_real_folder_is_walked_once_and_a_folder_inside_itself_is_named(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_text("The mine shut.")
    (tmp_path / "same").symlink_to(tmp_path / "real")
    (tmp_path / "real" / "up").symlink_to(tmp_path)
    assert causes(tmp_path) == ["read", "SymlinkLoop"]


def test_a_file_that_is_named_twice_comes_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mine shut.")
    assert names(tmp_path / "a.txt", tmp_path, tmp_path / "." / "a.txt") == ["a.txt"]


def test_a_link_keeps_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mine shut.")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    assert names(tmp_path / "link.txt") == ["link.txt"]


def test_a_name_that_is_no_utf8_is_shown_readably(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("The mine shut.")
    (found,) = read(tmp_path)
    assert found.source == f"{tmp_path}/caf\\xe9.txt"


def test_folders_nested_deeper_than_pythons_calls_are_walked(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 200)
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text("The mine shut.")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 100)
    try:
        assert names(tmp_path) == ["a.txt"]
    finally:
        sys.setrecursionlimit(limit)


def test_json_lines_in_a_folder_give_an_article_a_line(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "1", "text": "x"}\n{"id": "2", "text": "y"}\n')
    assert names(tmp_path) == ["a.jsonl#1", "a.jsonl#2"]
