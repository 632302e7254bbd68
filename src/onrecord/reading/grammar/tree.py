"""The grammar of a piece of text: its words, each hanging on another."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.models.spacy_parse import Word


@dataclass(frozen=True, slots=True)
class Tree:
    """The words of a text (a paragraph, one or more sentences) and what hangs on each. A word is named by its place."""

    text: str
    words: Sequence[Word]
    children: tuple[tuple[int, ...], ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Collect what hangs on each word."""
        below: list[list[int]] = [[] for _ in self.words]
        for at, word in enumerate(self.words):
            if word.head != at:
                below[word.head].append(at)
        object.__setattr__(self, "children", tuple(tuple(places) for places in below))

    def at(self, offset: int) -> int:
        """The place of the word that holds a character of the text, or of the last one before it; -1 for none."""
        return bisect_right(self.words, offset, key=lambda word: word.start) - 1

    def form(self, at: int) -> str:
        """A word as it is printed."""
        return self.text[self.words[at].start : self.words[at].end]

    def hanging(self, at: int, *deps: str) -> Iterator[int]:
        """The words that hang on a word by one of these labels, in order."""
        return (child for child in self.children[at] if self.words[child].dep in deps)

    def below(self, at: int) -> list[int]:
        """A word and all that hangs on it, near or far, in the order of the text."""
        found, open_ = [], [at]
        while open_:
            place = open_.pop()
            found.append(place)
            open_.extend(self.children[place])
        return sorted(found)

    def above(self, at: int) -> Iterator[int]:
        """The words that a word hangs on, the nearest first; ends at the root of its sentence."""
        while self.words[at].head != at:
            at = self.words[at].head
            yield at

    def joined(self, at: int) -> tuple[int, ...]:
        """A word and those that are joined to it by "and" and commas, in order."""
        found, open_ = [at], [at]
        while open_:
            more = list(self.hanging(open_.pop(), "conj"))
            found += more
            open_ += more
        return tuple(sorted(found))
