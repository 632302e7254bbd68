"""How well and how fast articles are sorted into stories, on development data (not a test set).

B3 is BCubed F1, pairs the F1 over pairs of articles.
"""

import gzip
import hashlib
import json
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench.figures import digest, publish, shared
from onrecord.record.article import Article, Block, Stated
from onrecord.stories.grouping import TfidfGrouper

CORPORA = {"outlets": "outlets-dev.jsonl.gz", "ecbplus": "ecbplus-dev.jsonl.gz"}


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


def measure(path: Path, score_stories: Any) -> tuple[dict[str, float], int, float]:
    """The figures of one corpus, labelled articles alone; how many they are, and CPU seconds."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["event"] is not None]
    articles = [article(row) for row in rows]
    start = time.process_time()
    stories = TfidfGrouper().group(articles, ())
    took = time.process_time() - start
    home = {member: story.id for story in stories for member in story.articles}
    scores = score_stories.score([row["event"] for row in rows], [home[one.id] for one in articles])
    figures = {"b3": scores["b3_f1"], "pairs": scores["pw_f1"], "events": len({row["event"] for row in rows})}
    figures = {key: round(value, 3) for key, value in figures.items()} | {"stories": len(stories)}
    return figures, len(rows), took


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
        found, articles, took = measure(path, score_stories)
        figures |= {f"{name}_{key}": value for key, value in found.items()}
        count, seconds = count + articles, seconds + took
    figures["articles_per_cpu_s"] = round(count / seconds)
    return publish("stories", figures, digests, articles=count)


if __name__ == "__main__":
    sys.exit(main())
