"""Templates as they were compiled before: compiling them takes as long as rendering a small playbook.

They are code, so they are kept in a folder of the user's own, never in that of a playbook.
"""

from __future__ import annotations

import os
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

from reisgids.own_cache import own_folder

_MOST = 2_000


class CompiledTemplates(FileSystemBytecodeCache):
    """Keyed by the text of a template, and with `by_place` by where it lies too: then a mistake in it has its place."""

    def __init__(self, folder: Path, *, by_place: bool) -> None:
        super().__init__(str(folder), "%s")
        self._by_place = by_place

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Return what is kept of a template."""
        place = filename if self._by_place else ""
        key = sha256(f"{name}\0{place}\0{source}".encode()).hexdigest()
        bucket = Bucket(environment, key, self.get_source_checksum(source))
        self.load_bytecode(bucket)
        return bucket


def keep_compiled(environment: Environment, made_by: str, *, by_place: bool = False) -> None:
    """Have an environment keep what it compiles, and use what was kept; nothing where the user can have no folder.

    `made_by` names the program that made the environment: two may have filters of the same name.
    """
    settings = (
        version("jinja2"),
        made_by,
        environment.autoescape,
        environment.trim_blocks,
        environment.lstrip_blocks,
        environment.keep_trailing_newline,
        environment.optimized,
        sorted(environment.extensions),
    )
    folder = own_folder(f"templates-{sha256(repr(settings).encode()).hexdigest()[:16]}")
    if folder is None:
        return
    kept = CompiledTemplates(folder, by_place=by_place)
    if len(os.listdir(folder)) > _MOST:  # noqa: PTH208
        kept.clear()
    environment.bytecode_cache = kept
