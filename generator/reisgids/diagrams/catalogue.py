"""Which kinds of diagram there are: one per folder in `kinds/`, each with a module `kind`."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import cast

from reisgids.diagrams import kinds
from reisgids.diagrams.diagram import About, Kind


def _found() -> dict[str, Kind]:
    modules = sorted(module.name for module in iter_modules(kinds.__path__))
    loaded = [cast(Kind, import_module(f"{kinds.__name__}.{name}.kind")) for name in modules]
    return {kind.NAME: kind for kind in sorted(loaded, key=lambda kind: (kind.PLACE, kind.NAME))}


KINDS: Mapping[str, Kind] = MappingProxyType(_found())
"""The kinds of diagram by the name that a ```diagram block uses, in the order in which a page shows them."""

ABOUT: Mapping[str, About] = MappingProxyType({name: kind.ABOUT for name, kind in KINDS.items()})
"""What each kind is about, by its name."""
