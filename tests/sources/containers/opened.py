"""Reading one file, and the parts that archives of tests are made of."""

import io
import tarfile
import zipfile
from pathlib import Path

from onrecord.record.snapshot import Dropped, Notice, Snapshot
from onrecord.sources.files import Files

URL = "https://post.test/mine"
PAGE = b"<!doctype html><html><body><p>The mine shut.</p></body></html>"


def opened(path: Path | str, max_bytes: int = 1_000_000) -> list[Snapshot | Dropped | Notice]:
    """Everything that comes of a file."""
    return list(Files((str(path),), max_bytes).snapshots())


def documents(path: Path | str, max_bytes: int = 1_000_000) -> dict[str, bytes]:
    """The bytes of each document by its place in the file."""
    found = (item for item in opened(path, max_bytes) if isinstance(item, Snapshot))
    return {item.source.removeprefix(str(path)).removeprefix("#"): item.data for item in found}


def refused(path: Path | str, max_bytes: int = 1_000_000) -> dict[str, str]:
    """The cause of each Dropped by its place in the file; each reason is one line that begins with the place."""
    found = [item for item in opened(path, max_bytes) if isinstance(item, Dropped)]
    assert all(item.reason.startswith(item.source) and "\n" not in item.reason for item in found)
    return {item.source.removeprefix(str(path)).removeprefix("#"): item.cause for item in found}


def said(path: Path | str) -> list[str]:
    """What is said of a file."""
    return [item.said for item in opened(path) if isinstance(item, Notice)]


def tarred(files: dict[str, bytes], form: int = tarfile.USTAR_FORMAT) -> bytes:
    """A tar archive."""
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w", format=form) as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return data.getvalue()


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def record(
    block: bytes, kind: str = "response", content: str = "application/http; msgtype=response", **more: str
) -> bytes:
    """A record of a web archive."""
    fields = {"WARC-Type": kind, "WARC-Target-URI": URL, "WARC-Date": "2031-05-06T10:00:00Z", "Content-Type": content}
    fields |= {name.replace("_", "-"): value for name, value in more.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in {**fields, "Content-Length": str(len(block))}.items())
    return f"WARC/1.0\r\n{head}\r\n".encode() + block + b"\r\n\r\n"


def answer(body: bytes, status: str = "200 OK", kind: str = "text/html", **more: str) -> bytes:
    """What a server sent."""
    fields = {"Content-Type": kind, **{name.replace("_", "-"): value for name, value in more.items()}}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body
