"""The one thread in which V8 contexts begin and end."""

from __future__ import annotations

import os
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
        self._process = 0
        self._lock = Lock()

    @property
    def started(self) -> bool:
        """Whether V8 may run in this process."""
        return self._process != 0

    def run(self, order: Callable[[], Result]) -> Result:
        """Return what `order` returns, called in the thread.

        Raises:
            RuntimeError: V8 was running when this process was copied from another, and doesn't work in the copy.
            Exception: what `order` raises.
        """
        with self._lock:
            if not self._process:
                Thread(target=self._work, name="v8", daemon=True).start()
                self._process = os.getpid()
        if self._process != os.getpid():
            raise RuntimeError("V8 does not run in a copy of a process in which it ran")
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
