"""What stands between quotation marks: double, single, guillemets, low marks, ``TeX''; nested, left open, run on.

An apostrophe is told from a single mark by its neighbours: between two letters it is never a mark, and an opening
single mark that nothing closes was none. A double mark that nothing closes runs to the end of its paragraph. Where the
next paragraph begins with the same mark, the quotation runs on: newspapers reopen it and close only the last.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

_MARK = re.compile("``|''|[“”„‟«»\"‘’‚‛‹›']")
_CLOSERS = {
    "“": {"”", '"', "''"},
    "”": {"”"},  # typed for an opening mark
    "‟": {"”", '"'},
    "„": {"“", "”", '"'},
    "``": {"''", "”", '"'},
    '"': {'"', "”"},
    "«": {"»"},
    "»": {"«"},
    "‘": {"’", "'"},
    "‛": {"’", "'"},
    "'": {"'", "’"},
    "‚": {"‘", "’"},
    "‹": {"›"},
}
_DOUBLE = set(_CLOSERS) - {"‘", "‛", "'", "‚", "‹"}
_APOSTROPHES = {"‘", "’", "‛", "'"}
_ELISION = re.compile(r"\d|(?:em|n|tis|twas|til|cause|bout|round)\b", re.IGNORECASE)
_LEADS_IN = set("([{<—–-/=*_\"'“‘«„")
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Quotation:
    """From an opening mark to its closing mark, both included.

    ``pieces`` has one (start, end) for each paragraph that it runs over. ``closed`` is False where no closing mark was
    found; ``inner`` is True inside another quotation.
    """

    pieces: tuple[tuple[int, int], ...]
    mark: str
    closed: bool = True
    inner: bool = False

    @property
    def start(self) -> int:
        """The place of the opening mark."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """Behind the closing mark, or where the paragraph ends."""
        return self.pieces[-1][1]


def quotations(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Quotation]:
    """All quotations of a text, by their starts; ``paragraphs`` are its (start, end) in order."""
    found: list[Quotation] = []
    running: Quotation | None = None
    for start, end in (_stripped(text, *paragraph) for paragraph in paragraphs):
        here = _paragraph(text, start, end)
        if running:
            if here and here[0].start == start and here[0].mark == running.mark:
                here[0] = replace(here[0], pieces=running.pieces + here[0].pieces)
            else:
                found.append(running)
        running = next((one for one in here if not one.closed and one.end == end), None)
        found += [one for one in here if one is not running]
    if running:
        found.append(running)
    return sorted(found, key=lambda one: (one.start, -one.end))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return end - len(piece.lstrip()), start + len(piece.rstrip())


def _paragraph(text: str, start: int, end: int) -> list[Quotation]:
    """The quotations of one paragraph by their starts."""
    marks = [(m.start(), m.end()) for m in _MARK.finditer(text, start, end)]
    possessive = _possessives(text, marks)
    found: list[Quotation] = []
    opened: list[tuple[int, str]] = []
    for at, behind in marks:
        mark = text[at:behind]
        opens, closes = _sides(text, at, behind)
        depth = _depth_closed(opened, mark) if closes and at not in possessive else -1
        if depth >= 0:
            found.append(Quotation(((opened[depth][0], behind),), opened[depth][1], inner=depth > 0))
            del opened[depth:]
        elif opens and len(opened) < _DEEPEST:
            if opened and opened[-1][1] == mark:  # the same mark again: the former was never closed
                former = opened.pop()[0]
                if mark in _DOUBLE:
                    found.append(Quotation((_stripped(text, former, at),), mark, closed=False, inner=bool(opened)))
            opened.append((at, mark))
    for at, mark in opened[:1]:
        if mark in _DOUBLE or at == start:
            found.append(Quotation(((at, end),), mark, closed=False))
    return sorted(found, key=lambda one: one.start)


def _depth_closed(opened: list[tuple[int, str]], mark: str) -> int:
    """The place in the stack of the innermost mark that this one closes, or -1."""
    for depth in range(len(opened) - 1, -1, -1):
        if mark in _CLOSERS[opened[depth][1]]:
            return depth
    return -1


def _sides(text: str, at: int, behind: int) -> tuple[bool, bool]:
    """Whether the mark, by its shape and its neighbours, may open a quotation, and whether it may close one."""
    mark = text[at:behind]
    before, after = text[at - 1 : at] or " ", text[behind : behind + 1] or " "
    led_in = before.isspace() or before in _LEADS_IN
    looks_opening = led_in and not after.isspace()
    if mark in _APOSTROPHES:
        if before.isalnum() and after.isalnum():
            return False, False
        opens = mark != "’" and looks_opening and not _ELISION.match(text, behind)
        return opens, not before.isspace() and not after.isalnum()
    if mark == '"':
        return led_in or (before in ",:;" and after.isalnum()), not looks_opening
    if mark in "”»":
        return looks_opening, True
    return mark in _CLOSERS, True


def _possessives(text: str, marks: list[tuple[int, int]]) -> set[int]:
    """Marks as in "the workers’ rights": behind an s, before a word, another to close before the next that opens."""
    found = set()
    closing_follows = False
    for at, behind in reversed(marks):
        if text[at:behind] not in _APOSTROPHES:
            continue
        opens, closes = _sides(text, at, behind)
        if opens:
            closing_follows = False
        elif closes:
            if (
                closing_follows
                and text[at - 1] in "sS"
                and text[behind : behind + 2].strip().isalpha()
                and text[behind] == " "
            ):
                found.add(at)
            closing_follows = True
    return found
