"""From trained weights to the two files of the package: ``attribution.int8.onnx`` and ``attribution.tokenizer.json``.

Word pieces that a corpus of news hardly uses are left out: half of the file is the table of word vectors. A word whose
piece is gone is cut into shorter pieces, down to letters, so that no word becomes unknown.

    python -m training.attribution.export --weights FILE --encoder FOLDER --corpus FILE... \\
        --calibrate FILE --out FOLDER
"""

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from training.attribution.data import article, rows
from training.attribution.model import Shape, Tagger
from training.attribution.smoothing import smooth

from onrecord.models.onnx import Window
from onrecord.models.wordpiece import WordPieces
from onrecord.reading.attribution.page import page
from onrecord.reading.attribution.windows import LENGTH, slices, window

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
OPSET = 17
CALIBRATED = 40
"""Articles from which the range of each activation is taken."""


class Int8Embedding(nn.Module):
    """A table of vectors in int8, each row with a scale of its own: ONNX's own way has one scale for all rows."""

    def __init__(self, weight: Tensor) -> None:
        """Quantise a float table [rows, width]."""
        super().__init__()
        scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", torch.round(weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        """[..., width] in float."""
        rows, scale = self.get_buffer("rows"), self.get_buffer("scale")
        return rows[ids].float() * scale[ids]


class Deployed(nn.Module):
    """The tagger as it is run: one window without padding, so that there is no mask."""

    def __init__(self, tagger: Tagger) -> None:
        """Take the weights, word vectors in int8."""
        super().__init__()
        self.tagger = tagger
        self.tagger.we = Int8Embedding(tagger.we.weight.detach())

    def forward(self, ids: Tensor, types: Tensor) -> Tensor:
        """[1, tokens] twice -> [1, tokens, numbers]."""
        out: Tensor = self.tagger(ids, types, None)
        return out


def used_pieces(tokenizer: Tokenizer, texts: Iterable[str], least: int) -> set[int]:
    """The ids of the pieces that these texts are cut into, ``least`` times or oftener."""
    counts: Counter[int] = Counter()
    for text in texts:
        counts.update(tokenizer.encode(text, add_special_tokens=False).ids)
    return {number for number, count in counts.items() if count >= least}


def kept_pieces(vocabulary: dict[str, int], used: set[int]) -> list[int]:
    """The ids to keep, in order: used ones, special ones, and every single Latin letter, digit and mark."""
    return sorted(
        number
        for piece, number in vocabulary.items()
        if number in used or piece in SPECIAL or _is_basic(piece.removeprefix("##"))
    )


def _is_basic(piece: str) -> bool:
    """One character that English news may spell a name or a number with: up to Latin Extended-A, or punctuation."""
    return len(piece) == 1 and (ord(piece) < 0x180 or 0x2010 <= ord(piece) <= 0x20CF)


def pruned_tokenizer(path: Path, kept: list[int]) -> dict[str, Any]:
    """The tokenizer.json with these pieces only, numbered anew in the same order."""
    config: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    number = {old: new for new, old in enumerate(kept)}
    vocabulary = config["model"]["vocab"]
    config["model"]["vocab"] = {piece: number[old] for piece, old in vocabulary.items() if old in number}
    for token in config["added_tokens"]:
        token["id"] = number[token["id"]]
    config["truncation"] = config["padding"] = config["post_processor"] = None
    return config


def load_tagger(weights: Path, kept: list[int]) -> Tagger:
    """A tagger in float32 with the vectors of these pieces, and of the places in one window."""
    state = {name: value.float() for name, value in load_file(weights).items()}
    state["we.weight"] = state["we.weight"][kept]
    state["pe.weight"] = state["pe.weight"][: 1 + LENGTH]
    tagger = Tagger(Shape(vocab_size=len(kept), max_position_embeddings=1 + LENGTH))
    tagger.load_state_dict(state)
    tagger.eval()
    return tagger


def write_onnx(tagger: Tagger, path: Path) -> None:
    """Trace the tagger and quantise its linear layers: signed int8, one scale a channel.

    Weights keep to 7 bits (``reduce_range``): with 8, processors without VNNI would saturate and give other numbers.
    """
    example = (torch.ones(1, 64, dtype=torch.long), torch.zeros(1, 64, dtype=torch.long))
    with tempfile.TemporaryDirectory() as folder:
        traced = Path(folder) / "fp32.onnx"
        torch.onnx.export(
            Deployed(tagger),
            example,
            str(traced),
            dynamo=False,
            opset_version=OPSET,
            input_names=["ids", "types"],
            output_names=["out"],
            dynamic_axes={name: {1: "tokens"} for name in ("ids", "types", "out")},
        )
        quantize_dynamic(
            traced,
            path,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul", "Gemm"],
        )
    onnx.checker.check_model(onnx.load(path))


def windows(path: Path, pieces: WordPieces) -> Iterator[Window]:
    """What the tagger reads of the first articles of a file."""
    for row in islice(rows(path), CALIBRATED):
        here = page(article(row), pieces)
        for part in slices(here):
            yield window(here, part, pieces.special("[CLS]"))


def _texts(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        for row in rows(path):
            yield row["text"]


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True, help="safetensors as train.py writes it")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the encoder: its tokenizer.json")
    parser.add_argument(
        "--corpus", type=Path, nargs="*", default=[], help="news, JSON Lines with a text; none: keep all"
    )
    parser.add_argument(
        "--calibrate", type=Path, required=True, help="articles in PolNeAR's shape, not those measured on"
    )
    parser.add_argument("--least", type=int, default=4, help="how often the corpus must use a piece")
    parser.add_argument("--out", type=Path, required=True, help="folder for the two files")
    options = parser.parse_args()
    source = options.encoder / "tokenizer.json"
    tokenizer = Tokenizer.from_file(str(source))
    tokenizer.no_truncation()
    used = (
        used_pieces(tokenizer, _texts(options.corpus), options.least)
        if options.corpus
        else set(tokenizer.get_vocab().values())
    )
    kept = kept_pieces(tokenizer.get_vocab(), used)
    options.out.mkdir(parents=True, exist_ok=True)
    config = pruned_tokenizer(source, kept)
    vocabulary = options.out / "attribution.tokenizer.json"
    vocabulary.write_text(json.dumps(config, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    tagger = load_tagger(options.weights, kept)
    smooth(tagger, windows(options.calibrate, WordPieces(vocabulary)))
    write_onnx(tagger, options.out / "attribution.int8.onnx")
    print(f"{len(kept):,} word pieces kept")


if __name__ == "__main__":
    main()
