"""What can only be judged with the whole playbook at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey, tags_in
from reisgids.model.phase import BUILT_IN, PhaseModel
from reisgids.model.registers import Kpi
from reisgids.model.values.base import Audience
from reisgids.model.values.references import references
from reisgids.model.values.tags import same_tag
from reisgids.problems import Place, Problem, problem
from reisgids.sources.checks.kpi_series import kpi_series_problems
from reisgids.sources.checks.phases import mapping_problems, phase_problems
from reisgids.sources.checks.scales import scale_problems
from reisgids.sources.checks.translations import missing_translations
from reisgids.sources.checks.waves import wave_problems
from reisgids.sources.files.reader import FolderReader
from reisgids.sources.playbook.config import ConfigFile
from reisgids.sources.playbook.journeys import JourneyFile, micro_journey_cycles
from reisgids.sources.playbook.registers import VISIBLE_TO, Register, RegisterEntry
from reisgids.sources.values.known import Known
from reisgids.sources.values.suggest import nearest

Registers = Mapping[str, Register]


def what_is_known(config: ConfigFile, registers: Registers, shipped: Registers, journeys: list[JourneyFile]) -> Known:
    """Return everything that can be referred to, also what has errors of its own."""
    ids = {name: frozenset(register.entries) for name, register in registers.items()}
    for name, under in shipped.items():
        ids[name] |= frozenset(under.entries)
    ids["phase-models"] |= {model.id for model in BUILT_IN}
    ids["lanes"] = frozenset(config.lanes)
    ids["tags"] = frozenset(tag for file in journeys if file.value for tag in tags_in(file.value))
    ids["journeys"] = frozenset(file.id for file in journeys)
    ids["audiences"] = ids["parties"] | {audience.value for audience in Audience} | frozenset(config.editions)
    names = {
        name: _names({**(shipped[name].values() if name in shipped else {}), **register.values()})
        for name, register in registers.items()
    }
    return Known(ids, names)


def incoherences(
    reader: FolderReader, config: ConfigFile, registers: Registers, journeys: list[JourneyFile], known: Known
) -> Iterator[Problem]:
    """Yield what doesn't fit together: references, phases, scales, circles, translations."""
    if config.value and config.document:
        yield from known.dangling(references(config.value), config.document.place)
        yield from missing_translations(config.value, config.document, (), config.value.languages)
        yield from _empty_lanes(config, journeys)
        yield from _idle_tag_names(config, config.value, journeys)
    for register in registers.values():
        found = (each for entry in register.entries.values() for each in _in_entry(reader, config, entry, known))
        # What a register has for all its entries is wrong in each of them, and reported once.
        yield from dict.fromkeys(found)
    known_journeys = {file.id: file.value for file in journeys if file.value}
    for entry in registers["kpis"].entries.values():
        if isinstance(entry.value, Kpi):
            yield from kpi_series_problems(entry.value, known_journeys, partial(_place, entry))
    models = {**{model.id: model for model in BUILT_IN}, **registers["phase-models"].values()}
    for entry in registers["phase-models"].entries.values():
        if isinstance(entry.value, PhaseModel):
            yield from mapping_problems(entry.value, models, partial(_place, entry))
    everything = {(register, id) for register, ids in known.ids.items() for id in ids}
    for file in journeys:
        if missing := file.needed - everything:
            unknown = [r for r in file.references if (r.register, r.id) in missing]
            yield from known.dangling(unknown, file.place)
        yield from _in_journey(reader, config, file, registers["phase-models"], models)
    yield from micro_journey_cycles(journeys)


def _empty_lanes(config: ConfigFile, journeys: list[JourneyFile]) -> Iterator[Problem]:
    """Yield a warning for each lane that no touchpoint fills; none while a journey can't be read."""
    if config.document is None or any(file.value is None for file in journeys):
        return
    filled = {lane for file in journeys if file.value for each in file.value.touchpoints for lane in each.lanes}
    for lane in config.lanes:
        if lane not in filled:
            place = config.document.place(("lanes", lane), key=True)
            yield problem("lane-unused", place, severity="warning", lane=lane)


def _idle_tag_names(config: ConfigFile, settings: SiteConfig, journeys: list[JourneyFile]) -> Iterator[Problem]:
    """Yield a warning for each name of a tag that nothing has; none while a journey can't be read."""
    if config.document is None or any(file.value is None for file in journeys):
        return
    had = {same_tag(tag): tag for file in journeys if file.value for tag in tags_in(file.value)}
    for tag in settings.tags:
        if same_tag(tag) not in had:
            meant = nearest(tag, had.values())
            place = config.document.place(("tags", tag), key=True)
            yield problem("tag-unused", place, severity="warning", tag=tag, instead=meant)


def _in_entry(reader: FolderReader, config: ConfigFile, entry: RegisterEntry, known: Known) -> Iterator[Problem]:
    if entry.value is None:
        yield from known.dangling(entry.references, partial(_place, entry))
        return
    yield from known.dangling(references(entry.value), partial(_place, entry))
    if config.value and entry.document:
        value, document, languages = entry.value, entry.document, config.value.languages
        key = (missing_translations, entry, languages)
        yield from reader.cache.of(key, lambda: missing_translations(value, document, entry.at, languages))


def _in_journey(
    reader: FolderReader, config: ConfigFile, file: JourneyFile, own_models: Register, models: Mapping[str, PhaseModel]
) -> tuple[Problem, ...]:
    """Return what is wrong with a journey in the light of the configuration and the phase models."""
    document, settings = file.document, config.value
    if document is None or settings is None:
        return ()
    journey = file.value
    if journey is None:
        return _in_sound_parts(file, settings, models)
    name = journey.phases if isinstance(journey.phases, str) else settings.phases

    def judge() -> tuple[Problem, ...]:
        phases = journey.phases
        if not isinstance(phases, tuple):
            phases = models[name].phases if name in models else None
        found = [
            *_own_case(file, journey, settings),
            *scale_problems(journey, settings, file.place),
            *wave_problems(journey, file.place),
            *missing_translations(journey, document, (), settings.languages),
        ]
        if phases is not None:
            found += phase_problems(journey, phases, _into(name, models), document.place)
        return tuple(found)

    return reader.cache.of((_in_journey, file, config, own_models.entries.get(name)), judge)


def _own_case(file: JourneyFile, journey: Journey, settings: SiteConfig) -> Iterator[Problem]:
    """Yield a problem where a case is of the organisation whose playbook it is."""
    own = settings.organisation.party
    if journey.case is not None and own is not None and journey.case.organisation == own:
        yield problem("case-of-own-organisation", file.place(("case", "organisation")), party=own)


def _in_sound_parts(file: JourneyFile, settings: SiteConfig, models: Mapping[str, PhaseModel]) -> tuple[Problem, ...]:
    """Return the phases that aren't there, in the sound parts of a journey with errors."""
    if file.document is None or file.sound is None or not isinstance(file.sound.value, Journey):
        return ()
    journey, document, sound = file.sound.value, file.document, file.sound
    name = journey.phases if isinstance(journey.phases, str) else settings.phases
    phases = journey.phases if isinstance(journey.phases, tuple) else models[name].phases if name in models else None
    # Phases with a mistake in them leave nothing to hold the others against.
    if phases is None or any(path[0] == "phases" for path in sound.gone):
        return ()
    reported = {problem.place for problem in file.problems} | {document.place(path) for path in sound.filled}
    found = phase_problems(journey, phases, _into(name, models), lambda path: document.place(sound.written(path)))
    return tuple(problem for problem in found if problem.severity == "error" and problem.place not in reported)


def _into(name: str, models: Mapping[str, PhaseModel]) -> dict[str, str]:
    """Return the phases of other models that can be read as a phase of this one."""
    return {phase: target for model in models.values() for phase, target in model.mapping.get(name, {}).items()}


def _place(entry: RegisterEntry, path: tuple[str | int, ...]) -> Place:
    if entry.document and entry.at and path[0] == VISIBLE_TO and VISIBLE_TO not in entry.document.value[entry.at[0]]:
        return entry.document.place(path)
    return entry.document.place((*entry.at, *path)) if entry.document else Place(entry.path)


def _names(values: Mapping[str, object]) -> dict[str, str]:
    """Return what the entries are called, in small letters, with their ids."""
    names: dict[str, str] = {}
    for id, value in values.items():
        text = getattr(value, "name", None) or getattr(value, "title", None)
        for words in (getattr(text, "nl", None), getattr(text, "en", None)):
            if words:
                names.setdefault(words.lower(), id)
    return names
