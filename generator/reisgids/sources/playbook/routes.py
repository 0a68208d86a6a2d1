"""The routes: one file each in `journeys/routes/`, whose name is the route's id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reisgids.model.journey import Journey, slug_of
from reisgids.model.route import Route
from reisgids.model.site_pages import site_names
from reisgids.model.values.references import Reference, references
from reisgids.problems import Place, Problem, problem
from reisgids.sources.checks.translations import missing_translations
from reisgids.sources.files.reader import YAML, FolderReader, read_mapping
from reisgids.sources.playbook.journeys import JourneyFile
from reisgids.sources.playbook.registers import own_id_problems, short_name_problems
from reisgids.sources.values.known import Known
from reisgids.sources.values.parse import parse
from reisgids.sources.values.sound import sound_parts
from reisgids.sources.values.suggest import nearest
from reisgids.sources.yaml.yaml import YamlDocument

TAKEN = site_names("routes")
"""What pages of Reisgids beside those of the routes are called."""


@dataclass(frozen=True, eq=False)
class RouteFile:
    """A route as read from its file; without a value where the file has errors."""

    id: str
    value: Route | None
    document: YamlDocument | None
    problems: tuple[Problem, ...]
    references: tuple[Reference, ...] = ()
    """What the sound parts of a route with errors refer to."""


def read_routes(reader: FolderReader) -> list[RouteFile]:
    """Return the routes in the order of their names. Problems of each file go to the reader."""
    found = []
    for path in reader.folder.list("journeys/routes"):
        if path.suffix.lower() in YAML and not path.is_dir():
            file = reader.of(path, _route_file)
            if file is not None:
                place = Place(reader.folder.name(path))
                reader.problems += [*file.problems, *short_name_problems(file.id, place)]
                if file.id in TAKEN:
                    reader.problems.append(problem("name-taken", place, given=f"{file.id}.yml"))
                found.append(file)
    return sorted(found, key=lambda file: file.id)


def route_problems(
    files: list[RouteFile], known: Known, journeys: list[JourneyFile], pages: set[str], languages: tuple[str, ...]
) -> Iterator[Problem]:
    """Yield what routes refer to and isn't there, and texts without a translation."""
    by_id = {file.id: file.value for file in journeys if file.value}
    for file in files:
        if file.document is None:
            continue
        if file.value is None:
            yield from known.dangling(file.references, file.document.place)
            continue
        yield from known.dangling(references(file.value), file.document.place)
        yield from missing_translations(file.value, file.document, (), languages)
        for number, step in enumerate(file.value.steps):
            if step.page is not None and step.page not in pages:
                place = file.document.place(("steps", number, "page"))
                yield problem("no-such-page", place, given=step.page[:60], instead=nearest(step.page, sorted(pages)))
            if step.touchpoint is not None:
                yield from _touchpoint(file.document, number, step.touchpoint, by_id.get(step.journey or ""))


def _touchpoint(document: YamlDocument, number: int, given: str, journey: Journey | None) -> Iterator[Problem]:
    ids = frozenset(touchpoint.id for touchpoint in journey.touchpoints) if journey else frozenset[str]()
    if journey is not None and given not in ids:
        reference = Reference("moments", given, ("steps", number, "touchpoint"))
        yield from Known({"moments": ids}).dangling([reference], document.place)


def _route_file(name: str, data: bytes, language: str) -> RouteFile:
    id = Path(name).stem
    document, problems = read_mapping(name, data)
    if document is None:
        return RouteFile(id, None, None, problems)
    given: dict[str, Any] = document.value
    value, wrong = parse(Route, document, {**given, "id": slug_of(id)}, language=language)
    sound = None if value else sound_parts(Route, {**given, "id": slug_of(id)}, language=language)
    found = (*problems, *own_id_problems(id, given, document, ()), *wrong)
    return RouteFile(id, value, document, found, sound.references if sound else ())
