"""Renders pages in copies of this process: they have the plan already, nothing is sent to them or made again."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe, wait
from types import TracebackType
from typing import Self, cast

from reisgids.diagrams.echarts.v8_thread import V8
from reisgids.pages.shared.page import Page, Rendered

_AT_A_TIME = 4


class EndedError(Exception):
    """A process ended before it had rendered its pages."""


def can_fork() -> bool:
    """Return whether this process can be copied: the platform can, and no V8 runs in it that a copy would break."""
    return sys.platform == "linux" and not V8.started


class Forks:
    """So many copies of this process, made when the first page is rendered, that render any of the `pages`.

    Use it as a context manager: at its end the copies are gone.
    """

    def __init__(self, pages: Sequence[Page], workers: int) -> None:
        self._pages = pages
        self._numbers = {id(page): number for number, page in enumerate(pages)}
        self._workers = workers
        self._running: dict[Connection, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close(stop=error is not None)

    @property
    def running(self) -> bool:
        """Whether the copies have been made."""
        return bool(self._running)

    def render(self, pages: Sequence[Page]) -> Iterator[Rendered]:
        """Yield what the pages hold, in order, as soon as it is there.

        Raises:
            EndedError: a copy ended, for lack of memory for instance.
        """
        if not self._running:
            self._start()
        shares = [pages[start : start + _AT_A_TIME] for start in range(0, len(pages), _AT_A_TIME)]
        waiting = iter(enumerate(shares))
        at: dict[Connection, int] = {}
        made: dict[int, list[Rendered]] = {}

        def give(to: Connection) -> None:
            for number, share in waiting:
                at[to] = number
                to.send([self._numbers[id(page)] for page in share])
                return

        for connection in self._running:
            give(connection)
        for number in range(len(shares)):
            while number not in made:
                for ready in cast("list[Connection]", wait(list(at))):
                    its = at.pop(ready)
                    made[its] = _received(ready)
                    give(ready)
            yield from made.pop(number)

    def _start(self) -> None:
        for _ in range(self._workers):
            here, there = Pipe()
            process = os.fork()
            if not process:
                with suppress(BaseException):
                    here.close()
                    for other in self._running:
                        other.close()
                    _work(self._pages, there)
                os._exit(0)
            there.close()
            self._running[here] = process

    def _close(self, *, stop: bool) -> None:
        for connection, process in self._running.items():
            if stop:
                with suppress(ProcessLookupError):
                    os.kill(process, signal.SIGTERM)
            connection.close()
        for process in self._running.values():
            os.waitpid(process, 0)
        self._running = {}


def _received(connection: Connection) -> list[Rendered]:
    try:
        answer: list[Rendered] | Exception = connection.recv()
    except (EOFError, ConnectionError) as error:
        raise EndedError("a process that draws ended") from error
    if isinstance(answer, Exception):
        raise answer
    return answer


def _work(pages: Sequence[Page], orders: Connection) -> None:
    """In a copy: render what is asked for until nobody asks."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.disable()  # nearly all that a page needs is still needed for the next one
    with suppress(EOFError):
        while True:
            numbers = orders.recv()
            try:
                orders.send([pages[number].render() for number in numbers])
            except Exception as error:
                orders.send(error)
