"""The file by which a folder with a site is known as ours, and that lists what was made in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

MARKER = ".reisgids"


class MadeFile(NamedTuple):
    """A file as it was made: its size in bytes, and a digest of what is in it."""

    size: int
    digest: str


def mark(folder: Path, site: str, files: Mapping[str, MadeFile] | None = None) -> None:
    """Mark a folder as ours.

    `site` is the digest of what is published in it, or empty while it isn't finished. `files` is what was made in it,
    by path with forward slashes; it gives away no more than the files themselves.
    """
    said: dict[str, object] = {"made by": "reisgids", "site": site}
    if files is not None:
        said["files"] = {name: f"{made.size} {made.digest}" for name, made in sorted(files.items())}
    (folder / MARKER).write_text(json.dumps(said, indent=1) + "\n", "utf-8", newline="\n")


def site_in(folder: Path) -> str | None:
    """Return the digest of the site in a folder that is marked as ours, else None."""
    said = _said(folder)
    return None if said is None else str(said.get("site", ""))


def sites_in(folder: Path) -> tuple[Path, ...]:
    """Return the sites right below a folder, in the order of their names; those that are being made are left out."""
    below = sorted(folder.iterdir()) if folder.is_dir() else ()
    return tuple(each for each in below if not each.name.startswith(".") and site_in(each) is not None)


def made_in(folder: Path) -> dict[str, MadeFile] | None:
    """Return what was made in a folder of ours, by path; None where its marker doesn't list that."""
    files = (_said(folder) or {}).get("files")
    if not isinstance(files, dict):
        return None
    made = {}
    for name, told in files.items():
        size, _, digest = str(told).partition(" ")
        if not size.isdecimal():
            return None
        made[name] = MadeFile(int(size), digest)
    return made


def _said(folder: Path) -> dict[str, Any] | None:
    file = folder / MARKER
    if file.is_symlink() or not file.is_file():
        return None
    try:
        said = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return said if isinstance(said, dict) and said.get("made by") == "reisgids" else None
