"""What the elements of HTML mean for a reader: which break the text, show nothing, or name a part of the page."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())  # noqa: SIM905
"""Elements without content or closing tag."""

STATING = frozenset(("html", "meta", "link", "time"))
"""Elements whose opening tags state something about the page."""

UNSEEN = frozenset(
    (  # noqa: SIM905
        "script style title textarea xmp iframe noembed noframes noscript template svg audio video canvas object "
        "select datalist frameset"
    ).split()
)
"""Elements whose text no reader sees as part of the page."""

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())  # noqa: SIM905

CELLS = frozenset(("td", "th"))

BLOCKS = (
    frozenset(
        (  # noqa: SIM905
            "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset "
            "figcaption figure footer form header hgroup hr html legend li listing main menu nav ol optgroup option p "
            "plaintext pre search section summary table tbody tfoot thead tr ul"
        ).split()
    )
    | HEADINGS
    | CELLS
)
"""Elements before and behind which a line ends."""

REGIONS = {
    "nav": "navigation",
    "menu": "navigation",
    "aside": "aside",
    "footer": "footer",
    "header": "header",
    "form": "form",
    "button": "button",
    "dialog": "dialog",
    "figure": "figure",
    "blockquote": "quotation",
    "article": "article",
    "main": "main",
}
"""Elements that say which part of the page they are."""

KINDS = {
    **dict.fromkeys(HEADINGS, "headline"),
    **dict.fromkeys(("li", "dt", "dd"), "list"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
}
"""Elements that say what kind of block their text is."""

CLOSES = {
    "p": frozenset("p"),
    "li": frozenset(("li", "p")),
    "dt": frozenset(("dt", "dd", "p")),
    "dd": frozenset(("dt", "dd", "p")),
    "td": frozenset(("td", "th", "p")),
    "th": frozenset(("td", "th", "p")),
    "tr": frozenset(("tr", "td", "th", "p")),
    "option": frozenset(("option",)),
} | {name: frozenset("p") for name in BLOCKS - {"p", "li", "dt", "dd", "td", "th", "tr", "option", "button"}}
"""Open elements that end, if they are the innermost, where one of these begins: their closing tag may be left out."""


_HIDDEN = re.compile(
    r"\shidden(?=[\s/>=])(?!\s*=\s*[\"']?until-found)"
    r"|\sstyle\s*=\s*(?:\"[^\"]{0,400}?|'[^']{0,400}?)(?:display\s*:\s*none|visibility\s*:\s*hidden)"
)
_NAMED = re.compile(
    r"\s(?:class|id|role|data-testid|itemprop)\s*+=\s*+(?:\"([^\"]{1,300}+)|'([^']{1,300}+)|([^\s>\"']{1,300}+))"
)
_NAME = re.compile(r"/?([a-zA-Z][^\s/>]{0,39})")
_NONE: frozenset[str] = frozenset()


@dataclass(slots=True)
class Tag:
    """What a tag says about its element. ``closes`` are the open elements that end where it begins.

    ``unseen``: its text is none of the page's; ``hidden``: its markup hides it; ``names``: its classes, id and role.
    ``part``: passages can be told to stand in it; ``marks``: it changes how the text in it is taken.
    """

    name: str
    closing: bool = False
    void: bool = False
    block: bool = False
    cell: bool = False
    unseen: bool = False
    hidden: bool = False
    linked: bool = False
    keeps_blanks: bool = False
    closes: frozenset[str] = _NONE
    names: str = ""
    part: bool = False
    marks: bool = False

    def with_(self, names: str, *, hidden: bool) -> "Tag":
        """The same tag with these attributes."""
        return Tag(
            self.name,
            self.closing,
            self.void,
            self.block,
            self.cell,
            self.unseen,
            hidden,
            self.linked,
            self.keeps_blanks,
            self.closes,
            names,
            self.block or names != "",
            self.marks or hidden,
        )


@lru_cache(maxsize=1 << 12)
def tag(written: str) -> Tag:
    """Read a tag as it is written, without its "<"."""
    found = _NAME.match(written)
    name = found[1].lower() if found else ""
    if written.startswith("/"):
        return Tag(name, closing=True, block=name in BLOCKS, unseen=name in UNSEEN)
    bare = _bare(name)
    if bare.void or len(written) <= len(name) + 1:
        return bare
    low = written.lower()
    hidden = ("hidden" in low or "none" in low) and name != "body" and _HIDDEN.search(low) is not None
    names = " ".join(a or b or c for a, b, c in _NAMED.findall(low)) if bare.block or name == "span" else ""
    return bare.with_(names, hidden=hidden) if hidden or names else bare


@lru_cache(maxsize=1 << 10)
def _bare(name: str) -> Tag:
    """An opening tag of this name that says nothing else."""
    unseen, keeps, block = name in UNSEEN, name in ("pre", "listing"), name in BLOCKS
    return Tag(
        name,
        void=name in VOID,
        block=block,
        cell=name in CELLS,
        unseen=unseen,
        linked=name == "a",
        keeps_blanks=keeps,
        closes=CLOSES.get(name, _NONE),
        part=block,
        marks=unseen or keeps or name == "a",
    )


class Element(NamedTuple):
    """A block of the page, or a named part of a line: its tag, the number of the element around it, its ``names``.

    ``kind`` and ``regions`` are also those of the elements around it, the innermost kind. ``first`` is the number of
    the first passage that may stand in it.
    """

    name: str
    outer: int
    names: str = ""
    kind: str = ""
    regions: frozenset[str] = _NONE
    depth: int = 0
    first: int = 0

    def inner(self, found: Tag, first: int, number: int) -> "Element":
        """The element of a tag inside this one, which has that number."""
        region = REGIONS.get(found.name)
        return Element(
            found.name,
            number,
            found.names,
            KINDS.get(found.name, self.kind),
            self.regions | {region} if region and region not in self.regions else self.regions,
            self.depth + 1,
            first,
        )


class Passage(NamedTuple):
    """Characters ``start`` to ``end`` of the text that stand together in one block of the page.

    ``element`` is the number of the innermost element around its first character, ``linked`` the characters in links.
    """

    start: int
    end: int
    element: int
    linked: int
