"""Pages of many sites, from bytes to articles: is the main text found, are the dates right, do characters lead back?

WCXB's development part, articles only. F1 is over runs of four words, by page, then their mean: of the kept blocks and,
beside it, without the headline, which the truth mostly leaves out. Dates count on pages for which the truth has one;
"shown" are those whose markup or text holds that day at all, as the truth has days that the page does not say.
"""

import gzip
import json
import re
import sys
import tarfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

from bench.figures import digest, publish, shared
from onrecord.articles.html.extractor import HtmlExtractor
from onrecord.articles.html.origins import origins_of
from onrecord.record.article import Article
from onrecord.record.snapshot import Dropped, Snapshot

DATA = "wcxb-dev-articles.tar.gz"
_WORD = re.compile(r"\w+")
Page = tuple[dict[str, Any], bytes]


def pages(path: Path) -> Iterator[Page]:
    """The truth and the bytes of each page that has a main text."""
    with tarfile.open(path) as archive:
        members = {member.name: member for member in archive.getmembers() if member.isfile()}
        for name in sorted(name for name in members if name.endswith(".json")):
            page = members.get(name.replace("ground-truth", "html").replace(".json", ".html.gz"))
            stream = archive.extractfile(members[name])
            assert stream
            truth = json.load(stream)["ground_truth"]
            if page and truth.get("main_content"):
                packed = archive.extractfile(page)
                assert packed
                yield truth, gzip.decompress(packed.read())


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


def dated(article: Article, day: str, data: bytes) -> tuple[str, bool]:
    """Whether the day is right, and whether the page has it in any usual form."""
    page = data.decode("utf-8", "replace")
    try:
        moment = date.fromisoformat(day)
        forms = {f"{moment:%B} {moment.day}, {moment.year}", f"{moment:%b} {moment.day}, {moment.year}"}
        forms |= {f"{moment.day} {moment:%B} {moment.year}", f"{moment.day} {moment:%b} {moment.year}", day}
        forms |= {f"{moment:%Y/%m/%d}", f"{moment:%m/%d/%Y}", f"{moment:%d.%m.%Y}"}
    except ValueError:
        forms = {day}
    shown = any(form in page for form in forms)
    if article.published is None:
        return "none", shown
    if article.published.value[: len(day)] == day:
        return "right", shown
    return ("updated" if article.updated and article.updated.value.startswith(day) else "wrong"), shown


def mapped(article: Article, data: bytes) -> tuple[int, int]:
    """How many characters of the text lead back to bytes that say them, and how many there are."""
    back = origins_of(data, article.text)
    return (sum(map(back.verified, range(len(article.text)))) if back else 0), len(article.text)


def main() -> int:
    """Measure, write, compare."""
    path = shared() / "data" / "pages" / DATA
    rows = list(pages(path))
    extractor, fast = HtmlExtractor(), HtmlExtractor(fast=True)
    extractor.extract(Snapshot("", "", rows[0][1], "html"))  # what is loaded once is not a page's cost
    began = process_time()
    found = [extractor.extract(Snapshot(str(i), "", data, "html")) for i, (_, data) in enumerate(rows)]
    whole = process_time() - began
    began = process_time()
    quick = [fast.extract(Snapshot(str(i), "", data, "html")) for i, (_, data) in enumerate(rows)]
    took = process_time() - began
    scores = [
        scored(found, rows, headline=True),
        scored(found, rows, headline=False),
        scored(quick, rows, headline=True),
    ]
    pairs = [(a, t, data) for a, (t, data) in zip(found, rows, strict=True) if isinstance(a, Article)]
    days = [dated(a, t["publish_date"], data) for a, t, data in pairs if t.get("publish_date")]
    shown = [said for said, is_shown in days if is_shown]
    back = [mapped(a, data) for a, _, data in pairs[::5]]
    figures = {
        "pages": len(rows),
        "f1": sum(scores[0]) / len(rows),
        "f1_without_headline": sum(scores[1]) / len(rows),
        "f1_fast": sum(scores[2]) / len(rows),
        "empty": sum(not isinstance(a, Article) or not kept(a, headline=True) for a in found),
        "pages_per_cpu_s": len(rows) / whole,
        "fast_pages_per_cpu_s": len(rows) / took,
        "dates": len(days),
        **{f"dates_{key}": sum(said == key for said, _ in days) / len(days) for key in ("right", "updated", "wrong")},
        "shown_dates": len(shown),
        **{f"shown_dates_{key}": shown.count(key) / len(shown) for key in ("right", "updated", "wrong")},
        "mapped_and_verified": sum(a for a, _ in back) / sum(b for _, b in back),
    }
    return publish("pages", figures, {DATA: digest(path)})


if __name__ == "__main__":
    sys.exit(main())
