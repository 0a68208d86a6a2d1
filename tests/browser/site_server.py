"""A web server for a built site, and the Chromium that looks at it."""

from __future__ import annotations

import contextlib
import functools
import os
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Playwright

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    # Letters are as wide in Chromium without windows as in Chromium itself.
    "--font-render-hinting=none",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class _Host(SimpleHTTPRequestHandler):
    """Sends what the site's `_headers` says with every file, as hosts do that read it."""

    def end_headers(self) -> None:
        headers = Path(self.directory) / "_headers"
        if headers.is_file():
            for line in headers.read_text("utf-8").splitlines()[1:]:
                name, _, value = line.strip().partition(": ")
                self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests look at what the browser says."""


@contextlib.contextmanager
def serve_folder(folder: Path, handler: type[SimpleHTTPRequestHandler] = _Host) -> Iterator[str]:
    """Serve a folder on a free port of this machine; gives the address, with a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def chromium_program() -> str:
    """Return the path of the system's Chromium; REISGIDS_CHROMIUM names another one.

    Raises:
        FileNotFoundError: there is none.
    """
    found = os.environ.get("REISGIDS_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        raise FileNotFoundError("no Chromium: install the package chromium, or set REISGIDS_CHROMIUM")
    return found


@contextlib.contextmanager
def chromium(playwright: Playwright, *more_flags: str) -> Iterator[Browser]:
    """Start the system's Chromium, the one without windows where it is there: a tab takes it a third of the time.

    REISGIDS_CHROMIUM names another one.

    Raises:
        FileNotFoundError: there is none.
    """
    windowless = None if os.environ.get("REISGIDS_CHROMIUM") else shutil.which("chromium-headless-shell")
    program = windowless or chromium_program()
    browser = playwright.chromium.launch(executable_path=program, args=[*FLAGS, *more_flags])
    try:
        yield browser
    finally:
        browser.close()
