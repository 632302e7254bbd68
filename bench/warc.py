"""Web archives: records a second from bytes to documents, and what comes out of a damaged one, beside other readers.

The archive is made here: pages of WCXB's development part, each four times under another address, one gzip member a
record, as Common Crawl writes them. In the damaged one every fiftieth member has a byte flipped, every seventieth is
cut in the middle, and behind every ninetieth there are some bytes of garbage. Readers: ours up to the Snapshot;
FastWARC and warcio (if it is installed: ``pip install warcio``) up to the bytes of the body. A record that was left
alone counts as kept if its page comes out; what comes out otherwise is wrong.
"""

import gzip
import hashlib
import os
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from time import process_time

from bench.figures import digest, publish, shared
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.sources.files import Files

DATA = "wcxb-dev-articles.tar.gz"
COPIES = 4
RUNS = 3

Reader = Callable[[Path], Iterator[bytes]]


def pages(path: Path) -> Iterator[bytes]:
    """The bytes of each page."""
    with tarfile.open(path) as archive:
        for member in sorted(archive.getmembers(), key=lambda member: member.name):
            if member.name.endswith(".html.gz"):
                stream = archive.extractfile(member)
                assert stream
                yield gzip.decompress(stream.read())


def member(page: bytes, number: int) -> bytes:
    """A page as the record of a server's answer."""
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nDate: Tue, 06 May 2031 10:00:00 GMT"
    block = head + b"\r\nContent-Length: %d\r\n\r\n" % len(page) + page
    fields = {
        "WARC-Type": "response",
        "WARC-Record-ID": f"<urn:uuid:00000000-0000-4000-8000-{number:012}>",
        "WARC-Date": "2031-05-06T10:00:00Z",
        "Content-Length": str(len(block)),
        "Content-Type": "application/http; msgtype=response",
        "WARC-IP-Address": "192.0.2.1",
        "WARC-Target-URI": f"https://outlet{number % 97}.test/{number}",
        "WARC-Payload-Digest": "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ",
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return gzip.compress(f"WARC/1.0\r\n{lines}\r\n".encode() + block + b"\r\n\r\n", 6, mtime=0)


def damaged(members: list[bytes]) -> tuple[bytes, set[int]]:
    """The archive with its damages, and the numbers of the members that were touched."""
    parts, touched = [], set()
    for number, data in enumerate(members):
        middle = len(data) // 2
        if number % 50 == 49:
            parts.append(data[:middle] + bytes((data[middle] ^ 0x10,)) + data[middle + 1 :])
        elif number % 70 == 69:
            parts.append(data[:middle])
        else:
            parts.append(data + (b"no member of gzip" if number % 90 == 89 else b""))
            continue
        touched.add(number)
    return b"".join(parts), touched


def ours(path: Path) -> Iterator[bytes]:
    """The documents as ``onrecord read`` takes them in."""
    return (found.data for found in Files((str(path),), 20_000_000).snapshots() if isinstance(found, Snapshot))


def fastwarc(path: Path) -> Iterator[bytes]:
    """The bodies of FastWARC."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    with path.open("rb") as stream:
        for record in ArchiveIterator(stream, record_types=WarcRecordType.response, auto_decode="none"):
            yield record.reader.read()


def warcio(path: Path) -> Iterator[bytes]:
    """The bodies of warcio."""
    from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped,import-not-found,unused-ignore]

    with path.open("rb") as stream:
        for record in ArchiveIterator(stream):
            if record.rec_type == "response":
                yield record.raw_stream.read()


READERS: dict[str, Reader] = {"ours": ours, "fastwarc": fastwarc}
if find_spec("warcio"):
    READERS["warcio"] = warcio


def speed(read: Reader, path: Path) -> float:
    """Records a CPU second, the best of some runs."""
    best = 0.0
    for _ in range(RUNS):
        began = process_time()
        count = sum(1 for _ in read(path))
        best = max(best, count / (process_time() - began))
    return best


def kept(read: Reader, path: Path, wanted: list[str]) -> tuple[float, int]:
    """What share of the pages that were left alone come out, and how many come out that never were put in."""
    left = Counter(wanted)
    right = wrong = 0
    with suppress(Exception):  # a reader that gives up has read what it has read
        for body in read(path):
            name = hashlib.sha256(body).hexdigest()
            wrong += not left[name]
            right += left[name] > 0
            left[name] -= 1
    return right / len(wanted), wrong


@contextmanager
def silent() -> Iterator[None]:
    """FastWARC writes of each damage to the terminal, past Python."""
    sys.stderr.flush()
    former = os.dup(2)
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    yield
    os.dup2(former, 2)
    os.close(former)


def peak(path: Path) -> float:
    """The most memory, in MB, of a process that reads the archive; what it had before ``exec`` does not count."""
    read = f"from bench.warc import ours, Path; print(sum(1 for _ in ours(Path({str(path)!r}))))"
    status = "print(Path('/proc/self/status').read_text())"
    said = subprocess.run(
        [sys.executable, "-c", f"{read}; {status}"], check=True, capture_output=True, text=True
    ).stdout
    return int(said.partition("VmHWM:")[2].split()[0]) / 1000


def main() -> int:
    """Measure, write, compare."""
    data = shared() / "data" / "pages" / DATA
    found = list(pages(data)) * COPIES
    members = [member(page, number) for number, page in enumerate(found)]
    broken, touched = damaged(members)
    alone = [hashlib.sha256(page).hexdigest() for number, page in enumerate(found) if number not in touched]
    figures: dict[str, float] = {
        "records": len(found),
        "kilobytes_a_record": sum(map(len, found)) / len(found) / 1000,
        "damaged_records": len(touched),
    }
    with tempfile.TemporaryDirectory() as folder, silent():
        whole, hurt = Path(folder) / "whole.warc.gz", Path(folder) / "hurt.warc.gz"
        whole.write_bytes(b"".join(members))
        hurt.write_bytes(broken)
        del found, members, broken
        for name, read in READERS.items():
            figures[f"{name}_records_per_cpu_s"] = speed(read, whole)
            figures[f"{name}_kept"], figures[f"{name}_wrong"] = kept(read, hurt, alone)
        named = [item for item in Files((str(hurt),), 20_000_000).snapshots() if isinstance(item, Dropped)]
        figures["ours_named_as_lost"] = len(named)
        figures["ours_peak_mb"] = peak(whole)
    return publish("warc", figures, {DATA: digest(data)})


if __name__ == "__main__":
    sys.exit(main())
