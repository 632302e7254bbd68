"""What every engine promises. The step is ``eval``: what an item does stands in the item."""

import itertools
import multiprocessing
import operator
from collections.abc import Iterator

import pytest

from onrecord.engine.base import Engine
from onrecord.engine.pool import Pool
from onrecord.engine.serial import Serial
from onrecord.errors import TooLarge


@pytest.fixture(params=[Serial(), Pool(2)], ids=repr)
def engine(request: pytest.FixtureRequest) -> Engine:
    made: Engine = request.param
    return made


def test_results_come_with_their_items_in_order(engine: Engine) -> None:
    items = ["__import__('time').sleep(.05) or 0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]

    assert list(engine.each(eval, items)) == list(zip(items, range(10), strict=True))


def test_no_items_no_results(engine: Engine) -> None:
    assert list(engine.each(eval, [])) == []


def test_an_error_comes_with_its_item_and_the_rest_is_done(engine: Engine) -> None:
    found = dict(engine.each(eval, ["1", "1/0", "2"]))

    assert (found["1"], found["2"]) == (1, 2)
    assert isinstance(found["1/0"], ZeroDivisionError)


def test_an_item_cannot_end_the_program(engine: Engine) -> None:
    found = dict(engine.each(eval, ["exit(4)", "1"]))

    assert str(found["exit(4)"]) == "it called exit(4)"
    assert found["1"] == 1


def test_our_own_errors_keep_their_class_and_sentence(engine: Engine) -> None:
    item = "(_ for _ in ()).throw(__import__('onrecord.errors').errors.TooLarge('a.txt', 3_000_000, 1_000_000))"

    error = dict(engine.each(eval, [item]))[item]

    assert isinstance(error, TooLarge)
    assert str(error) == str(TooLarge("a.txt", 3_000_000, 1_000_000))


def test_few_items_are_taken_ahead(engine: Engine) -> None:
    taken = []

    def endless() -> Iterator[int]:
        for number in itertools.count():
            taken.append(number)
            yield number

    results = engine.each(operator.neg, endless())

    assert [next(results) for _ in range(3)] == [(0, 0), (1, -1), (2, -2)]
    assert len(taken) < 20


def test_an_error_of_the_items_reaches_the_caller(engine: Engine) -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise OSError("no more")

    with pytest.raises(OSError, match="no more"):
        list(engine.each(operator.neg, broken()))


def test_nothing_runs_on_when_the_caller_stops(engine: Engine) -> None:
    results = engine.each(eval, itertools.chain(["1"], itertools.repeat("__import__('time').sleep(60)")))
    next(results)

    results.close()  # type: ignore[attr-defined]

    assert multiprocessing.active_children() == []
