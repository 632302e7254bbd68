"""What stands between quotation marks: double, single, guillemets, low marks, ``TeX''; nested, left open, run on.

An apostrophe is told from a single mark by its neighbours: between two letters it is never a mark, and an opening
single mark that nothing closes was none. A double mark that nothing closes runs to the end of its paragraph. Where the
next paragraph begins with the same mark, the quotation runs on: newspapers reopen it and close only the last. It also
runs on to a closing mark that nothing opened, over a few paragraphs without any mark. In text that is split into tokens
marks stand alone between blanks.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

_MARK = re.compile("``|''|[“”„‟«»\"‘’‚‛‹›'`]")
_CLOSERS = {
    "“": {"”", '"', "''"},
    "”": {"”"},  # typed for an opening mark
    "‟": {"”", '"'},
    "„": {"“", "”", '"'},
    "``": {"''", "”", '"'},
    "''": {"''", "”", '"'},
    '"': {'"', "”"},
    "«": {"»"},
    "»": {"«"},
    "‘": {"’", "'"},
    "‛": {"’", "'"},
    "'": {"'", "’"},
    "‚": {"‘", "’"},
    "‹": {"›"},
    "›": {"‹"},
    "`": {"'", "’"},
}
_DOUBLE = set(_CLOSERS) - {"‘", "‛", "'", "‚", "‹", "›", "`"}
_UNOPENED = {"”": "“", '"': '"', "''": "``"}
"""What closes a quotation whose opening mark was forgotten, and that mark."""
_APOSTROPHES = {"‘", "’", "‛", "'"}
_ELISION = re.compile(r"\d|(?:em|n|tis|twas|til|cause|bout|round|s|t|d|m|re|ve|ll)\b", re.IGNORECASE)
"""What an apostrophe stands before that opens nothing: "’em", and in text split into tokens "Berg 's"."""
_LEADS_IN = set("([{<—–-/=*_\"'“‘«„")
_STOPS = tuple(",.?!…—-")
_SENTENCE_END = re.compile(r"[.?!:]\s")
_DEEPEST = 8
_LONGEST_UNOPENED = 300
"""Characters from the beginning of a paragraph to a closing mark that nothing opened."""
_MOST_UNMARKED = 4
"""Paragraphs without any mark over which a quotation may run on."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """From an opening mark to its closing mark, both included.

    ``pieces`` has one (start, end) for each paragraph that it runs over. ``closed`` is False where no closing mark was
    found, ``opened`` where no opening mark was: it then begins with its paragraph. ``inner`` is True inside another
    quotation.
    """

    pieces: tuple[tuple[int, int], ...]
    mark: str
    closed: bool = True
    inner: bool = False
    opened: bool = True

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
    pieces: list[tuple[int, int]] = []  # of what runs on
    unmarked: list[tuple[int, int]] = []
    stripped = [_stripped(text, *paragraph) for paragraph in paragraphs]
    for number, (start, end) in enumerate(stripped):
        following = stripped[number + 1][0] if number + 1 < len(stripped) else len(text)
        here = _paragraph(text, start, end, following, runs=running is not None)
        if running and not here and start < end and len(unmarked) < _MOST_UNMARKED:
            unmarked.append((start, end))
            continue
        reopened = here and running and not unmarked and here[0].start == start and here[0].mark == running.mark
        joined = here[0] if here and running and (reopened or not here[0].opened) else None
        if running and joined:
            pieces += [*unmarked, *joined.pieces]
        elif running:
            found.append(replace(running, pieces=tuple(pieces)))
        last = next((one for one in here if not one.closed and one.end == end), None)
        found += [one for one in here if one is not last and one is not joined]
        if running and joined and joined is not last:
            found.append(replace(joined, pieces=tuple(pieces), mark=running.mark, opened=running.opened))
        if last and last is not joined:
            pieces = list(last.pieces)
        if running and last and last is joined:
            last = replace(last, mark=running.mark, opened=running.opened)
        running = last
        unmarked = []
    if running:
        found.append(replace(running, pieces=tuple(pieces)))
    return sorted(found, key=lambda one: (one.start, -one.end))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return end - len(piece.lstrip()), start + len(piece.rstrip())


def _paragraph(text: str, start: int, end: int, following: int, *, runs: bool) -> list[Quotation]:
    """The quotations of one paragraph by their starts.

    ``following`` is where the next paragraph begins; ``runs`` says that one has run on from the paragraph before.
    """
    marks = [(m.start(), m.end()) for m in _MARK.finditer(text, start, end)]
    possessive = _possessives(text, marks)
    holding = _holding(text, marks) | ({start} if runs else set())
    found: list[Quotation] = []
    opened: list[tuple[int, str]] = []
    for at, behind in marks:
        mark = text[at:behind]
        opens, closes = _sides(text, at, behind)
        depth = _depth_closed(opened, mark) if closes and at not in possessive else -1
        if depth >= 0:
            found.append(Quotation(((opened[depth][0], behind),), opened[depth][1]))
            del opened[depth:]
        elif opens and len(opened) < _DEEPEST:
            if opened and opened[-1][1] == mark and opened[-1][0] not in holding:  # the former was never closed
                former = opened.pop()[0]
                if mark in _DOUBLE:
                    found.append(Quotation((_stripped(text, former, at),), mark, closed=False))
            opened.append((at, mark))
        elif closes and not opens and not found and not opened and _closes_unopened(text, start, at, mark, runs=runs):
            found.append(Quotation(((start, behind),), _UNOPENED[mark], opened=False))
    for at, mark in opened[:1]:
        if mark in _DOUBLE or (at == start and (runs or text.startswith(mark, following))):
            found.append(Quotation(((at, end),), mark, closed=False))
    return _nested(found)


def _nested(found: list[Quotation]) -> list[Quotation]:
    """By their starts, those that stand in another told from the outer ones."""
    in_order = sorted(found, key=lambda one: (one.start, -one.end))
    reached = -1
    for number, one in enumerate(in_order):
        in_order[number] = replace(one, inner=one.start < reached)
        reached = max(reached, one.end)
    return in_order


def _holding(text: str, marks: list[tuple[int, int]]) -> set[int]:
    """Where double marks stand that would be closed if each that opens in between were: “She said “no” to me.”"""
    found = set()
    opened: list[tuple[int, str]] = []
    for at, behind in marks:
        mark = text[at:behind]
        opens, closes = _sides(text, at, behind) if mark not in _APOSTROPHES else (False, False)
        depth = _depth_closed(opened, mark) if closes else -1
        if depth >= 0:
            found.add(opened[depth][0])
            del opened[depth:]
        elif opens and mark in _DOUBLE and len(opened) < _DEEPEST:
            opened.append((at, mark))
    return found


def _closes_unopened(text: str, start: int, at: int, mark: str, *, runs: bool) -> bool:
    """Whether speech ends at this mark that began with its paragraph, or before it, without a mark."""
    if mark not in _UNOPENED or not text[at - 2 : at].rstrip().endswith(_STOPS):
        return False
    near = at - start <= _LONGEST_UNOPENED and not _SENTENCE_END.search(text, start, at - 2)
    return at > start and (runs or near)


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
        return _apostrophe_sides(text, at, behind, looks_opening=looks_opening)
    if mark == "`":
        return before.isspace() and after.isspace(), False
    if mark in {'"', "''"}:
        alone = mark == "''" and after.isspace()  # in text split into tokens it only closes
        return (led_in and not alone) or (before in ",:;" and after.isalnum()), not looks_opening
    if mark in "”»":
        return looks_opening, True
    return mark in _CLOSERS, True


def _apostrophe_sides(text: str, at: int, behind: int, *, looks_opening: bool) -> tuple[bool, bool]:
    """The same for a single mark that may be an apostrophe. Alone between blanks it may do both."""
    mark = text[at:behind]
    before, after = text[at - 1 : at] or " ", text[behind : behind + 1] or " "
    if before.isalnum() and after.isalnum():
        return False, False
    alone = before.isspace() and after.isspace()
    elided = bool(_ELISION.match(text, behind + alone))
    if alone:
        return mark != "’" and not elided and not (mark == "'" and _ends_in_s(text, at)), not elided
    return mark != "’" and looks_opening and not elided, not before.isspace() and not after.isalnum()


def _ends_in_s(text: str, at: int) -> bool:
    """Whether the word before the mark, a blank between them or none, may be a plural that owns: "dockers ' rights"."""
    return text[max(0, at - 2) : at].rstrip()[-1:] in {"s", "S"}


def _possessives(text: str, marks: list[tuple[int, int]]) -> set[int]:
    """Marks as in "the workers’ rights": behind an s, before a word, another to close before the next that opens."""
    found = set()
    closing_follows = False
    for at, behind in reversed(marks):
        if text[at:behind] not in _APOSTROPHES:
            continue
        opens, closes = _sides(text, at, behind)
        if closes:
            before_word = text[behind : behind + 1] == " " and text[behind : behind + 2].strip().isalpha()
            if closing_follows and _ends_in_s(text, at) and before_word:
                found.add(at)
            closing_follows = True
        elif opens:
            closing_follows = False
    return found
