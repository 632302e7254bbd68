"""All steps from the data to the model file; a step whose outcome is there is not run again.

    python -m training.attribution --shared ../shared --work runs

``--work`` keeps the outcome of every step and the checkpoints of both trainings: killed and started again, it goes on.
The new files are in ``runs/model``; whoever finds them better copies them to src/onrecord/models.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

TEACHER = "--epochs 2 --batch 16 --rate 1e-4 --decay 0.9 --average 0.98"
LAYERS = "--layers 9"
LABELLED = "--most 1000"
STUDENT = "--epochs 2 --batch 32 --length 127 --rate 1e-4 --average 0.99"


class Step(NamedTuple):
    """What ``python -m training.attribution.NAME`` makes; with torchrun in front where it takes all processes."""

    name: str
    made: list[Path]
    options: list[object]
    spread: bool = False


def steps(shared: Path, work: Path, device: str, processes: int) -> Iterator[Step]:
    """Encoders, vocabulary, teacher, the teacher's marks, student, file: in the order in which they need each other."""
    marked, apart = (shared / "data/quotes" / f"polnear-{part}.jsonl.gz" for part in ("train", "dev"))
    news = [shared / "data/stories" / f"{name}-dev.jsonl.gz" for name in ("outlets", "ecbplus")]
    minilm, mpnet, model = work / "encoders/minilm", work / "encoders/mpnet", work / "model"
    pieces, labels = model / "attribution.tokenizer.json", work / "labels"
    labelled = [labels / f"{number}.jsonl" for number in range(processes)]
    yield Step("encoders", [mpnet / "tokenizer.json"], ["--out", work / "encoders"])
    yield Step("vocabulary", [pieces], ["--encoder", minilm, "--corpus", marked, *news, "--out", pieces])
    reading = ["--pieces", pieces, "--device", device]
    teacher, student = (work / name / "attribution.fp16.safetensors" for name in ("teacher", "student"))
    large = [*reading, "--encoder", mpnet, *LAYERS.split()]
    yield Step("train", [teacher], [*large, "--data", marked, "--out", teacher.parent, *TEACHER.split()], spread=True)
    yield Step(
        "label",
        labelled,
        [*large, "--weights", teacher, "--news", news[0], "--apart", apart, "--out", labels, *LABELLED.split()],
        spread=True,
    )
    first = shared / "attribution/attribution.fp16.safetensors"
    small = [*reading, "--encoder", minilm, "--begin", first, "--data", marked, *labelled, "--out", student.parent]
    yield Step("train", [student], [*small, *STUDENT.split()], spread=True)
    file = model / "attribution.int8.onnx"
    yield Step("export", [file], ["--weights", student, "--pieces", pieces, "--calibrate", marked, "--out", file])


def main() -> int:
    """Run what is left to do. 1 where a step failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, help="the folder with data/quotes and data/stories")
    parser.add_argument("--work", type=Path, required=True, help="folder for outcomes and checkpoints")
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    parser.add_argument("--processes", type=int, default=2, help="one a CPU core, or one a GPU")
    options = parser.parse_args()
    (options.work / "model").mkdir(parents=True, exist_ok=True)
    for step in steps(options.shared, options.work, options.device, options.processes):
        if all(path.exists() for path in step.made):
            continue
        spread = ["torch.distributed.run", "--nproc-per-node", options.processes, "-m"] if step.spread else []
        command = [sys.executable, "-m", *spread, f"training.attribution.{step.name}", *step.options]
        print(*command, flush=True)
        if subprocess.run([str(part) for part in command], check=False).returncode:
            print(f"{step.name} failed; mend its cause and start the same command again", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
