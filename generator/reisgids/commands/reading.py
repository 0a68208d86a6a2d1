"""A playbook read from its folder, laid over the library that ships with Reisgids."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from reisgids import resources
from reisgids.diagrams.catalogue import KINDS
from reisgids.sources.load import Loaded, load


def read(root: Path) -> Loaded:
    """Return what came of reading the playbook in `root`, today."""
    return load(root, today=today(), library=resources.folder("content").parent, diagram_kinds=KINDS.keys())


def today() -> dt.date:
    """Return the day of SOURCE_DATE_EPOCH (seconds since 1970, in UTC) where that is set, else today."""
    moment = os.environ.get("SOURCE_DATE_EPOCH", "")
    if moment.isascii() and moment.isdigit() and len(moment) < 12:
        return dt.datetime.fromtimestamp(int(moment), dt.UTC).date()
    return dt.date.today()
