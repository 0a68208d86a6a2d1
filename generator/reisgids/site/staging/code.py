"""The version of what makes the site, exactly: a digest of the program, and one of what is shipped with it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

import reisgids
from reisgids import resources

_SHIPPED = (
    "content",
    "journeys/registers",
    "theme/assets/css",
    "theme/assets/dist",
    "theme/fragments",
    "theme/overrides",
)
_DRAWS = "echarts-ssr.js"
_THEIRS = ("markupsafe", "pygments")
"""What those that Reisgids stands on write HTML with."""


@cache
def code_digest() -> str:
    """Return the digest of the program, what it draws with and the packages it stands on.

    It stays the same for the life of the process.
    """
    digest = sha256(sys.version.encode())
    for package in _stands_on():
        try:
            digest.update(f"{package} {version(package)}\0".encode())
        except PackageNotFoundError:
            digest.update(f"{package}\0".encode())
    program = Path(reisgids.__file__).parent
    digest.update(_digest(program, program.rglob("*")))
    try:
        drawing = resources.folder("theme/assets/dist")
    except FileNotFoundError:
        return digest.hexdigest()
    digest.update(_digest(drawing, drawing.glob(_DRAWS)))
    return digest.hexdigest()


@cache
def shipped_digest() -> str:
    """Return the digest of what is laid beneath a playbook: content, registers and the theme.

    It stays the same for the life of the process.
    """
    digest = sha256()
    for name in _SHIPPED:
        try:
            folder = resources.folder(name)
        except FileNotFoundError:
            continue
        digest.update(_digest(folder, folder.rglob("*")))
    return digest.hexdigest()


def _stands_on() -> list[str]:
    """Return the packages that Reisgids depends on, without those of its extras."""
    try:
        named = requires("reisgids") or []
    except PackageNotFoundError:
        named = []
    own = (re.split(r"[^\w.-]", each, maxsplit=1)[0] for each in named if "extra ==" not in each)
    return sorted({*own, *_THEIRS})


def _digest(folder: Path, files: Iterable[Path]) -> bytes:
    digest = sha256()
    for file in sorted(files):
        if file.is_file() and "__pycache__" not in file.parts:
            digest.update(f"{file.relative_to(folder).as_posix()}\0".encode() + sha256(file.read_bytes()).digest())
    return digest.digest()
