"""Cutting the items out of a document of XML: each becomes a small document of its own, of the same bytes.

An item stands inside of opening tags that declare its prefixes, and beside a head that says whose it is. Both go with
it; what changes from one sending to the next (a date of the message) does not, so that the same item gives the same
bytes each time.
"""

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from onrecord.text.markup import Tag, tags

MOST_ITEMS = 20_000
MOST_TAGS = 1_200_000
"""Of one document that are read: more are no feed and no package, and would hold up all that comes behind it."""

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{2,40})[\"'][^>]{0,100}\?>")
_MOST_HEAD = 16_384  # bytes of opening tags and of the head that go with each item
_LONGEST_HEAD = 2_048  # bytes of one element of the head
_LONGEST_PLACE = 200
_LOOKED_BACK = 64  # open elements among which a closing tag looks for its own
_HEADS = ("channel", "feed")
_ENCODING = re.compile(r"^(\ufeff?<\?xml[^>]{0,200}?)\s+encoding\s*=\s*(?:\"[^\"]{0,40}\"|'[^']{0,40}')")


@dataclass(frozen=True, slots=True)
class Cut:
    """An item by its places in the page: ``start`` to ``end``. ``whole``: it was closed."""

    name: str
    start: int
    end: int
    whole: bool


@dataclass(slots=True)
class Cutting:
    """A page with what is to be cut out of it. The page has a character for each byte of ``data``.

    ``around``: the opening tags in which the items stand. ``head``: elements that say whose they are, by their places.
    ``broken`` says in words what is wrong with it, "" if nothing is: what is there is given even so.
    """

    data: bytes
    page: str
    cuts: list[Cut] = field(default_factory=list)
    around: list[Tag] = field(default_factory=list)
    head: dict[str, tuple[int, int]] = field(default_factory=dict)
    broken: str = ""

    def document(self, cut: Cut) -> bytes:
        """The item as a document of its own."""
        head = b"".join(self.data[start:end] for start, end in self.head.values())
        opening = b"".join(self.data[tag.start : tag.end] for tag in self.around)
        closing = b"".join(b"</" + self._name(tag) + b">" for tag in reversed(self.around))
        if len(head) + len(opening) > _MOST_HEAD:
            head = opening = closing = b""
        elif head and all(tag.name not in _HEADS for tag in self.around):
            head = b"<channel>" + head + b"</channel>"  # of RSS 1.0, whose items stand beside it
        return b"".join((self._declaration(), opening, head, self.data[cut.start : cut.end], closing))

    def decoded(self, start: int, end: int) -> str:
        """Bytes of the page as characters, by the encoding that it declares."""
        found = _DECLARED.search(self.data[:1024])
        try:
            return self.data[start:end].decode(found[1].decode() if found else "utf-8", "replace")
        except (LookupError, ValueError):
            return self.data[start:end].decode("utf-8", "replace")

    def _declaration(self) -> bytes:
        """The encoding of the page, where it is not UTF-8."""
        found = _DECLARED.search(self.data[:1024])
        return found[0] if found and found[1].lower() not in (b"utf-8", b"us-ascii") else b""

    def _name(self, tag: Tag) -> bytes:
        return re.split(rb"[\s/>]", self.data[tag.start + 1 : tag.end], maxsplit=1)[0]


def cutting(data: bytes, items: Sequence[str], head: Sequence[str] = ()) -> Cutting:
    """Find the outermost items of these names, and the elements of these names that stand at the head of a feed.

    An item that begins before another is closed ends there: one that is broken does not take the others with it.
    """
    data = _of_bytes(data)
    walk = _Walk(Cutting(data, data.decode("latin-1")), frozenset(items), frozenset(head))
    for number, tag in enumerate(tags(walk.made.page)):
        if number > MOST_TAGS or len(walk.made.cuts) >= MOST_ITEMS:
            walk.item = None
            walk.made.broken = f"it has more than {MOST_ITEMS:,} items or {MOST_TAGS:,} tags; the rest is not read"
            break
        if tag.kind == "lost":
            walk.made.broken = "its markup breaks off"
        elif tag.kind == "open" and tag.name in walk.items:
            walk.begin(tag)
        elif walk.item is None:
            walk.outside(tag)
        elif tag.kind == "close" and tag.name == walk.item.name:
            walk.end(tag.end, whole=True)
    walk.end(len(walk.made.page), whole=False)
    return walk.made


@dataclass(slots=True)
class _Walk:
    """The state of a walk over the tags: what is open around the items, and the item that is open."""

    made: Cutting
    items: frozenset[str]
    head: frozenset[str]
    open: list[Tag] = field(default_factory=list)
    item: Tag | None = None

    def begin(self, tag: Tag) -> None:
        """An item begins, and the one before it ends at the latest."""
        self.end(tag.start, whole=False)
        self.made.around = self.made.around or list(self.open)
        self.item = tag

    def end(self, at: int, *, whole: bool) -> None:
        """The open item ends here, if there is one."""
        if self.item:
            self.made.cuts.append(Cut(self.item.name, self.item.start, at, whole))
        self.item = None

    def outside(self, tag: Tag) -> None:
        """A tag that is not inside of an item: keep what is open, and the elements of the head as they close."""
        if tag.kind == "open":
            self.open.append(tag)
        elif tag.kind == "empty":
            self._keep(tag.name, tag.start, tag.end, self.open)
        elif tag.kind == "close":
            names = [one.name for one in self.open[-_LOOKED_BACK:]]
            if tag.name in names:
                at = len(self.open) - 1 - names[::-1].index(tag.name)
                self._keep(tag.name, self.open[at].start, tag.end, self.open[:at])
                del self.open[at:]

    def _keep(self, name: str, start: int, end: int, around: Sequence[Tag]) -> None:
        is_head = name in self.head and around and around[-1].name in _HEADS
        if is_head and end - start <= _LONGEST_HEAD:
            self.made.head.setdefault(name, (start, end))


def _of_bytes(data: bytes) -> bytes:
    """The same in an encoding whose markup is ASCII: UTF-16 becomes UTF-8."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", "replace")
        return _ENCODING.sub(r"\1", text, count=1).encode("utf-8", "replace")
    return data.removeprefix(codecs.BOM_UTF8)


def numbered(places: Iterable[str]) -> Iterator[str]:
    """Places that tell the pieces apart: one that comes again has a number behind it; each is cut to 200 characters."""
    used: set[str] = set()
    for i, place in enumerate(places, 1):
        short = " ".join(place.split())[:_LONGEST_PLACE] or str(i)
        again = (f"{short}~{number}" for number in count(2))
        chosen = short if short not in used else next(one for one in again if one not in used)
        used.add(chosen)
        yield chosen
