"""Runs that no prose has: they are never read, so that no pattern of ours meets them.

A pattern that begins to look at each letter of a word, or at each blank of a gap, costs the square of its length. In
the 7,600 articles of `data/stories` nothing comes near these lengths: what does is data, or was made to hang us.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.record.article import Article, Block

_LATIN = r"[0-9A-Za-z_\u00c0-\u024f]"
_MARKS = (  # and letters, no blanks
    r"[!-~\u00a1-\u036f\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2bff\ue000-\uf8ff\ufeff]"
)
RUN = re.compile(
    rf"(?<!\s)\s{{40,}}+|(?<!{_MARKS}){_MARKS}{{400,}}+|(?<!{_LATIN}){_LATIN}{{150,}}+|(?<!\w)\w{{1000,}}+"
)
"""Blanks; Latin letters and marks without a blank; Latin letters alone; letters of any script."""


def parted(article: Article) -> Article:
    """The article with each such run in a kept block as a block of its own, not kept."""
    if not RUN.search(article.text):
        return article
    return replace(article, blocks=tuple(_parted(article.text, article.blocks)))


def _parted(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        at = block.start
        for run in RUN.finditer(text, block.start, block.end) if block.kept else ():
            if run.start() > at:
                yield replace(block, start=at, end=run.start())
            yield Block("metadata", run.start(), run.end(), False, _why(run.group()))
            at = run.end()
        if at < block.end:
            yield replace(block, start=at)


def _why(run: str) -> str:
    what = "blanks" if run.isspace() else "characters without a blank"
    return f"{len(run):,} {what} in a row: data rather than prose"
