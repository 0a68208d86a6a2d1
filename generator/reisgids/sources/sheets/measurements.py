"""All that was measured, from the sheets in `journeys/measurements/`: figures, or the answers themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from reisgids.model.measurement import Measurement, PartMeasurement
from reisgids.model.phase import Phase, PhaseModel
from reisgids.problems import Place, Problem
from reisgids.sources.files.reader import SHEETS, FolderReader
from reisgids.sources.playbook.config import ConfigFile
from reisgids.sources.playbook.journeys import JourneyFile
from reisgids.sources.playbook.registers import Register
from reisgids.sources.sheets.account import ReadFigure, SheetRead
from reisgids.sources.sheets.figures import FigureFile, WrittenFigure, read_figures
from reisgids.sources.sheets.names import Names, named, names_in_register, phases_of
from reisgids.sources.sheets.placing import JourneyNames, MeasuredSpot
from reisgids.sources.yaml.yaml import Path as At

FOLDER = "journeys/measurements"
_MANY = 200


@dataclass(frozen=True, eq=False)
class _Measured:
    """A journey with the figures that belong to it, and what is wrong with those that belong nowhere."""

    file: JourneyFile
    problems: tuple[Problem, ...]
    figures: tuple[tuple[str, ReadFigure], ...]


def measured(
    reader: FolderReader, config: ConfigFile, registers: dict[str, Register], journeys: list[JourneyFile]
) -> tuple[list[JourneyFile], tuple[SheetRead, ...]]:
    """Return the journeys with what the sheets say of them, and how each sheet was read. Problems go to the reader."""
    files = [read for path in _sheets(reader) if (read := reader.of(path, read_figures))]
    for file in files:
        reader.problems += file.problems
    together, figures = _placed(reader, config, registers, journeys, files)
    by_path: dict[str, list[ReadFigure]] = {}
    for path, figure in figures:
        by_path.setdefault(path, []).append(figure)
    return together, tuple(SheetRead(file.account, tuple(by_path.get(file.account.path, ()))) for file in files)


def _sheets(reader: FolderReader) -> list[Path]:
    return [path for path in reader.folder.files(FOLDER) if path.suffix.lower() in SHEETS]


def _placed(
    reader: FolderReader,
    config: ConfigFile,
    registers: dict[str, Register],
    journeys: list[JourneyFile],
    files: Sequence[FigureFile],
) -> tuple[list[JourneyFile], list[tuple[str, ReadFigure]]]:
    every = named("journeys", [(file.id, (file.value.title,) if file.value else ()) for file in journeys])
    by_journey: dict[str, list[WrittenFigure]] = {}
    for figure in (figure for file in files for figure in file.figures):
        written = figure.names.get("journey", "")
        meant = every.meant(written)
        if len(meant) != 1:
            reader.problems.append(every.problem(written, figure.place("journey")))
            continue
        by_journey.setdefault(next(iter(meant)), []).append(figure)
    personas, parties = (_names(reader, registers[name]) for name in ("personas", "parties"))
    own = registers["phase-models"]
    together: list[JourneyFile] = []
    figures: list[tuple[str, ReadFigure]] = []
    for file in journeys:
        its = tuple(by_journey.get(file.id, ()))
        if its and file.value and config.value:
            name = file.value.phases if isinstance(file.value.phases, str) else config.value.phases
            models = {id: value for id, value in own.values().items() if isinstance(value, PhaseModel)}
            phases = phases_of(file.value, config.value, models)
            key = (_with, file, its, personas, parties, config, own.entries.get(name))
            made = reader.cache.of(key, partial(_with, file, its, phases, personas, parties))
            reader.problems += made.problems
            figures += made.figures
            file = made.file
        together.append(file)
    return together, figures


def _names(reader: FolderReader, register: Register) -> Names:
    key = (names_in_register, register.name, tuple(register.entries.values()))
    return reader.cache.of(key, partial(names_in_register, register.name, register))


def _with(
    file: JourneyFile, figures: tuple[WrittenFigure, ...], phases: tuple[Phase, ...], personas: Names, parties: Names
) -> _Measured:
    """Return the journey with these figures at their places, and the figures that belong to none."""
    assert file.value
    names = JourneyNames(file.value, phases, personas, parties)
    problems: list[Problem] = []
    placed: list[tuple[MeasuredSpot, WrittenFigure]] = []
    for figure in figures:
        spot, wrong = names.spot(figure.names, figure.place)
        if spot is None:
            problems += wrong
        else:
            placed.append((spot, figure))
    numbers = {touchpoint.id: number for number, touchpoint in enumerate(file.value.touchpoints)}
    at_touchpoints = {touchpoint.id: list(touchpoint.measurements) for touchpoint in file.value.touchpoints}
    of_parts = list(file.value.measurements)
    places: dict[At, Place] = {}
    found: list[tuple[str, ReadFigure]] = []
    for spot, figure in placed:
        value = _about(spot, figure.value)
        at: At
        if isinstance(value, PartMeasurement):
            at = ("measurements", len(of_parts))
            of_parts.append(value)
        else:
            at = ("touchpoints", numbers[spot.touchpoint], "measurements", len(at_touchpoints[spot.touchpoint]))
            at_touchpoints[spot.touchpoint].append(value)
        places[at], places[*at, "period"] = figure.place("value"), figure.place("period")
        found.append((figure.row.path, ReadFigure(file.id, spot.touchpoint, spot.phase, value)))
    touchpoints = tuple(
        touchpoint.model_copy(update={"measurements": tuple(its)})
        if len(its := at_touchpoints[touchpoint.id]) > len(touchpoint.measurements)
        else touchpoint
        for touchpoint in file.value.touchpoints
    )
    journey = file.value.model_copy(update={"touchpoints": touchpoints, "measurements": tuple(of_parts)})
    return _Measured(replace(file, value=journey, elsewhere=places), tuple(problems[:_MANY]), tuple(found))


def _about(spot: MeasuredSpot, value: Measurement) -> Measurement:
    """Return a figure with of whom it is; one of a part of a journey where it is of no touchpoint."""
    people = {name: id for name, id in (("persona", spot.persona), ("party", spot.party)) if id}
    if spot.touchpoint:
        return value.model_copy(update=people) if people else value
    given = {name: getattr(value, name) for name in value.model_fields_set} | people
    return PartMeasurement(**given, **({"phase": spot.phase} if spot.phase else {}))
