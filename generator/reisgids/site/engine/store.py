"""What an engine made before, each under the key of all that it was made from.

A file begins with a seal of what follows it, made with the user's own secret (own_cache.py): what was changed,
came only half to the disk, or came along with somebody else's playbook, isn't there.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from contextlib import suppress
from hashlib import blake2b
from hmac import compare_digest
from pathlib import Path

from reisgids.pages.shared.digests import digest_of

_SEAL_BYTES = 32
_KEY_DIGITS = 48


def key_of(*parts: str) -> str:
    """Return the key of what is made from these parts: a digest that is short enough for the name of a file."""
    return digest_of(*parts)[:_KEY_DIGITS]


class Store:
    """A folder of such files. Several processes may use it at once."""

    def __init__(self, folder: Path, secret: bytes) -> None:
        self.folder = folder
        self._secret = secret

    def take(self, key: str) -> bytes | None:
        """Return what was kept under a key, or None."""
        try:
            found = (self.folder / key).read_bytes()
        except OSError:
            return None
        data = memoryview(found)[_SEAL_BYTES:]
        return bytes(data) if compare_digest(found[:_SEAL_BYTES], self._seal(key, data)) else None

    def put(self, key: str, data: bytes) -> None:
        """Keep it. A file is there as a whole or not at all.

        Raises:
            OSError: the disk is full, for instance.
        """
        fresh = self.folder / f"{key}.{os.getpid()}.new"
        try:
            self._write(fresh, self._seal(key, data), data)
        except FileNotFoundError:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._write(fresh, self._seal(key, data), data)
        fresh.replace(self.folder / key)

    def sweep(self, used: Collection[str]) -> None:
        """Remove all but what is `used`; what another process removed or is writing at the moment doesn't matter."""
        with suppress(FileNotFoundError), os.scandir(self.folder) as entries:
            for entry in entries:
                if entry.name not in used and entry.is_file(follow_symlinks=False):
                    with suppress(FileNotFoundError):
                        os.unlink(entry.path)  # noqa: PTH108

    def _write(self, file: Path, *parts: bytes) -> None:
        with file.open("wb") as opened:
            opened.writelines(parts)

    def _seal(self, key: str, data: bytes | memoryview) -> bytes:
        sealed = blake2b(key.encode(), key=self._secret, digest_size=_SEAL_BYTES)
        sealed.update(data)
        return sealed.digest()
