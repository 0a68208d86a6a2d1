"""The version of what makes the site, exactly: a digest of Reisgids itself, its theme and the packages it stands on."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import reisgids
from reisgids import resources

_STANDS_ON = (
    "jinja2",
    "markdown",
    "mini-racer",
    "mkdocs",
    "mkdocs-material",
    "pydantic",
    "pyecharts",
    "pygments",
    "pymdown-extensions",
    "pyyaml",
)
_SHIPPED = (
    "content",
    "journeys/registers",
    "theme/assets/css",
    "theme/assets/dist",
    "theme/fragments",
    "theme/overrides",
)


@cache
def code_digest() -> str:
    """Return the digest. It stays the same for the life of the process."""
    digest = sha256(sys.version.encode())
    for package in _STANDS_ON:
        try:
            digest.update(f"{package} {version(package)}\0".encode())
        except PackageNotFoundError:
            digest.update(f"{package}\0".encode())
    folders = [Path(reisgids.__file__).parent]
    for name in _SHIPPED:
        try:
            folders.append(resources.folder(name))
        except FileNotFoundError:
            continue
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                digest.update(f"{file.relative_to(folder).as_posix()}\0".encode() + sha256(file.read_bytes()).digest())
    return digest.hexdigest()
