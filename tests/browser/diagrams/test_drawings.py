"""Drawings that mean harm: whatever of them a playbook publishes asks nothing of any host, also without a policy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from playwright.sync_api import Browser, Request

from reisgids.site.pipeline.build import build
from tests.browser.site_server import serve_folder
from tests.site.playbooks import playbook
from tests.sources.pictures.test_drawings import HOST, LEADING_OUT, drawing

_HTML = 'xmlns="http://www.w3.org/1999/xhtml"'
HARMFUL = tuple(
    drawing(inside)
    for inside in (
        *LEADING_OUT,
        f'<script>fetch("{HOST}")</script>',
        f'<script href="{HOST}"/>',
        f"<g onload=\"fetch('{HOST}')\"/>",
        f'<foreignObject width="9" height="9"><img {_HTML} src="{HOST}"/></foreignObject>',
        f'<iframe {_HTML} src="{HOST}"/>',
        f'<link {_HTML} rel="stylesheet" href="{HOST}"/>',
        f'<metadata><img {_HTML} src="{HOST}"/></metadata>',
        f'<image width="9" height="9"><set attributeName="href" to="{HOST}"/></image>',
        f'<style>@import "{HOST}";</style>',
        f'<rect width="9" height="9" style="mask-image: url({HOST})"/>',
    )
)


class _Bare(SimpleHTTPRequestHandler):
    """A web server that sends no policy."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the test looks at what the browser asks."""


def _asking(browser: Browser, folder: Path, drawings: Mapping[str, bytes]) -> set[str]:
    """Return which of the drawings ask something of another host, each opened as a page of its own."""
    folder.mkdir()
    for name, data in drawings.items():
        (folder / name).write_bytes(data)
    frames = "".join(f'<iframe src="{name}"></iframe>' for name in drawings)
    (folder / "all.html").write_text(f"<!doctype html><title>x</title>{frames}")
    asking = set()
    page = browser.new_page()
    with serve_folder(folder, _Bare) as address:

        def asked(request: Request) -> None:
            if not request.url.startswith(address):
                asking.add(request.frame.url.removeprefix(address))

        page.on("request", asked)
        page.goto(f"{address}all.html")
        opened = [frame.evaluate("document.documentElement.localName") for frame in page.frames[1:]]
        page.wait_for_timeout(300)
    page.close()
    assert len(opened) >= len(drawings)
    return asking


def test_what_is_published_of_a_drawing_that_means_harm_asks_nothing(plain_browser: Browser, tmp_path: Path) -> None:
    harmful = {f"{number}.svg": data for number, data in enumerate(HARMFUL)}
    root = playbook(tmp_path / "acme", journeys=0)
    assets = root / "theme/overrides/assets"
    assets.mkdir(parents=True)
    for name, data in harmful.items():
        (assets / name).write_bytes(data)

    summary = build(root, tmp_path / "site", today=dt.date(2026, 11, 22), workers=1)

    assert summary.built, summary.problems
    published = {name: (tmp_path / "site/nl/assets" / name).read_bytes() for name in harmful}
    assert _asking(plain_browser, tmp_path / "published", published) == set()
    # Chromium knows most of these ways: it asks where they are left as they were.
    assert len(_asking(plain_browser, tmp_path / "harmful", harmful)) > len(harmful) / 2
