"""Folding characters that readers take for the same, offset for offset or for search."""

import unicodedata

_STRAIGHT = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "‹": "'", "›": "'", "ʼ": "'", "`": "'",
        "–": "-", "—": "-", "‑": "-", "−": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
    }
)  # fmt: skip


_STRAIGHT_BUT_LONG_DASHES = {code: plain for code, plain in _STRAIGHT.items() if code != ord("—")}


def straighten(text: str) -> str:
    """Curly quotes, dashes and odd spaces made plain, one character for one: offsets stay the same."""
    return text.translate(_STRAIGHT)


def straighten_for_grammar(text: str) -> str:
    """The same with long dashes left: "Russia—which" is two words to a parser, and with a hyphen one."""
    return text.translate(_STRAIGHT_BUT_LONG_DASHES)


def fold(text: str) -> str:
    """The form in which words are compared: straight, without accents, in one case. Its length may differ."""
    if text.isascii():
        return text.replace("`", "'").lower()
    plain = unicodedata.normalize("NFKD", straighten(text))
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()
