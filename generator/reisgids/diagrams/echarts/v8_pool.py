"""Contexts of V8 that hold scripts of ours: a site is built with the same code that the browser runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import BoundedSemaphore, Lock

from py_mini_racer import JSEvalException, JSOOMException, JSTimeoutException, MiniRacer

from reisgids.diagrams.echarts.sketch import DrawingError
from reisgids.diagrams.echarts.v8_thread import V8
from reisgids.resources import folder


@dataclass(frozen=True)
class Limits:
    """How many seconds one call may take, and how many bytes a context may hold by then."""

    seconds: int
    memory: int


class V8Pool:
    """So many contexts, each started when first needed, that may be used from many threads at once.

    In each of them `scripts` of `theme/assets/dist/` have run, in order. A context takes some 0.1 s to start and 100
    MB; it works outside Python's lock, so that as many calls are made at a time as there are contexts.
    """

    def __init__(self, scripts: tuple[str, ...], limits: Limits, contexts: int) -> None:
        self._scripts = scripts
        self._limits = limits
        self._free = BoundedSemaphore(contexts)
        self._idle: list[MiniRacer] = []
        self._lock = Lock()

    def close(self) -> None:
        """Let the idle contexts go. The next call starts a new one."""
        with self._lock:
            idle, self._idle = self._idle, []
        for context in idle:
            V8.run(context.close)

    def call(self, function: str, argument: str) -> str:
        """Return the text that a function of the scripts gives; `argument` is JavaScript.

        Raises:
            DrawingError: it failed, or took longer or more memory than it may. V8's own message, which holds the
                scripts, isn't in it.
        """
        with self._context() as context:
            try:
                answer = context.eval(
                    f"{function}({argument})", timeout_sec=self._limits.seconds, max_memory=self._limits.memory
                )
            except JSTimeoutException:
                raise DrawingError(f"drawing took longer than {self._limits.seconds} seconds") from None
            except JSOOMException:
                raise DrawingError("drawing took more memory than it may") from None
            except JSEvalException:
                raise DrawingError("the drawing engine failed") from None
        return str(answer)

    @contextmanager
    def _context(self) -> Iterator[MiniRacer]:
        with self._free:
            with self._lock:
                context = self._idle.pop() if self._idle else None
            context = context or self._start()
            try:
                yield context
            except BaseException:
                V8.run(context.close)
                raise
            with self._lock:
                self._idle.append(context)

    def _start(self) -> MiniRacer:
        context = V8.run(MiniRacer)
        for script in self._scripts:
            bundle = (folder("theme/assets/dist") / script).read_text(encoding="ascii")
            context.eval(f"{bundle}\n0")
        return context
