"""Where the compiled templates of an engine are kept: apart for each version of the program that compiles them."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from reisgids.site.engine.own_cache import own_folder
from reisgids.site.engine.room import Engine, engine_version


@cache
def compiled_folder(engine: Engine) -> Path | None:
    """Return the folder, which is the user's own; None where there can be none."""
    made_by = f"{engine_version(engine)} jinja2 {version('jinja2')}"
    return own_folder(f"templates-{sha256(made_by.encode()).hexdigest()[:16]}")
