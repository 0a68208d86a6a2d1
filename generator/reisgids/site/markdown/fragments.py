"""Our own HTML in a Markdown page: a line stands for it until all else is done.

A page begins with a line that holds a seal, and each mark of a fragment holds the same seal. The seal is a digest of
everything on the page, so that no text on it can contain it: what an author types stays text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from os import PathLike, fspath
from pathlib import Path

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX

_SEAL = re.compile(r"\[\[reisgids-page:([0-9a-f]{32})\]\]")
_MARK = re.compile(r"\[\[reisgids-fragment:([0-9a-f]{32}):([a-z0-9.-]+)\]\]")
_PLACE = re.compile(f"<p>{STX}reisgids:([0-9]+){ETX}</p>|{STX}reisgids:([0-9]+){ETX}")


def seal_line(seal: str) -> str:
    """Return the first line of a page."""
    return f"[[reisgids-page:{seal}]]"


def mark_line(seal: str, name: str) -> str:
    """Return the line that stands for the fragment `name` on the page with that seal."""
    return f"[[reisgids-fragment:{seal}:{name}]]"


class FragmentMarks(Preprocessor):
    """Turns the marks of this page into something that nobody can type: control characters are gone by now."""

    def __init__(self, md: Markdown, fragments: Mapping[str, str]) -> None:
        super().__init__(md)
        self.fragments = fragments
        self.found: list[str] = []

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines without the seal, and with a placeholder for each genuine mark."""
        sealed = _SEAL.fullmatch(lines[0]) if lines else None
        if sealed is None:
            return lines
        return [self._place(line, sealed[1]) for line in lines[1:]]

    def _place(self, line: str, seal: str) -> str:
        mark = _MARK.fullmatch(line)
        if mark is None or mark[1] != seal or mark[2] not in self.fragments:
            return line
        self.found.append(mark[2])
        return f"{STX}reisgids:{len(self.found) - 1}{ETX}"


class FragmentText(Postprocessor):
    """Puts the fragments in, once, after every other processor: nothing reads or changes what they hold."""

    def __init__(self, md: Markdown, marks: FragmentMarks) -> None:
        super().__init__(md)
        self._marks = marks

    def run(self, text: str) -> str:
        """Return the page's HTML with its fragments."""
        return _PLACE.sub(self._fragment, text)

    def _fragment(self, place: re.Match[str]) -> str:
        number = int(place[1] or place[2])
        return self._marks.fragments[self._marks.found[number]] if number < len(self._marks.found) else ""


class FragmentFolder(Mapping[str, str]):
    """The fragments of a stage, read when they are asked for. Only what its manifest names exists."""

    def __init__(self, folder: Path) -> None:
        manifest = folder.parent / "manifest.json"
        self._folder = folder
        self._names = _names(manifest, manifest.stat().st_mtime_ns)

    def __getitem__(self, name: str) -> str:
        if name not in self._names:
            raise KeyError(name)
        return (self._folder / f"{name}.html").read_text("utf-8")

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._names))

    def __len__(self) -> int:
        return len(self._names)


def fragments_in(place: str | PathLike[str] | Mapping[str, str]) -> Mapping[str, str]:
    """Return the fragments of a folder; a mapping is returned as it is."""
    return place if isinstance(place, Mapping) else FragmentFolder(Path(fspath(place)))


@lru_cache(maxsize=4)
def _names(manifest: Path, _changed: int) -> frozenset[str]:
    pages = json.loads(manifest.read_text("utf-8"))["pages"]
    return frozenset(name for names in pages.values() for name in names)
