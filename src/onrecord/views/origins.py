"""Whose text an article is: what lets a reader count origins rather than outlets."""

from collections import Counter, defaultdict

from onrecord.record.story import Coverage, Links

SHARE = 0.25
"""How much of an article's kept text must be copied from one other before that one is its origin.

True copies are edited so much that a quarter is what still agrees.
"""


def origins(coverage: Coverage, links: Links) -> dict[str, str]:
    """The article that each one was copied from, followed to the first; an article of its own is its own origin."""
    copied: dict[str, Counter[str]] = defaultdict(Counter)
    for copy in links.copies:
        if copy.direction != "unknown":
            first, second = (copy.a, copy.b) if copy.direction == "a" else (copy.b, copy.a)
            copied[second.article][first.article] += second.end - second.start
    parent: dict[str, str] = {}
    for article in coverage.articles:
        kept = sum(block.end - block.start for block in article.kept())
        source, amount = max(sorted(copied[article.id].items()), key=lambda item: item[1], default=("", 0))
        if source and amount >= SHARE * kept:
            parent[article.id] = source
    return {article.id: _first(article.id, parent) for article in coverage.articles}


def _first(article: str, parent: dict[str, str]) -> str:
    seen = [article]
    while parent.get(seen[-1], seen[0]) not in seen:
        seen.append(parent[seen[-1]])
    return seen[-1]
