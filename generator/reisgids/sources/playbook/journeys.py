"""The journeys: one file each, whose name is the journey's id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from reisgids.model.journey import Journey, slug_of
from reisgids.model.site_pages import site_names
from reisgids.model.values.references import Reference, references
from reisgids.problems import Place, Problem, problem
from reisgids.sources.files.reader import YAML, FolderReader, read_mapping
from reisgids.sources.playbook.registers import own_id_problems, same_id, short_name_problems
from reisgids.sources.values.known import Known
from reisgids.sources.values.parse import parse
from reisgids.sources.values.sound import Sound, sound_parts
from reisgids.sources.yaml.yaml import Path as At
from reisgids.sources.yaml.yaml import YamlDocument

TAKEN = site_names("journeys")
"""What pages of Reisgids beside those of the journeys are called."""
_IN_SHEET = (4, 2)
"""How long the path of a measurement is: touchpoints, n, measurements, n; or measurements, n."""


@dataclass(frozen=True, eq=False)
class JourneyFile:
    """A journey as read from its file; without a value where the file has errors."""

    id: str
    path: str
    value: Journey | None
    document: YamlDocument | None
    problems: tuple[Problem, ...] = ()
    references: tuple[Reference, ...] = ()
    """What the journey refers to; where it has errors, what its sound parts do."""
    sound: Sound | None = None
    """Of a file with errors: what can be judged all the same."""
    elsewhere: Mapping[At, Place] = field(default_factory=dict)
    """Where the parts stand that came from another file."""

    @cached_property
    def needed(self) -> frozenset[tuple[str, str]]:
        """What the journey refers to, as pairs of register and id, apart from its own touchpoints."""
        return frozenset((r.register, r.id) for r in self.references if r.register != "moments")

    @cached_property
    def micro_journeys(self) -> Mapping[str, At]:
        """The journeys that are a part of this one, with where they are named."""
        return {r.id: r.path for r in self.references if r.path[-1] == "micro_journey"}

    def place(self, path: At, *, key: bool = False) -> Place:
        """Return where the value at `path` stands."""
        if self.elsewhere:
            for at in (path, *(path[:length] for length in _IN_SHEET)):
                if at in self.elsewhere:
                    return self.elsewhere[at]
        return self.document.place(path, key=key) if self.document else Place(self.path)


def read_journeys(reader: FolderReader) -> list[JourneyFile]:
    """Return the journeys of the playbook in the order of their names. Problems go to the reader."""
    files: dict[str, list[JourneyFile]] = {}
    for path in reader.folder.files("journeys"):
        if path.suffix.lower() in YAML:
            file = reader.of(path, _journey_file)
            if file is not None:
                reader.problems += file.problems
                files.setdefault(file.id.lower(), []).append(file)
    for same in files.values():
        place = Place(same[-1].path)
        if len(same) > 1:
            reader.problems.append(same_id(same[-1].id, [Place(file.path) for file in same]))
        else:
            reader.problems += short_name_problems(same[0].id, place)
            if same[0].id in TAKEN:
                reader.problems.append(problem("name-taken", place, given=f"{same[0].id}.yml"))
    return sorted((same[0] for same in files.values()), key=lambda file: file.id)


def _journey_file(name: str, data: bytes, language: str) -> JourneyFile:
    id = Path(name).stem
    document, problems = read_mapping(name, data)
    if document is None:
        return JourneyFile(id, name, None, None, problems)
    given: dict[str, Any] = document.value
    # A file with a wrong name is reported by read_journeys, which sees whether it clashes with another one.
    value, wrong = parse(Journey, document, {**given, "id": slug_of(id)}, language=language)
    found = [*problems, *own_id_problems(id, given, document, ()), *wrong]
    sound = None if value else sound_parts(Journey, {**given, "id": slug_of(id)}, language=language)
    refers = tuple(references(value)) if value else ()
    if sound:
        # Which moments there are can't be known while touchpoints have errors.
        refers = tuple(reference for reference in sound.references if reference.register != "moments")
    if value:
        found += _twice(value, document)
        moments = Known({"moments": frozenset(touchpoint.id for touchpoint in value.touchpoints)})
        found += moments.dangling((r for r in refers if r.register == "moments"), document.place)
    return JourneyFile(id, name, value, document, tuple(found), refers, sound=sound)


def _twice(journey: Journey, document: YamlDocument) -> list[Problem]:
    """Return the touchpoints, and the phases of a journey's own, that share an id."""
    phases = journey.phases if isinstance(journey.phases, tuple) else ()
    found = []
    for name, ids in (("touchpoints", [t.id for t in journey.touchpoints]), ("phases", [p.id for p in phases])):
        where: dict[str, list[int]] = {}
        for number, id in enumerate(ids):
            where.setdefault(id, []).append(number)
        for id, numbers in where.items():
            if len(numbers) > 1:
                found.append(same_id(id, [document.place((name, number, "id")) for number in numbers]))
    return found


def micro_journey_cycles(files: list[JourneyFile]) -> list[Problem]:
    """Return the circles in which journeys are each other's micro journeys, each once, with the chain."""
    parts = {file.id: file.micro_journeys for file in files if file.micro_journeys}
    by_id = {file.id: file for file in files}
    found: list[Problem] = []
    done: set[str] = set()
    for start in parts:
        chain: list[str] = []
        ahead: list[list[str]] = [[start]]
        while ahead:
            if not ahead[-1]:
                ahead.pop()
                if chain:
                    done.add(chain.pop())
                continue
            id = ahead[-1].pop()
            if id in chain:
                circle = [*chain[chain.index(id) :], id]
                file = by_id[circle[-2]]
                place = file.place(parts[circle[-2]][id])
                found.append(problem("micro-journey-cycle", place, chain=" → ".join(circle)))
            elif id not in done and id in parts:
                chain.append(id)
                ahead.append(list(parts[id]))
    return found
