"""Pages of many sites, from bytes to articles: is the main text found, do characters lead back?

WCXB's development part, articles only: what decides which text is kept was fitted on them, so F1 is no held-out
figure (that is measured by ``python -m training.pages --folds``). F1 is over runs of four words, by page, then their
mean: of the kept blocks and, beside it, without the headline, which the truth mostly leaves out. CPU seconds of a page
are the smaller of two, as other work on the machine only adds to them. What begins with "fast" is of ``onrecord extract
--fast``, in the same run. Dates: ``bench.pagedates``.
"""

import gzip
import json
import re
import sys
import tarfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import Any

from bench.figures import digest, publish, shared
from onrecord.articles.base import Extractor
from onrecord.articles.html.extractor import HtmlExtractor
from onrecord.articles.html.fast import FastHtmlExtractor
from onrecord.articles.html.origins import origins_of
from onrecord.record.article import Article
from onrecord.record.snapshot import Dropped, Snapshot

DATA = "wcxb-dev-articles.tar.gz"
_WORD = re.compile(r"\w+")
Page = tuple[dict[str, Any], bytes]


def pages(path: Path) -> Iterator[Page]:
    """The truth and the bytes of each page that has a main text."""
    with tarfile.open(path) as archive:
        found = {one.name: file.read() for one in archive if one.isfile() and (file := archive.extractfile(one))}
    for name in sorted(name for name in found if name.endswith(".json")):
        page = found.get(name.replace("ground-truth", "html").replace(".json", ".html.gz"))
        written = json.loads(found[name])
        truth = {**written["ground_truth"], "url": written["url"]}
        if page and truth.get("main_content"):
            yield truth, gzip.decompress(page)


def shingles(text: str) -> set[tuple[str, ...]]:
    """The runs of four words of a text; the whole of a shorter one."""
    words = _WORD.findall(text.lower())
    return {tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3))} if words else set()


def f1(found: str, wanted: str) -> float:
    """How alike two texts are."""
    ours, theirs = shingles(found), shingles(wanted)
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours or theirs else 1.0


def kept(article: Article, *, headline: bool) -> str:
    """The text of the kept blocks, with the headline or without."""
    chosen = (block for block in article.kept() if headline or block.reason != "the headline")
    return "\n\n".join(article.text[block.start : block.end].strip() for block in chosen)


def scored(found: Sequence[Article | Dropped], rows: Sequence[Page], *, headline: bool) -> list[float]:
    """F1 of each page; a page that is dropped has none."""
    return [
        f1(kept(article, headline=headline), truth["main_content"]) if isinstance(article, Article) else 0.0
        for article, (truth, _) in zip(found, rows, strict=True)
    ]


def mapped(article: Article, data: bytes) -> tuple[int, int]:
    """How many characters of the text lead back to bytes that say them, and how many there are."""
    back = origins_of(data, article.text)
    return (sum(map(back.verified, range(len(article.text)))) if back else 0), len(article.text)


def timed(rows: Sequence[Page], extractor: Extractor) -> tuple[list[Article | Dropped], float]:
    """The articles, and CPU seconds."""
    extractor.extract(Snapshot("", "", rows[0][1], "html"))  # what is loaded once is not a page's cost
    found, total = [], 0.0
    for i, (_, data) in enumerate(rows):
        took = []
        for _ in range(2):
            began = process_time()
            article = extractor.extract(Snapshot(str(i), "", data, "html"))
            took.append(process_time() - began)
        found.append(article)
        total += min(took)
    return found, total


def main() -> int:
    """Measure, write, compare."""
    path = shared() / "data" / "pages" / DATA
    rows = list(pages(path))
    found, took = timed(rows, HtmlExtractor())
    hurried, hurry = timed(rows, FastHtmlExtractor())
    whole, bare = (scored(found, rows, headline=headline) for headline in (True, False))
    back, fast_back = (
        [mapped(a, data) for a, (_, data) in list(zip(of, rows, strict=True))[::5] if isinstance(a, Article)]
        for of in (found, hurried)
    )
    figures = {
        "pages": len(rows),
        "f1": sum(whole) / len(rows),
        "f1_without_headline": sum(bare) / len(rows),
        "empty": sum(not isinstance(a, Article) or not kept(a, headline=True) for a in found),
        "pages_per_cpu_s": len(rows) / took,
        "mapped_and_verified": sum(a for a, _ in back) / sum(b for _, b in back),
        "fast_f1": sum(scored(hurried, rows, headline=True)) / len(rows),
        "fast_empty": sum(not isinstance(a, Article) or not kept(a, headline=True) for a in hurried),
        "fast_pages_per_cpu_s": len(rows) / hurry,
        "fast_mapped_and_verified": sum(a for a, _ in fast_back) / sum(b for _, b in fast_back),
    }
    return publish("pages", figures, {DATA: digest(path)})


if __name__ == "__main__":
    sys.exit(main())
