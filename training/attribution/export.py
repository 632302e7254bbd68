"""From trained weights to the file of the package, ``attribution.int8.onnx``.

python -m training.attribution.export --weights FILE --pieces tokenizer.json --calibrate FILE --out FILE
"""

import argparse
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from torch import Tensor, nn
from training.attribution.data import article, rows
from training.attribution.model import Shape, Tagger
from training.attribution.smoothing import smooth

from onrecord.models.onnx import Window
from onrecord.models.wordpiece import WordPieces
from onrecord.reading.attribution.page import page
from onrecord.reading.attribution.windows import LENGTH, slices, window

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


def load_tagger(weights: Path) -> Tagger:
    """A student's tagger in float32, with the places of one window only."""
    state = {name: value.float() for name, value in load_file(weights).items()}
    state["pe.weight"] = state["pe.weight"][: 1 + LENGTH]
    tagger = Tagger(Shape(vocab_size=len(state["we.weight"]), max_position_embeddings=1 + LENGTH))
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


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True, help="safetensors as train.py writes it")
    parser.add_argument("--pieces", type=Path, required=True, help="the tokenizer.json that it was trained with")
    parser.add_argument(
        "--calibrate", type=Path, required=True, help="articles in PolNeAR's shape, not those measured on"
    )
    parser.add_argument("--out", type=Path, required=True, help="the .onnx file to write")
    options = parser.parse_args()
    tagger = load_tagger(options.weights)
    smooth(tagger, windows(options.calibrate, WordPieces(options.pieces)))
    write_onnx(tagger, options.out)


if __name__ == "__main__":
    main()
