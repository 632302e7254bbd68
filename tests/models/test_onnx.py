from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

import onrecord.models
from onrecord.models.onnx import OnnxTagger, Window

FILE = Path(onrecord.models.__file__).parent / "attribution.int8.onnx"


def window(*ids: int) -> Window:
    return Window(np.array(ids, dtype=np.int64), np.zeros(len(ids), dtype=np.int64))


def test_the_digest_is_the_files() -> None:
    assert OnnxTagger(FILE).sha256 == sha256(FILE.read_bytes()).hexdigest()


def test_each_token_gets_one_row_of_numbers() -> None:
    (output,) = OnnxTagger(FILE).predict([window(1, 500, 600, 700)])
    assert output.shape == (4, 7 + 4 * 48)
    assert np.isfinite(output).all()


def test_token_types_matter() -> None:
    plain = window(1, 500, 600)
    quoted = Window(plain.ids, plain.types + 3)
    one, other = OnnxTagger(FILE).predict([plain, quoted])
    assert not np.array_equal(one, other)


def test_a_missing_file_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"nowhere\.onnx"):
        _ = OnnxTagger(Path("nowhere.onnx")).sha256
