"""How grouping grows: a stream of articles with a known truth (``bench.streamed``), as many as are asked for.

``python -m bench.stream [DATA [ARTICLES [MINUTES]]]``; past so many minutes no further step is begun. Speed is CPU
seconds of grouping alone, making the articles left out. Other work on the machine slows what needs its caches, so
beside each step a peer is timed: the same few articles, put into an empty stream. ``flat`` is the share of steps within
a fifth of the median one, ``late_to_early`` the median of the last quarter to that of the first, all in units of their
peers; steps count from the one at which all days that new articles are compared with are in (``FULL``). ``kept`` is
the share of the articles on time whose story has its id, or one that leads to it, when the late ones have come (one in
twenty), ``kept_since_placed`` so much of the ids that they had when they were placed. The picture is
``docs/stream.svg``, drawn anew after every step.
"""

import resource
import sys
from collections.abc import Sequence
from itertools import islice
from math import inf
from pathlib import Path
from statistics import median
from time import monotonic, process_time
from typing import NamedTuple

from bench.clusters import b_cubed, pairs
from bench.figures import HERE, digest, publish, shared
from bench.streamed import stream
from onrecord.stories.grouping import TfidfGrouper
from onrecord.stories.report import Report
from onrecord.stories.stream import Stream

ARTICLES = 1_000_000
REPLAYED = 10_000
LATE, PLACED = 0.05, 128
STEPS, SIZE = 20, 10_000
"""Steps at least, and articles in one at most."""

PEER = 3000
FULL = 40_000
"""Articles after which a step is as long as any: nine days and more are in."""

LAST = 30_000
"""Among so many of the newest articles live stories are counted."""

WIDTH, HEIGHT, LEFT, TOP = 640, 220, 60, 30
PICTURE = HERE.parent / "docs" / "stream.svg"


class Step(NamedTuple):
    """After so many articles: how many more went through a CPU second, and at that time of the peer.

    ``memory`` is the most until then, in MB.
    """

    articles: int
    speed: float
    peer: float
    memory: float


def grown(path: Path, count: int) -> tuple[Stream, list[int], list[Step]]:
    """The stream after all articles, the truth, and what each step took."""
    grouping, truth, steps = TfidfGrouper().stream(), list[int](), list[Step]()
    arriving = stream(path, count)
    first = [one.report for one in islice(stream(path, PEER), PEER)]
    size, began = min(SIZE, max(1, count // STEPS)), monotonic()
    minutes = float(sys.argv[3]) if len(sys.argv) > 3 else inf
    while some := list(islice(arriving, size)):
        speed, peer = _speed(grouping, [one.report for one in some]), _speed(TfidfGrouper().stream(), first)
        truth += [one.story for one in some]
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        steps.append(Step(len(truth), speed, peer, memory))
        print(f"{len(truth)} articles: {speed:.0f} a CPU second, peer {peer:.0f}, {memory:.0f} MB", file=sys.stderr)
        PICTURE.write_text(picture(steps), "utf-8")
        if monotonic() - began > 60 * minutes:
            break
    return grouping, truth, steps


def _speed(grouping: Stream, reports: Sequence[Report]) -> float:
    start = process_time()
    grouping.add(reports)
    return len(reports) / (process_time() - start)


def replayed(path: Path, count: int) -> list[tuple[Report, bool]]:
    """A stream of which some come late, in order of arrival, and whether each does."""
    newest, found = 0, []
    for one in stream(path, count, LATE):
        day = one.report.day or 0
        newest = max(newest, day)
        found.append((one.report, day < newest))
    return found


def kept(replay: Sequence[tuple[Report, bool]]) -> float:
    """The share of articles on time whose story still has its id when the late ones have come, too."""
    grouping = TfidfGrouper().stream()
    on_time = [report for report, late in replay if not late]
    grouping.add(on_time)
    first = [grouping.story(number) for number in range(len(on_time))]
    grouping.add(report for report, late in replay if late)
    return sum(grouping.now(story) == grouping.story(number) for number, story in enumerate(first)) / len(first)


def kept_since_placed(replay: Sequence[tuple[Report, bool]]) -> float:
    """The share of articles on time of whose story the id leads to it that it had when they were placed."""
    grouping, first = TfidfGrouper().stream(), list[int]()
    for start in range(0, len(replay), PLACED):
        grouping.add(report for report, _ in replay[start : start + PLACED])
        first += [grouping.story(number) for number in range(start, min(start + PLACED, len(replay)))]
    on_time = [number for number, (_, late) in enumerate(replay) if not late]
    return sum(grouping.now(first[number]) == grouping.story(number) for number in on_time) / len(on_time)


def picture(steps: Sequence[Step]) -> str:
    """Three curves over the number of articles: speed, that of the peer, memory."""
    panels = [
        _panel("articles a CPU second", [(step.articles, step.speed) for step in steps], 0),
        _panel("of an empty stream beside it", [(step.articles, step.peer) for step in steps], 1),
        _panel("most memory, MB", [(step.articles, step.memory) for step in steps], 2),
    ]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {3 * HEIGHT}" role="img">'
    title = "<title>Speed and memory of grouping as the stream grows</title>"
    style = "<style>text { font: 12px sans-serif; fill: #444 } path { fill: none; stroke: #2563a8; stroke-width: 2 }"
    return f"{head}\n{title}\n{style} line {{ stroke: #bbb }}</style>\n{''.join(panels)}</svg>\n"


def _panel(name: str, points: Sequence[tuple[float, float]], place: int) -> str:
    most, widest = max(y for _, y in points) * 1.15, points[-1][0]
    high, wide, top = HEIGHT - 2 * TOP, WIDTH - LEFT - 20, TOP + place * HEIGHT
    at = [(LEFT + wide * x / widest, top + high * (1 - y / most)) for x, y in points]
    path = "M" + " L".join(f"{x:.1f},{y:.1f}" for x, y in at)
    base = top + high
    return (
        f'<text x="{LEFT}" y="{top - 8}">{name}</text>\n'
        f'<line x1="{LEFT}" y1="{base}" x2="{LEFT + wide}" y2="{base}"/>\n'
        f'<line x1="{LEFT}" y1="{top}" x2="{LEFT}" y2="{base}"/>\n'
        f'<text x="{LEFT - 6}" y="{top + 6}" text-anchor="end">{most:,.0f}</text>\n'
        f'<text x="{LEFT - 6}" y="{base}" text-anchor="end">0</text>\n'
        f'<text x="{LEFT + wide}" y="{base + 16}" text-anchor="end">{widest:,} articles</text>\n'
        f'<path d="{path}"/>\n'
    )


def main() -> int:
    """Measure, draw, write, compare."""
    path = shared() / "data" / "stories" / "outlets-dev.jsonl.gz"
    count = int(sys.argv[2]) if len(sys.argv) > 2 else ARTICLES
    grouping, truth, steps = grown(path, count)
    replay = replayed(path, min(count, REPLAYED))
    rows = [(gold, grouping.story(number)) for number, gold in enumerate(truth)]
    full = [step for step in steps if step.articles > FULL] or steps[-1:]
    speeds, peers = [step.speed for step in full], [step.speed / step.peer for step in full]
    quarter = max(1, len(full) // 4)
    figures = {
        "articles": len(truth),
        "live_stories": len(set(truth[-LAST:])),
        "articles_per_cpu_s": round(median(speeds)),
        "peer_articles_per_cpu_s": round(median(step.peer for step in full)),
        "slowest_step_to_fastest": round(min(speeds) / max(speeds), 3),
        "flat": round(sum(abs(ratio / median(peers) - 1) <= 0.2 for ratio in peers) / len(peers), 3),
        "late_to_early": round(median(peers[-quarter:]) / median(peers[:quarter]), 3),
        "peak_mb": round(steps[-1].memory),
        "b3": round(b_cubed(rows).f1, 3),
        "pairs": round(pairs(rows).f1, 3),
        "stories": len({story for _, story in rows}),
        "events": len(set(truth)),
        "kept": round(kept(replay), 4),
        "kept_since_placed": round(kept_since_placed(replay), 4),
    }
    data = {"outlets-dev.jsonl.gz": digest(path), "stream": "bench.streamed"}
    took = [" ".join(f"{part:.0f}" for part in step) for step in steps]
    return publish("stream", figures, data, steps=took)


if __name__ == "__main__":
    sys.exit(main())
