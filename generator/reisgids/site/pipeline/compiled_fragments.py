"""Where the compiled templates of our own HTML are kept: apart for each version of what compiles them."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from pathlib import Path

from reisgids.own_cache import own_folder


@cache
def compiled_fragments() -> Path | None:
    """Return the folder, which is the user's own; None where there can be none."""
    return own_folder(f"fragments-{version('jinja2')}")
