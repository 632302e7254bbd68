import numpy as np
import pytest

from onrecord.articles.html.forest import Forest, forest
from onrecord.articles.html.keeping import FIRST, SECOND, best

TABLE = "links\t0.5\t1\t2\n2\n-3\n\nwords\t1\t1\t4\nlinks\t0.1\t2\t3\n1\n0\n-1\n"


def test_each_passage_gets_the_sum_of_its_leaves() -> None:
    found = {"links": np.array([0.0, 0.3, 0.9]), "words": np.array([0.5, 1.0, 2.0])}
    likely = Forest.read(TABLE).likely(found)
    assert np.log(likely / (1 - likely)) == pytest.approx([3, 2, -4])


def test_many_passages_are_looked_at_in_parts_alike() -> None:
    found = {"links": np.linspace(0, 1, 9_001), "words": np.linspace(2, 0, 9_001)}
    whole = Forest.read(TABLE).likely(found)
    assert whole[8_000] == Forest.read(TABLE).likely({name: row[8_000:8_001] for name, row in found.items()})[0]


def test_a_feature_that_is_missing_is_named() -> None:
    with pytest.raises(KeyError, match="words"):
        Forest.read(TABLE).likely({"links": np.zeros(1)})


def test_the_forests_of_the_package_can_be_read() -> None:
    assert "links" in forest(FIRST).features
    assert "likely" in forest(SECOND).features


def test_as_many_passages_are_kept_as_promise_the_best_f1() -> None:
    likely, sizes = np.array([0.9, 0.1, 0.8, 0.3]), np.array([50.0, 50, 50, 50])
    assert best(likely, sizes).tolist() == [True, False, True, False]
    assert best(likely[:0], sizes[:0]).tolist() == []
