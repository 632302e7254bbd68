"""Our reader against the peers that can be installed: the same articles, the same run, accuracy and speed.

Every system is a process of its own (``bench/peer.py``) on one thread. They take turns, a batch of articles at a time,
so that other work on the machine slows all of them alike; speeds and their ratio are medians over the batches.
The peers live in an environment that this bench makes from ``bench/peers-requirements.txt`` in the user's cache.
"""

import gzip
import json
import os
import statistics
import subprocess
import sys
import venv
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from bench.figures import HERE, digest, publish, shared
from bench.plainregex import Attribution
from bench.quotes import DATA

REQUIREMENTS = HERE / "peers-requirements.txt"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "onrecord-peers"
OURS = "onrecord"
SPEED_PEER = "spacy"
QUOTE_PEERS = ("plain", "textacy", "sayswho")
BATCH = 6
"""Articles that a system gets at once: some, so that spaCy can batch."""
TICK = 1e-4
"""Seconds that a batch takes at least, for a clock that does not see less."""
ONE_THREAD = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL", "BLIS")}

Found = dict[str, list[Attribution]]


class Peer:
    """A running system."""

    def __init__(self, python: Path, name: str) -> None:
        """Start it; it loads while the others do."""
        self.process = subprocess.Popen(
            [python, "-m", "bench.peer", name], cwd=HERE.parent, env=os.environ | ONE_THREAD,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip

    def __enter__(self) -> "Peer":
        """The peer itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close its input, which ends it."""
        self.process.communicate()

    def read(self, batch: list[dict[str, Any]]) -> tuple[Found, float]:
        """The attributions of each article by its id, and CPU seconds. Raise EOFError if the process failed."""
        assert self.process.stdin
        assert self.process.stdout
        for row in batch:
            self.process.stdin.write(json.dumps({"id": row["id"], "text": row["text"]}) + "\n")
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        found: Found = {}
        for line in self.process.stdout:
            answer = json.loads(line)
            if "cpu_s" in answer:
                return found, answer["cpu_s"]
            found[answer["id"]] = answer["attributions"]
        raise EOFError(self.process.args)


def environment(requirements: Path = REQUIREMENTS) -> Path:
    """The Python of the peers' environment, made at first use and anew when the requirements change."""
    folder = CACHE / digest(requirements)[:12]
    python, ready = folder / "bin" / "python", folder / "ready"
    if not ready.exists():
        venv.create(folder, clear=True, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", requirements], check=True)
        ready.touch()
    return python


def measure(rows: list[dict[str, Any]]) -> tuple[dict[str, Found], dict[str, list[float]]]:
    """What each system found, and the words that it read in a CPU second of each batch."""
    theirs = environment()
    names = (OURS, SPEED_PEER, *QUOTE_PEERS)
    found: dict[str, Found] = {name: {} for name in names}
    speeds: dict[str, list[float]] = {name: [] for name in names}
    with ExitStack() as running:
        peers = {n: running.enter_context(Peer(Path(sys.executable) if n == OURS else theirs, n)) for n in names}
        for batch in (rows[at : at + BATCH] for at in range(0, len(rows), BATCH)):
            for name, peer in peers.items():
                answers, seconds = peer.read(batch)
                found[name] |= answers
                speeds[name].append(words(batch) / max(seconds, TICK))
    return found, speeds


def words(rows: list[dict[str, Any]]) -> int:
    """Words of all texts, cut at blanks."""
    return sum(len(row["text"].split()) for row in rows)


def main() -> int:
    """Measure, write, compare."""
    sys.path.insert(0, str(shared() / "tools"))
    import score_quotes  # type: ignore[import-not-found]

    path = shared() / "data" / "quotes" / DATA
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    found, speeds = measure(rows)
    figures: dict[str, float] = {}
    for name in (OURS, *QUOTE_PEERS):
        result = score_quotes.score(rows, found[name])["kinds"]
        figures |= {
            f"{name}_{kind}_{measured}": round(100 * result[kind][measured]["f1"], 1)
            for kind in ("all", "quoted", "direct")
            for measured in ("exact", "e2e")
        }
    for key in ("all_exact", "all_e2e", "quoted_exact", "quoted_e2e", "direct_exact", "direct_e2e"):
        figures[f"ahead_{key}"] = figures[f"{OURS}_{key}"] - max(figures[f"{name}_{key}"] for name in QUOTE_PEERS)
    figures |= {f"{name}_words_per_cpu_s": round(statistics.median(speed)) for name, speed in speeds.items()}
    ratios = [ours / theirs for ours, theirs in zip(speeds[OURS], speeds[SPEED_PEER], strict=True)]
    figures["speed_over_spacy"] = round(statistics.median(ratios), 2)
    return publish("peers", figures, {DATA: digest(path)}, articles=len(rows), words=words(rows))


if __name__ == "__main__":
    sys.exit(main())
