"""Fitting the weights of pairs of sentences."""

import gzip
import json
from pathlib import Path

from training.claims.data import answer, asked, folds, looked_at, read
from training.claims.fit import fit, written
from training.claims.pairs.features import FEATURES
from training.claims.pairs.scoring import QUESTIONS, parsed

PAIRS = [
    ("Flood", "The dam broke.", "The dam at Orlow broke.", 1, 0),
    ("Flood", "The dam broke.", "A choir sang.", 0, 0),
    ("Vote", "Beck accused Lindqvist.", "Lindqvist said no.", 0, 1),
    ("Vote", "Lindqvist said no.", "Beck accused Lindqvist.", 0, 1),
]


def corpus(folder: Path) -> Path:
    """A file of marked pairs."""
    rows = [
        {"topic": topic, "a": one, "b": other, "strengthen": yes, "weaken": no} for topic, one, other, yes, no in PAIRS
    ]
    path = folder / "pairs.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    return path


def test_related_is_either_and_weakens_is_asked_of_related_pairs(tmp_path: Path) -> None:
    marked = read(corpus(tmp_path))

    assert [answer(pair, "related") for pair in marked] == [True, False, True, True]
    assert asked(marked, "weakens") == [0, 2, 3]


def test_no_topic_is_parted(tmp_path: Path) -> None:
    marked = read(corpus(tmp_path))

    assert all(len({*folds(marked, 2, turn)[:2]}) == 1 and folds(marked, 2, turn)[0] != folds(marked, 2, turn)[2]
               for turn in range(5))  # fmt: skip


def test_what_goes_with_yes_gets_a_weight_above_zero() -> None:
    usual = {row.name: 0.0 for row in FEATURES}
    found = [usual | {"quoted": float(at % 2)} for at in range(200)]

    rows = fit(found, [bool(at % 2) for at in range(200)], "related")

    assert rows["quoted"][0] == 0.5
    assert rows["quoted"][1] > 0.5
    assert rows["one counts"][1] == 0.0


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    marked = read(corpus(tmp_path))
    found = looked_at(marked)
    text = written({one: fit(found, [answer(pair, one) for pair in marked], one) for one in QUESTIONS})

    assert written(parsed(text)) == text
    assert "related\tone counts\t" in text
