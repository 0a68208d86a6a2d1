"""Which files were written, or would be."""

from __future__ import annotations

from collections.abc import Sequence

from reisgids.commands.console.terminal_text import without_controls
from reisgids.labels.words import Words


def files_as_text(key: str, paths: Sequence[str], words: Words) -> str:
    """Return how many files there are, as the labels have it under `key`, and their paths on a line each."""
    return "\n".join([words.count(key, len(paths)), *(f"  {without_controls(path)}" for path in paths), ""])
