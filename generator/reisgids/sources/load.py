"""A playbook's folder as one checked value, or everything that is wrong with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from reisgids.model.base import Audience
from reisgids.model.config import Language, SiteConfig
from reisgids.model.phase import BUILT_IN, PhaseModel
from reisgids.model.playbook import Playbook
from reisgids.problems import Place, Problem, has_errors, in_order, problem
from reisgids.sources import references
from reisgids.sources.cache import Cache
from reisgids.sources.checks import (
    Known,
    mapping_problems,
    missing_translations,
    phase_problems,
    scale_problems,
)
from reisgids.sources.config import ConfigFile, read_config
from reisgids.sources.folder import Folder
from reisgids.sources.journeys import JourneyFile, micro_journey_cycles, read_journeys
from reisgids.sources.reader import Reader
from reisgids.sources.registers import REGISTERS, Register, read_register


@dataclass(frozen=True)
class Loaded:
    """What came of reading a folder: the playbook, or None where there are errors; all problems; the files read."""

    playbook: Playbook | None
    problems: tuple[Problem, ...]
    read: tuple[Path, ...] = ()


def load(
    root: Path,
    *,
    today: dt.date,
    cache: Cache | None = None,
    library: Path | None = None,
    diagram_kinds: Collection[str] = frozenset(),
) -> Loaded:
    """Read a playbook's folder.

    `today` is the day that the playbook is made for, unless its site-config.yml names one. `library` is the folder
    of the shipped method library, which lies under the playbook. `diagram_kinds` are the kinds that a diagram block
    may name. With a `cache` kept from the load before, only what changed is read anew.
    """
    ...
