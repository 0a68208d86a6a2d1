"""Whether the files of a published site are still as they were made."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b, sha256
from pathlib import Path

from reisgids.site.publishing.marker import MARKER, MadeFile, made_in


@dataclass(frozen=True)
class Examined:
    """What was found of a site: its stamp, whether all of it is as it was made, and the paths that aren't."""

    stamp: str
    whole: bool
    changed: tuple[str, ...] = ()


def files_made(folder: Path) -> dict[str, MadeFile]:
    """Return every file below a folder that was filled by nobody else, by path; but for its marker."""
    found = {}
    for above, _, names in os.walk(folder):
        for name in names:
            file = Path(above, name)
            found[file.relative_to(folder).as_posix()] = _made(file)
    found.pop(MARKER, None)
    return found


def stamp_of(folder: Path, names: Iterable[str]) -> str:
    """Return a digest of the size, the times and the mode of files: when it is the same, nobody has touched them.

    A file that is not there has a part in it too. Nothing is read.
    """
    digest = sha256()
    for name in sorted(names):
        try:
            found = os.lstat(folder / name)
            told = f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_mode}"
        except (OSError, ValueError):
            told = "-"
        digest.update(f"{name}\0{told}\n".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def examined(folder: Path, stamp: str) -> Examined:
    """Look at the site in a folder. Only where its stamp is another than `stamp`, its files are read."""
    made = made_in(folder)
    if made is None:
        return Examined("", whole=False)
    now = stamp_of(folder, made)
    if now == stamp:
        return Examined(now, whole=True)
    changed = tuple(name for name, file in sorted(made.items()) if not _is(folder / name, file))
    return Examined(now, not changed, changed)


def _is(file: Path, made: MadeFile) -> bool:
    try:
        found = os.lstat(file)
        return stat.S_ISREG(found.st_mode) and found.st_size == made.size and _made(file) == made
    except (OSError, ValueError):
        return False


def _made(file: Path) -> MadeFile:
    data = file.read_bytes()
    return MadeFile(len(data), blake2b(data, digest_size=16).hexdigest())
