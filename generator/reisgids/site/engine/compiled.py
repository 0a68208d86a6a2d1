"""Templates as they were compiled before, in a folder of the user's own: half of what it takes to start an engine."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from jinja2 import BaseLoader, Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

from reisgids.model.config import Engine
from reisgids.site.engine.own_cache import own_folder
from reisgids.site.engine.room import engine_version


class CompiledTemplates(FileSystemBytecodeCache):
    """Keyed by what a template says, not by where it lies: every stage has a copy of the same templates."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:  # noqa: ARG002
        """Return what is kept of a template."""
        key = sha256(f"{name}\0{source}".encode()).hexdigest()
        bucket = Bucket(environment, key, self.get_source_checksum(source))
        self.load_bytecode(bucket)
        return bucket


def use_compiled(environment: Environment, folder: Path | None) -> None:
    """Have an environment use what is kept in a folder."""
    assert isinstance(environment.loader, BaseLoader)
    if folder is not None:
        environment.bytecode_cache = CompiledTemplates(folder)


@cache
def compiled_folder(engine: Engine) -> Path | None:
    """Return the folder for what an engine compiles, apart for each version; None where the user can have none."""
    made_by = f"{engine_version(engine)} jinja2 {version('jinja2')}"
    return own_folder(f"templates-{sha256(made_by.encode()).hexdigest()[:16]}")
