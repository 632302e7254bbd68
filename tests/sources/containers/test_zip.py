import io
import struct
import sys
import zipfile
from pathlib import Path

import pytest

from onrecord.record.snapshot import Dropped, Notice
from onrecord.sources.files import Files
from tests.sources.containers.opened import PAGE, documents, opened, refused, said, tarred, zipped

METHODS = pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.zip"


@METHODS
def test_files_come_by_their_names(path: Path, method: int) -> None:
    files = {"a.html": PAGE, "deep/zürich.txt": b"The mine shut.", "../up.md": b"# The mine"}
    path.write_bytes(zipped(files, method))
    assert documents(path) == files


def test_what_is_no_article_is_passed_over_and_documents_of_other_kinds_are_named(path: Path) -> None:
    path.write_bytes(zipped({"a.txt": b"one", "__MACOSX/a.txt": b"x", "b.jpg": b"x", "c.pdf": b"%PDF-1.7", "d/": b""}))
    assert documents(path) == {"a.txt": b"one"}
    assert refused(path) == {"c.pdf": "UnknownFormat"}
    assert said(path) == ["a zip archive with 1 document; 1 file in it is no article"]


def test_archives_in_archives_are_opened(path: Path) -> None:
    path.write_bytes(zipped({"in.tar": tarred({"more.zip": zipped({"a.txt": b"The mine shut."})})}))
    assert documents(path) == {"in.tar#more.zip#a.txt": b"The mine shut."}


def test_it_is_read_from_standard_input(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = io.TextIOWrapper(io.BytesIO(zipped({"a.txt": b"The mine shut."})))
    monkeypatch.setattr(sys, "stdin", given)
    found = next(Files(("-",), 1000).snapshots())
    assert found.source == "standard input#a.txt"


def test_a_flipped_byte_costs_one_file(path: Path) -> None:
    data = bytearray(zipped({"a.txt": b"one" * 50, "b.txt": b"two" * 50}, zipfile.ZIP_STORED))
    data[60] ^= 1
    path.write_bytes(data)
    assert documents(path) == {"b.txt": b"two" * 50}
    assert refused(path) == {"a.txt": "DamagedFile"}


def test_without_its_directory_it_is_refused(path: Path) -> None:
    path.write_bytes(zipped({"a.txt": b"one"})[:-40])
    assert refused(path) == {"": "DamagedFile"}


def test_encrypted_files_are_named(path: Path) -> None:
    data = bytearray(zipped({"a.txt": b"one", "b.txt": b"two"}))
    for header, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(header) + at] |= 1
    path.write_bytes(data)
    assert (documents(path), refused(path)) == ({"b.txt": b"two"}, {"a.txt": "Locked"})


def test_files_that_lie_over_each_other_are_a_bomb(path: Path) -> None:
    kernel = zipped({"a.txt": b"0" * 5000})
    end = kernel.find(b"PK\x01\x02")
    listed = kernel[end : kernel.find(b"PK\x05\x06")]
    other = listed.replace(b"a.txt", b"b.txt")
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2, 2, len(listed) * 2, end, 0)
    path.write_bytes(kernel[:end] + listed + other + tail)
    assert (len(documents(path)), list(refused(path).values())) == (0, ["DamagedFile"] * 2)


def test_a_bomb_beside_articles_is_left_alone(path: Path) -> None:
    bomb = tarred({"c.dat": bytes(34_000_000)})
    path.write_bytes(zipped({"a.txt": b"one", "b.txt": bytes(2_000_000), "c.tar": bomb, "d.txt": b"two"}))
    found = [item for item in opened(path) if not isinstance(item, Notice)]
    assert [item.cause if isinstance(item, Dropped) else item.data for item in found] == [
        b"one", "TooLarge", "Overblown", b"two",
    ]  # fmt: skip


def test_links_are_passed_over(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo("passwd.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.txt", "one")
    assert documents(path) == {"a.txt": b"one"}


def test_a_directory_too_large_for_memory_is_refused_by_its_stated_size(path: Path) -> None:
    data = bytearray(zipped({"a.txt": b"one"}))
    at = data.find(b"PK\x05\x06")
    data[at + 12 : at + 16] = (100_000_000).to_bytes(4, "little")
    path.write_bytes(data)
    assert refused(path) == {"": "DamagedFile"}
