"""The files of a site that no engine makes: those beside the pages of a stage, and those of its theme.

Of Material's own scripts, style sheets and pictures, 2.5 MB, only those go along that a template of the stage names:
the templates that come with Reisgids name none.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

TEMPLATES = ("404.html", "sitemap.xml")
"""What an engine makes of a stage that belongs to no page."""

_MADE = frozenset({".md", ".html", ".xml", ".py", ".pyc", ".yml"})


def static_files(stage: Path) -> Mapping[str, Path]:
    """Return the files by their path in the site."""
    docs = {path: file for path, file in _files(stage / "docs") if file.suffix != ".md"}
    overrides = dict(_files(stage / "overrides"))
    own = {path: file for path, file in overrides.items() if file.suffix not in _MADE}
    named = "\n".join(file.read_text("utf-8", "replace") for file in overrides.values() if file.suffix == ".html")
    material = {path: file for path, file in _of_material().items() if path in named}
    return material | own | docs


def copy_static(stage: Path, out: Path) -> None:
    """Copy the files into the folder of a site."""
    made: set[Path] = set()
    for path, file in static_files(stage).items():
        place = out / path
        if place.parent not in made:
            place.parent.mkdir(parents=True, exist_ok=True)
            made.add(place.parent)
        shutil.copyfile(file, place)


def page_paths(stage: Path) -> list[str]:
    """Return the paths below `docs/` of all that is made into a page, sorted."""
    return sorted(path for path, file in _files(stage / "docs") if file.suffix == ".md")


def address_of(path: str, directory_urls: bool) -> str:
    """Return where the page of a Markdown file goes, below the folder of the site."""
    stem = path.removesuffix(".md")
    folder, slash, name = stem.rpartition("/")
    if name in ("index", "README"):
        return f"{folder}{slash}index.html"
    return f"{stem}/index.html" if directory_urls else f"{stem}.html"


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield what is below a folder; what begins with a dot is nobody's."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                file = Path(place) / name
                yield file.relative_to(folder).as_posix(), file


@cache
def _of_material() -> Mapping[str, Path]:
    found = find_spec("material.templates")
    if found is None or not found.submodule_search_locations:
        return {}
    assets = Path(next(iter(found.submodule_search_locations))) / "assets"
    return {f"assets/{path}": file for path, file in _files(assets)}
