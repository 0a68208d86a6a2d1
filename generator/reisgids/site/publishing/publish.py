"""Puts a finished site in the place of the old one: all of it, or nothing."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from reisgids.site.errors.refusal import RefusalError
from reisgids.site.publishing.carrying import carry, carry_the_rest
from reisgids.site.publishing.made_files import files_made, stamp_of
from reisgids.site.publishing.marker import MARKER, made_in, mark, site_in


def publish(out: Path, fill: Callable[[Path], str]) -> str:
    """Have `fill` make the site in a new folder, and put that in the place of `out`. Return the stamp of its files.

    `fill` returns the digest of the site. `out` must be `checked`. What is in `out` and wasn't made by Reisgids goes
    along into the new site. Whatever goes wrong before the end, the old site is where it was; what an earlier run left
    behind when it was ended, between any two steps, is put right first.

    Raises:
        OSError: the disk is full, or a folder can't be renamed.
        RefusalError: something that isn't ours is where the new site, or a file of it, has to be made.
    """
    recover(out)
    fresh, old = _fresh(out), _old(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    fresh.mkdir()
    try:
        mark(fresh, "")
        site = fill(fresh)
        made = files_made(fresh)
        mark(fresh, site, made)
        stamp = stamp_of(fresh, made)
        if out.exists():
            if not _ours(out):
                # It came while the site was being made: another build has its own site below it, for instance.
                raise RefusalError("out-foreign", path=out)
            carry(out, fresh)
            shutil.copymode(out, fresh)
        _swap(fresh, out, old)
    except BaseException:
        if fresh.exists():
            with suppress(OSError):
                _remove(fresh)
        raise
    if old.exists():
        _discard(old, out)
    return stamp


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
    if fresh.exists():
        _remove(fresh)
    if old.exists() and not _discard(old, out):
        raise RefusalError("out-foreign", path=old)


def _swap(fresh: Path, out: Path, old: Path) -> None:
    """Two renames. Between them there is no site for a moment, and `recover` knows that state."""
    if out.exists():
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


def _discard(old: Path, out: Path) -> bool:
    """Remove the old site, and return whether it is gone: what is known in it, and nothing else.

    Known is what was made, and what the new site has too. What came since is put into the new site first. The marker
    goes last: a folder that is half removed is still known as ours.
    """
    made = made_in(old)
    carried = carry_the_rest(old, out)
    if made is None:
        _remove(old)
        return True
    _writable(old)
    known = {*made, *carried}
    for above, folders, names in os.walk(old, topdown=False):
        # By walking, which follows no link: below one that somebody put here lies what is not ours.
        for each in (Path(above, name) for name in (*folders, *names)):
            if each.relative_to(old).as_posix() in known:
                each.unlink()
        if Path(above) != old:
            with suppress(OSError):
                Path(above).rmdir()
    if {each.name for each in old.iterdir()} <= {MARKER}:
        (old / MARKER).unlink(missing_ok=True)
        old.rmdir()
    return not old.exists()


def _remove(folder: Path) -> None:
    """Remove a folder that holds nothing but what was made, or has been carried elsewhere; its marker last."""
    _writable(folder)
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name == MARKER):
        if each.is_dir() and not each.is_symlink():
            shutil.rmtree(each)
        else:
            each.unlink()
    folder.rmdir()


def _writable(folder: Path) -> None:
    """See to it that what is in the folders below can be removed: a folder may have come with other permissions."""
    for above, _, _ in os.walk(folder):
        mode = stat.S_IMODE(os.lstat(above).st_mode)
        if mode & stat.S_IRWXU != stat.S_IRWXU:
            Path(above).chmod(mode | stat.S_IRWXU)


def _fresh(out: Path) -> Path:
    return out.with_name(f".{out.name}.reisgids-new")


def _old(out: Path) -> Path:
    return out.with_name(f".{out.name}.reisgids-old")
