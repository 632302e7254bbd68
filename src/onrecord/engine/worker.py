"""One process that runs a step, and the hand that reaches it: items go in and results come out as pickles."""

import os
import pickle
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from onrecord.engine.attempt import attempt
from onrecord.errors import WorkerDied

_ATTEMPTS = 2
"""An item whose process died is tried once more, in a fresh one: it may have died of something else."""

_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1")
"""Each process has a core, not all of them."""

_SPAWN = get_context("spawn")
"""Not "fork", which copies the locks of a model's threads without the threads that would open them."""

_STARTING = threading.Lock()
"""multiprocessing starts processes from one thread at a time."""


class Worker:
    """A process that is started when it is first asked, and again after it died."""

    def __init__(self, step: bytes) -> None:
        """Take the pickled step."""
        self._step = step
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._stopped = False

    def ask(self, item: object) -> Any:
        """What the step gives for this item, or the error that it raised. Raise WorkerDied if there is no answer."""
        question = pickle.dumps(item)
        for _ in range(_ATTEMPTS):
            answer = self._exchange(question)
            if answer is not None:
                return pickle.loads(answer)  # noqa: S301  written by our own process
        raise WorkerDied

    def stop(self) -> None:
        """End the process at once, whatever it does; it is not started again."""
        with _STARTING:
            self._stopped = True
            self._end()

    def _exchange(self, question: bytes) -> bytes | None:
        try:
            pipe = self._started()
            pipe.send_bytes(question)
            return pipe.recv_bytes()
        except (EOFError, OSError):
            self._pipe = None
            return None

    def _started(self) -> Connection:
        with _STARTING:
            if self._stopped:
                raise EOFError
            if self._pipe is None:
                self._end()
                self._pipe, theirs = _SPAWN.Pipe()
                self._process = _SPAWN.Process(target=serve, args=(theirs, self._step), daemon=True)
                self._process.start()
                theirs.close()
            return self._pipe

    def _end(self) -> None:
        if self._process:
            self._process.kill()
            self._process.join()


def serve(pipe: Connection, pickled_step: bytes) -> None:
    """In the process: answer until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who asks; he ends us
    os.environ.update(_ONE_THREAD)
    steps: list[Callable[[Any], Any]] = []

    def run(question: bytes) -> Any:
        if not steps:
            steps.append(pickle.loads(pickled_step))  # noqa: S301  written by our own process
        return steps[0](pickle.loads(question))  # noqa: S301

    with suppress(EOFError, OSError):
        while True:
            pipe.send_bytes(_pickled(attempt(run, pipe.recv_bytes())))


def _pickled(result: object) -> bytes:
    """The result as it will arrive; an error that cannot travel is put into words."""
    try:
        data = pickle.dumps(result)
        if isinstance(result, Exception):
            pickle.loads(data)  # noqa: S301
    except Exception as error:  # noqa: BLE001  a class may pickle itself, and fail, as it likes
        told = result if isinstance(result, Exception) else error
        return pickle.dumps(RuntimeError(f"{type(told).__name__}: {told}"))
    return data
