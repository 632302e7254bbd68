"""How well and how fast articles are sorted into stories, on development data (not a test set).

B3 is BCubed F1, pairs the F1 over pairs of articles: of labelled articles sorted alone (``outlets``, ``ecbplus``; of
these the part on which nothing was chosen: ``held``), and of the labelled ones when all articles of the corpus are
sorted together (``stream``). ``stream_kept``: when all but one article in twenty are in, and these come late, the share
of articles whose story's id still leads to their story.
"""

import gzip
import hashlib
import json
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

from training.stories.data import HELD, by_time, by_topic

from bench.figures import digest, publish, shared
from onrecord.record.article import Article, Block, Stated
from onrecord.stories.grouping import TfidfGrouper
from onrecord.stories.report import report_of

CORPORA = {"outlets": "outlets-dev.jsonl.gz", "ecbplus": "ecbplus-dev.jsonl.gz"}
FOLDS = {"outlets": by_time, "ecbplus": by_topic}

LATE = 20
"""One article in so many comes late."""

Row = dict[str, Any]


def article(row: Mapping[str, Any]) -> Article:
    """A row as an article: its title the headline, its text one paragraph."""
    title = f"{row['title']}\n" if row["title"] else ""
    text = title + row["text"]
    blocks = [Block("headline", 0, len(title))] if title else []
    if row["text"]:
        blocks.append(Block("paragraph", len(title), len(text)))
    return Article(
        source=f"{row['source']}#{row['id']}",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        encoding="utf-8",
        blocks=tuple(blocks),
        title=Stated(row["title"], "title", 0, len(title) - 1) if title else None,
        published=Stated(row["date"][:10], "date") if row["date"] else None,
        key=row["id"],
    )


def sort(rows: Sequence[Row]) -> tuple[list[str], int, float]:
    """The story of each row; how many there are, and the CPU seconds that it took."""
    articles = [article(row) for row in rows]
    start = time.process_time()
    stories = TfidfGrouper().group(articles, ())
    took = time.process_time() - start
    home = {member: story.id for story in stories for member in story.articles}
    return [home[one.id] for one in articles], len(stories), took


def score(rows: Sequence[Row], homes: Sequence[str], places: Sequence[int], score_stories: Any) -> dict[str, float]:
    """The figures of the articles at these places, rounded."""
    scores = score_stories.score([rows[at]["event"] for at in places], [homes[at] for at in places])
    return {"b3": round(scores["b3_f1"], 3), "pairs": round(scores["pw_f1"], 3)}


def measure(name: str, rows: Sequence[Row], score_stories: Any) -> tuple[dict[str, float], float]:
    """The figures of one corpus, labelled articles alone, and CPU seconds."""
    homes, stories, took = sort(rows)
    held = [at for at, fold in enumerate(FOLDS[name](rows)) if fold == HELD]
    figures: dict[str, float] = {f"{name}_{key}": value for key, value in _all(rows, homes, score_stories).items()}
    figures |= {f"{name}_held_{key}": value for key, value in score(rows, homes, held, score_stories).items()}
    figures |= {f"{name}_events": len({row["event"] for row in rows}), f"{name}_stories": stories}
    return figures, took


def _all(rows: Sequence[Row], homes: Sequence[str], score_stories: Any) -> dict[str, float]:
    labelled = [at for at, row in enumerate(rows) if row["event"] is not None]
    return score(rows, homes, labelled, score_stories)


def kept(rows: Sequence[Row]) -> float:
    """The share of articles whose story's id still leads to their story when others have come late."""
    reports = [report_of(article(row)) for row in sorted(rows, key=lambda row: (row["date"], row["id"]))]
    late = [crc32(report.id.encode()) % LATE == 0 for report in reports]
    stream = TfidfGrouper().stream()
    stream.add(report for report, is_late in zip(reports, late, strict=True) if not is_late)
    first = [stream.story(number) for number in range(len(rows) - sum(late))]
    stream.add(report for report, is_late in zip(reports, late, strict=True) if is_late)
    return sum(stream.now(story) == stream.story(number) for number, story in enumerate(first)) / len(first)


def seeds(folder: Path) -> int:
    """How many stories the five reports of one event become."""
    reports = []
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        digest = hashlib.sha256(text.encode()).hexdigest()
        reports.append(Article(str(path), digest, text, "utf-8", (Block("paragraph", 0, len(text)),)))
    return len(TfidfGrouper().group(reports, ()))


def main() -> int:
    """Measure, write, compare."""
    sys.path.insert(0, str(shared() / "tools"))
    import score_stories  # type: ignore[import-not-found]

    figures: dict[str, float] = {"seeds_stories": seeds(shared() / "seeds")}
    digests, count, seconds = {}, 0, 0.0
    for name, archive in CORPORA.items():
        path = shared() / "data" / "stories" / archive
        digests[archive] = digest(path)
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        labelled = [row for row in rows if row["event"] is not None]
        found, took = measure(name, labelled, score_stories)
        figures |= found
        count, seconds = count + len(labelled), seconds + took
        if len(labelled) < len(rows):
            homes, _, took = sort(rows)
            figures |= {f"stream_{key}": value for key, value in _all(rows, homes, score_stories).items()}
            figures["stream_kept"] = round(kept(rows), 4)
            count, seconds = count + len(rows), seconds + took
    figures["articles_per_cpu_s"] = round(count / seconds)
    return publish("stories", figures, digests, articles=count)


if __name__ == "__main__":
    sys.exit(main())
