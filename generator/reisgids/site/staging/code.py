"""The version of what makes the site, exactly: a digest of the program, and one of what is shipped with it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

import reisgids
from reisgids import resources
from reisgids.pages.shared.digests import digest_of, digest_of_files

_SHIPPED = (
    "content",
    "journeys/registers",
    "theme/assets/css",
    "theme/assets/dist",
    "theme/fragments",
    "theme/overrides",
)
_DRAWS = "echarts*.js"
_THEIRS = ("markupsafe", "pygments")
"""What those that Reisgids stands on write HTML with."""


@cache
def code_digest() -> str:
    """Return the digest of the program, what it draws with and the packages it stands on.

    It stays the same for the life of the process.
    """
    parts = [sys.version]
    for package in _stands_on():
        try:
            parts.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            parts.append(package)
    program = Path(reisgids.__file__).parent
    parts.append(_digest(program, program.rglob("*")))
    if drawing := _shipped("theme/assets/dist"):
        parts.append(_digest(drawing, drawing.glob(_DRAWS)))
    return digest_of(*parts)


@cache
def shipped_digest() -> str:
    """Return the digest of what is laid beneath a playbook: content, registers and the theme.

    It stays the same for the life of the process.
    """
    parts = []
    for name in _SHIPPED:
        if folder := _shipped(name):
            parts += [name, _digest(folder, folder.rglob("*"))]
    return digest_of(*parts)


def _stands_on() -> list[str]:
    """Return the packages that Reisgids depends on, without those of its extras."""
    try:
        named = requires("reisgids") or []
    except PackageNotFoundError:
        named = []
    own = (re.split(r"[^\w.-]", each, maxsplit=1)[0] for each in named if "extra ==" not in each)
    return sorted({*own, *_THEIRS})


def _shipped(name: str) -> Path | None:
    """Return a folder that comes with Reisgids, or None where it isn't installed completely."""
    try:
        return resources.folder(name)
    except FileNotFoundError:
        return None


def _digest(folder: Path, files: Iterable[Path]) -> str:
    ours = (file for file in files if file.is_file() and "__pycache__" not in file.parts)
    return digest_of_files({file.relative_to(folder).as_posix(): file for file in ours})
