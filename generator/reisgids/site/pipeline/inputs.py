"""A digest of everything that a site is made of: when it is the same, so is the site."""

from __future__ import annotations

import os
from datetime import date
from hashlib import sha256
from pathlib import Path

from reisgids.site.staging.code import code_digest, shipped_digest

_FOLDERS = ("content", "journeys", "theme")
_OUR_OWN = {"node_modules", "__pycache__"}


def inputs_digest(root: Path, *, today: date) -> str:
    """Return the digest of a playbook's files, what Reisgids is itself and the day."""
    digest = sha256("\0".join((code_digest(), shipped_digest(), today.isoformat())).encode())
    files = [root / name for name in ("site-config.yml", "site-config.yaml")]
    for name in _FOLDERS:
        for folder, folders, names in os.walk(root / name):
            folders[:] = sorted(set(folders) - _OUR_OWN)
            files += [
                Path(folder, each) for each in (*names, *folders) if each in names or Path(folder, each).is_symlink()
            ]
    for file in sorted(files):
        digest.update(f"{file.relative_to(root).as_posix()}\0".encode() + _content(file))
    return digest.hexdigest()


def _content(file: Path) -> bytes:
    try:
        if file.is_symlink():
            return sha256(os.fsencode(file.readlink())).digest() + b"link"
        return sha256(file.read_bytes()).digest()
    except OSError as error:
        return type(error).__name__.encode()
