"""A tagger in floating point behind the package's own port, so that weights are read by and measured as the file is."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from training.attribution.model import Tagger

from onrecord.models.onnx import Floats, Window

TOGETHER = 8
"""Windows in one forward pass."""


@dataclass(frozen=True, slots=True)
class TorchTagger:
    """As ``onrecord.models.onnx.OnnxTagger``; ``sha256`` says only that this is no file."""

    tagger: Tagger
    device: str = "cpu"
    sha256: str = "weights in floating point"

    @torch.inference_mode()
    def predict(self, batch: Sequence[Window]) -> list[Floats]:
        """[tokens, numbers] for each window, in order; bfloat16 inside."""
        self.tagger.eval()
        order = sorted(range(len(batch)), key=lambda at: len(batch[at].ids))
        found: dict[int, Floats] = {}
        for first in range(0, len(order), TOGETHER):
            group = order[first : first + TOGETHER]
            shape = len(group), max(len(batch[at].ids) for at in group)
            ids, types, mask = (
                torch.zeros(shape, dtype=torch.long),
                torch.zeros(shape, dtype=torch.long),
                torch.zeros(shape),
            )
            for row, at in enumerate(group):
                width = len(batch[at].ids)
                ids[row, :width] = torch.from_numpy(batch[at].ids)
                types[row, :width] = torch.from_numpy(batch[at].types)
                mask[row, :width] = 1
            with torch.autocast(self.device.split(":")[0], dtype=torch.bfloat16):
                out = self.tagger(*(one.to(self.device) for one in (ids, types, mask))).float().cpu().numpy()
            found |= {at: out[row, : len(batch[at].ids)] for row, at in enumerate(group)}
        return [found[at] for at in range(len(batch))]
