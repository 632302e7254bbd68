"""Several items at once, in processes of our own: an item that kills its process costs that item alone.

A thread stands beside each process, hands it one item at a time and waits for the answer. So it is known on which item
a process died, no other item is disturbed, and the processes go on while the one who asked is busy with a result.
"""

import pickle
import queue
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from multiprocessing import resource_tracker
from typing import Any, TypeVar

from onrecord.engine.attempt import attempt
from onrecord.engine.worker import Worker

A = TypeVar("A")
B = TypeVar("B")

_Task = tuple[object, Future[Any]]

_LOOK_AHEAD = 4
"""Items in flight for each process."""


@dataclass(frozen=True, slots=True)
class Pool:
    """As many processes as ``jobs``, started when items come; each keeps its own copy of the step, with its model."""

    jobs: int

    def __post_init__(self) -> None:
        """Raise ValueError for a pool of nobody."""
        if self.jobs < 1:
            raise ValueError(f"a pool needs at least one process, not {self.jobs}")

    def each(self, step: Callable[[A], B], items: Iterable[A]) -> Iterator[tuple[A, B | Exception]]:
        """Each item with its result, in the order of the items, of which only a few are taken ahead.

        Step, items and results must pickle. An item whose process died twice comes with WorkerDied. Whoever stops
        asking, or is interrupted, stops the processes at once.
        """
        crew = _Crew(self.jobs, pickle.dumps(step))
        waiting: deque[tuple[A, Future[Any]]] = deque()
        try:
            for item in items:
                waiting.append((item, crew.submit(item)))
                while waiting and (len(waiting) >= _LOOK_AHEAD * self.jobs or waiting[0][1].done()):
                    done, result = waiting.popleft()
                    yield done, result.result()
            for done, result in waiting:
                yield done, result.result()
        finally:
            crew.dismiss()


class _Crew:
    """One thread for each process, all fed from one queue."""

    def __init__(self, jobs: int, step: bytes) -> None:
        resource_tracker.ensure_running()  # here: it lifts the mask below from the thread that starts it
        self._tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._workers = [Worker(step) for _ in range(jobs)]
        self._threads = [threading.Thread(target=self._work, args=(worker,), daemon=True) for worker in self._workers]
        for thread in self._threads:
            thread.start()

    def submit(self, item: object) -> Future[Any]:
        """The result to come, or the error in its place."""
        answer: Future[Any] = Future()
        self._tasks.put((item, answer))
        return answer

    def dismiss(self) -> None:
        """Leave no process behind."""
        for worker in self._workers:
            worker.stop()
        for _ in self._threads:
            self._tasks.put(None)
        for thread in self._threads:
            thread.join()

    def _work(self, worker: Worker) -> None:
        # A process inherits the mask of the thread that starts it: Ctrl-C never reaches it, not even while it starts.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        while task := self._tasks.get():
            item, answer = task
            answer.set_result(attempt(worker.ask, item))
