"""No regular expression of the package takes more than its share of time, whatever it is given.

Patterns for a whole text meet texts in which no run is longer than ``articles.runs`` lets pass. SHORT names the others
that are only ever given a little, and why.
"""

import json
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import pytest

from onrecord.articles.runs import RUN
from tests.hostile.attacks import attacks

SIZE = 6_000
"""Characters of an attack."""
SECONDS = 0.3
"""Of CPU. What is linear takes a hundredth of that; the square of SIZE, or worse, takes more."""
ENDS = ("", "\0")
ROOMS = ("articles", "reading", "linking", "text", "stories", "sources", "views", "dossier", "store", "record", "cli")
BEHIND = ("reading", "linking", "dossier", "stories")
"""Rooms that look at what is read, after ``articles.runs``."""
SHORT = {
    "articles/rules.py": 400,  # paragraphs that come "plain"
    "articles/bylines.py": 500,  # lines named as bylines, fields
    "articles/html/statements.py": 500,  # titles
    "reading/attribution/naming.py": 80,  # what stands right before and behind a quotation
    "reading/names/dividing.py": 200,  # names
    "reading/names/edges.py": 200,
    "text/latin.py": 150,  # words
}
"""Modules whose patterns meet only so many characters."""


def bounded(text: str) -> str:
    """Its runs cut until each is one that is read."""
    while RUN.search(text):
        text = RUN.sub(_halved, text)
    return text


def _halved(run: re.Match[str]) -> str:
    half, between = len(run.group()) // 2, "x" if run.group().isspace() else " "
    return run.group()[:half] + between + run.group()[half:]


class Slow(Exception):
    """The time is up."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    def stop(*_: object) -> None:
        raise Slow

    former = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, former)


@pytest.fixture(scope="module")
def rows() -> list[tuple[str, str, int, bool]]:
    """Of each pattern: its place, its source, its flags, whether it is only asked to match at one place."""
    made = subprocess.run([sys.executable, "-m", "tests.hostile.patterns"], capture_output=True, check=True)
    found = [
        (str(where), str(source), int(flags), bool(only)) for where, source, flags, only in json.loads(made.stdout)
    ]
    assert len(found) > 500
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_none_is_slow(room: str, rows: list[tuple[str, str, int, bool]]) -> None:
    slow = set()
    for where, source, flags, only_there in rows:
        if not where.startswith(room):
            continue
        pattern = re.compile(source, flags & ~re.DEBUG)
        asked: list[Callable[[str], object]] = [pattern.fullmatch, pattern.match]
        if not only_there:
            asked[1] = partial(pattern.sub, "")
        for text in texts(pattern, where):
            for ask in asked:
                if is_slow(ask, text):
                    slow.add(f"{where}: {text[:30]!r} and so on")
    assert not slow


def is_slow(ask: Callable[[str], object], text: str) -> bool:
    """Twice too long: once may be the machine's."""
    return not any(_done(ask, text) for _ in range(2))


def _done(ask: Callable[[str], object], text: str) -> bool:
    try:
        with at_most(SECONDS):
            ask(text)
    except Slow:
        return False
    return True


def texts(pattern: re.Pattern[str], where: str) -> Iterator[str]:
    size = next((size for place, size in SHORT.items() if where.startswith(place)), SIZE)
    for opening, often in attacks(pattern):
        for end in ENDS:
            text = opening + often * (size // len(often)) + end
            yield bounded(text) if where.startswith(BEHIND) else text


def test_a_slow_one_would_be_found() -> None:
    pattern = re.compile(r"(?:October|May)\s*(?:\d+\s*)*$")
    assert any(is_slow(partial(pattern.sub, ""), text) for text in texts(pattern, "articles/"))
