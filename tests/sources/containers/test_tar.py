import gzip
import io
import tarfile
from pathlib import Path

import pytest

from tests.sources.containers.opened import PAGE, documents, refused, said, tarred


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.tar"


FORMS = pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])


@FORMS
def test_files_come_by_their_names_however_long(path: Path, form: int) -> None:
    long = "news/" + "/".join(["folder"] * 30) + "/a.txt"
    files = {"a.html": PAGE, long: b"The mine shut.", "zürich.md": b"# The mine"}
    path.write_bytes(tarred(files, form))
    assert documents(path) == files


def test_names_are_labels(path: Path, tmp_path: Path) -> None:
    path.write_bytes(tarred({"../up.txt": b"one", "/etc/passwd.txt": b"two", "./here.txt": b"three"}))
    assert documents(path) == {"../up.txt": b"one", "/etc/passwd.txt": b"two", "here.txt": b"three"}
    assert [found.name for found in tmp_path.iterdir()] == ["a.tar"]


def test_links_hidden_files_and_pictures_are_passed_over(path: Path) -> None:
    data = io.BytesIO(tarred({"a.txt": b"The mine shut.", ".git/b.txt": b"x", "c.jpg": b"\xff\xd8\xff\xe0"}))
    with tarfile.open(fileobj=data, mode="a") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE):
            member = tarfile.TarInfo("link.txt")
            member.type, member.linkname = kind, "/etc/passwd"
            archive.addfile(member)
    path.write_bytes(data.getvalue())
    assert documents(path) == {"a.txt": b"The mine shut."}
    assert refused(path) == {}
    assert said(path) == ["a tar archive with 1 document; 1 file in it is no article"]


def test_a_damaged_header_costs_one_file(path: Path) -> None:
    data = bytearray(tarred({"a.txt": b"one", "b.txt": b"two", "c.txt": b"three"}))
    data[1024 + 5] ^= 1
    path.write_bytes(data)
    assert documents(path) == {"a.txt": b"one", "c.txt": b"three"}
    assert refused(path) == {"1024": "DamagedFile"}


@pytest.mark.parametrize("garbage", [b"?", b"ustar" * 300, bytes(100) + b"\xff" * 900])
def test_garbage_between_files_is_named_and_the_next_file_comes(path: Path, garbage: bytes) -> None:
    one, two = tarred({"a.txt": b"one"})[:1024], tarred({"b.txt": b"two"})
    path.write_bytes(one + garbage + two)
    assert documents(path) == {"a.txt": b"one", "b.txt": b"two"}
    assert refused(path).keys() == {"1024"}


def test_a_file_that_breaks_off_is_no_article(path: Path) -> None:
    data = tarred({"a.txt": b"one", "b.txt": b"two" * 300})
    path.write_bytes(data[:1800])
    assert documents(path) == {"a.txt": b"one"}
    assert refused(path) == {"b.txt": "DamagedFile"}
    path.write_bytes(gzip.compress(data)[:-9])
    assert documents(path)["a.txt"] == b"one"
    assert refused(path)[""] == "DamagedFile"


def test_sizes_that_lie_read_nothing_else(path: Path) -> None:
    data = bytearray(tarred({"a.txt": b"one"}))
    data[124:136] = b"\x80" + bytes(3) + b"\xff" * 8
    data[148:156] = b"        "
    data[148:156] = b"%06o\0 " % sum(data[:512])
    path.write_bytes(data)
    assert refused(path) == {"a.txt": "TooLarge"}


def test_an_archive_without_articles_says_so(path: Path) -> None:
    path.write_bytes(tarred({"a.jpg": b"\xff\xd8\xff\xe0"}))
    assert refused(path) == {"": "NoArticles"}
