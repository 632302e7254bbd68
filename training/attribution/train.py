"""Train the tagger; a killed run goes on from its last checkpoint.

    torchrun --nproc-per-node 2 -m training.attribution.train --data polnear-train.jsonl.gz \\
        --encoder FOLDER --pieces tokenizer.json --out FOLDER

Every process takes its share of each batch: one a CPU core is the fastest (threads share badly), one a GPU. Without
torchrun there is one process. Writes ``checkpoint.pt`` while it runs (started again with the same --out, it goes on
from there), ``log.jsonl``, and at the end ``attribution.fp16.safetensors``, the moving average of the weights.
"""

import argparse
import json
import os
import time
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor, distributed, nn
from torch.nn.parallel import DistributedDataParallel
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from training.attribution.batching import Batch, batches
from training.attribution.data import Example, example, rows
from training.attribution.loss import loss_of
from training.attribution.model import Tagger, from_encoder, go_on

from onrecord.models.wordpiece import WordPieces

WARM_UP = 60
"""Steps over which the learning rate rises."""
FIRST_WORD = 1000
"""Ids below are special tokens, letters and marks: they are never masked."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is made of, beside its data.

    ``batch`` counts windows of ``length`` tokens, of all processes together. A layer learns ``decay`` times as fast as
    the one above it. ``average`` is how slowly the average of the weights follows them. With ``words`` at 0 the word
    vectors stay as they were. ``layers`` keeps that many of the encoder's lowest, 0 all.
    """

    epochs: float = 4.0
    batch: int = 16
    length: int = 255
    rate: float = 3e-4
    decay: float = 1.0
    masked: float = 0.03
    dropout: float = 0.1
    average: float = 0.99
    words: int = 0
    layers: int = 0
    seed: int = 1
    device: str = "cpu"
    most_steps: int = 0
    save_every: int = 100


class Special(NamedTuple):
    """Ids of special tokens."""

    cls: int
    mask: int


@dataclass
class Run:
    """The state that a checkpoint keeps; ``average`` is the moving average of the tagger's weights."""

    tagger: Tagger
    optimizer: torch.optim.Optimizer
    average: AveragedModel
    step: int = 0

    def save(self, path: Path) -> None:
        """Write beside, then rename: a kill leaves the former checkpoint whole."""
        beside = path.with_suffix(".new")
        parts = {"tagger": self.tagger, "optimizer": self.optimizer, "average": self.average}
        torch.save({name: part.state_dict() for name, part in parts.items()} | {"step": self.step}, beside)
        beside.replace(path)

    def load(self, path: Path, device: str) -> None:
        """Go on from a checkpoint."""
        state: dict[str, Any] = torch.load(path, map_location=device, weights_only=True)
        self.tagger.load_state_dict(state["tagger"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.average.load_state_dict(state["average"])
        self.step = state["step"]

    def weights(self) -> dict[str, Tensor]:
        """The averaged weights in half precision."""
        return {name: value.half().cpu().contiguous() for name, value in self.average.module.state_dict().items()}


def start(tagger: Tagger, settings: Settings) -> Run:
    """Begin a run at step 0."""
    if not settings.words:
        tagger.we.weight.requires_grad_(False)
    average = AveragedModel(tagger, multi_avg_fn=get_ema_multi_avg_fn(settings.average))
    return Run(tagger, optimizer_for(tagger, settings), average)


def optimizer_for(tagger: Tagger, settings: Settings) -> torch.optim.Optimizer:
    """AdamW; the new parts (heads, token types) learn three times as fast as the pretrained encoder."""
    depth = len(tagger.layers)
    parts: list[tuple[float, tuple[nn.Module, ...]]] = [(3.0, (tagger.head, tagger.link, tagger.te))]
    parts += [(settings.decay ** (depth - number), (layer,)) for number, layer in enumerate(tagger.layers, 1)]
    below = [tagger.we, tagger.pe, tagger.eln, *([tagger.apart] if tagger.apart else [])]
    parts.append((settings.decay**depth, tuple(below)))
    groups = []
    for share, modules in parts:
        weights = [weight for module in modules for weight in module.parameters() if weight.requires_grad]
        groups.append({"params": weights, "lr": settings.rate * share, "base": settings.rate * share})
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def schedule(step: int, total: int) -> float:
    """The share of the learning rate at a step: a short rise, then a straight fall to a fiftieth."""
    return min(1.0, (step + 1) / WARM_UP) * max(0.02, 1 - step / total)


def masked(ids: Tensor, share: float, special: Special) -> Tensor:
    """Word pieces replaced by [MASK], so that the tagger reads the sentence and not one word."""
    return torch.where((torch.rand(ids.shape) < share) & (ids >= FIRST_WORD), special.mask, ids)


def steps(examples: list[Example], settings: Settings, cls: int, size: int) -> Iterator[list[Batch]]:
    """Batches for all processes, epoch after epoch, each shuffled by its own seed: a resumed run skips to its place."""
    epoch = 0
    while True:
        group: list[Batch] = []
        for batch in batches(examples, settings.batch // size, settings.length, settings.seed * 1000 + epoch, cls):
            group.append(batch)
            if len(group) == size:
                yield group
                group = []
        epoch += 1


def train(run: Run, examples: list[Example], settings: Settings, special: Special, out: Path) -> None:
    """Take all steps that are left, logging and saving on the way."""
    rank, size = (distributed.get_rank(), distributed.get_world_size()) if distributed.is_initialized() else (0, 1)
    tagger: nn.Module = DistributedDataParallel(run.tagger) if size > 1 else run.tagger
    tokens = sum(len(one.page) for one in examples)
    total = int(settings.epochs * tokens / (settings.batch * settings.length))
    last = min(total, settings.most_steps or total)
    tagger.train()
    done, since, losses = run.step, time.monotonic(), []
    for number, group in enumerate(steps(examples, settings, special.cls, size)):
        if number < done:
            continue
        if number >= last:
            break
        for part in run.optimizer.param_groups:
            part["lr"] = part["base"] * schedule(number, total)
        losses.append(_step(run, tagger, group[rank], settings, special))
        run.step = number + 1
        if rank == 0 and (run.step % settings.save_every == 0 or run.step == last):
            _log(
                out,
                {"step": run.step, "of": total, "loss": float(np.mean(losses)), "seconds": time.monotonic() - since},
            )
            run.save(out / "checkpoint.pt")
            losses = []


def _step(run: Run, tagger: nn.Module, batch: Batch, settings: Settings, special: Special) -> float:
    ids = masked(torch.from_numpy(batch.ids), settings.masked, special)
    inputs = [one.to(settings.device) for one in (ids, torch.from_numpy(batch.types), torch.from_numpy(batch.mask))]
    with torch.autocast(settings.device.split(":")[0], dtype=torch.bfloat16):
        out = tagger(*inputs)
    loss = loss_of(out, batch)
    run.optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(run.tagger.parameters(), 1.0)
    run.optimizer.step()
    run.average.update_parameters(run.tagger)
    return float(loss.detach())


def _log(out: Path, entry: dict[str, float]) -> None:
    rounded = {name: round(float(value), 4) for name, value in entry.items()}
    with (out / "log.jsonl").open("a") as log:
        log.write(json.dumps(rounded) + "\n")
    print(rounded, flush=True)


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, nargs="+", required=True, help="rows in PolNeAR's shape")
    parser.add_argument("--encoder", type=Path, required=True, help="config.json, model.safetensors, tokenizer.json")
    parser.add_argument("--pieces", type=Path, required=True, help="the tokenizer.json of the package")
    parser.add_argument("--begin", type=Path, help="weights to begin with, in place of the encoder's own")
    parser.add_argument("--out", type=Path, required=True, help="folder for the run")
    for name in Settings.__dataclass_fields__:
        default = getattr(Settings(), name)
        parser.add_argument(f"--{name.replace('_', '-')}", type=type(default), default=default)
    options = vars(parser.parse_args())
    settings = Settings(**{name: options[name] for name in Settings.__dataclass_fields__})
    out: Path = options["out"]
    out.mkdir(parents=True, exist_ok=True)
    with _processes(settings.device):
        torch.manual_seed(settings.seed + int(os.environ.get("RANK", "0")))
        pieces = WordPieces(options["pieces"])
        tagger = from_encoder(options["encoder"], options["pieces"], settings.dropout, settings.layers)
        if options["begin"]:
            go_on(tagger, options["begin"], options["pieces"], options["encoder"])
        run = start(tagger.to(settings.device), settings)
        if (out / "checkpoint.pt").exists():
            run.load(out / "checkpoint.pt", settings.device)
        special = Special(pieces.special("[CLS]"), pieces.special("[MASK]"))
        examples = [example(row, pieces) for path in options["data"] for row in rows(path)]
        train(run, examples, settings, special, out)
        if not distributed.is_initialized() or distributed.get_rank() == 0:
            save_file(run.weights(), out / "attribution.fp16.safetensors")


def _processes(device: str) -> Any:
    """The group of processes that torchrun started, closed at the end; nothing without torchrun."""
    if "RANK" not in os.environ:
        return nullcontext()
    distributed.init_process_group("nccl" if device.startswith("cuda") else "gloo")
    return _Closing()


class _Closing:
    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        distributed.destroy_process_group()


if __name__ == "__main__":
    main()
