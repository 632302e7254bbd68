"""What every model promises. A new model is one more row of MODELS, with inputs that it takes."""

import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import onrecord.models
from onrecord.models.base import Model
from onrecord.models.onnx import OnnxTagger, Window

FOLDER = Path(onrecord.models.__file__).parent


def windows(*lengths: int) -> list[Window]:
    return [Window(np.arange(100, 100 + n, dtype=np.int64), np.arange(n, dtype=np.int64) % 6) for n in lengths]


MODELS: list[tuple[Model[Any, Any], list[Any]]] = [
    (OnnxTagger(FOLDER / "attribution.int8.onnx"), windows(1, 5, 128, 40)),
]
models = pytest.mark.parametrize(("model", "inputs"), MODELS, ids=[type(model).__name__ for model, _ in MODELS])


@models
def test_one_output_for_each_input_in_order(model: Model[Any, Any], inputs: list[Any]) -> None:
    outputs = model.predict(inputs)
    assert len(outputs) == len(inputs)
    for output, again in zip(reversed(outputs), model.predict(inputs[::-1]), strict=True):
        assert np.array_equal(output, again)


@models
def test_no_input_gives_no_output(model: Model[Any, Any], inputs: list[Any]) -> None:
    assert list(model.predict(inputs[:0])) == []


@models
def test_an_output_does_not_depend_on_the_company_of_its_input(model: Model[Any, Any], inputs: list[Any]) -> None:
    for one, output in zip(inputs, model.predict(inputs), strict=True):
        assert np.array_equal(model.predict([one])[0], output)


@models
def test_it_pickles_to_a_worker(model: Model[Any, Any], inputs: list[Any]) -> None:
    there = pickle.loads(pickle.dumps(model))
    assert there == model
    assert np.array_equal(there.predict(inputs)[0], model.predict(inputs)[0])
