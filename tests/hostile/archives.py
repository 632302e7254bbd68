"""Hostile archives, feeds, agency files and e-mails: name of the file, its bytes, and what it becomes."""

import bz2
import gzip
import io
import lzma
import stat
import tarfile
import zipfile
from collections.abc import Mapping

from tests.hostile.case import READ, Case

STORY = (
    "Harbour vote delayed\n\nOctober 14, 2024\n\nMayor Ines Calloway said on Monday that the harbour vote would be"
    " delayed by a week, because the bridge is not safe.\n\nThe council had planned to vote on Tuesday.\n\n{}\n"
)
BOMB = 60_000_000
"""Bytes that a bomb unpacks to: three times what one document may have."""


MAIL = b"From: a@b.c\nSubject: x\nDate: x\n"


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


def entities(root: str, inside: str) -> bytes:
    """XML in which nine levels of ten entities each stand in the text."""
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "lol">{levels}]><{root}>{inside}</{root}>'.encode()


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
    "bomb.txt.gz": Case(lambda: gzip.compress(b"a " * (BOMB // 2))),
    "bomb-of-bombs.txt.gz": Case(lambda: gzip.compress(gzip.compress(b"\0" * BOMB))),
    "bomb.txt.bz2": Case(lambda: bz2.compress(b"\0" * BOMB)),
    "bomb.txt.xz": Case(lambda: lzma.compress(b"\0" * BOMB)),
    "bomb.zip": Case(lambda: zipped({"a.txt": b"a " * (BOMB // 2), "b.txt": story("bomb")}), READ),
    "quine-like.zip": Case(lambda: zipped({f"{n}.txt": b"\0" * 1_000_000 for n in range(60)})),
    "nested.zip": Case(lambda: nested_zip(40)),
    "many-empty.zip": Case(lambda: zipped({f"{n}.txt": b"" for n in range(3_000)})),
    "way-out.zip": Case(
        lambda: zipped({"../../../tmp/out.txt": story("way out"), "/etc/a.txt": story("absolute")}), READ
    ),
    "links.zip": Case(lambda: zipped({"a.txt": b"/etc/passwd"}, stat.S_IFLNK | 0o777)),
    "odd-names.zip": Case(
        lambda: zipped({"a\n\x1b[2J\u202e.txt": story("odd names"), "x" * 60_000 + ".txt": b"x"}), READ
    ),
    "locked.zip": Case(locked_zip),
    "cut.zip": Case(lambda: zipped({"a.txt": story("cut") * 50})[:-30]),
    "not-a.zip": Case(lambda: b"PK\x03\x04" + bytes(range(256)) * 100),
    "cut.txt.gz": Case(lambda: gzip.compress(story("cut gzip") * 400)[:-20]),
    "flipped.txt.gz": Case(lambda: gzip.compress(story("flipped"))[:-8] + b"\0" * 8),
    "odd.tar.gz": Case(tarred, READ),
    "cut.warc": Case(lambda: warc(3, "cut")[:-100], READ),
    "lying-length.warc": Case(lambda: warc(2, "lying").replace(b"Content-Length: ", b"Content-Length: 99", 1)),
    "garbage.warc.gz": Case(lambda: gzip.compress(warc(1)) + b"\xff" * 5_000 + gzip.compress(warc(2, "garbage")), READ),
    "bomb.warc.gz": Case(lambda: gzip.compress(warc(1).replace(b"</body>", b"<p>" + b" " * BOMB + b"</body>"))),
    "entities.rss": Case(lambda: entities('rss version="2.0"', "<channel><item><title>&e9;</title></item></channel>")),
    "entities.nitf": Case(
        lambda: entities("nitf", "<body><body.content><p>He said so. &e9;</p></body.content></body>")
    ),
    "from-outside.nitf": Case(
        lambda: (
            b'<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/n.dtd" [<!ENTITY x SYSTEM'
            b' "file:///etc/passwd">]><nitf><body><body.content><p>He said so. &x;</p></body.content></body></nitf>'
        )
    ),
    "deep.newsml": Case(lambda: b'<?xml version="1.0"?><newsMessage>' + b"<a>" * 100_000),
    "deep.atom": Case(lambda: b'<feed xmlns="http://www.w3.org/2005/Atom">' + b"<entry>" * 5_000),
    "many.rss": Case(lambda: b'<rss version="2.0"><channel>' + b"<item><title/></item>" * 2_000 + b"</channel></rss>"),
    "parts.eml": Case(lambda: MAIL + b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n" * 50_000),
    "deep.eml": Case(
        lambda: (
            b"From: a@b.c\nSubject: x\nDate: x\n" + b"Content-Type: message/rfc822\n\nFrom: a@b.c\nSubject: x\n" * 2_000
        )
    ),
    "headers.eml": Case(lambda: b"From: a@b.c\nSubject: " + b"=?utf-8?q?x?= " * 50_000 + b"\nDate: x\n\nHe said so.\n"),
    "field.csv": Case(lambda: b'url,text\nhttps://a.example/1,"' + b"word " * 400_000 + b'"\n'),
    "quotes.csv": Case(lambda: b"url,text\n" + b'"' * 500_000),
    "deep.json": Case(lambda: b'{"headline": ' + b'{"a": ' * 50_000),
}
"""Those without an outcome are read or dropped, as their damage has it."""
