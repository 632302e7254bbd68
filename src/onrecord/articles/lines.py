"""Lines of a text, and the paragraphs that a hard wrap has broken into lines."""

import itertools
import re
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.text.folding import straighten

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060"
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()\s]{0,500}(?: \"[^\"]{0,200}\")?\)")
_MARK = re.compile(r"(?:#{1,6}|>{1,3})\s+")  # of a heading, of a quotation
_EDGE = "*_~«»‹› "
_VISIBLE = re.compile(rf"[^\s{_INVISIBLE}]")
_OWN_LINE = re.compile(r"#{1,6}\s|[-*+•]\s|\d{1,2}[.)]\s|!\[|>|\||<")
_WIDEST = 130  # a hard wrap is set at a narrower column than this
_NARROWEST = 40
_FEWEST = 3  # line ends, before we believe in a hard wrap
_SHARE = 0.8  # of the line ends that the hard wrap explains
_LONGEST_RULED = 400  # the rules look at the plain words of units up to this length


class Line(NamedTuple):
    """A line with something on it: its number, the characters without white space around them, and these as text."""

    number: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph: one line, or the lines that a hard wrap made of it.

    ``plain`` is what the rules look at: straight quotes, single blanks, no Markdown marks; "" for long prose. Units
    of one ``group`` have no blank line between them.
    """

    line: int
    start: int
    end: int
    text: str
    plain: str
    group: int


def is_blank(text: str) -> bool:
    """Whether there is nothing to see in it."""
    return _VISIBLE.search(text) is None


def lines(text: str, start: int = 0, end: int | None = None, number: int = 0) -> list[Line]:
    """The lines from ``start`` to ``end`` that are not blank. They end at LF, CR or both, and are counted from the top.

    ``number`` of the first, where it is known.
    """
    found = []
    number = number or 1 + line_ends(text, 0, start)
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        words = match.group().strip().strip(_INVISIBLE).strip()
        if words:
            at = match.start() + match.group().index(words)
            found.append(Line(number, at, at + len(words), words))
        number += 1
    return found


def line_ends(text: str, start: int, end: int) -> int:
    """How many there are between two places: LF, CR or both."""
    return len(re.findall(r"\r\n|\r|\n", text[start:end])) if "\r" in text else text.count("\n", start, end)


def longest_line(text: str) -> tuple[int, int]:
    """The number and the length of the longest line, its end not counted."""
    sizes = [len(row) for row in re.split(r"\r\n|\r|\n", text)]
    size = max(sizes)
    return sizes.index(size) + 1, size


def units(text: str, start: int = 0) -> list[Unit]:
    """The paragraphs from ``start`` on, in order."""
    return joined(text, lines(text, start))


def joined(text: str, rows: list[Line]) -> list[Unit]:
    """The paragraphs that these lines make."""
    width = wrap_width(rows)
    found: list[Unit] = []
    group = first = 0
    for i, row in enumerate(rows):
        if i and row.number - rows[i - 1].number > 1:
            group += 1
        if i + 1 < len(rows) and (_wrapped(row, rows[i + 1], width) or _goes_on(row, rows[i + 1])):
            continue
        head, first = rows[first], i + 1
        words = text[head.start : row.end]
        found.append(Unit(head.number, head.start, row.end, words, _plain(words), group))
    return found


def wrap_width(rows: list[Line]) -> int:
    """The column at which the text is hard-wrapped, or 0: most line ends must stand where the next word had no room."""
    pairs = [(a, b) for a, b in itertools.pairwise(rows) if b.number == a.number + 1]
    narrow = [len(row.text) for row in rows if len(row.text) <= _WIDEST]
    width = max(narrow, default=0)
    forced = sum(_wrapped(a, b, width) for a, b in pairs)
    return width if width >= _NARROWEST and forced >= max(_FEWEST, _SHARE * len(pairs)) else 0


def _wrapped(line: Line, following: Line, width: int) -> bool:
    """Whether the line ends only because the next word had no room."""
    word = following.text.split(maxsplit=1)[0]
    return len(line.text) <= width < len(line.text) + 1 + len(word) and _may_join(line, following)


def _goes_on(line: Line, following: Line) -> bool:
    """Whether the line breaks off within a sentence, which goes on in lower case: a wrap at any column."""
    breaks_off = len(line.text) >= _NARROWEST and (line.text[-1].isalnum() or line.text[-1] in ",–—-")
    return breaks_off and following.text[0].islower() and _may_join(line, following)


def _may_join(line: Line, following: Line) -> bool:
    """Whether no blank line and no mark of Markdown stands between them."""
    apart = _OWN_LINE.match(following.text) or line.text.startswith(("#", "!"))
    return following.number == line.number + 1 and not apart


def _plain(words: str) -> str:
    if len(words) > _LONGEST_RULED:
        return ""
    opening = _MARK.match(words)
    bare = words[opening.end() if opening else 0 :].strip(_EDGE)
    bare = straighten(bare)
    return " ".join((_LINK.sub(r"\1", bare) if "](" in bare else bare).split())
