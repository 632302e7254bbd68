"""How grouping grows: a stream of articles with a known truth (``bench.streamed``), as many as are asked for.

``python -m bench.stream [DATA [ARTICLES]]``. Speed is CPU seconds of grouping alone, making the articles left out.
"Kept" is the share of the articles on time whose story has the id, at the end of a replay with one article in twenty
days late, that it had when they were placed. The picture is ``docs/stream.svg``.
"""

import resource
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from time import process_time
from typing import NamedTuple

from bench.clusters import b_cubed, pairs
from bench.figures import HERE, digest, publish, shared
from bench.streamed import stream
from onrecord.stories.grouping import TfidfGrouper
from onrecord.stories.stream import Stream

ARTICLES = 20_000
REPLAYED = 10_000
LATE = 0.05
STEPS = 40
WIDTH, HEIGHT, LEFT, TOP = 640, 220, 60, 30


class Step(NamedTuple):
    """After so many articles: how many more went through a CPU second, and the largest memory until then, in MB."""

    articles: int
    speed: float
    memory: float


def grown(path: Path, count: int) -> tuple[Stream, list[int], list[Step]]:
    """The stream after all articles, the truth, and what each step took."""
    grouping, truth, steps = TfidfGrouper().stream(), list[int](), list[Step]()
    arriving = stream(path, count)
    size = max(1, count // STEPS)
    while some := list(islice(arriving, size)):
        start = process_time()
        grouping.add(one.report for one in some)
        took = process_time() - start
        truth += [one.story for one in some]
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        steps.append(Step(len(truth), len(some) / took, memory))
        print(f"{len(truth)} articles: {len(some) / took:.0f} a CPU second, {memory:.0f} MB", file=sys.stderr)
    return grouping, truth, steps


def kept(path: Path, count: int) -> float:
    """The share of articles on time that keep their story's id while others come late."""
    grouping, first, late = TfidfGrouper().stream(), list[int](), list[bool]()
    arriving, newest = stream(path, count, LATE), 0
    while some := list(islice(arriving, 128)):
        grouping.add(one.report for one in some)
        for one in some:
            newest = max(newest, one.report.day or 0)
            late.append((one.report.day or 0) < newest)
        first += [grouping.story(number) for number in range(len(first), len(late))]
    on_time = [number for number, is_late in enumerate(late) if not is_late]
    return sum(grouping.story(number) == first[number] for number in on_time) / len(on_time)


def picture(steps: Sequence[Step]) -> str:
    """Two curves over the number of articles: speed above, memory below."""
    panels = [
        _panel("articles a CPU second", [(step.articles, step.speed) for step in steps], 0),
        _panel("largest memory, MB", [(step.articles, step.memory) for step in steps], 1),
    ]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {2 * HEIGHT}" role="img">'
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
    rows = [(gold, grouping.story(number)) for number, gold in enumerate(truth)]
    settled = steps[len(steps) // 4 :]  # before that the live articles are still being gathered
    slowest, fastest = min(step.speed for step in settled), max(step.speed for step in settled)
    figures = {
        "articles": len(truth),
        "articles_per_cpu_s": round(len(truth) / sum(count / STEPS / step.speed for step in steps)),
        "slowest_step_to_fastest": round(slowest / fastest, 3),
        "peak_mb": round(steps[-1].memory),
        "b3": round(b_cubed(rows).f1, 3),
        "pairs": round(pairs(rows).f1, 3),
        "stories": len({story for _, story in rows}),
        "events": len(set(truth)),
        "kept": round(kept(path, min(count, REPLAYED)), 4),
    }
    (HERE.parent / "docs" / "stream.svg").write_text(picture(steps), "utf-8")
    return publish("stream", figures, {"outlets-dev.jsonl.gz": digest(path), "stream": "bench.streamed"})


if __name__ == "__main__":
    sys.exit(main())
