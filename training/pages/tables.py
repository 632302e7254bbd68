"""How much the words of names and of lines tell: from how many sites say so, smoothed."""

import math
from collections.abc import Iterable, Sequence

from training.pages.data import Marked

from onrecord.articles.html.telling import Words

_PRIOR = 0.35  # of the passages under a word that tells nothing
_STRENGTH = 4.0  # pages that the prior counts as
_FEWEST = 4  # pages that have a word
_SHORT = 15  # words of a line that counts for what lines say
TABLES = ("own", "around", "said")

Shares = dict[str, float]


def shares(page: Marked, table: str) -> Shares:
    """For each word of one page, the share of the passages under it that stand in the truth."""
    under: dict[str, tuple[float, float]] = {}
    for words, held, size in zip(page.telling[table], page.held.tolist(), page.sizes.tolist(), strict=True):
        weight = {"own": 1.0, "around": math.sqrt(max(1.0, size)), "said": float(size < _SHORT)}[table]
        for word in words if weight else ():
            yes, all_ = under.get(word, (0.0, 0.0))
            under[word] = yes + weight * held, all_ + weight
    return {word: yes / all_ for word, (yes, all_) in under.items()}


def weighed(pages: Iterable[Shares]) -> dict[str, float]:
    """The logit of each word of enough pages, as far as it departs from that of a word that tells nothing."""
    total: dict[str, tuple[float, int]] = {}
    for page in pages:
        for word, share in page.items():
            yes, count = total.get(word, (0.0, 0))
            total[word] = yes + share, count + 1
    zero = _logit(_PRIOR, 1.0)
    return {
        word: round(_logit(yes + _STRENGTH * _PRIOR, count + _STRENGTH) - zero, 2)
        for word, (yes, count) in sorted(total.items())
        if count >= _FEWEST
    }


def tables(found: Sequence[dict[str, Shares]]) -> Words:
    """From the shares of some pages, by table."""
    return Words(**{name: weighed(page[name] for page in found) for name in TABLES})


def written(words: Words) -> str:
    """The text of the file of the package. Words that hardly tell are left out."""
    rows = ((name, word, weight) for name in TABLES for word, weight in getattr(words, name).items())
    return "".join(f"{name}\t{word}\t{weight:g}\n" for name, word, weight in rows)


def _logit(yes: float, of: float) -> float:
    return math.log(yes / (of - yes))
