"""Phases by the words that are on the wall: `phase: koop` is as good as `phase: purchase`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from reisgids.model.journey import Journey
from reisgids.model.phase import Phase, PhaseModel
from reisgids.sources.files.reader import FolderReader
from reisgids.sources.playbook.config import ConfigFile
from reisgids.sources.playbook.journeys import JourneyFile
from reisgids.sources.playbook.registers import Register
from reisgids.sources.sheets.names import Names, phase_names, phases_of


def with_phase_ids(
    reader: FolderReader, config: ConfigFile, own: Register, journeys: Iterable[JourneyFile]
) -> list[JourneyFile]:
    """Return the journeys with the short names of phases where one is called by its name, or by another it goes by.

    `own` is the register of phase models. What means no phase, or more than one, stays as it is written.
    """
    if config.value is None:
        return list(journeys)
    models = {id: value for id, value in own.values().items() if isinstance(value, PhaseModel)}
    found = []
    for file in journeys:
        if file.value:
            phases = phases_of(file.value, config.value, models)
            if not _written(file.value) <= {phase.id for phase in phases}:
                name = file.value.phases if isinstance(file.value.phases, str) else config.value.phases
                key = (with_phase_ids, file, config, own.entries.get(name))
                file = reader.cache.of(key, partial(_with_ids, file, phases))
        found.append(file)
    return found


def _written(journey: Journey) -> set[str]:
    return {each.phase for each in journey.touchpoints} | {each.phase for each in journey.measurements if each.phase}


def _with_ids(file: JourneyFile, phases: tuple[Phase, ...]) -> JourneyFile:
    assert file.value
    names = phase_names(phases)
    touchpoints = tuple(each.model_copy(update={"phase": _id(names, each.phase)}) for each in file.value.touchpoints)
    measurements = tuple(
        each.model_copy(update={"phase": _id(names, each.phase)}) if each.phase else each
        for each in file.value.measurements
    )
    update = {"touchpoints": touchpoints} | ({"measurements": measurements} if measurements else {})
    return replace(file, value=file.value.model_copy(update=update))


def _id(names: Names, written: str) -> str:
    meant = names.meant(written)
    return next(iter(meant)) if len(meant) == 1 else written
