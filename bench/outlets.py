"""The articles of many outlets that our own marks are on: ``data/stories/outlets-dev.jsonl.gz``."""

import gzip
import json
from pathlib import Path

from bench.figures import shared

DATA = "outlets-dev.jsonl.gz"


def path() -> Path:
    """Where the file is."""
    return shared() / "data" / "stories" / DATA


def texts() -> dict[str, str]:
    """The text of each article by its id."""
    with gzip.open(path(), "rt", encoding="utf-8") as lines:
        return {row["id"]: row["text"] for row in map(json.loads, lines)}
