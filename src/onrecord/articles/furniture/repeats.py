"""Lines that one outlet has in many of its articles: sign-ups, promotions, notes on the author. Marked, never cut.

What is found hangs on which articles lie side by side, not on the order in which they came, and is never written back
into an article: its blocks stay what its own bytes say (decision 0025).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.record.article import Article
from onrecord.text.addresses import page_address, sharing
from onrecord.text.folding import fold

MANY = 3
"""Works of one outlet. What two have may be the background that a reporter took from one report into the next."""

LONGEST = 400
"""Characters of such a line: what is longer is a passage."""

_COPY = 0.5
"""An article more of whose lines than this stand in others is a copy of one of them, and shows nothing."""

_KINDS = frozenset(("paragraph", "list"))


Line = tuple[str, str]
"""An outlet, and a line of it; both folded."""


def marked(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles in their order; a block whose line many works of its outlet have is suspect, with the reason."""
    works = _works(articles)
    lines = [_lines(article) for article in articles]
    counts = _counts(lines, works)
    own = [found if _is_own(found, counts) else {} for found in lines]
    counts = _counts(own, works)
    return tuple(_marked(article, found, counts) for article, found in zip(articles, own, strict=True))


def _works(articles: Sequence[Article]) -> list[int]:
    """Of each article the number of its work: versions of one page are one."""
    addresses = [{one.source, one.url and page_address(one.url.value)} - {None, ""} for one in articles]
    groups = sharing([{str(address) for address in some} for some in addresses])
    work = {number: group for group, numbers in enumerate(groups) for number in numbers}
    return [work[number] for number in range(len(articles))]


def _lines(article: Article) -> dict[Line, list[int]]:
    """The lines that may be furniture, with where their blocks begin; none of an article that names no outlet."""
    found: dict[Line, list[int]] = {}
    for block in article.kept() if article.outlet else ():
        if block.kind in _KINDS and block.end - block.start <= LONGEST:
            line = fold(article.label), fold(" ".join(article.text[block.start : block.end].split()))
            found.setdefault(line, []).append(block.start)
    return found


def _counts(lines: Sequence[Mapping[Line, object]], works: Sequence[int]) -> Counter[Line]:
    """In how many works each line stands."""
    return Counter(
        line for line, _ in {(line, work) for found, work in zip(lines, works, strict=True) for line in found}
    )


def _is_own(found: Mapping[Line, object], counts: Counter[Line]) -> bool:
    return sum(counts[line] > 1 for line in found) <= _COPY * len(found)


def _marked(article: Article, found: Mapping[Line, Sequence[int]], counts: Counter[Line]) -> Article:
    """The article with its repeated lines marked; what is marked already keeps its own reason."""
    often = {start: counts[line] for line, starts in found.items() if counts[line] >= MANY for start in starts}
    if not often:
        return article
    blocks = tuple(
        replace(block, suspect=True, reason=f"may be furniture of the page: {often[block.start]} articles of"
                f" {article.label} have it")
        if block.start in often and not block.suspect
        else block
        for block in article.blocks
    )  # fmt: skip
    return replace(article, blocks=blocks)
