"""What came of an export."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reisgids.problems import Problem


@dataclass(frozen=True)
class Exported:
    """The file that was written and its size in bytes, or the problems that kept it from being made: then no file.

    `pages` is how many pages of the site are in it.
    """

    problems: tuple[Problem, ...]
    file: Path | None = None
    size: int = 0
    pages: int = 0
