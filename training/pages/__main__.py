"""Fit which passages of a page are the article: ``python -m training.pages --shared ../shared [--folds]``.

Writes the tables of words and of trees into the package. ``--folds`` measures instead: F1 of each page by what was
fitted on the pages of other sites.
"""

import argparse
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from training.pages.data import FOLDS, Marked, read
from training.pages.fit import fit
from training.pages.tables import TABLES, Shares, shares, tables, written

from onrecord.articles.html import keeping, telling
from onrecord.articles.html.evidence import alike
from onrecord.articles.html.forest import Forest
from onrecord.articles.html.measures import Row
from onrecord.articles.html.places import Tree, headings
from onrecord.articles.html.second import second
from onrecord.articles.html.telling import Words, beginning, told

_PARTS = 4  # of the pages: each is looked at by what was fitted on the others
_TREES = (160, 80)

Fitted = tuple[Words, str, str]
"""The words, the trees of the first look, those of the second."""


def main() -> None:
    """Read, then fit and write, or measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--to", type=Path, default=Path(telling.__file__).parent)
    parser.add_argument("--folds", action="store_true", help="measure by folds of sites instead")
    chosen = parser.parse_args()
    pages = read(chosen.shared)
    share = [{name: shares(page, name) for name in TABLES} for page in pages]
    if chosen.folds:
        for line in measured(pages, share):
            print(line, flush=True)
        return
    words, first, last = fitted(range(len(pages)), pages, share)
    for name, text in ((telling.FILE, written(words)), (keeping.FIRST, first), (keeping.SECOND, last)):
        (chosen.to / name).write_text(text, "utf-8")
    print(f"{len(pages)} pages: {chosen.to}")


def fitted(chosen: Sequence[int], pages: Sequence[Marked], share: Sequence[dict[str, Shares]]) -> Fitted:
    """Words and trees from some of the pages. What a look learns of a page is never from that page itself."""
    looked: dict[int, dict[str, Row]] = {}
    once: dict[int, Row] = {}
    for part in range(_PARTS):
        others = tables([share[i] for i in chosen if _part(pages[i]) != part])
        looked |= {i: evidence_of(pages[i], others) for i in chosen if _part(pages[i]) == part}
    for part in range(_PARTS):
        rest = [i for i in chosen if _part(pages[i]) != part]
        trees = Forest.read(fit([pages[i] for i in rest], [looked[i] for i in rest], _TREES[0]))
        once |= {i: trees.likely(looked[i]) for i in chosen if _part(pages[i]) == part}
    rows = [pages[i] for i in chosen]
    first = fit(rows, [looked[i] for i in chosen], _TREES[0])
    again = [looked[i] | second_of(pages[i], once[i]) for i in chosen]
    return tables([share[i] for i in chosen]), first, fit(rows, again, _TREES[1])


def evidence_of(page: Marked, words: Words) -> dict[str, Row]:
    """The features of the first look, with these words."""
    tree = Tree.of(page.seen)
    begins = [beginning(page.seen.words(passage)) for passage in page.seen.passages]
    return page.found | told(page.seen, tree.element, tree.outer, headings(page.seen), words, begins)


def second_of(page: Marked, likely: Row) -> dict[str, Row]:
    """The features that the second look adds."""
    return second(likely, page.found, alike(page.seen), headings(page.seen))


def measured(pages: Sequence[Marked], share: Sequence[dict[str, Shares]]) -> Iterator[str]:
    """F1 by folds after each look: with several cuts, and with that which promises the best F1."""
    scores: dict[str, list[float]] = {}
    for fold in range(FOLDS):
        words, first, last = fitted([i for i, page in enumerate(pages) if page.fold != fold], pages, share)
        looks = Forest.read(first), Forest.read(last)
        for page in (page for page in pages if page.fold == fold):
            found = evidence_of(page, words)
            once = looks[0].likely(found)
            twice = looks[1].likely(found | second_of(page, once))
            for name, likely in (("first", once), ("second", twice)):
                for cut in (0.3, 0.4, 0.5):
                    scores.setdefault(f"{name} look, above {cut}", []).append(page.f1(likely > cut))
                scores.setdefault(f"{name} look, best", []).append(page.f1(keeping.best(likely, page.sizes)))
        yield f"fold {fold}: {np.mean(scores['second look, best']):.4f}"
    yield from (f"{name}: {np.mean(row):.4f}" for name, row in scores.items())


def _part(page: Marked) -> int:
    return zlib.crc32(f"{page.site} part".encode()) % _PARTS


if __name__ == "__main__":
    main()
