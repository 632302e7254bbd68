"""The attribution tagger: an encoder of BERT's or MPNet's kind, a tag for every token, two learned pointers."""

import json
import math
from dataclasses import dataclass, replace
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


BERT_LAYER: dict[str, tuple[str, ...]] = {
    "qkv": ("attention.self.query", "attention.self.key", "attention.self.value"),
    "o": ("attention.output.dense",),
    "ln1": ("attention.output.LayerNorm",),
    "f1": ("intermediate.dense",),
    "f2": ("output.dense",),
    "ln2": ("output.LayerNorm",),
}
"""Our names for the parts of a layer, and BERT's."""
MPNET_LAYER = BERT_LAYER | {
    "qkv": ("attention.attn.q", "attention.attn.k", "attention.attn.v"),
    "o": ("attention.attn.o",),
    "ln1": ("attention.LayerNorm",),
}
MPNET_SPECIAL = {"[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>"}
MPNET_FIRST_PLACE = 2
"""The places before are those of MPNet's padding."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the encoder, named as in BERT's or MPNet's config.json.

    ``relative_attention_num_buckets`` is 0 for an encoder without MPNet's bias for how far two tokens are apart.
    """

    vocab_size: int = 30522
    hidden_size: int = 384
    intermediate_size: int = 1536
    num_attention_heads: int = 12
    num_hidden_layers: int = 6
    max_position_embeddings: int = 512
    layer_norm_eps: float = 1e-12
    relative_attention_num_buckets: int = 0

    @classmethod
    def of(cls, folder: Path) -> "Shape":
        """The shape that a folder's config.json gives."""
        config = json.loads((folder / "config.json").read_text())
        return cls(**{name: config[name] for name in cls.__dataclass_fields__ if name in config})


class Layer(nn.Module):
    """One transformer block, normalised after each half as in BERT."""

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        """Make untrained weights."""
        super().__init__()
        hidden, inner = shape.hidden_size, shape.intermediate_size
        self.heads = shape.num_attention_heads
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.o = nn.Linear(hidden, hidden)
        self.ln1 = nn.LayerNorm(hidden, eps=shape.layer_norm_eps)
        self.f1 = nn.Linear(hidden, inner)
        self.f2 = nn.Linear(inner, hidden)
        self.ln2 = nn.LayerNorm(hidden, eps=shape.layer_norm_eps)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """``x`` is [batch, tokens, hidden]; ``bias`` is added to the attention scores.

        Sums are made in one type: of two types, PyTorch on a CPU takes four times as long.
        """
        batch, tokens, hidden = x.shape
        width = hidden // self.heads
        q, k, v = self.qkv(x).view(batch, tokens, 3, self.heads, width).permute(2, 0, 3, 1, 4).unbind(0)
        scores = torch.matmul(q * (1 / math.sqrt(width)), k.transpose(-1, -2))
        if bias is not None:
            scores = scores + bias
        mixed = torch.matmul(torch.softmax(scores, -1, dtype=scores.dtype), v)
        x = self.ln1(x + self.drop(self.o(mixed.transpose(1, 2).reshape(batch, tokens, hidden))).to(x.dtype))
        out: Tensor = self.ln2(x + self.drop(self.f2(functional.gelu(self.f1(x)))).to(x.dtype))
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
        self.eln = nn.LayerNorm(hidden, eps=shape.layer_norm_eps)
        self.apart = Apart(shape) if shape.relative_attention_num_buckets else None
        self.layers = nn.ModuleList([Layer(shape, dropout) for _ in range(shape.num_hidden_layers)])
        self.head = nn.Linear(hidden, TAGS)
        self.link = nn.Linear(hidden, 4 * POINTER)
        self.drop = nn.Dropout(dropout)
        nn.init.normal_(self.link.weight, std=0.05)

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor | None = None) -> Tensor:
        """``mask`` is 1.0 for a token and 0.0 for padding; None where nothing is padded."""
        x = self.we(ids) + self.te(types) + self.pe.weight[: ids.shape[1]]
        x = self.drop(self.eln(x))
        bias = None if mask is None else ((1.0 - mask) * -1e4)[:, None, None, :]
        if self.apart is not None:
            bias = self.apart(ids.shape[1]) + (0 if bias is None else bias)
        if bias is not None and torch.is_autocast_enabled(x.device.type):
            bias = bias.to(torch.get_autocast_dtype(x.device.type))
        for layer in self.layers:
            x = layer(x, bias)
        x = self.drop(x)
        return torch.cat([self.head(x), self.link(x)], -1).float()


class Apart(nn.Module):
    """MPNet's bias (that of T5): a number for each head and each class of distance between two tokens."""

    def __init__(self, shape: Shape) -> None:
        """Make untrained weights."""
        super().__init__()
        self.buckets = shape.relative_attention_num_buckets // 2
        self.bias = nn.Embedding(2 * self.buckets, shape.num_attention_heads)

    def forward(self, tokens: int) -> Tensor:
        """[1, heads, tokens, tokens]; half of the classes are single distances, the others grow up to 128."""
        places = torch.arange(tokens, device=self.bias.weight.device)
        back = places[:, None] - places[None, :]
        near = self.buckets // 2
        far = near + (back.abs().clamp(min=1) / near).log() / math.log(128 / near) * (self.buckets - near)
        bucket = torch.where(back.abs() < near, back.abs(), far.long().clamp(max=self.buckets - 1))
        out: Tensor = self.bias(bucket + self.buckets * (back < 0)).permute(2, 0, 1)[None]
        return out


def from_encoder(folder: Path, pieces: Path, dropout: float = 0.1, layers: int = 0) -> Tagger:
    """A tagger on a pretrained encoder (config.json, model.safetensors, tokenizer.json); its heads are untrained.

    ``pieces`` is the tokenizer.json that the tagger is to read by: the encoder's vectors are put into its order, so
    that one page of tokens is read by a BERT and by an MPNet. ``layers`` keeps that many of its lowest, 0 all. Raises
    KeyError where the encoder lacks a piece.
    """
    shape = Shape.of(folder)
    shape = replace(shape, num_hidden_layers=layers or shape.num_hidden_layers)
    weights = {name.removeprefix("bert."): value for name, value in load_file(folder / "model.safetensors").items()}
    is_mpnet = shape.relative_attention_num_buckets > 0
    order = _order(pieces, folder, MPNET_SPECIAL if is_mpnet else {})
    places = weights["embeddings.position_embeddings.weight"][MPNET_FIRST_PLACE if is_mpnet else 0 :]
    tagger = Tagger(replace(shape, vocab_size=len(order), max_position_embeddings=len(places)), dropout)
    state = tagger.state_dict()
    state["we.weight"] = weights["embeddings.word_embeddings.weight"][order]
    state["pe.weight"] = places
    kinds = weights.get("embeddings.token_type_embeddings.weight", torch.zeros(1, shape.hidden_size))
    state["te.weight"] = _token_types(kinds[:1])
    if is_mpnet:
        state["apart.bias.weight"] = weights["encoder.relative_attention_bias.weight"]
    for part in ("weight", "bias"):
        state[f"eln.{part}"] = weights[f"embeddings.LayerNorm.{part}"]
        for number in range(shape.num_hidden_layers):
            state |= _layer(weights, number, part, MPNET_LAYER if is_mpnet else BERT_LAYER)
    tagger.load_state_dict(state)
    return tagger


def go_on(tagger: Tagger, weights: Path, pieces: Path, folder: Path) -> None:
    """Load weights that were trained before: by these pieces, or by all pieces of the encoder in the folder."""
    state = {name: value.float() for name, value in load_file(weights).items()}
    if len(state["we.weight"]) != len(tagger.we.weight):
        state["we.weight"] = state["we.weight"][_order(pieces, folder, {})]
    tagger.load_state_dict(state)


def _order(pieces: Path, folder: Path, special: dict[str, str]) -> list[int]:
    """For each of our pieces the number that the encoder has for it; ``special`` are names that it has of its own."""
    ours, theirs = _vocabulary(pieces), _vocabulary(folder / "tokenizer.json")
    return [theirs[special.get(piece, piece)] for piece in sorted(ours, key=ours.__getitem__)]


def _vocabulary(tokenizer: Path) -> dict[str, int]:
    config = json.loads(tokenizer.read_text(encoding="utf-8"))
    special = {token["content"]: token["id"] for token in config["added_tokens"]}
    found: dict[str, int] = config["model"]["vocab"] | special
    return found


def _token_types(first: Tensor) -> Tensor:
    """All six start where the first token type stood, a little apart."""
    rows = first.repeat(TOKEN_TYPES, 1)
    rows[1:] += torch.randn(TOKEN_TYPES - 1, first.shape[1]) * 0.01
    return rows


def _layer(weights: dict[str, Tensor], number: int, part: str, names: dict[str, tuple[str, ...]]) -> dict[str, Tensor]:
    """The weights (or biases) of one layer under our names; the three of a ``qkv`` become one."""
    return {
        f"layers.{number}.{ours}.{part}": torch.cat(
            [weights[f"encoder.layer.{number}.{name}.{part}"] for name in theirs]
        )
        for ours, theirs in names.items()
    }
