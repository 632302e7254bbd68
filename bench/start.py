"""What a person waits for before anything is read: ``--help``, and a question to a record that is there."""

import statistics
import sys
import tempfile
from pathlib import Path

from bench.figures import HERE, cost, publish

RUNS = 7
SAMPLE = HERE.parent / "src" / "onrecord" / "sample" / "coverage"


def main() -> int:
    """Measure, write, compare: medians of several runs, each in a process of its own."""
    onrecord = (sys.executable, "-m", "onrecord")
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "sample.db"
        articles = sorted([*SAMPLE.glob("*.txt"), *SAMPLE.glob("*.md")])
        cost([*onrecord, "read", *articles, "--record", record])
        again = cost([*onrecord, "read", *articles, "--record", record])
        figures = {
            "help_cpu_s": statistics.median(cost([*onrecord, "--help"]).cpu_s for _ in range(RUNS)),
            "read_help_cpu_s": statistics.median(cost([*onrecord, "read", "--help"]).cpu_s for _ in range(RUNS)),
            "stories_cpu_s": statistics.median(
                cost([*onrecord, "stories", "--record", record]).cpu_s for _ in range(RUNS)
            ),
            "read_again_cpu_s": again.cpu_s,
        }
    return publish("start", figures, {"made": "the sample coverage of the package"})


if __name__ == "__main__":
    sys.exit(main())
