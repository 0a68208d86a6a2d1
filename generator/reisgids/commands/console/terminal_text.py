"""Paths and texts from outside, made fit to be shown in a terminal."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

_CONTROLS = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def shown_path(path: Path) -> str:
    """Return a path as short as it can be written from the current folder, with forward slashes."""
    try:
        # Links are not followed: a link in the playbook is told of by its own name, also one that leads nowhere.
        short = Path(os.path.abspath(path)).relative_to(Path.cwd()).as_posix()  # noqa: PTH100
    except (ValueError, OSError):
        short = path.as_posix()
    return without_controls(short)


def without_controls(text: str, *, lines: bool = False) -> str:
    """Return the text with a dot for each control character: a playbook's text must not steer the terminal.

    A tab becomes a space, so that columns stay where they are. With `lines`, line ends stay.
    """
    kept = {"\t": " ", **({"\n": "\n"} if lines else {})}
    return "".join(kept.get(c, "·") if unicodedata.category(c) in _CONTROLS else c for c in text)


def columns_wide(text: str) -> int:
    """Return how many columns a text takes in a terminal: wide letters count twice, accents of their own not."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
