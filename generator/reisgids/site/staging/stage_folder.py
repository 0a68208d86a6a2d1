"""The stage's folder on disk: writes only what changed, removes what nobody asked for, follows no links."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from threading import Lock

from reisgids.site.errors.refusal import RefusalError
from reisgids.site.staging import manifest
from reisgids.site.staging.manifest import Stamp


class StageFolder:
    """A folder that is ours, being brought up to date. It may be used from several threads.

    `stamps` is what was there when we left it; a file that has been changed since is written anew.
    """

    def __init__(self, folder: Path, stamps: Mapping[str, Stamp]) -> None:
        self.folder = folder
        self.written = 0
        self.stamps: dict[str, Stamp] = {}
        self._before = stamps
        self._begun = False
        self._lock = Lock()
        _make(folder)
        self._there = dict(_files(folder, ""))
        self._folders = {""}

    def holds(self, path: str) -> bool:
        """Return whether the file is there as we left it."""
        stamp = self._before.get(path)
        return stamp is not None and self._there.get(path) == stamp[:2]

    def keep(self, path: str) -> None:
        """Leave a file that is there as we left it."""
        self.stamps[path] = self._before[path]

    def write(self, path: str, data: bytes) -> None:
        """Bring one file up to date."""
        digest = sha256(data).hexdigest()[:24]
        if self.holds(path) and self._before[path].digest == digest:
            self.keep(path)
            return
        place = self.folder / path
        with self._lock:
            self._begin()
            self._open_folder(path.rpartition("/")[0])
            self.written += 1
        place.write_bytes(data)
        status = place.stat()
        self.stamps[path] = Stamp(status.st_size, status.st_mtime_ns, digest)

    def sweep(self) -> int:
        """Remove what was neither kept nor written, and return how many files went."""
        gone = [path for path in self._there if path not in self.stamps and path != manifest.NAME]
        for path in gone:
            self._begin()
            (self.folder / path).unlink()
        if gone:
            _remove_empty(self.folder)
        return len(gone)

    def digest(self) -> str:
        """Return a digest of all that is in the folder."""
        listing = "".join(f"{path}\0{self.stamps[path].digest}\n" for path in sorted(self.stamps))
        return sha256(listing.encode()).hexdigest()

    def _begin(self) -> None:
        if not self._begun:
            manifest.forget(self.folder)
            self._begun = True

    def _open_folder(self, path: str) -> None:
        if path not in self._folders:
            (self.folder / path).mkdir(parents=True, exist_ok=True)
            self._folders.add(path)


def _make(folder: Path) -> None:
    """Make the folder. A link on the way inside `.reisgids` would let us write elsewhere."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in (folder, *folder.parents):
        if part.is_symlink():
            raise RefusalError("link", path=part)
        if part.name == ".reisgids":
            break


def _files(folder: Path, below: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield every file with its size and time; a link is taken away, its target is left alone."""
    with os.scandir(folder) as entries:
        for entry in entries:
            path = f"{below}{entry.name}"
            if entry.is_symlink():
                Path(entry.path).unlink()
            elif entry.is_dir(follow_symlinks=False):
                yield from _files(Path(entry.path), f"{path}/")
            else:
                status = entry.stat(follow_symlinks=False)
                yield path, (status.st_size, status.st_mtime_ns)


def _remove_empty(folder: Path) -> None:
    for place, _, _ in os.walk(folder, topdown=False):
        if place != str(folder) and not os.listdir(place):  # noqa: PTH208
            Path(place).rmdir()
