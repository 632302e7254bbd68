"""What a user may set; read by wiring and the doors alone."""

from dataclasses import dataclass
from pathlib import Path

MAX_WORDS = 40_000
"""Words and marks: twice what the longest articles have. They are read at some 2,000 a second."""


@dataclass(frozen=True, slots=True)
class Web:
    """How the web is asked, when a user wishes it. All times are in seconds.

    ``delay``: between two requests to one host. ``soonest``: after which a page is asked for again at the earliest.
    ``connect``, ``read``, ``whole``: to wait for a connection, the next bytes, an answer. ``max_pages``: of one round.
    ``allow_private``: networks of one's own too. ``authorities``: a file of further certificate authorities.
    """

    delay: float = 2.0
    soonest: float = 600.0
    connect: float = 10.0
    read: float = 20.0
    whole: float = 90.0
    max_pages: int = 300
    allow_private: bool = False
    authorities: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """``record``: the record's file. ``max_bytes``: of one document. ``max_line``: characters. ``max_words``: words and
    marks to read of one document. ``fast``: the main text of pages is chosen in a hurry. ``jobs``: processes. ``web``:
    what is not on this machine.
    """

    record: Path = Path("onrecord.db")
    max_bytes: int = 20_000_000
    max_line: int = 1_000_000
    max_words: int = MAX_WORDS
    fast: bool = False
    jobs: int = 1
    web: Web = Web()
