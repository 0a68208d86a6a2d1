"""Pages made by hand: what they hold is given, and their key with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reisgids.pages.shared.page import Rendered, Searched


@dataclass(frozen=True)
class Made:
    """A page that holds what `content` returns, and has that key whatever it read."""

    content: Callable[[], Rendered]
    fixed: str

    def render(self, _path: str = "") -> Rendered:
        """Return what the page holds."""
        return self.content()

    def search(self) -> Searched:
        """Return what the search finds in the page."""
        rendered = self.render()
        return Searched(rendered.search, rendered.reads)

    def key(self, reads: Iterable[str]) -> str:
        """Return the key."""
        return f"{self.fixed} {sorted(reads)}"
