import bz2
import gzip
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest
from backports import zstd

from onrecord.record.snapshot import Dropped, Snapshot
from tests.sources.containers.opened import PAGE, answer, documents, opened, record, refused, said, tarred

PACKED: list[tuple[str, Callable[[bytes], bytes]]] = [
    (".gz", gzip.compress),
    (".bz2", bz2.compress),
    (".xz", lzma.compress),
    (".zst", zstd.compress),
]
packed = pytest.mark.parametrize(("suffix", "pack"), PACKED, ids=[suffix for suffix, _ in PACKED])


@packed
def test_a_compressed_file_is_read_under_its_own_name(
    suffix: str, pack: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    path = tmp_path / f"mine.md{suffix}"
    path.write_bytes(pack(b"# The mine shut."))
    (found,) = opened(path)
    assert isinstance(found, Snapshot)
    assert (found.source, found.data, found.media) == (str(path), b"# The mine shut.", "markdown")


@packed
def test_all_members_are_one_file(suffix: str, pack: Callable[[bytes], bytes], tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(pack(b"The mine ") + pack(b"") + pack(b"shut."))
    assert documents(path) == {"": b"The mine shut."}


@packed
def test_large_data_comes_whole(suffix: str, pack: Callable[[bytes], bytes], tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    text = b"".join(b"%d shifts went down.\n" % number for number in range(12_000))
    path.write_bytes(pack(text[:100_000]) + pack(text[100_000:]))
    assert documents(path) == {"": text}


@packed
@pytest.mark.parametrize("cut", [1, 12])
def test_a_file_that_breaks_off_is_no_article(
    suffix: str, pack: Callable[[bytes], bytes], cut: int, tmp_path: Path
) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(pack(b"The mine shut on Monday.")[:-cut])
    assert refused(path) == {"": "DamagedFile"}


@packed
def test_a_flipped_byte_is_seen(suffix: str, pack: Callable[[bytes], bytes], tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    data = bytearray(pack(bytes(range(32, 127)) * 3))
    data[len(data) // 2] ^= 0x55
    path.write_bytes(data)
    if suffix == ".zst":  # its check sum is optional
        assert documents(path).keys() | refused(path).keys() == {""}
    else:
        assert refused(path) == {"": "DamagedFile"}


@pytest.mark.parametrize("pack", [gzip.compress, zstd.compress])
def test_a_bomb_is_left_alone_and_what_came_before_it_is_read(pack: Callable[[bytes], bytes], tmp_path: Path) -> None:
    path = tmp_path / "a.tar.packed"
    path.write_bytes(pack(tarred({"a.txt": b"The mine shut.", "b.txt": b"", "c.dat": bytes(34_000_000)})))
    first, *rest = opened(path)
    assert isinstance(first, Snapshot)
    assert [(item.source, item.cause) for item in rest if isinstance(item, Dropped)] == [
        (f"{path}#b.txt", "EmptyFile"),
        (str(path), "Overblown"),
    ]


def test_what_follows_the_last_member_is_left_out_and_said(tmp_path: Path) -> None:
    path = tmp_path / "a.gz"
    whole = gzip.compress(b"The mine shut.")
    path.write_bytes(whole + bytes(512))
    assert (documents(path), said(path)) == ({"": b"The mine shut."}, [])
    path.write_bytes(whole + b"rest")
    assert documents(path) == {"": b"The mine shut."}
    assert said(path) == [
        f"a gzip file with 1 document; what stands after byte {len(whole)} is no gzip and is left out"
    ]


def test_a_document_may_lie_five_deep_and_no_deeper(tmp_path: Path) -> None:
    path, data = tmp_path / "a.gz", PAGE
    for _ in range(5):
        data = gzip.compress(data)
    path.write_bytes(data)
    assert documents(path) == {"": PAGE}
    path.write_bytes(gzip.compress(data))
    assert refused(path) == {"": "NestedTooDeep"}


def test_a_bomb_of_bombs_is_measured_by_the_file_that_holds_them_all(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    small = gzip.compress(tarred({f"{n}.dat": bytes(3_000_000) for n in range(10)}))
    path.write_bytes(tarred({f"{n}.tgz": small for n in range(6)}))
    assert list(refused(path).values()) == [*["NoArticles"] * 4, *["Overblown"] * 2]


def frames(count: int) -> list[bytes]:
    """Records of a web archive, each a frame of its own with a check sum."""
    options = {int(zstd.CompressionParameter.checksum_flag): 1}
    pages = (answer(PAGE.replace(b"mine", f"mine of {number}".encode())) for number in range(count))
    return [zstd.compress(record(page), options=options) for page in pages]


@pytest.mark.parametrize("hurt", [0, 4, 12, -3])
def test_a_web_archive_in_zstandard_goes_on_behind_damage(hurt: int, tmp_path: Path) -> None:
    """The third of six frames is hurt in its magic number, its header, its middle or its check sum."""
    path, parts = tmp_path / "a.warc.zst", frames(6)
    third = bytearray(parts[2])
    third[hurt] ^= 0xFF
    path.write_bytes(b"".join([*parts[:2], bytes(third), *parts[3:]]))
    start = len(parts[0]) + len(parts[1])
    found = documents(path).values()
    whole = {PAGE.replace(b"mine", f"mine of {number}".encode()) for number in (0, 1, 3, 4, 5)}
    assert whole <= set(found)
    assert len(found) - len(whole) <= 1
    assert str(start) in refused(path)


def test_a_web_archive_in_one_frame_of_zstandard_is_lost_behind_damage(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.zst"
    data = bytearray(zstd.compress(b"".join(record(answer(PAGE)) for _ in range(50))))
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)
    assert "DamagedFile" in refused(path).values()
