"""What a hostile file costs as it grows: seconds of CPU and memory, all sizes of a file in a process of its own.

Run as a program it measures every file that has a size, and prints a line of JSON for each. All models are loaded
before the first process is forked, so that what is measured is the file.
"""

import gc
import json
import os
import resource
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.hostile.archives import ARCHIVES
from tests.hostile.case import Case
from tests.hostile.pages import PAGES
from tests.hostile.texts import TEXTS

STEP = 4
"""Times that a file is larger than before."""
SLACK = 2.0
"""It may then cost twice four times as much; what goes by the square costs sixteen times."""
SMALLEST, LARGEST = 1_000, 20_000_000
"""Bytes of a file at its first size and at its last: what is larger is looked at by nobody."""
ENOUGH = {"taken": 0.06, "read": 0.12}
"""Seconds of CPU that rise above what a machine adds by itself; a file need not be larger than that takes."""
NOISE = {"taken": 0.01, "read": 0.05, "peak": 8.0}
"""Seconds, and megabytes, beyond those of the smallest file that are taken for so much where they are less."""
LITTLE = 400
"""Characters that are read in no time that could be told from noise."""
TRIES = 3

Read = Callable[[], object]
Taking = Callable[[Path], Read]
"""Takes in what is at a path, and gives the step that reads it."""


class Cost(NamedTuple):
    """Of one size: seconds to take it in as articles, and to read these; megabytes beyond what was there before."""

    taken: float
    read: float
    peak: float


def leaps(costs: Sequence[Cost]) -> list[frozenset[str]]:
    """Of each size but the first, what grew faster to it than the file did: "taken", "read" or "peak"."""
    beyond = [{name: getattr(cost, name) - getattr(costs[0], name) for name in NOISE} for cost in costs]
    return [
        frozenset(name for name, noise in NOISE.items() if later[name] > SLACK * STEP * max(former[name], noise))
        for former, later in pairwise(beyond)
    ]


def worse(costs: Sequence[Cost]) -> frozenset[str]:
    """What grows faster than the file: by two leaps in a row. One is a limit from which on something is looked at."""
    return frozenset().union(*(one & other for one, other in pairwise(leaps(costs))))


def growth(case: Case, path: Path, taking: Taking, *, reads: bool = True) -> list[Cost]:
    """The costs of a file at one size after the other, until they can be told from noise or a limit is met.

    ``reads``: it is read too, which shows nothing new of files that differ in their wrapping alone.
    """
    costs: list[Cost] = []
    size = case.size
    while size > STEP and len(case.make(size)) > SMALLEST:
        size //= STEP
    while len(data := case.make(size)) <= LARGEST:
        path.write_bytes(data)
        costs.append(_least(costs, path, taking, reads=reads))
        if worse(costs) or (len(costs) > 1 and costs[-1].taken > ENOUGH["taken"] and not leaps(costs)[-1]):
            break
        size *= STEP
    return costs


def _least(costs: Sequence[Cost], path: Path, taking: Taking, *, reads: bool) -> Cost:
    """The cost of one size. What looks like a leap is measured again: what counts is the least."""
    former = [cost.read for cost in costs if cost.read > NOISE["read"]]
    reads &= len(former) < 2 or former[-1] < ENOUGH["read"] or "read" in leaps(costs)[-1]
    least = Cost(sys.maxsize, sys.maxsize, sys.maxsize)
    for _ in range(TRIES):
        least = Cost(*map(min, least, _measured(path, taking, reads=reads)))
        if not any(leaps([*costs, least])[-1:]):
            break
    return least


def _measured(path: Path, taking: Taking, *, reads: bool) -> Cost:
    before = resource.getrusage(resource.RUSAGE_SELF)
    read = taking(path)
    between = resource.getrusage(resource.RUSAGE_SELF)
    if reads:
        read()
    after = resource.getrusage(resource.RUSAGE_SELF)
    return Cost(_cpu(before, between), _cpu(between, after), after.ru_maxrss / 1024)


def _cpu(before: resource.struct_rusage, after: resource.struct_rusage) -> float:
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def apart(name: str, measure: Callable[[], list[Cost]]) -> list[Cost]:
    """What is measured in a process of its own. Raise ChildProcessError if that does not end well."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        with os.fdopen(theirs, "w") as told:
            json.dump(measure(), told)
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours) as told:
        rows = told.read()
    _, status = os.waitpid(child, 0)
    if status:
        raise ChildProcessError(f"{name}: its process ended with {status}")
    return [Cost(*row) for row in json.loads(rows)]


def _parts() -> Taking:
    """The program's own way from a path to articles, and to what is read of them."""
    from onrecord import wiring
    from onrecord.record.article import Article
    from onrecord.record.snapshot import Snapshot
    from onrecord.settings import Settings

    settings = Settings()
    extractor, readers = wiring.extractor(settings), wiring.readers()

    def taking(path: Path) -> Read:
        snapshots = wiring.sources([str(path)], settings).snapshots()
        found = [extractor.extract(one) for one in snapshots if isinstance(one, Snapshot)]
        much = [one for one in found if isinstance(one, Article) and sum(b.end - b.start for b in one.kept()) > LITTLE]
        return lambda: [reader.read(one) for one in much for reader in readers]

    return taking


def main() -> None:
    """Measure them all."""
    taking = _parts()
    with TemporaryDirectory() as folder:
        for warm in ("live-blog.txt", "live-blog.html"):
            path = Path(folder, warm)
            path.write_bytes({**TEXTS, **PAGES}[warm].data())
            taking(path)()
        gc.collect()
        gc.freeze()
        for name, case in growing():
            measure = partial(growth, case, Path(folder, name), taking, reads=name in TEXTS)
            sys.stdout.write(json.dumps([name, apart(name, measure)]) + "\n")
            sys.stdout.flush()


def growing() -> Iterator[tuple[str, Case]]:
    """The files that have a size, by name."""
    return ((name, case) for cases in (TEXTS, PAGES, ARCHIVES) for name, case in cases.items() if case.size)


if __name__ == "__main__":
    main()
