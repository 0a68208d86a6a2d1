"""Writes files that aren't there yet: all of them, or none."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def in_the_way(folder: Path, names: Mapping[str, bytes]) -> list[str]:
    """Return which of the files (paths below `folder`) can't be made, because something is there already.

    A file or a link where one of the paths needs a folder is in the way too. Hidden files come last.
    """
    found = set()
    for name in names:
        path = folder / name
        if path.exists() or path.is_symlink():
            found.add(name)
        for above in Path(name).parents[:-1]:
            there = folder / above
            if there.is_symlink() or (there.exists() and not there.is_dir()):
                found.add(above.as_posix())
    return sorted(found, key=lambda name: (name.startswith("."), name))


def write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files below `folder`, and the folders they need.

    Raises:
        OSError: a file is there already, or can't be written. What this call had made is then gone again.
    """
    made: list[Path] = []
    try:
        for name, data in files.items():
            path = folder / name
            made += _folders(path.parent)
            with path.open("xb") as file:
                made.append(path)
                file.write(data)
    except BaseException:
        for path in reversed(made):
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink()
        raise


def _folders(folder: Path) -> list[Path]:
    """Make a folder with those above it, and return the ones that weren't there."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()][::-1]
    for path in missing:
        path.mkdir()
    return missing
