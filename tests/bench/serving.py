"""From saving a file to the reloaded page, with `reisgids serve` and with `mkdocs serve`."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROUNDS = 5


@dataclass(frozen=True)
class Serving:
    """Seconds from saving a journey to its new page (the middle of five), and to a page that wasn't changed."""

    saved_to_page: float
    one_page: float


def reisgids_serve(root: Path, edit: Callable[[Path, str], Path], environment: dict[str, str]) -> Serving:
    """Measure `reisgids serve` on a playbook."""
    with _reisgids(root, environment) as address:
        page = f"{address}/nl/journeys/reis-0000/"
        _wait_for(page, "Klantreis 0")
        start = time.perf_counter()
        _wait_for(f"{address}/nl/journeys/reis-0002/", "Klantreis 2")
        one_page = time.perf_counter() - start
        return Serving(_saved_to_page(page, lambda word: edit(root, word), "ronde{}"), one_page)


def figure_served(root: Path, sheet: str, line: str, page: str, environment: dict[str, str]) -> float:
    """Return the seconds from a line that is added to a sheet of figures until the page tells it.

    Args:
        root: The playbook.
        sheet: Its sheet, by its path in the playbook.
        line: The line, with `{}` where the number of answers stands, which is looked for on the page.
        page: The page's path on the site.
        environment: What the server's environment has besides.
    """
    file = root / sheet
    before = file.read_text("utf-8")
    with _reisgids(root, environment) as address:
        _wait_for(f"{address}/{page}", "chatbot")
        # The line takes the place of the one before it: a second figure of the same wave would be an error.
        return _saved_to_page(
            f"{address}/{page}", lambda n: file.write_text(f"{before}{line.format(n)}\n", "utf-8"), "7{}3"
        )


def _saved_to_page(page: str, save: Callable[[str], object], word: str) -> float:
    """Return the middle of `ROUNDS` times from saving a word until the page holds it."""
    seen = []
    for n in range(ROUNDS):
        time.sleep(0.5)
        start = time.perf_counter()
        save(word.format(n))
        _wait_for(page, word.format(n))
        seen.append(time.perf_counter() - start)
    return statistics.median(seen)


@contextmanager
def _reisgids(root: Path, environment: dict[str, str]) -> Iterator[str]:
    """Serve a playbook and yield the address."""
    port = _free_port()
    with _Server([sys.executable, "-m", "reisgids", "serve", str(root), "--port", str(port)], root, environment):
        yield f"http://127.0.0.1:{port}"


def mkdocs_serve(folder: Path, environment: dict[str, str]) -> float:
    """Return the same for `mkdocs serve` on the plain project, once: it takes seconds."""
    port = _free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-q", "-a", f"127.0.0.1:{port}"]
    page = f"http://127.0.0.1:{port}/journeys/reis-0000/"
    with _Server(command, folder, environment):
        _wait_for(page, "Klantreis 0")
        time.sleep(1)
        file = folder / "docs" / "journeys" / "reis-0000.md"
        start = time.perf_counter()
        file.write_text(file.read_text("utf-8").replace("om mee te meten", "ronde1"), "utf-8")
        _wait_for(page, "ronde1")
        return time.perf_counter() - start


class _Server:
    """A server that runs while the block does."""

    def __init__(self, command: list[str], folder: Path, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def __enter__(self) -> _Server:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()


def _wait_for(url: str, word: str, seconds: float = 180) -> None:
    """Ask for a page until it holds the word.

    Raises:
        TimeoutError: it never did.
    """
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        try:
            if word in _page(url):
                return
        except (http.client.HTTPException, OSError):
            time.sleep(0.05)
        time.sleep(0.005)
    raise TimeoutError(f"{url} never showed {word}")


def _page(url: str) -> str:
    """Return what a local server answers: http://127.0.0.1:port/path."""
    host, _, path = url.removeprefix("http://").partition("/")
    connection = http.client.HTTPConnection(host, timeout=60)
    try:
        connection.request("GET", f"/{path}")
        return connection.getresponse().read().decode("utf-8")
    finally:
        connection.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
