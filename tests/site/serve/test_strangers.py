"""What another website can do, in the browser of somebody who has `serve` running: nothing."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from reisgids.site.root.policy import server_headers
from reisgids.site.serve.run import Serving
from tests.site.playbooks import playbook

pytestmark = pytest.mark.engine

_PAGE = """<!doctype html><title>Een vreemde</title>
<script>
  window.heard = [];
  const source = new EventSource("{there}/-/reisgids/events?language=nl");
  source.onmessage = (event) => heard.push(event.data);
  source.onerror = () => heard.push("fout");
  for (const mode of ["no-cors", "cors"])
    fetch("{there}/nl/", {{ mode }}).then(
      (answer) => answer.text().then((text) => heard.push(`${{mode}} ${{text.length}}`)),
      () => heard.push(`${{mode}} fout`));
</script>
<script src="{there}/nl/assets/search/entries.js"></script>
<link rel="stylesheet" href="{there}/nl/assets/reisgids.css">
<iframe src="{there}/nl/"></iframe>
<a href="{there}/nl/">Lees de gids</a>
"""


class _Stranger(BaseHTTPRequestHandler):
    """Another website: it serves one page, and, at `/without`, what a server without headers would say."""

    def __init__(self, *given: object, page: str) -> None:
        self._page = page
        super().__init__(*given)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        script = self.path.endswith(".js")
        body = b"window.reisgids_search = {entries: ['intern']}" if script else self._page.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript" if script else "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        for name, value in server_headers().items() if "with" in self.path.split("/") else ():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def stranger(page: str) -> Iterator[str]:
    """Serve that page on a port of its own; gives the address, without a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Stranger, page=page))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def tab(plain_browser: Browser) -> Iterator[Page]:
    page = plain_browser.new_page()
    yield page
    page.close()


def search_read(page: Page) -> bool:
    return bool(page.evaluate("'reisgids_search' in window"))


@pytest.mark.browser
def test_a_stranger_reads_nothing_of_a_playbook_that_is_served(tab: Page, tmp_path: Path) -> None:
    with (
        Serving(playbook(tmp_path / "acme", journeys=1), port=0) as served,
        stranger(_PAGE.format(there=served.address)) as there,
    ):
        # Another port of the same name is the same site, another name is another site; neither is the same origin.
        for address in (there, there.replace("127.0.0.1", "localhost")):
            tab.goto(f"{address}/")
            tab.wait_for_function("heard.length > 2")
            assert not search_read(tab), address
            assert set(tab.evaluate("heard")) == {"fout", "cors fout", "no-cors fout"}, address
            assert "Reis 0" not in tab.frames[1].content()
            # A link that somebody follows opens the guide: no page can read what is in another tab.
            tab.get_by_text("Lees de gids").click()
            expect(tab.get_by_role("heading", level=1)).to_contain_text("Acme")


@pytest.mark.browser
def test_the_headers_alone_keep_a_published_site_from_strangers(tab: Page) -> None:
    read = '<!doctype html><title>x</title><script src="{}/nl/assets/search/entries.js"></script>'
    with stranger("") as site:
        for way, seen in (("without", True), ("with", False)):
            with stranger(read.format(f"{site}/{way}")) as there:
                for address in (there, there.replace("127.0.0.1", "localhost")):
                    tab.goto(f"{address}/")
                    assert search_read(tab) == seen, (way, address)
