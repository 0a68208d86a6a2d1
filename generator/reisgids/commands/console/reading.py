"""A playbook read from its folder, laid over the library that ships with Reisgids."""

from __future__ import annotations

from pathlib import Path

from reisgids import resources
from reisgids.commands.console.day import today
from reisgids.diagrams.catalogue import ABOUT
from reisgids.sources.load import Loaded, load


def read(root: Path) -> Loaded:
    """Return what came of reading the playbook in `root`, today."""
    return load(root, today=today(), library=resources.folder("content").parent, diagram_kinds=ABOUT)
