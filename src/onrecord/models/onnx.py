"""A token tagger in an ONNX file, run with onnxruntime on one thread."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


class Window(NamedTuple):
    """Consecutive tokens of a text, [CLS] before them: ids in the vocabulary and token types, one of each a token."""

    ids: Ints
    types: Ints


@dataclass(frozen=True, slots=True)
class OnnxTagger:
    """Takes inputs ``ids`` and ``types`` of shape [1, tokens], gives [1, tokens, numbers]. Loaded once a process."""

    path: Path

    @property
    def sha256(self) -> str:
        """The digest of the file, in hex."""
        return _digest(self.path)

    def predict(self, batch: Sequence[Window]) -> list[Floats]:
        """[tokens, numbers] for each window.

        Windows are run one by one: an int8 file scales its numbers by the largest in the whole batch, so that a window
        would come out a little different in other company. On one thread this costs no time.
        """
        session = _session(self.path)
        return [session.run(None, {"ids": window.ids[None], "types": window.types[None]})[0][0] for window in batch]


@cache
def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@cache
def _session(path: Path) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # processes are the unit of parallel work
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(
        path,
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],  # its kernel takes six times as long as the two that it replaces
    )
