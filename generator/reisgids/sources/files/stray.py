"""Files in the playbook's folders that nothing reads: most often a slip in a name."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.model.image import IMAGES
from reisgids.model.register_files import REGISTERS
from reisgids.problems import Place, Problem, problem
from reisgids.sources.files.folder import Folder
from reisgids.sources.files.reader import SHEETS, YAML
from reisgids.sources.values.suggest import nearest

_FOLDERS = ("registers", "measurements", "routes", IMAGES)
_OTHER_SHEETS = (".xls", ".xlsb", ".xlsm", ".ods", ".numbers", ".tsv", ".txt", ".sav")
_DUTCH_REGISTERS = {
    "persona's": "personas", "partijen": "parties", "kanalen": "channels", "systemen": "systems",
    "contactmomenten": "touchpoints", "acties": "actions", "kpi's": "kpis", "beweringen": "claims",
    "fasemodellen": "phase-models", "fasen": "phase-models",
    "begrippen": "terms", "glossary": "terms", "woordenlijst": "terms",
}  # fmt: skip


def stray_files(folder: Folder) -> Iterator[Problem]:
    """Yield a warning for each file or folder below `journeys/` that Reisgids does nothing with."""
    for path in folder.folders("journeys"):
        if path.name not in _FOLDERS:
            yield _stray(folder.name(path), nearest(path.name, (*_FOLDERS, *REGISTERS)))
    for path in folder.files("journeys"):
        if path.suffix.lower() not in YAML and path.name not in _FOLDERS:
            yield _stray(folder.name(path), "")
        elif path.stem in REGISTERS:
            yield _stray(folder.name(path), f"journeys/registers/{path.name}")
    for path in folder.list("journeys/registers"):
        known = path.name in REGISTERS if path.is_dir() else path.stem in REGISTERS and path.suffix.lower() in YAML
        if not known:
            meant = nearest(path.stem, REGISTERS, _DUTCH_REGISTERS)
            yield _stray(folder.name(path), f"{meant}.yml" if meant else "")
        elif path.is_dir():
            for inner in folder.list(f"journeys/registers/{path.name}"):
                if inner.is_dir() or inner.suffix.lower() not in YAML:
                    yield _stray(folder.name(inner), "")
    for path in folder.list("journeys/routes"):
        if path.is_dir() or path.suffix.lower() not in YAML:
            yield _stray(folder.name(path), "")
    for path in folder.list("journeys/measurements"):
        if path.is_dir() or path.suffix.lower() not in (*SHEETS, *YAML):
            kind = "sheet-kind" if path.suffix.lower() in _OTHER_SHEETS and not path.is_dir() else "unknown-file"
            yield problem(kind, Place(folder.name(path)), severity="warning", instead="")


def _stray(name: str, instead: str) -> Problem:
    return problem("unknown-file", Place(name), severity="warning", instead=instead)
