"""What a stage remembers of the last time, so that unchanged pages are neither rendered nor written again."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass, field
from pathlib import Path
from typing import NamedTuple

from reisgids.pages.shared.page import SearchEntry

NAME = "memory.json"
_FORMAT = 5


class Stamp(NamedTuple):
    """A file as it was left: its size, the time of its last change, and a digest of what is in it."""

    size: int
    time: int
    digest: str


@dataclass(frozen=True)
class KeptPage:
    """What is kept of a page: the key it was rendered for, what it read, and what search and summary need of it.

    `fragments` is the name of the file with its fragments, `options` the path below `docs/` of the script with the
    options of its diagrams; each is empty where it has none.
    """

    key: str
    reads: frozenset[str]
    fragments: str
    search: tuple[SearchEntry, ...]
    diagrams: int
    options: str = ""


@dataclass
class StageManifest:
    """What is kept of a stage: its pages by path, and the stamp of every file."""

    pages: dict[str, KeptPage] = field(default_factory=dict)
    stamps: dict[str, Stamp] = field(default_factory=dict)


def remember(folder: Path, memory: StageManifest) -> None:
    """Write down what is kept, as the last act of staging."""
    # Each name once: many pages read the same parts.
    names = {name: n for n, name in enumerate(sorted({name for kept in memory.pages.values() for name in kept.reads}))}
    pages = {
        path: [
            kept.key,
            sorted(names[name] for name in kept.reads),
            kept.fragments,
            [astuple(each) for each in kept.search],
            kept.diagrams,
            kept.options,
        ]
        for path, kept in memory.pages.items()
    }
    fresh = folder / f"{NAME}.new"
    fresh.write_text(
        json.dumps({"format": _FORMAT, "names": list(names), "pages": pages, "stamps": memory.stamps}), "utf-8"
    )
    fresh.replace(folder / NAME)


def recall(folder: Path) -> StageManifest:
    """Return what was kept; nothing, when the last staging wasn't finished or was another version's."""
    try:
        kept = json.loads((folder / NAME).read_text("utf-8"))
        if kept["format"] != _FORMAT:
            return StageManifest()
        names = kept["names"]
        pages = {
            path: KeptPage(
                key,
                frozenset(names[n] for n in reads),
                fragments,
                tuple(SearchEntry(*entry) for entry in search),
                diagrams,
                options,
            )
            for path, (key, reads, fragments, search, diagrams, options) in kept["pages"].items()
        }
        return StageManifest(pages, {path: Stamp(*stamp) for path, stamp in kept["stamps"].items()})
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return StageManifest()


def forget(folder: Path) -> None:
    """Take the memory away before the first change, so that an interrupted staging is recognised."""
    (folder / NAME).unlink(missing_ok=True)
