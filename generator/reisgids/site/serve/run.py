"""Serves a playbook until it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from threading import Event, Thread

from reisgids.problems import Problem
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.errors.unknown_edition import UnknownEditionError
from reisgids.site.serve.following import Follower
from reisgids.site.serve.playbook import LivePlaybook
from reisgids.site.serve.server import Server

_NEXT_PORTS = 20


class Serving:
    """A playbook being served: `start`, then `stop`; or `with`. `address` is where, without a slash at the end.

    `on_change` gets all problems, and what else is refused, each time the playbook has been read.

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
        self._on_change = on_change
        self._stop = Event()
        self._server = _server(port, lambda address: LivePlaybook(root, edition=edition, today=today, address=address))
        self._follower = Follower(root.resolve(), self._read, self._stop)
        self._threads: list[Thread] = []
        self.address = self._server.address

    def start(self) -> None:
        """Read the playbook, and begin to serve and to follow it.

        Raises:
            UnknownEditionError: there is no such edition.
        """
        self._follower.read(True)
        if isinstance(refused := self._server.playbook.refused, UnknownEditionError):
            self._server.server_close()
            raise refused
        for work in (self._server.serve_forever, self._follower.follow_top, self._follower.follow_folders):
            thread = Thread(target=work, daemon=True)
            thread.start()
            self._threads.append(thread)

    def wait(self) -> None:
        """Serve until `stop` is called, or the user interrupts."""
        while not self._stop.wait(0.5):
            pass

    def stop(self) -> None:
        """Stop serving and following."""
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

    def _read(self, theme_too: bool) -> None:
        playbook = self._server.playbook
        playbook.read(theme_too=theme_too)
        self._on_change(playbook.problems, playbook.refused)


def _server(port: int, playbook: Callable[[str], LivePlaybook]) -> Server:
    """Return a server at the port, or at the next one that is free."""
    for candidate in range(port, min(port + _NEXT_PORTS, 65536)) if port else (0,):
        with suppress(OSError):
            return Server(candidate, playbook)
    raise RefusalError("port", port=port)
