"""All that was measured, from the sheets in `journeys/measurements/`: figures, or the answers themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce
from pathlib import Path

from reisgids.model.config import Scales
from reisgids.model.measurement import Measurement, PartMeasurement, Rhythms
from reisgids.model.phase import Phase, PhaseModel
from reisgids.model.values.period import period
from reisgids.problems import Place, Problem, problem
from reisgids.sources.files.reader import SHEETS, YAML, FolderReader
from reisgids.sources.playbook.config import ConfigFile
from reisgids.sources.playbook.journeys import JourneyFile
from reisgids.sources.playbook.registers import Register
from reisgids.sources.sheets.account import ReadFigure, SheetRead
from reisgids.sources.sheets.answers import AnswerFile, WrittenWave, read_answers
from reisgids.sources.sheets.figures import FigureFile, WrittenFigure, read_figures
from reisgids.sources.sheets.mapping import mapping_file
from reisgids.sources.sheets.names import Names, named, names_in_register, phases_of
from reisgids.sources.sheets.placing import JourneyNames, MeasuredSpot
from reisgids.sources.sheets.tally import AnswerTally
from reisgids.sources.yaml.yaml import Path as At

FOLDER = "journeys/measurements"
SheetFile = FigureFile | AnswerFile
Written = WrittenFigure | WrittenWave
_MANY = 200


@dataclass(frozen=True, eq=False)
class _Measured:
    """A journey with the figures that belong to it, and what is wrong with those that belong nowhere."""

    file: JourneyFile
    problems: tuple[Problem, ...]
    figures: tuple[tuple[str, ReadFigure], ...]


def measured(
    reader: FolderReader,
    config: ConfigFile,
    registers: dict[str, Register],
    journeys: list[JourneyFile],
    today: dt.date,
) -> tuple[list[JourneyFile], tuple[SheetRead, ...]]:
    """Return the journeys with what the sheets say of them, and how each sheet was read. Problems go to the reader."""
    files = list(_read(reader, config))
    for file in files:
        reader.problems += file.problems
    together, figures = _placed(reader, config, registers, journeys, files)
    day = (config.value.date if config.value else None) or today
    by_path: dict[str, list[ReadFigure]] = {}
    for path, figure in figures:
        when = period(figure.value.period)
        if when and when.first > day:
            given = figure.value.period[:60]
            reader.problems.append(problem("wave-to-come", figure.place, severity="warning", given=given))
        by_path.setdefault(path, []).append(figure)
    return together, tuple(SheetRead(file.account, tuple(by_path.get(file.account.path, ()))) for file in files)


def _read(reader: FolderReader, config: ConfigFile) -> Iterator[SheetFile]:
    """Yield what is in each sheet: answers where a file of the same name says what its columns mean, else figures."""
    mappings: dict[str, Path] = {}
    sheets: dict[str, list[Path]] = {}
    for path in reader.folder.files(FOLDER):
        stem = path.stem.casefold()
        if path.suffix.lower() in SHEETS:
            sheets.setdefault(stem, []).append(path)
        elif path.suffix.lower() in YAML and mappings.setdefault(stem, path) != path:
            place = Place(reader.folder.name(path))
            reader.problems.append(problem("unknown-file", place, severity="warning", instead=mappings[stem].name))
    for stem, path in mappings.items():
        place = Place(reader.folder.name(path))
        if stem not in sheets:
            reader.problems.append(problem("mapping-without-sheet", place, severity="warning"))
        elif len(sheets[stem]) > 1:
            names = ", ".join(each.name for each in sheets[stem])
            reader.problems.append(problem("mapping-of-several", place, known=names))
    rhythms, scales = (config.value.rhythm, config.value.scales) if config.value else (Rhythms(), Scales())
    for stem, paths in sheets.items():
        mapping = reader.of(mappings[stem], mapping_file) if stem in mappings else None
        reader.problems += mapping.problems if mapping else ()
        for path in paths if stem not in mappings or len(paths) == 1 else ():
            file: SheetFile | None = None
            if stem not in mappings:
                file = reader.of(path, read_figures)
            elif mapping and mapping.of_figures:
                file = reader.of(path, read_figures, mapping)
            elif mapping and mapping.value:
                file = reader.of(path, read_answers, mapping, rhythms, scales)
            if file:
                yield file


def _placed(
    reader: FolderReader,
    config: ConfigFile,
    registers: dict[str, Register],
    journeys: list[JourneyFile],
    files: Sequence[SheetFile],
) -> tuple[list[JourneyFile], list[tuple[str, ReadFigure]]]:
    every = named("journeys", [(file.id, (file.value.title,) if file.value else ()) for file in journeys])
    by_journey: dict[str, list[Written]] = {}
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
    file: JourneyFile, figures: tuple[Written, ...], phases: tuple[Phase, ...], personas: Names, parties: Names
) -> _Measured:
    """Return the journey with these figures at their places, and the figures that belong to none."""
    assert file.value
    names = JourneyNames(file.value, phases, personas, parties)
    problems: list[Problem] = []
    placed: list[tuple[MeasuredSpot, Written]] = []
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
    for spot, figure, measurement in _each_once(placed):
        value = _about(spot, measurement)
        at: At
        if isinstance(value, PartMeasurement):
            at = ("measurements", len(of_parts))
            of_parts.append(value)
        else:
            at = ("touchpoints", numbers[spot.touchpoint], "measurements", len(at_touchpoints[spot.touchpoint]))
            at_touchpoints[spot.touchpoint].append(value)
        places[at], places[*at, "period"] = figure.place("value"), figure.place("period")
        found.append((figure.row.path, ReadFigure(file.id, spot.touchpoint, spot.phase, value, places[*at, "period"])))
    touchpoints = tuple(
        touchpoint.model_copy(update={"measurements": tuple(its)})
        if len(its := at_touchpoints[touchpoint.id]) > len(touchpoint.measurements)
        else touchpoint
        for touchpoint in file.value.touchpoints
    )
    # A field without anything counts as not written: what counts as written is in the digests of an edition.
    parts = {"measurements": tuple(of_parts)} if of_parts else {}
    journey = file.value.model_copy(update={"touchpoints": touchpoints, **parts})
    return _Measured(replace(file, value=journey, elsewhere=places), tuple(problems[:_MANY]), tuple(found))


def _each_once(placed: list[tuple[MeasuredSpot, Written]]) -> Iterator[tuple[MeasuredSpot, Written, Measurement]]:
    """Yield the figures. Answers in one file about one thing are counted together, whatever it is called."""
    together: dict[tuple[str, MeasuredSpot, str, str, str], list[WrittenWave]] = {}
    for spot, figure in placed:
        if isinstance(figure, WrittenFigure):
            yield spot, figure, figure.value
        else:
            key = (figure.row.path, spot, figure.metric, figure.method, figure.period)
            together.setdefault(key, []).append(figure)
    for (_, spot, _, method, wave), waves in together.items():
        tally = reduce(AnswerTally.and_also, (each.tally for each in waves))
        yield spot, waves[0], tally.figure(waves[0].metric, method, wave)


def _about(spot: MeasuredSpot, value: Measurement) -> Measurement:
    """Return a figure with of whom it is; one of a part of a journey where it is of no touchpoint."""
    people = {name: id for name, id in (("persona", spot.persona), ("party", spot.party)) if id}
    if spot.touchpoint:
        return value.model_copy(update=people) if people else value
    given = {name: getattr(value, name) for name in value.model_fields_set} | people
    return PartMeasurement(**given, **({"phase": spot.phase} if spot.phase else {}))
