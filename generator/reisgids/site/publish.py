"""Puts a finished site in the place of the old one: all of it, or nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from reisgids.site.out_folder import mark, site_in
from reisgids.site.refusal import RefusalError


def publish(out: Path, fill: Callable[[Path], str]) -> None:
    """Have `fill` make the site in a new folder, and put that in the place of `out`.

    `fill` returns the digest of the site. `out` must be `checked`. Whatever goes wrong before the end, the old site is
    where it was; what an earlier run left behind when it was ended, between any two steps, is put right first.

    Raises:
        OSError: the disk is full, or a folder can't be renamed.
        RefusalError: something that isn't ours is where the new site has to be made.
    """
    recover(out)
    fresh, old = _fresh(out), _old(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    fresh.mkdir()
    try:
        mark(fresh, "")
        mark(fresh, fill(fresh))
        _swap(fresh, out, old)
    except BaseException:
        if fresh.exists():
            shutil.rmtree(fresh, ignore_errors=True)
        raise
    _discard(old)


def recover(out: Path) -> None:
    """Put right what a run left that was ended in the middle.

    Raises:
        RefusalError: something that isn't ours goes by one of our names.
    """
    fresh, old = _fresh(out), _old(out)
    for folder in (fresh, old):
        if folder.is_symlink() or (folder.exists() and not _ours(folder)):
            raise RefusalError("out-foreign", path=folder)
    if old.exists() and not out.exists():
        old.rename(out)
    for folder in (fresh, old):
        if folder.exists():
            _discard(folder)


def _swap(fresh: Path, out: Path, old: Path) -> None:
    """Two renames. Between them there is no site for a moment, and `recover` knows that state."""
    if out.exists():
        if not _ours(out):
            # It came while the site was being made: another build has its own site below it, for instance.
            raise RefusalError("out-foreign", path=out)
        out.rename(old)
    try:
        fresh.rename(out)
    except BaseException:
        if old.exists() and not out.exists():
            old.rename(out)
        raise


def _ours(folder: Path) -> bool:
    """A folder of ours is marked, or was made and never came to be marked."""
    return folder.is_dir() and (site_in(folder) is not None or not any(folder.iterdir()))


def _discard(folder: Path) -> None:
    """Remove a folder, its marker last: one that is half removed is still known as ours."""
    if not folder.exists():
        return
    for each in sorted(folder.iterdir(), key=lambda entry: entry.is_file()):
        if each.is_dir() and not each.is_symlink():
            shutil.rmtree(each)
    shutil.rmtree(folder, ignore_errors=True)


def _fresh(out: Path) -> Path:
    return out.with_name(f".{out.name}.reisgids-new")


def _old(out: Path) -> Path:
    return out.with_name(f".{out.name}.reisgids-old")
