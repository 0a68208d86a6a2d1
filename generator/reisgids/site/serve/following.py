"""Follows what is saved in a playbook's folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from threading import Event, Lock

from watchfiles import watch

_FOLDERS = ("content", "journeys", "theme")
_SETTLE = 50  # milliseconds: an editor writes a file in several steps
_TICK = 1000  # milliseconds
_OUR_OWN = {".reisgids", "dist", "node_modules", "__pycache__"}

Signature = tuple[tuple[str, int, int], ...]


class Follower:
    """Calls `read` after each change, until `stop` is set; it gets whether the theme may have changed too.

    The system reports changes of files. Once a second the files are looked at as well: a change from before the system
    was asked, or on a disk that reports nothing, isn't missed.
    """

    def __init__(self, root: Path, read: Callable[[bool], None], stop: Event) -> None:
        self._root = root
        self._read = read
        self._stop = stop
        self._lock = Lock()
        self._seen: Signature = ()

    def read(self, theme_too: bool) -> None:
        """Read the playbook now."""
        with self._lock:
            self._seen = self._signature()
            self._read(theme_too)

    def follow_top(self) -> None:
        """Follow site-config.yml until the end."""
        while not self._stop.is_set():
            for changes in self._changes([self._root], recursive=False):
                if any(path.name.startswith("site-config.") for path in changes):
                    self.read(False)

    def follow_folders(self) -> None:
        """Follow the folders of the playbook until the end, also one that appears later."""
        while not self._stop.is_set():
            folders = self._folders()
            for changes in self._changes(folders, recursive=True) if folders else self._ticks():
                if changes:
                    self.read(any(path.is_relative_to(self._root / "theme") for path in changes))
                elif self._signature() != self._seen:
                    self.read(True)
                if self._folders() != folders:
                    break

    def _folders(self) -> list[Path]:
        return [folder for name in _FOLDERS if (folder := self._root / name).is_dir()]

    def _ticks(self) -> Iterable[set[Path]]:
        while not self._stop.wait(_TICK / 1000):
            yield set()

    def _changes(self, places: list[Path], *, recursive: bool) -> Iterable[set[Path]]:
        """Yield the files that changed, or nothing when there was no change for a while."""
        with suppress(FileNotFoundError):
            for changes in watch(
                *places,
                watch_filter=lambda _change, path: not _OUR_OWN & set(Path(path).relative_to(self._root).parts),
                debounce=_SETTLE,
                step=_SETTLE // 2,
                stop_event=self._stop,
                rust_timeout=_TICK,
                yield_on_timeout=True,
                raise_interrupt=False,
                recursive=recursive,
            ):
                yield {Path(path) for _, path in changes}
            return
        self._stop.wait(_TICK / 1000)

    def _signature(self) -> Signature:
        """Return the name, size and time of every file."""
        found: list[tuple[str, int, int]] = []
        with suppress(OSError):
            status = (self._root / "site-config.yml").stat()
            found.append(("site-config.yml", status.st_size, status.st_mtime_ns))
        for top in self._folders():
            for folder, folders, names in os.walk(top):
                folders[:] = sorted(set(folders) - _OUR_OWN)
                for name in sorted(names):
                    path = os.path.join(folder, name)  # noqa: PTH118 - a thousand times a second
                    with suppress(OSError):
                        status = os.stat(path, follow_symlinks=False)  # noqa: PTH116
                        found.append((path, status.st_size, status.st_mtime_ns))
        return tuple(found)
