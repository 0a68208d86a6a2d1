"""What a test without a mark may not do: start a browser, or have an engine make a page. `make quick` relies on it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from reisgids.site.engine.project import Project

LONG = ("slow", "browser", "engine", "wheel")
"""The marks of tests that `make quick` leaves out."""
_TAKES_LONG = re.compile(
    r"^\S*(?:chrom|msedge)|^node\b"  # Playwright drives browsers with Node
    r"|(?:^|\s)(?:mkdocs|properdocs|reisgids\.site\.engine\S*|reisgids (?:-\S+ )*(?:build|export|serve))(?:\s|$)"
)

_watching = False


class NeedsAMarkError(BaseException):
    """A test did what only tests with a mark may do; no test can catch it by accident."""


@contextmanager
def kept_quick(item: pytest.Item) -> Generator[None]:
    """While a test runs that has none of the marks, refuse to start what takes long.

    What fixtures of a wider scope start for it is refused too.
    """
    global _watching
    if any(item.get_closest_marker(mark) for mark in LONG):
        yield
        return
    start = Project.__init__
    _watching, Project.__init__ = True, _refuse  # type: ignore[method-assign]
    try:
        yield
    finally:
        _watching, Project.__init__ = False, start  # type: ignore[method-assign]


def _refuse(*_: Any, **__: Any) -> None:
    raise NeedsAMarkError(f"a test that makes pages is marked as one of {', '.join(LONG)}")


def _heard(event: str, given: tuple[Any, ...]) -> None:
    if _watching and event == "subprocess.Popen" and takes_long(given[1]):
        raise NeedsAMarkError(f"a test that starts {given[1]} is marked as one of {', '.join(LONG)}")


def takes_long(command: Any) -> bool:
    """Return whether a command, as a list or a line, starts a browser or an engine."""
    words = [os.fsdecode(word) for word in (command.split() if isinstance(command, str) else command)]
    return bool(_TAKES_LONG.search(" ".join((Path(words[0]).name, *words[1:]))))


sys.addaudithook(_heard)
