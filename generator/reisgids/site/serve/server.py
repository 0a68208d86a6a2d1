"""The web server of `reisgids serve`: this machine only, one page at a time, and a stream with when to reload."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from threading import Event, Lock
from urllib.parse import parse_qs, unquote, urlsplit

from reisgids.labels.words import words
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.root.language_redirect import entrance
from reisgids.site.root.policy import server_headers
from reisgids.site.serve.callers import is_for_us, is_our_name
from reisgids.site.serve.language import Answer, LanguageSite
from reisgids.site.serve.overlay import state
from reisgids.site.serve.playbook import LivePlaybook

HOST = "127.0.0.1"
_OURS = "-/reisgids/"
_BREATH = 15.0
_PATIENCE = 30.0
"""How many seconds a connection may be silent."""
_MOST = 200
"""How many connections there are at once; the oldest gives way to a new one, and a browser comes back by itself."""
_ALONE = {"Cross-Origin-Opener-Policy": "same-origin"}
"""No page that opened a tab has a hold on it. Browsers heed it on this machine and by https only."""
_SCRIPT = (files(__package__) / "live.js").read_bytes()


class Server(ThreadingHTTPServer):
    """Serves a playbook at `http://127.0.0.1:port/`. `closing` is set when it ends."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 256

    def __init__(self, port: int, playbook: Callable[[str], LivePlaybook]) -> None:
        self.closing = Event()
        self._open: dict[socket.socket, None] = {}
        self._counting = Lock()
        super().__init__((HOST, port), partial(Visit))
        self.address = f"http://{HOST}:{self.server_port}"
        self.playbook = playbook(self.address)

    def shutdown(self) -> None:
        """End, also for those who are waiting for news."""
        self.closing.set()
        with self.playbook.changed:
            self.playbook.changed.notify_all()
        super().shutdown()

    def process_request(self, request: socket.socket, client_address: object) -> None:  # type: ignore[override]
        """Let a visitor in; where there are too many, the one who came first goes."""
        with self._counting:
            self._open[request] = None
            if len(self._open) > _MOST:
                oldest = next(iter(self._open))
                del self._open[oldest]
                with suppress(OSError):
                    oldest.shutdown(socket.SHUT_RDWR)
        super().process_request(request, client_address)

    def shutdown_request(self, request: socket.socket) -> None:  # type: ignore[override]
        """See a visitor out."""
        with self._counting:
            self._open.pop(request, None)
        super().shutdown_request(request)

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle is nobody's concern."""


class Visit(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "Reisgids"
    sys_version = ""
    timeout = _PATIENCE
    default_request_version = "HTTP/1.1"
    """Of a request that names none: before it there were no headers, and every answer has some that matter."""

    def do_GET(self) -> None:
        """Answer, but only to those who are here for us."""
        if {"content-length", "transfer-encoding"} & {name.lower() for name in self.headers}:
            # What follows is no request: it is not read, and not taken for one either.
            self.close_connection = True
        if not is_our_name(self.headers.get("Host", ""), self.server.server_port):
            self._send(Answer(b"", "text/plain", 421))
            return
        if not is_for_us(self.headers, self.command):
            self._send(Answer(b"", "text/plain", 403))
            return
        path = _plain(urlsplit(self.path).path)
        if path == f"{_OURS}events":
            self._events(parse_qs(urlsplit(self.path).query).get("language", ["nl"])[0])
        elif path == f"{_OURS}live.js":
            self._send(Answer(_SCRIPT, "text/javascript; charset=utf-8"))
        else:
            self._send(self._answer(path))

    do_HEAD = do_GET  # noqa: N815

    def end_headers(self) -> None:
        """Send with every answer, also one to a request that makes no sense, what a browser may do with it."""
        for name, value in {"Cache-Control": "no-store", **server_headers(), **_ALONE}.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Log nothing: the terminal is for the playbook's problems."""

    def _answer(self, path: str | None) -> Answer:
        playbook = self.server.playbook
        if path is None:
            return Answer(b"Not found", "text/plain", 404)
        language, slash, rest = path.partition("/")
        view = playbook.view
        if view is None:
            first = language if language in playbook.languages else playbook.languages[0]
            return self._live(Answer(_page(first, "", "").encode()), first)
        if not path:
            return Answer(entrance(view).encode())
        known = language in view.config.languages
        if known and not slash:
            return Answer(language.encode(), "location", 302)
        if not known:
            language = view.config.languages[0]
        try:
            site = playbook.site(language)
            if site is None:
                return Answer(b"Not found", "text/plain", 404)
            return self._within(site, language, rest) if known else self._live(site.missing(), language)
        except RefusalError as refusal:
            return self._live(Answer(_failed(language, refusal.say(language)), status=500), language)
        except Exception as error:
            return self._live(Answer(_failed(language, f"{type(error).__name__}: {error}"), status=500), language)

    def _within(self, site: LanguageSite, language: str, path: str) -> Answer:
        found = site.answer(path)
        if found is None and site.is_page(f"{path}/"):
            return Answer(f"{language}/{path}".encode(), "location", 302)
        if found is None:
            return self._live(site.missing(), language)
        return self._live(found, language) if found.type.startswith("text/html") else found

    def _live(self, answer: Answer, language: str) -> Answer:
        """Return a page with the script that keeps it in step."""
        script = (
            f'<script src="/{_OURS}live.js" data-version="{self.server.playbook.version}" '
            f'data-language="{language}"></script>'
        ).encode()
        before, end, after = answer.body.rpartition(b"</body>")
        return Answer(before + script + end + after if end else answer.body + script, answer.type, answer.status)

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        if answer.type == "location":
            self.send_header("Location", f"/{answer.body.decode()}/")
            answer = Answer(b"", "text/plain")
        self.send_header("Content-Type", answer.type)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _events(self, language: str) -> None:
        """Send the state now and whenever it changes, until the browser goes away."""
        playbook = self.server.playbook
        language = language if language in ("nl", "en") else "nl"
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        if self.command == "HEAD":
            return
        told = -1
        try:
            while not self.server.closing.is_set():
                with playbook.changed:
                    if playbook.turn == told:
                        playbook.changed.wait(_BREATH)
                    news = playbook.turn != told
                    told = playbook.turn
                self.wfile.write(f"data: {state(playbook, language)}\n\n".encode() if news else b": still here\n\n")
                self.wfile.flush()
        except OSError:
            return


def _plain(path: str) -> str | None:
    """Return the path without its first slash; None where it tries to leave: `..`, an encoded slash, a backslash."""
    parts = [unquote(part) for part in path.removeprefix("/").split("/")]
    if any(part in {".", ".."} or set(part) & set("/\\\0") for part in parts):
        return None
    return "/".join(parts)


def _failed(language: str, message: str) -> bytes:
    return _page(language, words(language).say("site.live.failed"), message).encode()


def _page(language: str, title: str, message: str) -> str:
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{escape(title or "Reisgids")}'
        f"</title></head><body><h1>{escape(title)}</h1><p>{escape(message)}</p></body></html>\n"
    )
