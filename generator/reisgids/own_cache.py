"""What Reisgids keeps for the user outside every playbook: templates as they were compiled, and a secret of the user's.

A playbook may come from anybody, with a `.reisgids` folder in it. What stands there is therefore used again, or looked
into at all, only if it carries the seal of the user's own secret; compiled templates are never read from there.
"""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile

from platformdirs import user_cache_path

_SECRET_BYTES = 32


@cache
def own_folder(name: str) -> Path | None:
    """Return a folder that nobody but the user can write in or read; None where there can be no such folder."""
    try:
        place = user_cache_path("reisgids", appauthor=False)
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder = place / name
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder if all(_private(each) for each in (place, folder)) else None
    except (OSError, RuntimeError):
        return None


@cache
def own_secret() -> bytes:
    """Return the user's secret of 32 bytes; where none can be kept, one that only this process knows."""
    folder = own_folder("key")
    known = _read(folder / "secret") if folder else None
    if known is not None:
        return known
    fresh = secrets.token_bytes(_SECRET_BYTES)
    if folder is None:
        return fresh
    try:
        with NamedTemporaryFile(dir=folder, delete=False) as written:
            written.write(fresh)
        if (folder / "secret").exists():
            Path(written.name).replace(folder / "secret")  # one that others could read or write
        else:
            # Another process may have made one meanwhile: then both use that one.
            with suppress(FileExistsError):
                os.link(written.name, folder / "secret")
            Path(written.name).unlink()
    except OSError:
        return fresh
    return _read(folder / "secret") or fresh


def _read(file: Path) -> bytes | None:
    try:
        found = file.read_bytes() if _private(file) else b""
    except OSError:
        return None
    return found if len(found) == _SECRET_BYTES else None


def _private(path: Path) -> bool:
    """Return whether a file or folder is the user's own, and no link. Windows keeps a user's cache to the user."""
    status = path.lstat()
    if stat.S_ISLNK(status.st_mode):
        return False
    return not hasattr(os, "geteuid") or (status.st_uid == os.geteuid() and not status.st_mode & 0o077)
