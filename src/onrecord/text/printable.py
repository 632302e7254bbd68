"""Hostile characters made harmless before a person's terminal or page sees them."""

import re

_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def printable(text: str) -> str:
    """Controls, terminal escapes, lone surrogates and bidi marks shown as ``⟨U+202E⟩``; tab and line feed stay."""
    return _CONTROL.sub(lambda m: f"⟨U+{ord(m.group()):04X}⟩", text)


def one_line(text: str) -> str:
    """Printable, with all white space folded to single blanks."""
    return printable(" ".join(text.split()))
