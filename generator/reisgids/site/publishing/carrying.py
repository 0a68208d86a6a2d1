"""What others put into the folder of a site goes along into the next one: a CNAME, a repository, a file of somebody's.

Files are linked, not copied, where the disk can: they stay the same file, with the same owner, times and permissions.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from reisgids.labels.words import LANGUAGES
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.publishing.marker import MARKER, made_in

_NAMED_AT_MOST = 5
_BEFORE_LISTS = frozenset({*LANGUAGES, "index.html", "404.html", "_headers"})
"""What a site of ours had at its top before its marker listed what was made."""


def carry(site: Path, fresh: Path) -> None:
    """Put into `fresh` what is in the folder `site` and wasn't made by Reisgids. `site` stays as it is.

    Raises:
        RefusalError: `fresh` has something of its own in the same place; nothing was carried.
        OSError: something can't be carried.
    """
    found = list(foreign(site))
    if clashes := [name for name, kind in found if _clashes(fresh, name, stat.S_ISDIR(kind))]:
        names = ", ".join(clashes[:_NAMED_AT_MOST]) + (" …" if len(clashes) > _NAMED_AT_MOST else "")
        raise RefusalError("out-collision", path=site, names=names)
    _carry(site, fresh, found)


def carry_the_rest(site: Path, out: Path) -> list[str]:
    """Put into `out` what is in `site`, wasn't made by Reisgids and isn't in `out`. Return what `out` has then.

    Raises:
        OSError: something can't be carried.
    """
    found = list(foreign(site))
    _carry(site, out, [(name, kind) for name, kind in found if not _clashes(out, name, stat.S_ISDIR(kind))])
    return [name for name, kind in found if not stat.S_ISDIR(kind) and os.path.lexists(out / name)]


def foreign(site: Path) -> Iterator[tuple[str, int]]:
    """Yield the path and the mode of what is in a site and wasn't made by Reisgids, folders before what is in them.

    A folder is yielded when nothing of ours is in it. Links are never followed.
    """
    made = made_in(site)
    ours = {MARKER, *(made or ())}
    above = {name[:n] for name in ours for n, sign in enumerate(name) if sign == "/"}
    todo = [""]
    while todo:
        folder = todo.pop()
        with os.scandir(site / folder) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
        for entry in listed:
            name = f"{folder}/{entry.name}" if folder else entry.name
            is_folder = entry.is_dir(follow_symlinks=False)
            if (made is None and not folder and name in _BEFORE_LISTS) or (not is_folder and name in ours):
                continue
            if is_folder:
                todo.append(name)
            if name not in above or not is_folder:
                yield name, entry.stat(follow_symlinks=False).st_mode


def _clashes(fresh: Path, name: str, is_folder: bool) -> bool:
    """Return whether something in `fresh` is in the way; a folder is not in the way of a folder."""
    for n in [n for n, sign in enumerate(name) if sign == "/"] + ([len(name)] if is_folder else []):
        there = fresh / name[:n]
        if os.path.lexists(there) and (there.is_symlink() or not there.is_dir()):
            return True
    return not is_folder and os.path.lexists(fresh / name)


def _carry(site: Path, fresh: Path, found: list[tuple[str, int]]) -> None:
    folders = []
    for name, kind in found:
        here, there = site / name, fresh / name
        there.parent.mkdir(parents=True, exist_ok=True)
        if stat.S_ISDIR(kind):
            if not there.is_dir():
                there.mkdir()
                folders.append((here, there))
        elif stat.S_ISLNK(kind):
            there.symlink_to(here.readlink(), target_is_directory=here.is_dir())
        else:
            _put(here, there, kind)
    for here, there in reversed(folders):
        shutil.copystat(here, there)


def _put(here: Path, there: Path, kind: int) -> None:
    with suppress(OSError, NotImplementedError):
        there.hardlink_to(here)
        return
    if not stat.S_ISREG(kind):
        raise RefusalError("out-special", path=here)
    shutil.copy2(here, there, follow_symlinks=False)
