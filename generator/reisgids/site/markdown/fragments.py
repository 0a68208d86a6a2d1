"""Our own HTML in a Markdown page: a line stands for it until all else is done.

A page begins with a line that holds a seal, and each mark of a fragment holds the same seal. The seal is a digest of
everything on the page, so that no text on it can contain it: what an author types stays text. The fragments of a page
are one file that carries the seal in its name: a file each costs a thousand journeys ten thousand files.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from os import PathLike, fspath
from pathlib import Path
from urllib.parse import quote, unquote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

_SEAL = re.compile(r"\[\[reisgids-page:([a-z0-9-]*\.[0-9a-f]{32})(?::([a-z]{2})?:([\w.~/%-]+))?\]\]")
_MARK = re.compile(r"\[\[reisgids-fragment:([0-9a-f]{32}):([a-z0-9-]+)\]\]")
_PLACE = re.compile(f"<p>{STX}reisgids:([0-9]+){ETX}</p>|{STX}reisgids:([0-9]+){ETX}")

Fragments = Mapping[str, Mapping[str, str]]
"""The HTML of fragments by their names, for each page that has any; a page goes by `<slug>.<seal>`."""


def seal_line(page: str, path: str, language: str = "") -> str:
    """Return the first line of a page, at `path`. `language` is that of its text, where it isn't the site's."""
    return f"[[reisgids-page:{page}:{language}:{quote(path)}]]"


def mark_line(page: str, name: str) -> str:
    """Return the line that stands for the fragment `name` on that page."""
    return f"[[reisgids-fragment:{_seal(page)}:{name}]]"


def is_own_line(line: str) -> bool:
    """Return whether a line of a staged page is one of these, and so nothing that an author wrote."""
    return bool(_SEAL.fullmatch(line) or _MARK.fullmatch(line))


def joined(page: str, fragments: Mapping[str, str]) -> str:
    """Return the text of the file that holds a page's fragments."""
    return "".join(f"<!-- {_seal(page)} {name} -->\n{html}\n" for name, html in fragments.items())


def parted(page: str, text: str) -> dict[str, str]:
    """Return the fragments in the text of such a file."""
    parts = (part.partition(" -->\n") for part in text.split(f"<!-- {_seal(page)} ")[1:])
    return {name: html.removesuffix("\n") for name, _, html in parts}


class FragmentMarks(Preprocessor):
    """Turns the marks of this page into something that nobody can type: control characters are gone by now."""

    def __init__(self, md: Markdown, fragments: Fragments) -> None:
        super().__init__(md)
        self._fragments = fragments
        self.found: list[str] = []
        self.language = ""
        self.path = ""

    def forget(self) -> None:
        """Forget the page that was converted before."""
        self.found, self.language, self.path = [], "", ""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines without the seal, and with a placeholder for each genuine mark."""
        sealed = _SEAL.fullmatch(lines[0]) if lines else None
        if sealed is None:
            return lines
        page, self.language, self.path = sealed[1], sealed[2] or "", unquote(sealed[3] or "")
        fragments = self._fragments.get(page, {})
        return [self._place(line, page, fragments) for line in lines[1:]]

    def _place(self, line: str, page: str, fragments: Mapping[str, str]) -> str:
        mark = _MARK.fullmatch(line)
        if mark is None or mark[1] != _seal(page) or mark[2] not in fragments:
            return line
        self.found.append(fragments[mark[2]])
        return f"{STX}reisgids:{len(self.found) - 1}{ETX}"


class FragmentText(Postprocessor):
    """Puts the fragments in, once, after every other processor: nothing reads or changes what they hold."""

    def __init__(self, md: Markdown, marks: FragmentMarks) -> None:
        super().__init__(md)
        self._marks = marks

    def run(self, text: str) -> str:
        """Return the page's HTML with its fragments."""
        return _PLACE.sub(lambda place: self._marks.found[int(place[1] or place[2])], text)


class BodyLanguage(Treeprocessor):
    """Marks the text of a page that isn't translated with the language it is in; our own HTML marks its own."""

    def __init__(self, md: Markdown, marks: FragmentMarks) -> None:
        super().__init__(md)
        self._marks = marks

    def run(self, root: Element) -> None:
        """Set `lang` on the blocks of the page."""
        if self._marks.language:
            for block in root:
                if not (block.text or "").startswith(f"{STX}reisgids:"):
                    block.set("lang", self._marks.language)


class FragmentFolder(Mapping[str, Mapping[str, str]]):
    """The fragments of a stage, read when they are asked for. Only what its manifest names exists."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def _pages(self) -> frozenset[str]:
        manifest = self._folder.parent / "manifest.json"
        return _named(manifest, manifest.stat().st_mtime_ns)

    def __getitem__(self, page: str) -> Mapping[str, str]:
        if page not in self._pages:
            raise KeyError(page)
        return parted(page, (self._folder / f"{page}.html").read_text("utf-8"))

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._pages))

    def __len__(self) -> int:
        return len(self._pages)


def fragments_in(place: str | PathLike[str] | Fragments) -> Fragments:
    """Return the fragments of a folder; a mapping is returned as it is."""
    return place if isinstance(place, Mapping) else FragmentFolder(Path(fspath(place)))


def _seal(page: str) -> str:
    return page.rpartition(".")[2]


@lru_cache(maxsize=4)
def _named(manifest: Path, _changed: int) -> frozenset[str]:
    return frozenset(json.loads(manifest.read_text("utf-8"))["fragments"].values())
