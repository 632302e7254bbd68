"""Hostile archives, feeds, agency files and e-mails: name of the file, its bytes, and what it becomes."""

import bz2
import gzip
import io
import lzma
import stat
import tarfile
import zipfile
from collections.abc import Mapping

from backports import zstd

from tests.hostile.case import READ, Case
from tests.hostile.pages import BODY

STORY = (
    "Harbour vote delayed\n\nOctober 14, 2024\n\nMayor Ines Calloway said on Monday that the harbour vote would be"
    " delayed by a week, because the bridge is not safe.\n\nThe council had planned to vote on Tuesday.\n\n{}\n"
)
BOMB = 60_000_000
"""Bytes that a bomb unpacks to: three times what one document may have."""


MAIL = b"From: a@b.c\nSubject: x\nDate: x\n"
MHTML = b"From: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"


def story(name: str) -> bytes:
    """An article of its own for each archive."""
    return STORY.format(f"This is the {name} edition.").encode()


def zipped(members: Mapping[str, bytes], mode: int = 0) -> bytes:
    """A zip of these; ``mode`` are the bits of a file of Unix."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name)
            info.external_attr = mode << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return made.getvalue()


def nested_zip(depth: int) -> bytes:
    """Zips in zips."""
    data = story("deep")
    for level in range(depth):
        data = zipped({f"{level}.zip" if level else "a.txt": data})
    return data


def locked_zip() -> bytes:
    """A zip that says of its member that it is encrypted."""
    data = bytearray(zipped({"a.txt": story("locked")}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    return bytes(data)


def tarred() -> bytes:
    """A tar with a way out, a link to a password file, a pipe, and an article."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as archive:
        for name, kind in (
            ("../../out.txt", tarfile.REGTYPE),
            ("link.txt", tarfile.SYMTYPE),
            ("pipe.txt", tarfile.FIFOTYPE),
        ):
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, "/etc/passwd"
            archive.addfile(member)
        inside = tarfile.TarInfo("a.txt")
        inside.size = len(story("tar"))
        archive.addfile(inside, io.BytesIO(story("tar")))
    return made.getvalue()


def entities(levels: int, root: str, inside: str) -> bytes:
    """XML in which levels of ten entities each stand in the text."""
    rows = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, levels))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "lol">{rows}]><{root}>{inside}</{root}>'.encode()


def warc(records: int, name: str = "") -> bytes:
    """A web archive with pages of its own."""
    made = b""
    for number in range(records):
        page = f"<!doctype html><html><body><h1>Vote {number}</h1><p>{STORY}{name}</p></body></html>".encode()
        body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
        made += (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/{number}\r\n"
            f"Content-Type: application/http;msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
        ).encode() + body + b"\r\n\r\n"  # fmt: skip
    return made


ARCHIVES: Mapping[str, Case] = {
    "bomb.txt.gz": Case(lambda _: gzip.compress(b"a " * (BOMB // 2))),
    "bomb-of-bombs.txt.gz": Case(lambda _: gzip.compress(gzip.compress(b"\0" * BOMB))),
    "bomb.txt.bz2": Case(lambda _: bz2.compress(b"\0" * BOMB)),
    "bomb.txt.xz": Case(lambda _: lzma.compress(b"\0" * BOMB)),
    "bomb.zip": Case(lambda _: zipped({"a.txt": b"a " * (BOMB // 2), "b.txt": story("bomb")}), READ),
    "quine-like.zip": Case(lambda n: zipped({f"{i}.txt": b"\0" * 1_000_000 for i in range(n)}), None, 60),
    "nested.zip": Case(lambda _: nested_zip(40)),
    "many-empty.zip": Case(lambda n: zipped({f"{i}.txt": b"" for i in range(n)}), None, 3_000),
    "way-out.zip": Case(
        lambda _: zipped({"../../../tmp/out.txt": story("way out"), "/etc/a.txt": story("absolute")}), READ
    ),
    "links.zip": Case(lambda n: zipped({f"{i}.txt": b"/etc/passwd" for i in range(n)}, stat.S_IFLNK | 0o777), None, 1),
    "odd-names.zip": Case(
        lambda _: zipped({"a\n\x1b[2J\u202e.txt": story("odd names"), "x" * 60_000 + ".txt": b"x"}), READ
    ),
    "locked.zip": Case(lambda _: locked_zip()),
    "cut.zip": Case(lambda _: zipped({"a.txt": story("cut") * 50})[:-30]),
    "not-a.zip": Case(lambda n: b"PK\x03\x04" + bytes(range(256)) * n, None, 100),
    "cut.txt.gz": Case(lambda _: gzip.compress(story("cut gzip") * 400)[:-20]),
    "flipped.txt.gz": Case(lambda _: gzip.compress(story("flipped"))[:-8] + b"\0" * 8),
    "odd.tar.gz": Case(lambda _: tarred(), READ),
    "cut.warc": Case(lambda n: warc(n, "cut")[:-100], READ, 3),
    "lying-length.warc": Case(
        lambda n: warc(n, "lying").replace(b"Content-Length: ", b"Content-Length: 99", 1), None, 2
    ),
    "garbage.warc.gz": Case(
        lambda n: gzip.compress(warc(1)) + b"\xff" * n + gzip.compress(warc(2, "garbage")), READ, 5_000
    ),
    "bomb.warc.gz": Case(lambda _: gzip.compress(warc(1).replace(b"</body>", b"<p>" + b" " * BOMB + b"</body>"))),
    "entities.rss": Case(
        lambda n: entities(n, 'rss version="2.0"', "<channel><item><title>&e9;</title></item></channel>"), None, 10
    ),
    "entities.nitf": Case(
        lambda n: entities(n, "nitf", "<body><body.content><p>He said so. &e9;</p></body.content></body>"), None, 10
    ),
    "from-outside.nitf": Case(
        lambda _: (
            b'<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/n.dtd" [<!ENTITY x SYSTEM'
            b' "file:///etc/passwd">]><nitf><body><body.content><p>He said so. &x;</p></body.content></body></nitf>'
        )
    ),
    "deep.newsml": Case(lambda n: b'<?xml version="1.0"?><newsMessage>' + b"<a>" * n, None, 100_000),
    "deep.atom": Case(lambda n: b'<feed xmlns="http://www.w3.org/2005/Atom">' + b"<entry>" * n, None, 5_000),
    "many.rss": Case(
        lambda n: b'<rss version="2.0"><channel>' + b"<item><title/></item>" * n + b"</channel></rss>", None, 2_000
    ),
    "parts.eml": Case(lambda n: MAIL + b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n" * n, None, 50_000),
    "deep.eml": Case(lambda n: MAIL + b"Content-Type: message/rfc822\n\nFrom: a@b.c\nSubject: x\n" * n, None, 2_000),
    "headers.eml": Case(
        lambda n: b"From: a@b.c\nSubject: " + b"=?utf-8?q?x?= " * n + b"\nDate: x\n\nHe said so.\n", None, 50_000
    ),
    "field.csv": Case(lambda n: b'url,text\nhttps://a.example/1,"' + b"word " * n + b'"\n', None, 400_000),
    "quotes.csv": Case(lambda n: b"url,text\n" + b'"' * n, None, 500_000),
    "parts.mhtml": Case(
        lambda n: MHTML + b"--x\nContent-Type: text/html\n\n" + BODY.encode() + b"\n--x" * n + b"--", None, 20_000
    ),
    "objects.json": Case(lambda n: b"[" + b",".join([b'{"text": ""}'] * n) + b"]", None, 2_000),
    "deep-array.json": Case(lambda n: b'[{"text": "He said so.", "more": ' + b"[" * n, None, 50_000),
    "quotes-array.json": Case(lambda n: b'[{"text": "' + b'\\"' * n, None, 200_000),
    "cut.warc.zst": Case(lambda n: b"".join(zstd.compress(warc(1)) + b"\x28\xb5\x2f\xfd" for _ in range(n)), READ, 4),
    "deep.json": Case(lambda n: b'{"headline": ' + b'{"a": ' * n, None, 50_000),
}
"""Those without an outcome are read or dropped, as their damage has it."""
