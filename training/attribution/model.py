"""The attribution tagger: a MiniLM encoder, a tag for every token, and two learned pointers between spans."""

import json
import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

TAGS = 7
"""O, then B and I of source, cue and content: the order of ``onrecord.reading.attribution.decode.TAGS``."""

POINTER = 48
"""Width of each pointer vector."""

TOKEN_TYPES = 6
"""Three kinds of case, inside quotation marks or not."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the encoder, named as in BERT's config.json."""

    vocab_size: int = 30522
    hidden_size: int = 384
    intermediate_size: int = 1536
    num_attention_heads: int = 12
    num_hidden_layers: int = 6
    max_position_embeddings: int = 512

    @classmethod
    def of(cls, folder: Path) -> "Shape":
        """The shape that a folder's config.json gives."""
        config = json.loads((folder / "config.json").read_text())
        return cls(**{name: config[name] for name in cls.__dataclass_fields__})


class Layer(nn.Module):
    """One transformer block, normalised after each half as in BERT."""

    def __init__(self, shape: Shape) -> None:
        """Make untrained weights."""
        super().__init__()
        hidden, inner = shape.hidden_size, shape.intermediate_size
        self.heads = shape.num_attention_heads
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.o = nn.Linear(hidden, hidden)
        self.ln1 = nn.LayerNorm(hidden, eps=1e-12)
        self.f1 = nn.Linear(hidden, inner)
        self.f2 = nn.Linear(inner, hidden)
        self.ln2 = nn.LayerNorm(hidden, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """``x`` is [batch, tokens, hidden]; ``bias`` is added to the attention scores."""
        batch, tokens, hidden = x.shape
        width = hidden // self.heads
        q, k, v = self.qkv(x).view(batch, tokens, 3, self.heads, width).permute(2, 0, 3, 1, 4).unbind(0)
        scores = torch.matmul(q * (1 / math.sqrt(width)), k.transpose(-1, -2))
        if bias is not None:
            scores = scores + bias
        mixed = torch.matmul(torch.softmax(scores, -1, dtype=scores.dtype), v)
        x = self.ln1(x + self.o(mixed.transpose(1, 2).reshape(batch, tokens, hidden)))
        out: Tensor = self.ln2(x + self.f2(functional.gelu(self.f1(x))))
        return out


class Tagger(nn.Module):
    """[batch, tokens] -> [batch, tokens, 7 tags | 48 | 48 | 48 | 48].

    The four vectors are query and key of content -> cue, then query and key of cue -> source. A pointer's score is the
    dot product of a query at the first token of one span and a key at the first token of another; the key of token 0,
    [CLS], stands for "none".
    """

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        """Make untrained weights. Their names are those of the safetensors file."""
        super().__init__()
        hidden = shape.hidden_size
        self.we = nn.Embedding(shape.vocab_size, hidden)
        self.pe = nn.Embedding(shape.max_position_embeddings, hidden)
        self.te = nn.Embedding(TOKEN_TYPES, hidden)
        self.eln = nn.LayerNorm(hidden, eps=1e-12)
        self.layers = nn.ModuleList([Layer(shape) for _ in range(shape.num_hidden_layers)])
        self.head = nn.Linear(hidden, TAGS)
        self.link = nn.Linear(hidden, 4 * POINTER)
        self.drop = nn.Dropout(dropout)
        nn.init.normal_(self.link.weight, std=0.05)

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor | None = None) -> Tensor:
        """``mask`` is 1.0 for a token and 0.0 for padding; None where nothing is padded."""
        x = self.we(ids) + self.te(types) + self.pe.weight[: ids.shape[1]]
        x = self.drop(self.eln(x))
        bias = None if mask is None else ((1.0 - mask) * -1e4)[:, None, None, :].to(x.dtype)
        for layer in self.layers:
            x = layer(x, bias)
        x = self.drop(x)
        return torch.cat([self.head(x), self.link(x)], -1).float()


def from_encoder(folder: Path) -> Tagger:
    """A tagger on a pretrained BERT-like encoder (config.json, model.safetensors); its heads are untrained."""
    shape = Shape.of(folder)
    weights = {name.removeprefix("bert."): value for name, value in load_file(folder / "model.safetensors").items()}
    tagger = Tagger(shape)
    state = tagger.state_dict()
    for name in ("word", "position"):
        state[f"{name[0]}e.weight"] = weights[f"embeddings.{name}_embeddings.weight"]
    state["te.weight"] = _token_types(weights["embeddings.token_type_embeddings.weight"][:1])
    for part in ("weight", "bias"):
        state[f"eln.{part}"] = weights[f"embeddings.LayerNorm.{part}"]
        for number in range(shape.num_hidden_layers):
            state |= _layer(weights, number, part)
    tagger.load_state_dict(state)
    return tagger


def _token_types(first: Tensor) -> Tensor:
    """All six start where BERT's first token type stood, a little apart."""
    rows = first.repeat(TOKEN_TYPES, 1)
    rows[1:] += torch.randn(TOKEN_TYPES - 1, first.shape[1]) * 0.01
    return rows


def _layer(weights: dict[str, Tensor], number: int, part: str) -> dict[str, Tensor]:
    """BERT's names for the weights (or biases) of one layer, turned into ours."""
    theirs = f"encoder.layer.{number}."
    qkv = [weights[f"{theirs}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
    names = {
        "o": "attention.output.dense",
        "ln1": "attention.output.LayerNorm",
        "f1": "intermediate.dense",
        "f2": "output.dense",
        "ln2": "output.LayerNorm",
    }
    ours = {f"layers.{number}.{our}.{part}": weights[f"{theirs}{their}.{part}"] for our, their in names.items()}
    return ours | {f"layers.{number}.qkv.{part}": torch.cat(qkv)}
