"""What a user may set; read by wiring and the doors alone."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """``record``: the record's file. ``max_bytes``: of one document. ``max_line``: characters. ``jobs``: processes."""

    record: Path = Path("onrecord.db")
    max_bytes: int = 20_000_000
    max_line: int = 1_000_000
    jobs: int = 1
