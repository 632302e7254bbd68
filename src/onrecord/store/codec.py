"""Nouns as bytes and back: JSON by msgspec, which knows our dataclasses from their annotations.

JSON is UTF-8, which has no room for lone surrogates, and hostile text has them. A noun that holds one is written by the
standard library with each of them as three bytes ("surrogatepass"): no other noun reads like that, so nothing marks it.
"""

import json
from typing import TypeVar

import msgspec

T = TypeVar("T")


def encode(noun: object) -> bytes:
    """A noun as JSON."""
    try:
        return msgspec.json.encode(noun)
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(noun), ensure_ascii=False).encode("utf-8", "surrogatepass")


def decode(kind: type[T], body: bytes) -> T:
    """The noun, equal to what was encoded. Raise ValueError if the bytes are not a noun of this kind."""
    try:
        return msgspec.json.decode(body, type=kind)
    except UnicodeDecodeError:
        return msgspec.convert(json.loads(body.decode("utf-8", "surrogatepass")), kind)


def column(text: str) -> str:
    """Text as a column may hold it: lone surrogates spelled out."""
    return text.encode("utf-8", "backslashreplace").decode()
