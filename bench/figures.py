"""One file of figures: ``bench/NAME.json``, with the floors that people set in it."""

import hashlib
import json
import os
import platform
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
"""The data to measure on, beside the checkout; another place is the first argument of a bench."""


def shared() -> Path:
    """Where the data is."""
    return Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else SHARED


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def publish(name: str, figures: Mapping[str, float], data: Mapping[str, str], **notes: object) -> int:
    """Write the figures beside their floors and print them; 1 if a floor or a ceiling is broken, else 0.

    ``data`` maps what was measured on to its digest, or says how it was made. ``notes`` are kept as they are.
    """
    path = HERE / f"{name}.json"
    former = json.loads(path.read_text("utf-8")) if path.exists() else {}
    at_least, at_most = former.get("at_least", {}), former.get("at_most", {})
    broken = [key for key, floor in at_least.items() if figures[key] < floor]
    broken += [key for key, ceiling in at_most.items() if figures[key] > ceiling]
    report = {
        "command": f"python -m bench.{name}",
        "date": datetime.now(UTC).date().isoformat(),
        "machine": f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}",
        "python": platform.python_version(),
        "data": dict(data),
        **notes,
        "figures": {key: round(value, 4) for key, value in figures.items()},
        "at_least": at_least,
        "at_most": at_most,
        "broken": broken,
    }
    text = json.dumps(report, indent=1, ensure_ascii=False)
    path.write_text(text + "\n", "utf-8")
    print(text)
    return int(bool(broken))


class Cost(NamedTuple):
    """What a command took: seconds of CPU and of the clock, and its largest memory in MB."""

    cpu_s: float
    wall_s: float
    peak_mb: float


def cost(command: Sequence[str | Path], output: Path | None = None) -> Cost:
    """Run a command in a process of its own and see what it takes. Raise CalledProcessError if it fails."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), monotonic()
    with (output or Path(os.devnull)).open("wb") as file:
        subprocess.run([str(part) for part in command], stdout=file, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(cpu, monotonic() - began, after.ru_maxrss / 1024)
