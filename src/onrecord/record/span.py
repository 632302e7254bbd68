"""The only form of evidence: a stretch of one article's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` to ``end`` (Unicode code points, half-open, never empty) of one article's text."""

    article: str
    start: int
    end: int

    def __post_init__(self) -> None:
        """Raise ValueError for an empty or negative stretch."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span is never empty: {self.start}..{self.end}")

    def cut(self, text: str) -> str:
        """The characters, out of the article's whole text. Raise ValueError if they lie beyond its end."""
        if self.end > len(text):
            raise ValueError(f"span {self.start}..{self.end} lies beyond the text's {len(text)} characters")
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.article == other.article and self.start < other.end and other.start < self.end
