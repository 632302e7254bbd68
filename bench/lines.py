"""Lines of crawled articles, marked by hand as body or furniture: what is cut, what is read and marked, what is missed.

``lines-marks.json`` holds the marks, no text: by article its SHA-256 and the start, end and kind of each marked line,
chosen among lines at both ends, short ones, and those that look odd in any way; a few in doubt were left out. Weights
are made on the set "tune"; the errors of those "held" are never looked at, only counted. Beside it: lines that stand in
four or more articles of one outlet, which mark themselves; and PolNeAR, whose attributions are all body. What is
called "alone" is what an article shows by itself, "in story" with the others of its story beside it (decision 0025).
"""

import gzip
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.figures import HERE, digest, publish, shared
from bench.outlets import DATA, path
from onrecord.articles.furniture.repeats import marked
from onrecord.articles.text import TextExtractor
from onrecord.record.article import Article, Block, Stated
from onrecord.record.snapshot import Snapshot
from onrecord.text.folding import fold

BODIES = ("polnear-train.jsonl.gz", "polnear-dev.jsonl.gz")
OFTEN = 4
"""Articles of one outlet."""


def article(text: str) -> Article:
    """As ``onrecord read`` takes it in."""
    found = TextExtractor(max_line=1_000_000).extract(Snapshot("/a.txt", "", text.encode("utf-8", "surrogatepass")))
    assert isinstance(found, Article), found
    return found


def became(block: Block) -> str:
    """ "cut", "marked" or "kept"."""
    return "marked" if block.suspect else "kept" if block.kept else "cut"


def taken_in(rows: Path) -> dict[str, tuple[int, Article]]:
    """Each article by its id, with the number of its story."""
    found = {}
    for row in _rows(rows):
        made = replace(article(row["text"]), source=row["id"], outlet=Stated(row["source"], "the data"))
        found[row["id"]] = (row["event"], made)
    return found


def in_stories(known: dict[str, tuple[int, Article]]) -> dict[str, tuple[int, Article]]:
    """The same, each as it is shown beside the others of its story."""
    stories: dict[int, list[str]] = defaultdict(list)
    for id_, (story, _) in known.items():
        stories[story].append(id_)
    return {
        id_: (story, made)
        for story, ids in stories.items()
        for id_, made in zip(ids, marked([known[id_][1] for id_ in ids]), strict=True)
    }


def of_marks(chosen: str, known: dict[str, tuple[int, Article]]) -> Counter[tuple[str, str]]:
    """What was marked and what became of it, in one set."""
    found: Counter[tuple[str, str]] = Counter()
    for row in json.loads((HERE / "lines-marks.json").read_text("utf-8")):
        if row["set"] == chosen:
            _, made = known[row["id"]]
            assert hashlib.sha256(made.text.encode()).hexdigest() == row["sha256"], (
                f"{row['id']} is not what was marked"
            )
            found.update((kind, became(made.block_at(end - 1))) for _, end, kind in row["lines"])
    return found


def summary(found: Counter[tuple[str, str]]) -> dict[str, float]:
    """The figures of one set."""
    furniture = sum(n for (kind, _), n in found.items() if kind == "furniture")
    cut, marked = found["furniture", "cut"], found["furniture", "marked"]
    return {
        "body": sum(found.values()) - furniture,
        "furniture": furniture,
        "cut": cut + found["body", "cut"],
        "cut_right": cut / (cut + found["body", "cut"]),
        "marked": marked + found["body", "marked"],
        "marked_right": marked / (marked + found["body", "marked"]),
        "furniture_cut": cut / furniture,
        "furniture_cut_or_marked": (cut + marked) / furniture,
    }


def repeated(known: dict[str, tuple[int, Article]]) -> dict[str, float]:
    """The lines that many articles of one outlet have, datelines and headlines aside."""
    seen: dict[tuple[str, str], list[str]] = defaultdict(list)
    for _, made in known.values():
        lines = {
            re.sub(r"\d+", "0", fold(made.text[block.start : block.end].strip())): became(block)
            for block in made.blocks
            if block.kind not in ("dateline", "headline")
        }
        for line, verdict in lines.items():
            if line:
                seen[made.label, line].append(verdict)
    often = [verdict for verdicts in seen.values() if len(verdicts) >= OFTEN for verdict in verdicts]
    return {
        "repeated_lines": len(often),
        "repeated_cut": often.count("cut") / len(often),
        "repeated_cut_or_marked": 1 - often.count("kept") / len(often),
    }


def bodies(files: tuple[Path, ...]) -> dict[str, float]:
    """What of PolNeAR's attributions is cut or marked, in characters."""
    count: Counter[str] = Counter()
    articles = 0
    for row in (row for file in files for row in _rows(file)):
        made = article(row["text"])
        articles += 1
        for start, end in (piece for attribution in row["attributions"] for piece in attribution["content"]):
            count["all"] += end - start
            for block in made.blocks:
                count[became(block)] += max(0, min(end, block.end) - max(start, block.start))
    return {
        "attributions_articles": articles,
        "attributions_characters": count["all"],
        "attributions_cut": count["cut"],
        "attributions_marked": count["marked"] / count["all"],
    }


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main() -> int:
    """Measure, write, compare."""
    known = taken_in(path())
    beside = in_stories(known)
    files = tuple(shared() / "data" / "quotes" / name for name in BODIES)
    figures = {f"{name}_{key}": n for name in ("tune", "held") for key, n in summary(of_marks(name, known)).items()}
    figures |= repeated(known)
    figures |= {
        f"{name}_{key}_in_story": summary(of_marks(name, beside))[key]
        for name in ("tune", "held")
        for key in ("marked", "marked_right", "furniture_cut_or_marked")
    }
    figures |= {"repeated_cut_or_marked_in_story": repeated(beside)["repeated_cut_or_marked"]} | bodies(files)
    return publish("lines", figures, {DATA: digest(path()), **{file.name: digest(file) for file in files}})


if __name__ == "__main__":
    sys.exit(main())
