"""What a user may set, from the environment and the command line; read by wiring and the doors alone."""

import os
from dataclasses import dataclass, field
from pathlib import Path


def _record_path() -> Path:
    return Path(os.environ.get("ONRECORD_RECORD") or "onrecord.db")


@dataclass(frozen=True, slots=True)
class Settings:
    """``record``: the record's file. ``max_bytes``: of one document. ``max_line``: characters. ``jobs``: processes."""

    record: Path = field(default_factory=_record_path)
    max_bytes: int = 20_000_000
    max_line: int = 1_000_000
    jobs: int = 1
