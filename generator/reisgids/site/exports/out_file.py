"""Which file an export may be written as: a new one, or one that Reisgids exported before."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

from reisgids.site.errors.refusal import RefusalError
from reisgids.site.publishing.marker import site_in
from reisgids.site.publishing.out_folder import SOURCES

FOLDER = "exports"
"""Where in a playbook's folder exports go that nobody named."""


def checked_file(out: Path, root: Path, is_ours: Callable[[Path], bool]) -> Path:
    """Return the file to write, as an absolute path. `is_ours` returns whether an existing file is an export of ours.

    Raises:
        RefusalError: it is a link or a folder, part of the playbook or of a site, or it is a file that Reisgids
            didn't make. Nothing was touched.
    """
    if out.is_symlink():
        raise RefusalError("file-link", path=out)
    file, playbook = out.resolve(), root.resolve()
    if file.is_dir():
        raise RefusalError("file-folder", path=file)
    if any(file.is_relative_to(playbook / name) for name in SOURCES):
        raise RefusalError("file-source", path=file)
    if (site := next((above for above in file.parents if site_in(above) is not None), None)) is not None:
        raise RefusalError("file-site", path=file, site=site)
    if file.exists() and not is_ours(file):
        raise RefusalError("file-foreign", path=file)
    return file


def write_file(file: Path, data: bytes) -> None:
    """Put the data in a `checked` file: all of it, or the file stays as it was.

    Raises:
        OSError: the disk is full, for instance.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    # A name that nothing has: whatever goes by another one is not ours to remove.
    fresh = file.with_name(f".{file.name}.{secrets.token_hex(4)}.reisgids-new")
    try:
        with fresh.open("xb") as written:
            written.write(data)
        fresh.replace(file)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
