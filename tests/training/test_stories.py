from pathlib import Path

import numpy as np
from training.stories import background
from training.stories.data import HELD, Corpus, by_time, by_topic
from training.stories.fit import examples, newton, weights

from onrecord.stories.digest import Weighing, spread_of
from onrecord.stories.likeness import Likeness
from onrecord.stories.report import Report
from onrecord.stories.tokens import hashed


def weighing() -> Weighing:
    return Weighing(spread_of(hashed(["council", "mayor"]), np.array([40, 40])), 1000.0)


def test_the_latest_events_are_held_whole() -> None:
    rows = [{"event": str(number // 2), "date": f"2031-01-{1 + number:02}"} for number in range(20)]
    folds = by_time(rows)
    assert folds[16:] == [HELD] * 4
    assert HELD not in folds[:16]
    assert all(one == other for one, other in zip(folds[::2], folds[1::2], strict=True))


def test_the_two_events_of_a_topic_share_a_fold() -> None:
    events = [f"{topic}{part}" for topic in range(1, 34) for part in ("ecb", "ecbplus")]
    folds = by_topic([{"event": event} for event in events])
    assert folds[::2] == folds[1::2]
    assert folds[::2].count(HELD) == 11


def test_newton_finds_the_odds() -> None:
    table = np.array([[1.0, 0.0]] * 4 + [[1.0, 1.0]] * 4)
    truth = np.array([1.0, 0, 0, 0, 1, 1, 1, 0])
    bias, weight = newton(table, truth, np.full(8, 1 / 8))
    assert abs(bias + np.log(3)) < 0.01
    assert abs(weight - 2 * np.log(3)) < 0.02


def test_words_seen_once_are_not_in_the_background(tmp_path: Path) -> None:
    reports = [Report("a", "", "the tanker Orlova sank"), Report("b", "", "a tanker ran aground")]
    assert background.write(reports, tmp_path / "background.npz") == 1
    with np.load(tmp_path / "background.npz") as found:
        assert found["terms"].tolist() == hashed(["tanker"]).tolist()
        assert (found["spread"].tolist(), int(found["articles"])) == ([2], 2)


def test_pairs_with_a_held_end_teach_nothing() -> None:
    texts = ["Mayor Orlova opened the Tarnholt bridge", "The Tarnholt bridge was opened by Orlova"]
    other = ["Fire at the Brennick mill", "The mill in Brennick burned", "Brennick council on the bridge and mill fire"]
    reports = [Report(str(number), "", text, 700_000) for number, text in enumerate(texts + other)]
    corpus = Corpus("c", reports, ["x", "x", "y", "y", "z"], [0, 0, 1, 1, 1])
    held = corpus._replace(folds=[HELD, HELD, 1, 1, 1])
    every, fewer = (weights([examples(one, weighing(), Likeness())]) for one in (corpus, held))
    assert not np.allclose(every, fewer)
    without = corpus._replace(reports=reports[2:], events=corpus.events[2:], folds=[1, 1, 1])
    assert np.allclose(fewer, weights([examples(without, weighing(), Likeness())]))
