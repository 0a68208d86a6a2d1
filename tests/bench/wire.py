"""What a browser loads for a page before anyone touches it."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Request, sync_playwright

from tests.browser.site_server import chromium, serve_folder


@dataclass(frozen=True)
class Weight:
    """The parts by name, largest first, in bytes after gzip (fonts and pictures as they are)."""

    parts: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """All parts together, in bytes."""
        return sum(size for _, size in self.parts)


def weigh(site: Path, page: str) -> Weight:
    """Load a page of a built site in Chromium, wait until nothing more is asked for, and weigh every answer."""
    asked: list[str] = []
    with serve_folder(site) as address, sync_playwright() as playwright, chromium(playwright) as browser:
        tab = browser.new_page(viewport={"width": 412, "height": 823})

        def note(request: Request) -> None:
            asked.append(request.url.removeprefix(address).partition("?")[0])

        tab.on("request", note)
        tab.goto(address + page, wait_until="networkidle")
    parts: dict[str, int] = {}
    for url in dict.fromkeys(asked):
        file = site / (url + "index.html" if url.endswith("/") else url)
        if file.is_file():
            body = file.read_bytes()
            parts[url] = len(body) if file.suffix in {".woff2", ".png", ".jpg", ".webp"} else len(gzip.compress(body))
    return Weight(tuple(sorted(parts.items(), key=lambda part: -part[1])))
