"""What a user may set; read by wiring and the doors alone."""

from dataclasses import dataclass
from pathlib import Path

MAX_WORDS = 40_000
"""Words and marks: twice what the longest articles have. They are read at some 2,000 a second."""


@dataclass(frozen=True, slots=True)
class Settings:
    """``record``: the record's file. ``max_bytes``: of one document. ``max_line``: characters. ``max_words``: words and
    marks to read of one document. ``jobs``: processes.
    """

    record: Path = Path("onrecord.db")
    max_bytes: int = 20_000_000
    max_line: int = 1_000_000
    max_words: int = MAX_WORDS
    jobs: int = 1
