"""The one thread in which V8 contexts begin and end."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any, TypeVar

Result = TypeVar("Result")


class V8Thread:
    """Runs what it is given, one at a time, in a thread of its own that starts when first needed.

    V8 protects its memory with keys that a thread inherits from the one it was started by. Contexts started from
    threads that aren't related to the one that started V8 crash the process, as do two that start at the same
    moment. And a context moves in with the event loop of the thread that it is made in, if that has one (a
    server's, a test's), and can then not be waited for.
    """

    def __init__(self) -> None:
        self._orders: SimpleQueue[tuple[Callable[[], Any], Future[Any]]] = SimpleQueue()
        self._started = False
        self._lock = Lock()

    @property
    def started(self) -> bool:
        """Whether V8 may run in this process."""
        return self._started

    def run(self, order: Callable[[], Result]) -> Result:
        """Return what `order` returns, called in the thread; raises what it raises."""
        with self._lock:
            if not self._started:
                Thread(target=self._work, name="v8", daemon=True).start()
                self._started = True
        outcome: Future[Result] = Future()
        self._orders.put((order, outcome))
        return outcome.result()

    def _work(self) -> None:
        while True:
            order, outcome = self._orders.get()
            try:
                outcome.set_result(order())
            except Exception as error:
                outcome.set_exception(error)


V8 = V8Thread()
"""The thread of this process: there must be no second one."""
