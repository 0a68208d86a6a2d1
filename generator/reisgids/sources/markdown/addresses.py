"""Every page and picture has an address to itself: on every computer, and in a site as in a zip."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from reisgids.model.site_pages import INTRODUCED, SITE_PAGES
from reisgids.problems import Place, Problem, problem
from reisgids.sources.files.file_names import folded, has_fit_name, name_problem
from reisgids.sources.files.folder import Folder
from reisgids.sources.markdown.content import Content

_FILES = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""What the engine makes beside the pages."""


@dataclass(frozen=True)
class _Source:
    """What becomes a file of the site. `place` is where the author has it; None where Reisgids makes it."""

    path: str
    place: Place | None
    outputs: frozenset[str]


def address_problems(content: Content, folder: Folder) -> Iterator[Problem]:
    """Yield what is wrong with the names of an author's pages and pictures, also beside the pages of Reisgids."""
    own = _own(content, folder)
    for path, place in own:
        if not has_fit_name(path):
            yield name_problem(path, place)
    made = [_Source(path, None, outputs(path)) for path in sorted(SITE_PAGES)]
    made += [_Source(name, None, frozenset({folded(name)})) for name in _FILES]
    shipped = {path for language, path in content.pages if (language, path) in content.shipped}
    made += [_Source(path, None, outputs(path)) for path in sorted(shipped - {path for path, _ in own} - SITE_PAGES)]
    holders: dict[str, _Source] = {}
    above: dict[str, _Source] = {}
    for source in made:
        _hold(source, holders, above)
    for path, place in own:
        source = _Source(path, place, outputs(path))
        # What an author writes at the address of a page of ours introduces that page, where it can.
        other = None if path in INTRODUCED else _in_the_way(source, holders, above)
        if other is None:
            _hold(source, holders, above)
        elif other.place is None:
            yield problem("name-taken", place, given=PurePosixPath(path).name)
        else:
            yield problem("same-address", place, also=[other.place])


def outputs(path: str) -> frozenset[str]:
    """Return the files that a page or picture becomes, in a site and in a zip, as `folded` names them."""
    if not path.lower().endswith(".md"):
        return frozenset({folded(path)})
    stem = path[: -len(".md")]
    there = stem if stem == "index" or stem.endswith("/index") else f"{stem}/index"
    return frozenset({folded(f"{there}.html"), folded(f"{stem}.html")})


def _own(content: Content, folder: Folder) -> list[tuple[str, Place]]:
    """Return the author's own pages and pictures by their paths below a language, each once, in order."""
    found: dict[str, Place] = {}
    for (language, path), page in sorted(content.pages.items()):
        if (language, path) not in content.shipped:
            found.setdefault(path, Place(page.path))
    for name, file in sorted({**content.files, **content.attachments}.items()):
        _, slash, path = name.partition("/")
        if slash and file.is_relative_to(folder.root):
            found.setdefault(path, Place(folder.name(file)))
    return sorted(found.items())


def _hold(source: _Source, holders: dict[str, _Source], above: dict[str, _Source]) -> None:
    for output in source.outputs:
        holders.setdefault(output, source)
        for n, sign in enumerate(output):
            if sign == "/":
                above.setdefault(output[:n], source)


def _in_the_way(source: _Source, holders: dict[str, _Source], above: dict[str, _Source]) -> _Source | None:
    """Return who has one of the files already, or a folder of that name, or a file where a folder is needed."""
    for output in sorted(source.outputs):
        parts = [output[:n] for n, sign in enumerate(output) if sign == "/"]
        for found in (holders.get(output), above.get(output), *(holders.get(part) for part in parts)):
            if found:
                return found
    return None
