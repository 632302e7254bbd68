"""Content codings of HTTP taken off, never to more bytes than are wanted: a bomb stops at the limit."""

import zlib
from collections.abc import Callable, Iterator, Sequence

Unpacked = Callable[[bytes, int], Iterator[bytes]]
"""From packed bytes and a size to pieces of about that size. Raise an exception of one's own for damage."""

_PIECE = 1 << 16
_GZIP = 16 + zlib.MAX_WBITS


class Unfinished(Exception):
    """The packed bytes end before their end mark."""


def decoded(data: bytes, codings: Sequence[str], limit: int) -> tuple[bytes, str]:
    """The bytes without these codings, the last of which was put on last; and what is wrong with them, "" if nothing.

    Of damaged bytes there is as much as could be had, of too many the first ``limit``.
    """
    wrong = ""
    for coding in reversed([name.strip().lower() for name in codings]):
        if coding in ("", "identity", "none", "utf-8"):
            continue
        unpacked = CODINGS.get(coding)
        if unpacked is None:
            return data, f"it is packed as {coding[:40]!r}, which is not read"
        data, found = _bounded(unpacked, data, limit)
        wrong = wrong or found
    return data, wrong


def _bounded(unpacked: Unpacked, data: bytes, limit: int) -> tuple[bytes, str]:
    pieces, size = [], 0
    try:
        for piece in unpacked(data, _PIECE):
            pieces.append(piece)
            size += len(piece)
            if size > limit:
                return b"".join(pieces)[:limit], f"it unpacks to more than {limit / 1e6:,.0f} MB"
    except Unfinished:
        return b"".join(pieces), "its packed bytes break off"
    except Exception:  # noqa: BLE001 - each library has an error of its own
        return b"".join(pieces), "its packed bytes are damaged"
    return b"".join(pieces), ""


def _zlib(data: bytes, size: int, window: int) -> Iterator[bytes]:
    """All members of a gzip stream, or one stream of zlib or of bare deflate; what follows is passed over."""
    member = zlib.decompressobj(window)
    for chunk in _chunks(data):
        while chunk:
            if member.eof:
                if window != _GZIP or chunk[:1] != b"\x1f":
                    return
                member = zlib.decompressobj(window)
            piece = member.decompress(chunk, size)
            chunk = member.unconsumed_tail or member.unused_data  # noqa: PLW2901
            yield piece
    while not member.eof:
        piece = member.decompress(b"", size)
        if not piece:
            raise Unfinished
        yield piece


def _chunks(data: bytes) -> Iterator[bytes]:
    """A little at a time: what a library has not taken yet it copies, again and again."""
    return (data[start : start + _PIECE] for start in range(0, len(data), _PIECE))


def gzip(data: bytes, size: int) -> Iterator[bytes]:
    """As RFC 1952 has it."""
    return _zlib(data, size, _GZIP)


def deflate(data: bytes, size: int) -> Iterator[bytes]:
    """Zlib's format by the standard (RFC 9110, 8.4.1.2), bare deflate by the habit of some servers."""
    framed = len(data) > 1 and data[0] & 0x0F == zlib.DEFLATED and int.from_bytes(data[:2]) % 31 == 0
    return _zlib(data, size, zlib.MAX_WBITS if framed else -zlib.MAX_WBITS)


def brotli(data: bytes, size: int) -> Iterator[bytes]:
    """As RFC 7932 has it."""
    from brotli import Decompressor

    stream = Decompressor()
    while not stream.is_finished():
        piece = stream.process(data, output_buffer_limit=size)
        data = b""
        if piece:
            yield piece
        elif stream.can_accept_more_data() and not stream.is_finished():
            raise Unfinished


def zstd(data: bytes, size: int) -> Iterator[bytes]:
    """All frames of a Zstandard stream (RFC 8878)."""
    from backports.zstd import ZstdDecompressor

    frame = ZstdDecompressor()
    for chunk in _chunks(data):
        while chunk or not (frame.needs_input or frame.eof):
            if frame.eof:
                frame = ZstdDecompressor()
            piece = frame.decompress(chunk, max_length=size)
            chunk = frame.unused_data if frame.eof else b""  # noqa: PLW2901
            yield piece
    if not frame.eof:
        raise Unfinished


CODINGS: dict[str, Unpacked] = {"gzip": gzip, "x-gzip": gzip, "deflate": deflate, "br": brotli, "zstd": zstd}
"""By their names in the header Content-Encoding."""
