"""Making activations easy to quantise (SmoothQuant, Xiao et al. 2023).

An int8 activation has one scale for all its channels, so that one channel with large numbers costs the others their
precision. Each channel is divided by a number before a linear layer and the layer's weights are multiplied by it: the
product is the same, the activation is even.
"""

from collections.abc import Iterable

import torch
from torch import Tensor, nn

from onrecord.models.onnx import Window

STRENGTH = 0.8
"""How much of the unevenness moves from the activations to the weights, from 0 to 1."""
SMOOTHED = ("qkv", "o", "f1", "f2")


class Smoothed(nn.Module):
    """A linear layer behind a division by channel."""

    def __init__(self, linear: nn.Linear, by: Tensor) -> None:
        """Change the layer's weights."""
        super().__init__()
        self.register_buffer("factor", 1 / by)
        self.linear = linear
        linear.weight.data *= by

    def forward(self, x: Tensor) -> Tensor:
        """As the layer itself did."""
        out: Tensor = self.linear(x * self.get_buffer("factor"))
        return out


def smooth(tagger: nn.Module, windows: Iterable[Window]) -> None:
    """Replace the linear layers of each block, by the largest numbers that these windows bring to them."""
    layers = {
        name: module
        for name, module in tagger.named_modules()
        if isinstance(module, nn.Linear) and name.rpartition(".")[2] in SMOOTHED
    }
    for name, largest in _largest(tagger, layers, windows).items():
        linear = layers[name]
        by = largest.clamp(min=1e-5) ** STRENGTH / linear.weight.abs().amax(0).clamp(min=1e-5) ** (1 - STRENGTH)
        parent, _, own = name.rpartition(".")
        setattr(tagger.get_submodule(parent), own, Smoothed(linear, by / by.median()))


@torch.no_grad()
def _largest(tagger: nn.Module, layers: dict[str, nn.Linear], windows: Iterable[Window]) -> dict[str, Tensor]:
    """For each layer the largest absolute number of each input channel."""
    found = {name: torch.zeros(layer.in_features) for name, layer in layers.items()}

    def watch(name: str, inputs: tuple[Tensor, ...]) -> None:
        found[name] = torch.maximum(found[name], inputs[0].abs().flatten(0, -2).amax(0))

    hooks = [
        layer.register_forward_pre_hook(lambda _, inputs, name=name: watch(name, inputs))
        for name, layer in layers.items()
    ]
    for ids, types in windows:
        tagger(torch.from_numpy(ids)[None], torch.from_numpy(types)[None])
    for hook in hooks:
        hook.remove()
    return found
