"""What the first bytes of a file show: one small test a kind of sign, for the table of formats."""

import re
from collections.abc import Callable

LOOKED_AT = 4096
"""Bytes that a format is told by."""

Sign = Callable[[bytes], bool]

_BOM = b"\xef\xbb\xbf"
_PROLOG = rb"\s*+(?:(?:<!--(?:(?!-->).){0,900}+-->|<\?(?:(?!\?>).){0,900}+\?>)\s*+){0,9}+"
_ROOT = re.compile(
    _PROLOG
    + rb"(?:<!DOCTYPE[^<>\[]{0,900}+(?:\[[^\]]{0,900}+\])?+\s*+>)?+"
    + _PROLOG
    + rb"<(?:[\w.-]{1,60}+:)?+([\w.-]{1,60}+)",
    re.IGNORECASE | re.DOTALL,
)
_PAGE = re.compile(_PROLOG + rb"(?:<!doctype\s++html|<html[\s>]|<head[\s>]|<body[\s>])", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(rb"</?(?:html|head|body|p|div|h1|article|table|span|meta|title)[\s/>]", re.IGNORECASE)
_HEADER = re.compile(rb"(?:[!-9;-~]{1,60}+:[^\n]{0,900}+\n(?:[ \t][^\n]{0,900}+\n){0,50}+){1,99}+")

_POSTMARK = re.compile(rb"From [^\n]{1,200}\d{4}[^\n]{0,20}\n[!-9;-~]{1,60}:")


def never(_head: bytes) -> bool:
    """For a format that only its suffix tells."""
    return False


def always(_head: bytes) -> bool:
    """For a format that its suffix tells, whatever the bytes are."""
    return True


def is_blank(data: bytes) -> bool:
    """Whether there is nothing but white space; of a page, a look at its beginning shows that it is not."""
    return not data[:64].strip() and not data.strip()


def opens(*magics: bytes, at: int = 0) -> Sign:
    """Whether the bytes at a place are one of these."""
    return lambda head: head.startswith(magics, at)


def office(head: bytes) -> bool:
    """Whether a zip archive is an office document or a book: by the name of its first file."""
    return head.startswith(b"PK\x03\x04") and head[30:].startswith(
        (b"[Content_Types].xml", b"mimetypeapplication/", b"_rels/")
    )


def page(head: bytes) -> bool:
    """Whether it begins as a page of HTML does, in whatever encoding."""
    return bool(_PAGE.match(_latin(head)))


def tagged(head: bytes) -> bool:
    """Whether there is a tag of HTML anywhere."""
    return bool(_TAG.search(_latin(head)))


def root(*names: str) -> Sign:
    """Whether it is XML whose outermost element has one of these names, prefix and case aside."""
    wanted = {name.lower().encode() for name in names}

    def sign(head: bytes) -> bool:
        found = _ROOT.match(_latin(head))
        return bool(found and found[1].lower() in wanted)

    return sign


def xml(head: bytes) -> bool:
    """Whether it is XML of any kind."""
    return _latin(head).lstrip().startswith(b"<?xml")


def json(head: bytes) -> bool:
    """Whether it begins as JSON does."""
    compact = b"".join(_latin(head)[:1024].split())
    return compact.startswith((b'{"', b'[{"', b'[["', b"{}", b"[]"))


def keys(*names: str, among: tuple[str, ...] = ()) -> Sign:
    """Whether it is a JSON object with all of these keys in sight, and one of ``among`` if any are given."""
    every = [_key(name) for name in names]
    some = [_key(name) for name in among]

    def sign(head: bytes) -> bool:
        plain = _latin(head)
        is_object = plain.lstrip()[:1] == b"{"
        return is_object and all(k.search(plain) for k in every) and (not some or any(k.search(plain) for k in some))

    return sign


def headed(*names: str) -> Sign:
    """Whether it begins with the header lines of a message, one of these among them (lower case)."""
    wanted = {name.encode() for name in names}

    def sign(head: bytes) -> bool:
        found = _HEADER.match(head.removeprefix(_BOM))
        lines = found[0].split(b"\n") if found else []
        return any(line.partition(b":")[0].lower() in wanted for line in lines)

    return sign


def postmarked(head: bytes) -> bool:
    """Whether it begins as a mailbox does: a line of the sender and the year, then the headers of a message."""
    return bool(_POSTMARK.match(head))


def _key(name: str) -> re.Pattern[bytes]:
    return re.compile(rb'"' + re.escape(name.encode()) + rb'"\s{0,99}+:')


def _latin(head: bytes) -> bytes:
    """Without a byte order mark; UTF-16 in Latin script, which is ASCII with NULs, as ASCII."""
    return head.removeprefix(_BOM).removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"")
