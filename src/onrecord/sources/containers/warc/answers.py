"""What a server answered, as it was recorded: HTTP/1.1 (RFC 9112), byte for byte."""

import re
from dataclasses import dataclass

from onrecord.sources.codings import decoded
from onrecord.sources.signs import page
from onrecord.sources.stream import Stream

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})\b[^\n]*\n")
_CHUNK = re.compile(rb"\s{0,9}([0-9a-fA-F]{1,8})[^\n]{0,999}\n")
_LONGEST_HEAD = 1 << 16
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """``head`` and ``body`` are as they were sent; ``status`` is 0 where there is no status line."""

    status: int
    headers: dict[str, str]
    head: bytes
    body: bytes

    @property
    def media_type(self) -> str:
        """The type that the server called it, in lower case; "" if none."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str:
        """The encoding that the server told, "" if none."""
        found = _CHARSET.search(self.headers.get("content-type", "")[:999])
        return found[1].lower() if found else ""

    def content(self, limit: int) -> tuple[bytes, str]:
        """The body without chunks and codings, and what is wrong with it, "" if nothing.

        Some archives hold the body without them and the headers as they were: what is a page already stays one.
        """
        body, wrong = self.body, ""
        if "chunked" in self.headers.get("transfer-encoding", "").lower():
            body, wrong = unchunked(body)
        codings = [coding for coding in self.headers.get("content-encoding", "").split(",") if coding.strip()]
        if not codings or page(body[:4096]):
            return body, wrong
        data, told = decoded(body, codings, limit)
        return data, wrong or told


def answer(stream: Stream, size: int) -> Answer:
    """The answer that the next bytes of a stream are."""
    most = min(size, _LONGEST_HEAD)
    end = stream.find(b"\r\n\r\n", 0, most)
    end = end + 4 if end >= 0 else stream.find(b"\n\n", 0, most) + 2
    head = stream.exactly(end if end > 1 else 0)
    body = stream.exactly(size - len(head))
    line = _STATUS.match(head)
    if not line:
        return Answer(0, {}, head, body)
    headers = {}
    for field in head[line.end() :].split(b"\n"):
        name, _, value = field.decode("latin-1").partition(":")
        headers[name.strip().lower()] = value.strip()
    return Answer(int(line[1]), headers, head, body)


def unchunked(body: bytes) -> tuple[bytes, str]:
    """A body without the sizes between its pieces, and what is wrong; one that has no such sizes stays as it is."""
    pieces: list[bytes] = []
    at = 0
    while found := _CHUNK.match(body, at):
        size = int(found[1], 16)
        if not size:
            return b"".join(pieces), ""
        pieces.append(body[found.end() : found.end() + size])
        at = found.end() + size
        at += len(body[at : at + 2]) - len(body[at : at + 2].lstrip(b"\r\n"))
    return (b"".join(pieces), "it breaks off") if pieces else (body, "")
