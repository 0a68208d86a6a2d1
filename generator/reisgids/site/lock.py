"""One build of a playbook at a time. The system holds the lock, and lets it go when the process ends."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from reisgids.site.refusal import RefusalError

_BETWEEN = 0.1


@contextmanager
def one_at_a_time(file: Path, *, patience: float, on_wait: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold the lock `file`; wait for it at most `patience` seconds, after saying so once with `on_wait`.

    Raises:
        RefusalError: another process still has it.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a+b") as handle:
        until = time.monotonic() + patience
        said = False
        while not _taken(handle):
            if not said:
                on_wait()
                said = True
            if time.monotonic() >= until:
                raise RefusalError("busy", path=file.parent.parent)
            time.sleep(_BETWEEN)
        try:
            yield
        finally:
            _let_go(handle)


if sys.platform == "win32":
    import msvcrt

    def _taken(handle: IO[bytes]) -> bool:
        handle.seek(0)
        with suppress(OSError):
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
            return True
        return False

    def _let_go(handle: IO[bytes]) -> None:
        handle.seek(0)
        msvcrt.locking(handle.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _taken(handle: IO[bytes]) -> bool:
        with suppress(BlockingIOError):
            fcntl.flock(handle.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False

    def _let_go(handle: IO[bytes]) -> None:
        fcntl.flock(handle.fileno(), fcntl.LOCK_UN)
