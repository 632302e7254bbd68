"""A page saved in one file: its main part is read, under its own address."""

from pathlib import Path

from onrecord.record.snapshot import Snapshot
from tests.sources.containers.opened import PAGE, documents, opened, refused, said

HEAD = """From: <Saved by Blink>
Snapshot-Content-Location: https://post.test/mine
Subject: Mine
Date: Tue, 6 May 2031 12:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="x"

"""
PICTURE = "--x\nContent-Type: image/png\nContent-Location: https://post.test/a.png\n\nAAAA\n"


def part(body: bytes, location: str, more: str = "") -> bytes:
    return (
        f"--x\nContent-Type: text/html; charset=UTF-8\nContent-Location: {location}\n{more}\n".encode() + body + b"\n"
    )


def saved(path: Path, *parts: bytes, head: str = HEAD, end: bytes = b"--x--\n") -> Path:
    path.write_bytes(head.encode() + b"".join(parts) + end)
    return path


def test_the_page_has_its_own_address_encoding_and_day(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.mhtml", part(PAGE, "https://post.test/mine"), PICTURE.encode())
    (found,) = opened(path)
    assert isinstance(found, Snapshot)
    assert (found.source, found.media, found.data) == (str(path), "html", PAGE)
    assert (found.url, found.charset, found.received) == (
        "https://post.test/mine",
        "utf-8",
        "2031-05-06T10:00:00+00:00",
    )


def test_quoted_printable_is_undone(tmp_path: Path) -> None:
    body = PAGE.replace(b"=", b"=3D").replace(b"<p>", b"<p>=\n")
    path = saved(tmp_path / "a.mht", part(body, "cid:1@x", "Content-Transfer-Encoding: quoted-printable\n"))
    (found,) = opened(path)
    assert isinstance(found, Snapshot)
    assert found.data == PAGE
    assert found.url == "https://post.test/mine"


def test_its_frames_are_not_the_page(tmp_path: Path) -> None:
    frame = part(b"<html><body>An ad.</body></html>", "https://ads.test/1")
    assert documents(saved(tmp_path / "a.mhtml", frame, part(PAGE, "https://post.test/mine"))) == {"": PAGE}
    named = HEAD.replace("type=", 'start="<two@x>"; type=')
    two = part(PAGE, "cid:frame", "Content-ID: <two@x>\n")
    assert documents(saved(tmp_path / "b.mhtml", frame, two, head=named)) == {"": PAGE}


def test_it_is_told_by_its_first_bytes(tmp_path: Path) -> None:
    assert documents(saved(tmp_path / "a", part(PAGE, "https://post.test/mine"))) == {"": PAGE}


def test_one_that_breaks_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.mhtml", part(PAGE, "https://post.test/mine"), end=b"")
    assert {source: data.strip() for source, data in documents(path).items()} == {"": PAGE}
    assert said(path) == ["a page in one file with 1 document; it breaks off before its last part ends"]


def test_one_without_a_page(tmp_path: Path) -> None:
    assert refused(saved(tmp_path / "a.mhtml", PICTURE.encode())) == {"": "NothingVisible"}
    assert refused(saved(tmp_path / "b.mhtml", end=b"")) == {"": "DamagedFile"}
