"""What stands in the blocks of content pages that are for other readers, as it is written in the source."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from reisgids.editions.redaction import Redaction
from reisgids.editions.values import Leaf
from reisgids.model.config import Edition
from reisgids.model.markdown.content import ContentPage
from reisgids.model.markdown.without_blocks import lines_for_others
from reisgids.model.playbook import Playbook


def blocks_for_others(whole: Playbook, edition: Edition) -> Iterator[Leaf]:
    """Yield for each page with such blocks the lines in them; its other lines are empty."""
    for page in whole.content:
        if closed := _closed(page, edition):
            text = "\n".join(line if number in closed else "" for number, line in enumerate(page.document.lines))
            yield Leaf(f"content/{page.language}/{page.path}", text, is_body=True)


def only_in_blocks_for_others(whole: Playbook, edition: Edition) -> frozenset[str]:
    """Return the lines, without the white space around and within them, that stand in such blocks and nowhere else."""
    inside: set[str] = set()
    outside: set[str] = set()
    for page in whole.content:
        closed = _closed(page, edition)
        for number, line in enumerate(page.document.lines):
            (inside if number in closed else outside).add(_plain(line))
    return frozenset(inside - outside)


def without_lines(text: str, lines: Collection[str]) -> str:
    """Return a text with empty lines in place of those lines."""
    return "\n".join("" if _plain(line) in lines else line for line in text.split("\n"))


def _closed(page: ContentPage, edition: Edition) -> frozenset[int]:
    return lines_for_others(page.document, Redaction(edition, 0, lambda _at, _decision: None).named)


def _plain(line: str) -> str:
    return " ".join(line.split())
