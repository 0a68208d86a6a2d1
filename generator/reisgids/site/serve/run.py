"""Serves a playbook until it is told to stop, and follows what is saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from threading import Event, Thread

from watchfiles import watch

from reisgids.problems import Problem
from reisgids.site.refusal import RefusalError
from reisgids.site.serve.playbook import LivePlaybook
from reisgids.site.serve.server import Server

_FOLDERS = ("content", "journeys", "theme")
_NEXT_PORTS = 20
_SETTLE = 50  # milliseconds: an editor writes a file in several steps
_OUR_OWN = {".reisgids", "dist", "node_modules", "__pycache__"}


class Serving:
    """A playbook being served: `start`, then `stop`; or `with`. `address` is where, without a slash at the end.

    `on_change` is told all problems, and what else is refused, each time the playbook has been read.

    Raises:
        RefusalError: no port is free.
    """

    def __init__(
        self,
        root: Path,
        *,
        edition: str = "internal",
        port: int = 8000,
        today: Callable[[], date] = date.today,
        on_change: Callable[[tuple[Problem, ...], RefusalError | None], None] = lambda _problems, _refused: None,
    ) -> None:
        self._root = root.resolve()
        self._on_change = on_change
        self._stop = Event()
        self._server = _server(
            port, lambda address: LivePlaybook(self._root, edition=edition, today=today, address=address)
        )
        self.address = self._server.address
        self._threads: list[Thread] = []

    def start(self) -> None:
        """Read the playbook, and begin to serve and to watch it."""
        self._read(theme_too=True)
        for work in (self._server.serve_forever, self._watch_top, self._watch_folders):
            thread = Thread(target=work, daemon=True)
            thread.start()
            self._threads.append(thread)

    def wait(self) -> None:
        """Serve until `stop` is called, or the user interrupts."""
        while not self._stop.wait(0.5):
            pass

    def stop(self) -> None:
        """Stop serving and watching."""
        self._stop.set()
        self._server.shutdown()
        self._server.server_close()
        for thread in self._threads:
            thread.join(timeout=5)

    def __enter__(self) -> Serving:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _read(self, *, theme_too: bool) -> None:
        playbook = self._server.playbook
        playbook.read(theme_too=theme_too)
        self._on_change(playbook.problems, playbook.refused)

    def _watch_top(self) -> None:
        """Follow site-config.yml."""
        for changes in self._changes([self._root], recursive=False):
            if any(Path(path).name.startswith("site-config.") for _, path in changes):
                self._read(theme_too=False)

    def _watch_folders(self) -> None:
        """Follow the folders of the playbook; one that appears later is followed from then on."""
        while not self._stop.is_set():
            folders = self._folders()
            if not folders:
                self._stop.wait(0.5)
                continue
            for changes in self._changes(folders, recursive=True):
                if self._folders() != folders:
                    break
                if changes:
                    theme_too = any(Path(path).is_relative_to(self._root / "theme") for _, path in changes)
                    self._read(theme_too=theme_too)
            if not self._stop.is_set():
                self._read(theme_too=True)

    def _folders(self) -> list[Path]:
        return [folder for name in _FOLDERS if (folder := self._root / name).is_dir()]

    def _changes(self, places: list[Path], *, recursive: bool) -> Iterable[set[tuple[object, str]]]:
        with suppress(FileNotFoundError):
            for changes in watch(
                *places,
                watch_filter=lambda _change, path: not _OUR_OWN & set(Path(path).parts),
                debounce=_SETTLE,
                step=_SETTLE // 2,
                stop_event=self._stop,
                rust_timeout=1000,
                yield_on_timeout=True,
                raise_interrupt=False,
                recursive=recursive,
            ):
                yield {(change, path) for change, path in changes}


def _server(port: int, playbook: Callable[[str], LivePlaybook]) -> Server:
    """Return a server at the port, or at the next one that is free."""
    for candidate in range(port, min(port + _NEXT_PORTS, 65536)) if port else (0,):
        with suppress(OSError):
            return Server(candidate, playbook)
    raise RefusalError("port", port=port)
