"""What Reisgids itself writes in every site: words that give away nothing of a playbook.

They come from what is made to be published: the labels with their keys, the theme, the pages that come along, and a few
lists of names. Where a word stands in the code makes no difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import material

from reisgids import resources
from reisgids.labels.words import LANGUAGES, words
from reisgids.model.phase import BUILT_IN
from reisgids.sources.markdown.content import SHIPPED
from reisgids.sources.markdown.publication import FIELDS, GENERATED, OF_SEVERAL

_THEME = ("overrides", "fragments", "assets/css", "assets/dist")
_MATERIAL = ("assets", "fragments", "partials")
_READ = {".html", ".css", ".js", ".json", ".xml", ".svg", ".map", ".yml", ".txt"}


@cache
def own_texts() -> tuple[str, ...]:
    """Return the labels of all languages; what is filled in stands between braces."""
    return tuple(text for language in LANGUAGES for text in words(language).texts())


@cache
def own_files() -> tuple[bytes, ...]:
    """Return the files of the theme and of what it stands on, and at last the `own_names`.

    A playbook's own templates aren't among them: what stands there is the author's.
    """
    templates = Path(material.__file__).parent / "templates"
    folders = [resources.folder("theme") / name for name in _THEME] + [templates / name for name in _MATERIAL]
    files = [*sorted(templates.glob("*.html")), *(file for folder in folders for file in _files(folder))]
    return (*(file.read_bytes() for file in files), "\n".join(own_names()).encode())


@cache
def own_names() -> tuple[str, ...]:
    """Return the names that Reisgids has for fields, for the values to choose from, for phases, and for its pages."""
    return tuple(dict.fromkeys((*_label_names(), *_phases(), *GENERATED, OF_SEVERAL, FIELDS, *_shipped_pages())))


def _label_names() -> Iterator[str]:
    """Yield the keys of labels, also as an address writes them, and each choice behind the name of its field."""
    for language in LANGUAGES:
        for name in words(language).names():
            yield from (name, name.replace("_", "-"))
        for fields in (words(language).find("fields.options") or {}).values():
            for field, choices in fields.items():
                yield from (f"{field.replace('_', '-')}-{choice}" for choice in choices)


def _phases() -> Iterator[str]:
    """Yield all that is in the phase models that come along: their ids, their names, their phases."""
    waiting: list[object] = [model.model_dump(mode="json") for model in BUILT_IN]
    while waiting:
        found = waiting.pop()
        if isinstance(found, str):
            yield found
        elif isinstance(found, dict):
            waiting += [*found, *found.values()]
        elif isinstance(found, list):
            waiting += found


def _shipped_pages() -> Iterator[str]:
    """Yield the paths of the guide and of the method library, as links to them are written."""
    content = resources.folder("content")
    for language in LANGUAGES:
        for name in SHIPPED:
            for file in sorted((content / language / name).rglob("*.md")):
                yield file.relative_to(content / language).as_posix()


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.suffix in _READ and file.is_file())
