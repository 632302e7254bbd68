"""What the tagger learns from: the tag of every token, and where each span points."""

import math

import torch
from torch import Tensor
from torch.nn import functional
from training.attribution.batching import Batch, Pointing
from training.attribution.model import POINTER, TAGS

LINK_WEIGHT = 0.4
"""Weight of each pointer's loss beside that of the tags."""


def loss_of(out: Tensor, batch: Batch) -> Tensor:
    """Cross-entropy of tags, and of both pointers among the spans that the window has."""
    chances = torch.from_numpy(batch.chances).to(out.device)
    scored = chances.sum().clamp(min=1)
    loss = -(chances * functional.log_softmax(out[..., :TAGS], -1)).sum() / scored
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
