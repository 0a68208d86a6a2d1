"""Paths and texts from outside, made fit to be shown in a terminal."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

_CONTROLS = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_STYLE = re.compile(r"(\x1b\[[0-9;]*m)")
_OBEYED = re.compile(r"^(?:\s|\x1b\[[0-9;]*m)*:(?=:)|#(?=#\w*\[)")
"""What a build server takes for an order to itself: two colons that begin a line, or `##name[` anywhere."""


def is_control(sign: str) -> bool:
    """Return whether a sign does something instead of being seen."""
    return unicodedata.category(sign) in _CONTROLS


def display_path(path: Path) -> str:
    """Return a path as short as it can be written from the current folder, with forward slashes."""
    try:
        # Links are not followed: a link in the playbook is reported under its own name, also one that leads nowhere.
        short = Path(os.path.abspath(path)).relative_to(Path.cwd()).as_posix()  # noqa: PTH100
    except (ValueError, OSError):
        short = path.as_posix()
    return without_controls(short)


def without_controls(text: str, *, lines: bool = False) -> str:
    """Return the text with a dot for each control character: a playbook's text must not steer the terminal.

    A tab becomes a space, so that columns stay where they are. With `lines`, line ends stay.
    """
    kept = {"\t": " ", **({"\n": "\n"} if lines else {})}
    return "".join(kept.get(c, "·") if is_control(c) else c for c in text)


def terminal_safe(text: str, *, styled: bool = False) -> str:
    """Return the text as lines that are nothing but text, for a terminal and for a build server that reads along.

    No control character, no invisible or turning sign; nothing that GitHub (`::error`, `##[error]`), Azure (`##vso[`)
    or TeamCity would obey. With `styled` the colours stay that `click.style` makes: what is between them must be inert
    already.
    """
    parts = _STYLE.split(text) if styled else [text]
    plain = "".join(part if n % 2 else without_controls(part, lines=True) for n, part in enumerate(parts))
    return "\n".join(_OBEYED.sub(r"\g<0>·", line) for line in plain.split("\n"))


def columns_wide(text: str) -> int:
    """Return how many columns a text takes in a terminal: wide letters count twice, accents of their own not."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
