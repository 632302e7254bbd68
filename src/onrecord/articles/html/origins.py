"""From a character of a page's text back to its bytes, and whether these bytes really say it."""

import html
from dataclasses import dataclass, replace

from onrecord.articles.html.charset import Offsets, decode_page, offsets
from onrecord.articles.html.taken import Taken, taken
from onrecord.articles.html.visible import Visible, visible


@dataclass(frozen=True, slots=True)
class Origins:
    """The way back: made anew from the bytes, as the text is. ``taken``: how an article has only some of the text."""

    data: bytes
    page: str
    encoding: str
    seen: Visible
    places: Offsets
    taken: Taken | None = None

    @property
    def text(self) -> str:
        """The text whose characters lead back."""
        return self.taken.text if self.taken else self.seen.text

    def bytes_of(self, position: int) -> tuple[int, int]:
        """The bytes that show this character of the text: its own, or a reference, white space, the tags of a break."""
        return self.places.bytes_of(*(self.taken or self.seen).place(position))

    def verified(self, position: int) -> bool:
        """Whether those bytes, decoded alone, say the character."""
        start, end = self.bytes_of(position)
        written = self.data[start:end].decode(self.encoding, "replace")
        char = self.text[position]
        if written == char:
            return True
        if char.isspace() and (not written.strip(" \t\r\n\f\0") or "<" in written):
            return True
        return char in html.unescape(written) and written.startswith("&")


def origins(data: bytes, told: str = "", *, show_hidden: bool = False) -> Origins | None:
    """The way back into these bytes, whose encoding was ``told`` beside them; None if they are no text."""
    found = decode_page(data, told)
    if found is None:
        return None
    seen = visible(found.text, show_hidden=show_hidden)
    return Origins(data, found.text, found.encoding, seen, offsets(data, found))


def origins_of(data: bytes, text: str, told: str = "") -> Origins | None:
    """The way back from an article's text, whichever of its page's text it has; None if these bytes do not show it."""
    for show_hidden in (False, True):
        way = origins(data, told, show_hidden=show_hidden)
        if way and way.seen.text == text:
            return way
    some = taken(text, way.seen) if way else None
    return replace(way, taken=some) if way and some else None
