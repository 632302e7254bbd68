"""Ids made of content: writing the same thing twice writes it once."""

import base64
import hashlib
from functools import lru_cache

Part = str | int | None


@lru_cache(maxsize=32768, typed=True)
def content_id(letter: str, *parts: Part) -> str:
    """An id such as ``q-2j5kx0...``: one letter for the kind of noun, 80 bits of SHA-256 over the parts, base32.

    Parts are length-prefixed, so that ("ab", "c") and ("a", "bc") differ.
    """
    hasher = hashlib.sha256()
    for part in parts:
        data = b"" if part is None else str(part).encode("utf-8", "surrogatepass")
        hasher.update(f"{len(data)}:".encode())
        hasher.update(data)
    return f"{letter}-{base64.b32encode(hasher.digest()[:10]).decode().lower()}"
