"""What only processes can do wrong. The step is ``eval``: what an item does stands in the item."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onrecord.engine.pool import Pool
from onrecord.errors import WorkerDied

ASLEEP = """
from onrecord.engine.pool import Pool
if __name__ == "__main__":
    try:
        for _, result in Pool(2).each(eval, ["'ready'"] + ["__import__('time').sleep(1)"] * 4):
            print(result, flush=True)
    except KeyboardInterrupt:
        print("stopped")
"""


@pytest.mark.parametrize("end", ["os._exit(3)", "os.kill(os.getpid(), 9)", "os.abort()"])
def test_a_worker_that_dies_costs_its_item_alone(end: str) -> None:
    items = ["1", "2", end, "3", "4"]

    found = dict(Pool(2).each(eval, items))

    assert isinstance(found.pop(end), WorkerDied)
    assert list(found.values()) == [1, 2, 3, 4]


def test_every_item_may_kill_its_worker() -> None:
    assert {type(result) for _, result in Pool(2).each(eval, ["os._exit(1)"] * 3)} == {WorkerDied}


def test_an_item_gets_a_second_try_in_a_fresh_process(tmp_path: Path) -> None:
    been = tmp_path / "been"
    item = f"'second' if os.path.exists({str(been)!r}) else (open({str(been)!r}, 'w').close(), os._exit(1))"

    assert [result for _, result in Pool(2).each(eval, [item])] == ["second"]


def test_what_cannot_travel_is_put_into_words() -> None:
    found = [str(result) for _, result in Pool(1).each(eval, ["lambda: 1", "1"])]

    assert "pickle" in found[0]
    assert found[1] == "1"


def test_an_item_that_cannot_be_sent_comes_with_the_error() -> None:
    (_, result), (_, other) = Pool(1).each(len, [(lambda: 1,), "four"])

    assert isinstance(result, Exception)
    assert other == 4


def test_large_items_and_results_pass() -> None:
    item = "'" + "x" * 3_000_000 + "'"

    assert [len(str(result)) for _, result in Pool(2).each(eval, [item] * 6)] == [3_000_000] * 6


def test_a_worker_keeps_to_one_thread() -> None:
    assert [result for _, result in Pool(1).each(os.getenv, ["OMP_NUM_THREADS"])] == ["1"]


def test_a_pool_of_nobody_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Pool(0)


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_when_the_program_is_ended_no_process_and_no_traceback_is_left(ending: signal.Signals, tmp_path: Path) -> None:
    script = tmp_path / "asleep.py"
    script.write_text(ASLEEP)
    with subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as program:
        assert program.stdout
        assert program.stderr
        assert program.stdout.readline() == "ready\n"
        if ending is signal.SIGINT:
            os.killpg(program.pid, signal.SIGINT)  # as a terminal does it: to all of them
        else:
            program.kill()
        assert (program.stdout.read(), program.stderr.read()) == ("stopped\n" * (ending is signal.SIGINT), "")
    assert group_ends(program.pid)


def group_ends(group: int) -> bool:
    """Whether all processes of a group end before long."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False
