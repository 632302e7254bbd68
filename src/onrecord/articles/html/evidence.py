"""What speaks for and against each passage of a page being the article's: named features, from 0 to 1."""

import re
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from onrecord.articles.html.names import NAMED, named
from onrecord.articles.html.visible import Passage

Matrix = npt.NDArray[np.float64]

_WORD = re.compile(r"\w+")
_GRAM = 4  # words
_MIX = np.uint64(0x9E3779B97F4A7C15)
_NEAR = 3  # passages before and behind that count as near
_BODY = 12  # words from which a chosen passage marks where the body begins and ends
_LONG = 40  # words from which a passage is as long as any
_SHORT = 6
_CLOSED = (".", "!", "?", "…", '"', "”", "’", "»", ".)", ":")

REGIONS = (
    "navigation",
    "aside",
    "footer",
    "header",
    "form",
    "button",
    "dialog",
    "figure",
    "quotation",
    "article",
    "main",
)
KINDS = ("headline", "list", "caption")
SURROUNDINGS = ("near", "before", "behind", "inside", "around", "short and near", "short and around")
FEATURES = (
    "trafilatura", "resiliparse", "both", "either", *SURROUNDINGS,
    "length", "short", "one word", "repeated", "links", "closed", "closed and long", "digits", "capitals",
    *(f"in {name}" for name in REGIONS), *KINDS, *NAMED,
)  # fmt: skip
"""The columns of the first look, in order."""

SECOND = ("first look", *(f"first look {name}" for name in SURROUNDINGS))
"""The columns that a second look adds."""


class Words:
    """The words of the passages of one page, as numbers; ``shares`` says how much of each another text has."""

    def __init__(self, rows: Iterable[str]) -> None:
        """Take the text of each passage."""
        self._numbers: dict[str, int] = {}
        self._rows = [self._numbered(row) for row in rows]
        self.sizes = np.array([len(row) for row in self._rows], dtype=np.int64)
        self._owner = np.repeat(np.arange(len(self._rows)), self.sizes)
        self._grams = _grams(np.array([number for row in self._rows for number in row], dtype=np.uint64))
        within = self._owner[: len(self._grams)] == self._owner[_GRAM - 1 :] if len(self._grams) else self._owner[:0]
        self._grams, self._of = self._grams[within == 1], self._owner[: len(self._grams)][within == 1]

    def shares(self, chosen: str) -> Matrix:
        """How much of each passage a text has, by its runs of four words; fewer words are a line of it or are not."""
        lines = {self._numbered(line) for line in chosen.splitlines()}
        row = np.array(self._numbered(chosen), dtype=np.uint64)
        held = np.isin(self._grams, _grams(row)).astype(float)
        count = len(self.sizes)
        shares: Matrix = np.bincount(self._of, held, count) / np.maximum(1, self.sizes - _GRAM + 1)
        for i in np.flatnonzero(self.sizes < _GRAM):
            shares[i] = float(self._rows[i] in lines)
        return shares

    def found(self, chosen: str) -> float:
        """How much of a text the passages have."""
        grams = _grams(np.array(self._numbered(chosen), dtype=np.uint64))
        return float(np.isin(grams, self._grams).mean()) if len(grams) else 1.0

    def repeated(self) -> Matrix:
        """Which passages have the same words as another."""
        seen: dict[tuple[int, ...], int] = {}
        for row in self._rows:
            seen[row] = seen.get(row, 0) + 1
        return np.array([float(seen[row] > 1) for row in self._rows])

    def _numbered(self, text: str) -> tuple[int, ...]:
        numbers = self._numbers
        return tuple([numbers.setdefault(word, len(numbers) + 1) for word in _WORD.findall(text.lower())])


def evidence(text: str, passages: Sequence[Passage], found: Words, first: str, second: str) -> Matrix:
    """A row for each passage. ``first`` and ``second``: the choices of trafilatura and of resiliparse."""
    a, b = found.shares(first), found.shares(second)
    sizes = np.maximum(1, found.sizes).astype(float)
    own = np.array([_own(text[p.start : p.end], p) for p in passages])
    columns = [
        a, b, a * b, np.maximum(a, b), *surroundings((a + b) / 2, sizes, passages),
        np.minimum(1, np.log1p(sizes) / np.log1p(_LONG)), sizes < _SHORT, sizes < 2, found.repeated(),
        own[:, 0], own[:, 1], own[:, 1] * (sizes > 15),
    ]  # fmt: skip
    return np.column_stack([*columns, own[:, 2:]])


def surroundings(held: Matrix, sizes: Matrix, passages: Sequence[Passage]) -> list[Matrix]:
    """How much is held of what stands near each passage, before and behind it, and in the same block of the page."""
    near, before, behind = _near(held, sizes)
    around, short = _around(held, sizes, passages), sizes < _SHORT
    return [near, before, behind, _inside(held, sizes), around, short * near, short * around]


def _grams(row: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """A number for each run of four."""
    count = max(0, len(row) - _GRAM + 1)
    mixed = np.zeros(count, dtype=np.uint64)
    for i in range(_GRAM):
        mixed = (mixed ^ row[i : i + count]) * _MIX
        mixed ^= mixed >> np.uint64(29)
    return mixed


def _own(text: str, passage: Passage) -> list[float]:
    """What a passage says by itself: its links, its end, its letters, what it stands in, how that is named."""
    size = max(1, len(text))
    names = named(passage.names)
    return [
        passage.linked / size,
        float(text.endswith(_CLOSED)),
        sum(map(text.count, "0123456789")) / size,
        float(text.isupper()),
        *[float(name in passage.regions) for name in REGIONS],
        *[float(name == passage.kind) for name in KINDS],
        *[float(name in names) for name in NAMED],
    ]


def _near(held: Matrix, sizes: Matrix) -> tuple[Matrix, Matrix, Matrix]:
    weights = np.minimum(sizes, _LONG)
    edge, count = np.zeros(_NEAR), len(held)
    total, weight = (np.concatenate([edge, row, edge]) for row in (held * weights, weights))

    def mean(shifts: Sequence[int]) -> Matrix:
        sums = [
            sum((row[_NEAR + by : _NEAR + by + count] for by in shifts), np.zeros(count)) for row in (total, weight)
        ]
        shares: Matrix = sums[0] / np.maximum(1, sums[1])
        return shares

    back, forth = list(range(-_NEAR, 0)), list(range(1, _NEAR + 1))
    return mean([*back, *forth]), mean(back), mean(forth)


def _inside(held: Matrix, sizes: Matrix) -> Matrix:
    """Whether it stands between the first and the last long passage of the choice."""
    body = np.flatnonzero((held > 0.5) & (sizes >= _BODY))
    inside = np.zeros(len(held))
    if len(body):
        inside[body[0] : body[-1] + 1] = 1
    return inside


def _around(held: Matrix, sizes: Matrix, passages: Sequence[Passage]) -> Matrix:
    """The share among the other passages of the same block of the page."""
    _, group = np.unique([passage.outer for passage in passages], return_inverse=True)
    own = held * sizes
    others = np.bincount(group, sizes)[group] - sizes
    chosen = np.bincount(group, own)[group] - own
    around: Matrix = np.where(others > 0, chosen / np.maximum(1, others), held)
    return around
