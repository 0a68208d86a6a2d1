"""Where a site is looked at: on a web server, or in a folder as a zip leaves it behind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from playwright.sync_api import Page

_PATIENCE = 15_000
_FILE = re.compile(r"(?:index)?\.html(?=[?#]|$)")
_SPECIAL = str.maketrans({char: f"[{char}]" for char in "?["})


@dataclass(frozen=True)
class Place:
    """The address of a site, with a slash at its end, and its folder where there is no server before it."""

    address: str
    folder: Path | None = None

    def of(self, path: str) -> str:
        """Return the address of a page; `path` is that on a server: `nl/journeys/?q=x`."""
        if self.folder is None:
            return self.address + path
        end = next((n for n, char in enumerate(path) if char in "?#"), len(path))
        page, rest = path[:end], path[end:]
        is_folder = (self.folder / page / "index.html").is_file()
        return f"{self.address}{page}index.html{rest}" if is_folder else f"{self.address}{page.rstrip('/')}.html{rest}"


def as_on_a_server(address: str) -> str:
    """Return the address as a server would have it: without the names of files."""
    return _FILE.sub(lambda found: "" if found[0].startswith("index") else "/", address)


def arrive(page: Page, pattern: str) -> None:
    """Wait until the page's address, as on a server, is like the pattern, in which only `*` is special."""
    wanted = pattern.translate(_SPECIAL)
    page.wait_for_url(lambda address: fnmatchcase(as_on_a_server(address), wanted))


def scrolls(page: Page) -> int:
    """Return how wide a page scrolls, in pixels, once it was painted: what is fitted by its size is fitted before."""
    wide: int = page.evaluate(_SCROLLS)
    return wide


_SCROLLS = """() => new Promise((tell) => {
  const found = () => tell(document.scrollingElement.scrollWidth);
  requestAnimationFrame(() => requestAnimationFrame(found));
})"""


def until(page: Page, what: str) -> None:
    """Wait until an expression holds. Playwright's own way asks a page to evaluate text, which the policy forbids."""
    page.evaluate(
        f"""() => new Promise((tell, fail) => {{
          const end = performance.now() + {_PATIENCE};
          const look = () =>
            ({what}) ? tell() : performance.now() > end ? fail(new Error("never")) : requestAnimationFrame(look);
          look();
        }})"""
    )
