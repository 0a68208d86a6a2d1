"""The theme's files: those that come with Reisgids, and the playbook's own on top of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from reisgids import resources
from reisgids.pages.shared.digests import digest_of, digest_of_files
from reisgids.site.errors.refusal import RefusalError

_NOT_FOR_THE_SITE = {"alone.js", "compare-ssr.js", "echarts-ssr.js", "echarts-more-ssr.js"}


@dataclass(frozen=True)
class Theme:
    """Where each file comes from.

    `overrides` maps paths below the stage's `overrides/`, `assets` those below its `docs/assets/`. `sheets` are the
    style sheets of all pages in the order in which they belong; the page of a journey, the heaviest there is, does
    without `sheets_of_lists`. `digest` changes with any of them.
    """

    overrides: dict[str, Path]
    assets: dict[str, Path]
    sheets: tuple[Path, ...]
    sheets_of_lists: tuple[Path, ...]
    digest: str


def theme(own: Path | None = None) -> Theme:
    """Return the theme; a file in the folder `own` replaces the shipped one of the same name.

    Raises:
        RefusalError: a file or folder in `own` is a link to somewhere else.
        FileNotFoundError: Reisgids is not installed completely.
    """
    shipped = resources.folder("theme")
    folders = [shipped] if own is None or own.resolve() == shipped.resolve() else [shipped, own]
    overrides: dict[str, Path] = {}
    sheets: dict[str, Path] = {}
    for folder in folders:
        if (folder / "assets").is_symlink():
            raise RefusalError("link", path=folder / "assets")
        overrides |= _files(folder / "overrides")
        _files(folder / "fragments")  # pages read these; here they are only looked at for links
        sheets |= {name: file for name, file in _files(folder / "assets" / "css").items() if name.endswith(".css")}
    assets = _files(shipped / "assets" / "dist")
    assets = {name: file for name, file in assets.items() if name not in _NOT_FOR_THE_SITE}
    everywhere, lists = _order(shipped / "assets" / "css" / "sheets.yml")
    own_sheets = sorted(set(sheets) - {*everywhere, *lists})
    return Theme(
        overrides,
        assets,
        tuple(sheets[name] for name in (*everywhere, *own_sheets)),
        tuple(sheets[name] for name in lists),
        digest_of(*(digest_of_files(part) for part in (overrides, assets, sheets))),
    )


def _order(file: Path) -> tuple[list[str], list[str]]:
    """Return the names of the shipped style sheets in their order: those of every page, and those of lists only."""
    order = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return order["everywhere"], order["lists"]


def _files(folder: Path) -> dict[str, Path]:
    """Return the files below a folder by their relative path; what begins with a dot is left out."""
    found: dict[str, Path] = {}
    if folder.is_symlink():
        raise RefusalError("link", path=folder)
    if not folder.is_dir():
        return found
    for file in sorted(folder.iterdir()):
        if file.is_symlink():
            raise RefusalError("link", path=file)
        if file.name.startswith(".") or file.name == "__pycache__":
            continue
        if file.is_dir():
            found |= {f"{file.name}/{name}": below for name, below in _files(file).items()}
        else:
            found[file.name] = file
    return found
