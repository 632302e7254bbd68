"""Train the tagger; a killed run goes on from its last checkpoint.

    python -m training.attribution.train --data polnear-train.jsonl.gz --encoder FOLDER --out FOLDER

Writes ``checkpoint.pt`` while it runs (started again with the same --out, it goes on from there), ``log.jsonl``, and at
the end ``attribution.fp16.safetensors``.
"""

import argparse
import json
import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor
from torch.nn import functional
from training.attribution.data import IGNORED, Batch, Example, Pointing, batches, example, rows
from training.attribution.model import POINTER, TAGS, Tagger, from_encoder

from onrecord.models.wordpiece import WordPieces

LINK_WEIGHT = 0.15
"""Weight of each pointer's loss beside that of the tags."""
WARM_UP = 60
"""Steps over which the learning rate rises."""
FIRST_WORD = 1000
"""Ids below are special tokens, letters and marks: they are never masked."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is made of, beside its data."""

    epochs: float = 4
    batch: int = 16
    rate: float = 3e-4
    masked: float = 0.03
    seed: int = 1
    device: str = "cpu"
    most_steps: int = 0
    save_every: int = 200


class Special(NamedTuple):
    """Ids of special tokens."""

    cls: int
    mask: int


@dataclass
class Run:
    """The state that a checkpoint keeps."""

    tagger: Tagger
    optimizer: torch.optim.Optimizer
    step: int = 0

    def save(self, path: Path) -> None:
        """Write beside, then rename: a kill leaves the former checkpoint whole."""
        beside = path.with_suffix(".new")
        state = {"tagger": self.tagger.state_dict(), "optimizer": self.optimizer.state_dict(), "step": self.step}
        torch.save(state, beside)
        beside.replace(path)

    def load(self, path: Path, device: str) -> None:
        """Go on from a checkpoint."""
        state = torch.load(path, map_location=device, weights_only=True)
        self.tagger.load_state_dict(state["tagger"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step = state["step"]


def optimizer_for(tagger: Tagger, rate: float) -> torch.optim.Optimizer:
    """AdamW; the new parts (heads, token types) learn three times as fast as the pretrained encoder."""
    new = {id(weight) for part in (tagger.head, tagger.link, tagger.te) for weight in part.parameters()}
    groups = [
        {"params": [weight for weight in tagger.parameters() if id(weight) not in new], "lr": rate, "base": rate},
        {"params": [weight for weight in tagger.parameters() if id(weight) in new], "lr": 3 * rate, "base": 3 * rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))


def schedule(step: int, total: int) -> float:
    """The share of the learning rate at a step: a short rise, then a straight fall to a fiftieth."""
    return min(1.0, (step + 1) / WARM_UP) * max(0.02, 1 - step / total)


def loss_of(tagger: Tagger, batch: Batch, settings: Settings, special: Special) -> Tensor:
    """Cross-entropy of tags, and of both pointers among the spans that the window has."""
    device = settings.device
    ids = torch.from_numpy(batch.ids)
    ids[(torch.rand(ids.shape) < settings.masked) & (ids >= FIRST_WORD)] = special.mask
    tensors = [t.to(device) for t in (ids, torch.from_numpy(batch.types), torch.from_numpy(batch.mask))]
    with torch.autocast(device.split(":")[0], dtype=torch.bfloat16):
        out = tagger(*tensors)
    tags = torch.from_numpy(batch.tags).to(device)
    loss = functional.cross_entropy(out[..., :TAGS].reshape(-1, TAGS), tags.reshape(-1), ignore_index=IGNORED)
    to_cue, cue, to_source, source = out[..., TAGS:].split(POINTER, -1)
    loss = loss + LINK_WEIGHT * pointer_loss(to_cue, cue, batch.to_cue, batch.cues)
    return loss + LINK_WEIGHT * pointer_loss(to_source, source, batch.to_source, batch.sources)


def pointer_loss(queries: Tensor, keys: Tensor, pointing: list[Pointing], candidates: list[list[int]]) -> Tensor:
    """Cross-entropy of each span's target among the candidates of its window, token 0 for none."""
    if not pointing:
        return queries.sum() * 0
    allowed = torch.full(keys.shape[:2], -1e4, device=keys.device)
    for row, places in enumerate(candidates):
        allowed[row, places] = 0
    row, start, target = torch.tensor(pointing, device=keys.device).unbind(1)
    scores = (queries[row, start][:, None, :] * keys[row]).sum(-1) / math.sqrt(POINTER) + allowed[row]
    return functional.cross_entropy(scores, target)


def steps(examples: list[Example], settings: Settings, special: Special) -> Iterator[Batch]:
    """Epoch after epoch, each shuffled by its own seed: a resumed run skips to where it was."""
    epoch = 0
    while True:
        yield from batches(examples, settings.batch, settings.seed * 1000 + epoch, special.cls)
        epoch += 1


def train(run: Run, examples: list[Example], settings: Settings, special: Special, out: Path) -> None:
    """Take all steps that are left, logging and saving on the way."""
    an_epoch = sum(1 for _ in batches(examples, settings.batch, settings.seed * 1000, special.cls))
    total = int(an_epoch * settings.epochs)
    last = min(total, settings.most_steps or total)
    run.tagger.train()
    done, since, losses = run.step, time.monotonic(), []
    for number, batch in enumerate(steps(examples, settings, special)):
        if number < done:
            continue
        if number >= last:
            break
        for group in run.optimizer.param_groups:
            group["lr"] = group["base"] * schedule(number, total)
        loss = loss_of(run.tagger, batch, settings, special)
        run.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(run.tagger.parameters(), 1.0)
        run.optimizer.step()
        run.step = number + 1
        losses.append(float(loss.detach()))
        if run.step % settings.save_every == 0 or run.step == last:
            entry = {"step": run.step, "of": total, "loss": float(np.mean(losses)), "seconds": time.monotonic() - since}
            with (out / "log.jsonl").open("a") as log:
                log.write(json.dumps(entry) + "\n")
            print(entry, flush=True)
            run.save(out / "checkpoint.pt")
            losses = []


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, nargs="+", required=True, help="rows in PolNeAR's shape")
    parser.add_argument("--encoder", type=Path, required=True, help="config.json, model.safetensors, tokenizer.json")
    parser.add_argument("--out", type=Path, required=True, help="folder for the run")
    for name, default in ((name, getattr(Settings(), name)) for name in Settings.__dataclass_fields__):
        parser.add_argument(f"--{name.replace('_', '-')}", type=type(default), default=default)
    options = vars(parser.parse_args())
    settings = Settings(**{name: options[name] for name in Settings.__dataclass_fields__})
    out: Path = options["out"]
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(settings.seed)
    pieces = WordPieces(options["encoder"] / "tokenizer.json")
    examples = [example(row, pieces) for path in options["data"] for row in rows(path)]
    tagger = from_encoder(options["encoder"]).to(settings.device)
    run = Run(tagger, optimizer_for(tagger, settings.rate))
    if (out / "checkpoint.pt").exists():
        run.load(out / "checkpoint.pt", settings.device)
    train(run, examples, settings, Special(pieces.special("[CLS]"), pieces.special("[MASK]")), out)
    weights = {name: value.detach().half().cpu().contiguous() for name, value in tagger.state_dict().items()}
    save_file(weights, out / "attribution.fp16.safetensors")


if __name__ == "__main__":
    main()
