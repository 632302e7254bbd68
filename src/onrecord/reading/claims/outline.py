"""A tree as the rules for claims ask for it: what hangs on each word by label, and how far it reaches."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.reading.grammar.tree import Tree

_NOT_TOLD = frozenset({"punct", "cc", "mark", "parataxis", "preconj"})


@dataclass(frozen=True, slots=True)
class Outline:
    """A tree, worked out once in time linear in its words, however deep it is.

    ``heading`` says that it is a headline or a standfirst. ``hung`` gives for each word what hangs on it directly, by
    label; ``root`` the root of its sentence, ``starts`` and ``ends`` the first and the last word below it.
    """

    tree: Tree
    heading: bool = False
    hung: Sequence[Mapping[str, Sequence[int]]] = field(init=False, repr=False)
    root: Sequence[int] = field(init=False, repr=False)
    starts: Sequence[int] = field(init=False, repr=False)
    ends: Sequence[int] = field(init=False, repr=False)
    _down: Sequence[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Group what hangs on each word, and go down from the roots and up again."""
        words = self.tree.words
        hung: list[dict[str, list[int]]] = [{} for _ in words]
        root, starts, ends = (list(range(len(words))) for _ in range(3))
        for at, word in enumerate(words):
            if word.head != at:
                hung[word.head].setdefault(word.dep, []).append(at)
        down = [at for at, word in enumerate(words) if word.head == at]
        for at in down:
            down.extend(self.tree.children[at])
            root[at] = root[words[at].head]
        for at in reversed(down):
            above = words[at].head
            starts[above], ends[above] = min(starts[above], starts[at]), max(ends[above], ends[at])
        for name, value in zip(
            ("hung", "root", "starts", "ends", "_down"), (hung, root, starts, ends, down), strict=True
        ):
            object.__setattr__(self, name, value)

    def of(self, at: int, *labels: str) -> Sequence[int]:
        """What hangs on a word by one of these labels, label by label."""
        below = self.hung[at]
        if len(labels) == 1:
            return below.get(labels[0], ())
        return [one for label in labels if label in below for one in below[label]]

    def nearest(self, wanted: Container[int]) -> Sequence[int]:
        """For each word the nearest of the wanted ones at or above it; the root of its sentence where there is none."""
        found = list(range(len(self.tree.words)))
        for at in self._down:
            if at not in wanted:
                found[at] = found[self.tree.words[at].head]
        return found

    def reach(self, apart: frozenset[int]) -> tuple[Sequence[int], Sequence[int]]:
        """The first and the last word of what is told with each word: all below it but ``apart`` and what opens it.

        What lies apart in the middle stays inside.
        """
        words = self.tree.words
        first, last = list(range(len(words))), list(range(len(words)))
        for at in reversed(self._down):
            word = words[at]
            if word.head == at or at in apart or word.dep in _NOT_TOLD:
                continue
            first[word.head] = min(first[word.head], first[at])
            last[word.head] = max(last[word.head], last[at])
        return first, last
