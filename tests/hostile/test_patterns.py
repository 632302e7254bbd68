"""No regular expression of the package takes more time than in proportion to the text, whatever it is given.

Patterns for a whole text meet texts in which no run is longer than ``articles.runs`` lets pass. SHORT names the others
that are only ever given a little, and why.
"""

import json
import math
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import pytest

from onrecord.articles.runs import RUN
from tests.hostile.attacks import attacks

SIZE = 6_000
"""Characters of an attack."""
SECONDS = 0.3
"""Of CPU: a hundred times what is linear takes. What takes longer is not waited for."""
ENOUGH = 0.012
"""Seconds: what goes by the square of SIZE takes more, however quick each step is."""
SHORTLY = 0.02
"""Seconds that a pattern may take, by whatever power, that only ever meets a few characters."""
LONG = 0.08
"""Seconds that rise above noise: clocks of CPU tick each hundredth or so."""
STEP, SLACK = 4, 2.0
"""Four times the text may cost twice four times as much; what goes by the square costs sixteen times."""
TRIES = 3
ENDS = ("", "\0")
ENDINGS = {"articles/html/tokens.py": ">"}
"""What stands behind all that some patterns are shown: they are asked up to there and no further."""
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
WHOLE = "articles/rules.py"
"""Where patterns are only asked whether they cover all there is."""


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
        if not (only_there or where.startswith(WHOLE)):
            asked[1] = partial(pattern.sub, "")
        enough = SHORTLY if where.startswith(tuple(SHORT)) else ENOUGH
        for smaller, text in texts(pattern, where):
            for ask in asked:
                if is_slow(ask, smaller, text, enough):
                    slow.add(f"{where}: {text[:30]!r} and so on")
    assert not slow


def is_slow(ask: Callable[[str], object], smaller: str, text: str, enough: float = ENOUGH) -> bool:
    """Whether four times the text costs more than about four times as much, however often that is tried."""
    once = _seconds(ask, text)
    if once < enough:
        return False
    times = 1 + int(LONG / once)
    return once == math.inf or all(
        _seconds(ask, text, times) > SLACK * max(_seconds(ask, smaller, STEP * times), LONG / STEP)
        for _ in range(TRIES)
    )


def _seconds(ask: Callable[[str], object], text: str, times: int = 1) -> float:
    """Of CPU, for asking so many times; without end where it is not waited for."""
    began = time.process_time()
    try:
        with at_most(SECONDS * times):
            for _ in range(times):
                ask(text)
    except Slow:
        return math.inf
    return time.process_time() - began


def texts(pattern: re.Pattern[str], where: str) -> Iterator[tuple[str, str]]:
    """Each attack at a quarter of its size, and at its size."""
    most = next((size for place, size in SHORT.items() if where.startswith(place)), SIZE)
    last = next((end for place, end in ENDINGS.items() if where.startswith(place)), "")
    for opening, often in attacks(pattern):
        for end in ENDS:
            smaller, text = (opening + often * (size // len(often)) + end + last for size in (most // STEP, most))
            yield (bounded(smaller), bounded(text)) if where.startswith(BEHIND) else (smaller, text)


def test_a_slow_one_would_be_found() -> None:
    pattern = re.compile(r"(?:October|May)\s*(?:\d+\s*)*$")
    assert any(is_slow(partial(pattern.sub, ""), *sizes) for sizes in texts(pattern, "articles/"))


def test_the_square_of_a_text_would_be_found_however_quick_each_step_is() -> None:
    pattern = re.compile(r" +$")
    assert any(is_slow(pattern.search, *sizes) for sizes in texts(pattern, "articles/"))
