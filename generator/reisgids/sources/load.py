"""A playbook's folder as one checked value, or everything that is wrong with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reisgids.model.playbook import Playbook
from reisgids.model.register_files import REGISTERS
from reisgids.problems import Place, Problem, has_errors, in_order, problem
from reisgids.sources.checks.own_theme import theme_problems
from reisgids.sources.coherence import incoherences, what_is_known
from reisgids.sources.files.cache import Cache
from reisgids.sources.files.folder import Folder
from reisgids.sources.files.reader import FolderReader
from reisgids.sources.files.stray import stray_files
from reisgids.sources.health import health_problems
from reisgids.sources.markdown.addresses import address_problems
from reisgids.sources.markdown.content import read_content
from reisgids.sources.markdown.publication import made_with, published, surroundings
from reisgids.sources.markdown.running_text import told_problems
from reisgids.sources.phase_words import with_phase_ids
from reisgids.sources.playbook.config import brand_problems, logo_problems, read_config
from reisgids.sources.playbook.journeys import read_journeys
from reisgids.sources.playbook.pictures import touchpoint_pictures
from reisgids.sources.playbook.registers import read_register, shipped_register
from reisgids.sources.playbook.routes import read_routes, route_problems
from reisgids.sources.sheets.account import SheetRead
from reisgids.sources.sheets.measurements import measured
from reisgids.sources.yaml.without_collecting import without_collecting

LAID_UNDER = ("channels", "claims", "terms")
"""Registers of the shipped playbook on which a playbook's own entries are laid."""


@dataclass(frozen=True)
class Loaded:
    """What came of reading a folder: the playbook, or None where there are errors; all problems; the files read.

    `measurements` says of each sheet how it was read.
    """

    playbook: Playbook | None
    problems: tuple[Problem, ...]
    read: tuple[Path, ...] = ()
    measurements: tuple[SheetRead, ...] = ()


def load(
    root: Path,
    *,
    today: dt.date,
    cache: Cache | None = None,
    library: Path | None = None,
    diagram_kinds: Mapping[str, str] | None = None,
    instead: Mapping[str, bytes] | None = None,
) -> Loaded:
    """Read a playbook's folder.

    `today` is the day that the playbook is made for, unless its site-config.yml names one. `library` is the folder
    of the shipped reference playbook, whose method pages, channels, claims and terms lie under the playbook.
    `diagram_kinds` are the kinds that a diagram block may name, each with what it is about. With a `cache` kept from
    the load before, only what changed is read anew. `instead` has, by their path below `root`, what counts as being in
    files that hold something else, or aren't there.
    """
    if not root.is_dir():
        code = "not-a-folder" if root.exists() else "no-such-folder"
        return Loaded(None, (problem(code, Place(root.name or root.as_posix())),))
    with without_collecting():
        folder = Folder(root, instead=instead or {})
        return _load(folder, today, Cache() if cache is None else cache, library, diagram_kinds or {})


def _load(
    folder: Folder, today: dt.date, cache: Cache, library: Path | None, diagram_kinds: Mapping[str, str]
) -> Loaded:
    reader = FolderReader(folder, cache)
    config = read_config(reader)
    if config is None:
        # Without a configuration the folder may be anything: there is one thing to do, not a hundred.
        return Loaded(None, tuple(in_order([*reader.problems, *folder.problems])), tuple(folder.read))
    reader.language = config.language
    languages = config.value.languages if config.value else (config.language,)

    registers = {name: read_register(reader, name) for name in REGISTERS}
    shipped = {name: shipped_register(reader, library, name) for name in LAID_UNDER}
    spoken = with_phase_ids(reader, config, registers["phase-models"], read_journeys(reader))
    journeys, measurements = measured(reader, config, registers, spoken, today)
    routes = read_routes(reader)
    known = what_is_known(config, registers, shipped, journeys)
    content = read_content(reader, config, languages, library)
    pictures = touchpoint_pictures(reader, journeys)
    around = surroundings(reader, content, known, diagram_kinds, [file.id for file in routes], journeys)
    pages = published(reader, content, languages, known, around)
    problems = in_order(
        [
            *reader.problems,
            *logo_problems(reader, config),
            *brand_problems(config),
            *incoherences(reader, config, registers, journeys, known),
            *told_problems(reader, config, registers, journeys, routes, around),
            *route_problems(routes, known, journeys, content.paths() | made_with(content.paths()), languages),
            *health_problems(reader, config, registers, shipped, journeys, routes, content, pages, today),
            *theme_problems(reader, languages),
            *address_problems(content, folder),
            *stray_files(folder),
            *folder.problems,
        ]
    )
    reader.cache.turn()
    if config.value is None or has_errors(problems):
        return Loaded(None, tuple(problems), tuple(folder.read), measurements)
    values: dict[str, dict[str, Any]] = {
        name: {**(shipped[name].values() if name in shipped else {}), **register.values()}
        for name, register in registers.items()
    }
    playbook = Playbook(
        config=config.value,
        day=config.value.date or today,
        journeys=tuple(journey.value for journey in journeys if journey.value),
        personas=values["personas"],
        parties=values["parties"],
        channels=values["channels"],
        systems=values["systems"],
        touchpoints=values["touchpoints"],
        actions=values["actions"],
        kpis=values["kpis"],
        claims=values["claims"],
        own_phase_models=values["phase-models"],
        terms=values["terms"],
        routes=tuple(file.value for file in routes if file.value),
        content=pages,
        files={**content.files, **{name: each.path for name, each in pictures.items()}},
        sizes={name: each.size for name, each in pictures.items() if each.size},
        shipped=frozenset((name, id) for name in shipped for id in set(values[name]) - set(registers[name].entries)),
    )
    return Loaded(playbook, tuple(problems), tuple(folder.read), measurements)
