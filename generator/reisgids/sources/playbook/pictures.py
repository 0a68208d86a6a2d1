"""The pictures of touchpoints: files below `journeys/pictures/`, each named by the touchpoints that show it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from reisgids.model.image import IMAGES
from reisgids.model.journey import Journey
from reisgids.problems import Place, Problem, problem
from reisgids.sources.files.file_names import folded, has_fit_name, name_problem
from reisgids.sources.files.folder import Folder
from reisgids.sources.files.reader import FolderReader
from reisgids.sources.pictures.picture import PICTURES, picture_problems
from reisgids.sources.pictures.size import Size, picture_size
from reisgids.sources.playbook.journeys import JourneyFile
from reisgids.sources.values.suggest import nearest
from reisgids.sources.yaml.yaml import Path as At

FOLDER = f"journeys/{IMAGES}"
_FROM_THE_TOP = re.compile(r"[/~]|[A-Za-z]:")
"""How a path begins that leads to some place on this computer only."""


@dataclass(frozen=True)
class TouchpointPicture:
    """A picture: where it is on disk, and how large it is shown."""

    path: Path
    size: Size | None


class _Named(NamedTuple):
    """A file that a touchpoint names, as a path below `journeys/`, and where it does."""

    file: str
    place: Place


def touchpoint_pictures(reader: FolderReader, journeys: Sequence[JourneyFile]) -> dict[str, TouchpointPicture]:
    """Return the pictures that touchpoints show, by their paths below `journeys/`. Problems go to the reader."""
    there = _there(reader.folder)
    named = [each for file in journeys for each in _named(file)]
    shown: dict[str, TouchpointPicture] = {}
    for file, place in named:
        if file not in there:
            reader.problems.append(_not_there(reader.folder, file, place, there))
        elif not file.lower().endswith(PICTURES):
            suffix = PurePosixPath(file).suffix
            reader.problems.append(problem("not-a-picture", place, suffix=suffix, kind=""))
        elif file not in shown:
            path = there[file]
            reader.problems += reader.of(path, picture_problems) or ()
            shown[file] = TouchpointPicture(path, reader.of(path, picture_size))
    reader.problems += _names(reader.folder, shown)
    if all(file.value for file in journeys):
        used = {file for file, _ in named}
        reader.problems += (_unused(reader.folder, path) for file, path in there.items() if file not in used)
    return shown


def _there(folder: Folder) -> dict[str, Path]:
    """Return what is in the folder of pictures, by path below `journeys/`."""
    paths = folder.walk(FOLDER) if (folder.root / FOLDER).is_dir() else ()
    return {unicodedata.normalize("NFC", folder.name(path).removeprefix("journeys/")): path for path in paths}


def _named(file: JourneyFile) -> Iterator[_Named]:
    """Yield what the touchpoints of a journey name; of one with errors what its sound parts do."""
    journey = file.value or (file.sound.value if file.sound else None)
    if not isinstance(journey, Journey):
        return
    for number, touchpoint in enumerate(journey.touchpoints):
        if touchpoint.image:
            path: At = ("touchpoints", number, "image", "file")
            path = file.sound.written(path) if file.sound else path
            if file.sound is None or path not in file.sound.filled:
                yield _Named(touchpoint.image.file, file.place(path))


def _not_there(folder: Folder, file: str, place: Place, there: Mapping[str, Path]) -> Problem:
    """Return what is wrong with the name of a file that isn't among the pictures."""
    given = file[:60]
    if _FROM_THE_TOP.match(file) or folder.inside(f"journeys/{file}") is None:
        return problem("path-outside", place, given=given)
    meant = next((name for name in there if folded(name) == folded(file)), "")
    if meant:
        return problem("file-name-case", place, given=given, instead=meant)
    if f"{file}/".startswith(f"{IMAGES}/"):
        return problem("no-such-file", place, given=given, instead=nearest(file, sorted(there)))
    below = [f"{IMAGES}/{file}", file.removeprefix("journeys/")]
    instead = next((name for name in below if name in there), "")
    there_then = f"{IMAGES}/{PurePosixPath(file).name}"
    return problem("picture-folder", place, given=given, folder=f"{FOLDER}/", instead=instead, name=there_then)


def _names(folder: Folder, shown: Mapping[str, TouchpointPicture]) -> Iterator[Problem]:
    """Yield what is wrong with the names of pictures: they have to work everywhere, beside each other."""
    holders: dict[str, Place] = {}
    for file, picture in sorted(shown.items()):
        place = Place(folder.name(picture.path))
        if not has_fit_name(file):
            yield name_problem(file, place)
        elif (other := holders.setdefault(folded(file), place)) is not place:
            yield problem("same-address", place, also=[other])


def _unused(folder: Folder, path: Path) -> Problem:
    code = "picture-unused" if path.suffix.lower() in PICTURES else "unknown-file"
    return problem(code, Place(folder.name(path)), severity="warning", instead="")
