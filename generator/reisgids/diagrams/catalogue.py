"""Which kinds of diagram there are: one per file in `kinds/`."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import cast

from reisgids.diagrams import kinds
from reisgids.diagrams.diagram import Kind


def _found() -> dict[str, Kind]:
    modules = sorted(module.name for module in iter_modules(kinds.__path__))
    loaded = [cast(Kind, import_module(f"{kinds.__name__}.{name}")) for name in modules]
    return {kind.NAME: kind for kind in loaded}


KINDS: Mapping[str, Kind] = MappingProxyType(_found())
"""The kinds of diagram by the name that a ```diagram block uses, in the order of their files."""
