"""The stretches of an article that a model is given at once."""

from collections.abc import Iterable, Iterator

from onrecord.record.article import Article, BlockKind

LONGEST = 20_000
"""Characters: a model's memory grows with them."""


def pieces(article: Article, kinds: Iterable[BlockKind] | None = None) -> Iterator[tuple[int, int]]:
    """Start and end of each kept block, of these kinds or of all; very long ones in parts."""
    wanted = None if kinds is None else frozenset(kinds)
    for block in article.kept():
        if wanted is None or block.kind in wanted:
            yield from _parts(article.text, block.start, block.end)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch, or where it is very long its parts, cut at white space if there is any."""
    while end - start > LONGEST:
        cut = max(text.rfind(" ", start, start + LONGEST), text.rfind("\n", start, start + LONGEST))
        cut = cut + 1 if cut > start else start + LONGEST
        yield start, cut
        start = cut
    yield start, end
