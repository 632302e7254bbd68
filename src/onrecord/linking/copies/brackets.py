"""Whose text an article is: what lets a reader count origins rather than outlets."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from onrecord.record.article import Article
from onrecord.record.story import Copy
from onrecord.text.addresses import sharing

SHARE = 0.25
"""How much of an article's kept text must be copied from one other before that one is its origin.

True copies are edited so much that a quarter is what still agrees.
"""


def origins(articles: Sequence[Article], copies: Iterable[Copy]) -> dict[str, str]:
    """The article whose text each one is: followed to the first it was copied from; itself where it is its own.

    Two that are one text, a quarter of each being the other's, without a sign which came first, have one origin all the
    same: the one of them that was published first, or else stands first in the story.
    """
    copied: dict[str, Counter[str]] = defaultdict(Counter)
    undirected: Counter[tuple[str, str]] = Counter()
    for copy in copies:
        if copy.direction == "unknown":
            undirected[copy.a.article, copy.b.article] += copy.a.end - copy.a.start
            undirected[copy.b.article, copy.a.article] += copy.b.end - copy.b.start
        else:
            first, second = (copy.a, copy.b) if copy.direction == "a" else (copy.b, copy.a)
            copied[second.article][first.article] += second.end - second.start
    enough = {one.id: SHARE * sum(block.end - block.start for block in one.kept()) for one in articles}
    parent: dict[str, str] = {}
    for article in articles:
        source, amount = max(sorted(copied[article.id].items()), key=lambda item: item[1], default=("", 0))
        if source and amount >= enough[article.id]:
            parent[article.id] = source
    root = {article.id: _first(article.id, parent) for article in articles}
    joined = {pair for pair, amount in undirected.items() if amount >= enough[pair[0]]}
    return _bracketed(articles, root, {pair for pair in joined if pair[::-1] in joined})


def _first(article: str, parent: dict[str, str]) -> str:
    seen = [article]
    while parent.get(seen[-1], seen[0]) not in seen:
        seen.append(parent[seen[-1]])
    return seen[-1]


def _bracketed(articles: Sequence[Article], root: dict[str, str], pairs: set[tuple[str, str]]) -> dict[str, str]:
    """The same, with the roots of these pairs made one."""
    keys: dict[str, set[str]] = {article.id: {root[article.id]} for article in articles}
    for one, other in pairs:
        keys[one].add("/".join(sorted((one, other))))
    found: dict[str, str] = {}
    for group in sharing([keys[article.id] for article in articles]):
        firsts = [number for number in group if root[articles[number].id] == articles[number].id]
        first = min(firsts or group, key=lambda number: (_day(articles[number]), number))
        found |= {articles[number].id: articles[first].id for number in group}
    return found


def _day(article: Article) -> str:
    return article.published.value[:10] if article.published else "~"
