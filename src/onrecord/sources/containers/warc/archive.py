"""Web archives: which of their records are documents, and what is said of the others."""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from onrecord.errors import DamagedFile, TooLarge
from onrecord.record.snapshot import Dropped, Notice
from onrecord.sources.containers.base import Piece
from onrecord.sources.containers.warc.answers import Answer, answer
from onrecord.sources.containers.warc.members import MAGIC, begins, is_packed, members
from onrecord.sources.containers.warc.records import Headers, Lost, Record, records
from onrecord.sources.paths import dropped
from onrecord.sources.signs import is_blank
from onrecord.sources.stream import Damage, Stream, held

_KINDS = (b"response", b"resource", b"conversion")
"""Types of records that hold what a server sent, or what was made of it."""

_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "message/rfc822": ".eml",
}
_LOOKED_INTO = ("", "application/octet-stream", "text/xml", "application/xml")
"""Types of which only the bytes tell whether they are documents; so do all that end in ``+xml``."""

_MOST_NAMED = 3


@dataclass(slots=True)
class _Passed:
    """What is passed over, by what it is, and what else a reader may want to know."""

    kinds: Counter[str] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)

    def told(self) -> str:
        """For the user; "" if nothing was."""
        parts = [f"{count:,} {kind} records" for kind, count in sorted(self.kinds.items())]
        parts += [f"{count:,} answers of status {status}" for status, count in sorted(self.statuses.items())]
        named = ", ".join(kind or "no type" for kind, _ in self.types.most_common(_MOST_NAMED))
        if self.types:
            more = ", ..." if len(self.types) > _MOST_NAMED else ""
            parts.append(f"{self.types.total():,} of other types ({named}{more})")
        parts += [f"{count:,} {what}" for what, count in sorted(self.others.items()) if count]
        return f"passed over: {', '.join(parts)}" if parts else ""


@dataclass(frozen=True, slots=True)
class Warc:
    """A piece for each page or text that a server sent: its bytes without codings, with its address and time.

    The place of a piece is the first byte of its record in the archive, compressed as it is. Bytes that are lost are
    named from where to where; all records that are whole come.
    """

    def pieces(self, stream: Stream, name: str, limit: int) -> Iterator[Piece | Dropped | Notice]:
        """The documents in their order, then what was passed over."""
        passed, differing = _Passed(), list[str]()
        packed = is_packed(stream)  # then a check sum has told already
        for place, found in _packed(stream, limit) if packed else _bare(stream, limit):
            where = f"{name}#{place}"
            if isinstance(found, Lost):
                why = f"the bytes {found.start:,} to {found.end:,} are lost: {found.why}"
                yield dropped(where, DamagedFile(where, why))
            elif found.kind.encode() not in _KINDS:
                passed.kinds[found.kind] += 1
            elif found.content is None:
                yield dropped(where, TooLarge(where, found.size, limit))
            else:
                sent = _answer(found, found.content)
                if not packed and _differs(found.headers, sent):
                    differing.append(place)
                if piece := _piece(found.headers, sent, where, limit, passed):
                    yield piece
        if told := passed.told():
            yield Notice(name, told)
        if differing:
            count = f"{len(differing):,} records are" if len(differing) > 1 else "1 record is"
            yield Notice(name, f"{count} not what the digest says, the first at byte {differing[0]}")


def is_warc(head: bytes) -> bool:
    """Whether it begins with a record, or with a gzip member that does."""
    return head.startswith((b"WARC/1.0", b"WARC/1.1")) or (head.startswith(MAGIC) and begins(head))


def _bare(stream: Stream, limit: int) -> Iterator[tuple[str, Record | Lost]]:
    """Each record with its place."""
    for found in records(stream, limit):
        yield str(found.start if isinstance(found, Lost) else found.at), found


def _packed(stream: Stream, limit: int) -> Iterator[tuple[str, Record | Lost]]:
    """Each record with its place, which is its member's, and where that has several also where in it."""
    for member in members(stream):
        if isinstance(member, Lost):
            yield str(member.start), member
            continue
        at, inner = member
        try:
            for within, found in _bare(inner, limit):
                yield str(at) if within == "0" else f"{at}+{within}", found
        except Damage:
            pass  # the member says so when it is finished


def _piece(headers: Headers, sent: Answer, where: str, limit: int, passed: _Passed) -> Piece | Dropped | None:
    """The document in a record, if there is one."""
    url = headers.get(b"warc-target-uri", b"").strip(b"<> ").decode("utf-8", "replace")
    suffix = _SUFFIXES.get(sent.media_type, "")
    if sent.status and not 200 <= sent.status < 300:
        passed.statuses[sent.status] += 1
    elif not suffix and sent.media_type not in _LOOKED_INTO and not sent.media_type.endswith("+xml"):
        passed.types[sent.media_type] += 1
    elif url.partition("?")[0].endswith("/robots.txt"):
        passed.others["robots.txt"] += 1
    else:
        data, wrong = sent.content(limit)
        if len(data) >= limit and wrong:
            return dropped(where, TooLarge(where, None, limit))
        if wrong and b"warc-truncated" not in headers:
            return dropped(where, DamagedFile(where, f"the page is not whole: {wrong}"))
        if not is_blank(data):
            passed.others["of which the crawler kept only the beginning"] += b"warc-truncated" in headers
            place, received = where.rpartition("#")[2], _received(headers)
            return Piece(place, held(data), suffix, "", url, received, sent.charset, asked=bool(suffix))
        passed.others["empty answers"] += 1
    return None


def _answer(record: Record, content: Stream) -> Answer:
    kind = record.headers.get(b"content-type", b"").decode("latin-1")
    if kind.lower().startswith("application/http"):
        return answer(content, record.size)
    return Answer(0, {"content-type": kind}, b"", content.exactly(record.size))


def _received(headers: Headers) -> str:
    told = headers.get(b"warc-date", b"").decode("latin-1")
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        return ""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).isoformat(timespec="seconds")


def _differs(headers: Headers, sent: Answer) -> bool:
    """Whether a block is not what the record's own digest says; only SHA-1, which nearly all have, is looked at."""
    kind, _, value = headers.get(b"warc-block-digest", b"").partition(b":")
    if kind.lower() != b"sha1":
        return False
    made = hashlib.sha1(sent.head, usedforsecurity=False)
    made.update(sent.body)
    return value.lower() not in (base64.b32encode(made.digest()).lower(), made.hexdigest().encode())
