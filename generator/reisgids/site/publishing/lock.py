"""One at a time: the system holds a lock, and lets it go when the process ends."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import IO

from reisgids.site.errors.refusal import RefusalError

_BETWEEN = 0.1


@contextmanager
def held(
    root: Path, names: Iterable[str], *, patience: float, on_wait: Callable[[], None] = lambda: None
) -> Iterator[None]:
    """Hold what goes by these names in the playbook at `root`, such as an edition's stage or a site's folder.

    A process that holds more than one takes them in the same order as all others, so that no two wait for each other.

    Raises:
        RefusalError: another process still has one of them.
    """
    playbook = root.resolve()
    locks = playbook / ".reisgids" / "locks"
    with ExitStack() as stack:
        for name in names:
            file = locks / sha256(name.encode()).hexdigest()[:16]
            stack.enter_context(one_at_a_time(file, patience=patience, on_wait=on_wait, of=playbook))
        yield


@contextmanager
def one_at_a_time(
    file: Path, *, patience: float, on_wait: Callable[[], None] = lambda: None, of: Path | None = None
) -> Iterator[None]:
    """Hold the lock `file`; wait for it at most `patience` seconds, after calling `on_wait` once.

    `of` is the folder that a refusal names, by default the one in which the lock's folder is.

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
                raise RefusalError("busy", path=of or file.parent.parent)
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
