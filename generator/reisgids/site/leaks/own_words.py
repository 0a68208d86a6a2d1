"""What Reisgids itself writes in every site: words that tell nothing of a playbook."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import material

import reisgids
from reisgids import resources
from reisgids.labels.words import LANGUAGES, words

_MAKERS = ("diagrams", "model", "pages", "site")
"""The packages whose texts come to stand in pages."""
_THEME = ("overrides", "fragments", "assets/css", "assets/dist")
_MATERIAL = ("assets", "fragments", "partials")
_READ = {".html", ".css", ".js", ".json", ".xml", ".svg", ".map", ".yml", ".txt"}
_LITERAL = re.compile(r'"""[\s\S]*?"""|"((?:[^"\\\n]|\\.)*)"')
"""A docstring, which is for whoever reads the code, or else a text."""
_FIELD = re.compile(r"^    (\w+): ", re.MULTILINE)


@cache
def own_texts() -> tuple[str, ...]:
    """Return the labels of all languages; what is filled in stands between braces."""
    return tuple(text for language in LANGUAGES for text in words(language).texts())


@cache
def own_files() -> tuple[bytes, ...]:
    """Return the files of the theme and of what it stands on, and at last the texts in the code that makes pages.

    A playbook's own templates aren't among them: what stands there is the author's.
    """
    templates = Path(material.__file__).parent / "templates"
    folders = [resources.folder("theme") / name for name in _THEME] + [templates / name for name in _MATERIAL]
    files = [*sorted(templates.glob("*.html")), *(file for folder in folders for file in _files(folder))]
    code = "\n".join(text for name in _MAKERS for text in _code_texts(Path(reisgids.__file__).parent / name))
    return (*(file.read_bytes() for file in files), code.encode())


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.suffix in _READ and file.is_file())


def _code_texts(package: Path) -> Iterator[str]:
    """Yield the texts in the code of a package, and the names of its fields as an address writes them too."""
    for file in sorted(package.rglob("*.py")):
        source = file.read_text("utf-8")
        yield from (found[1] for found in _LITERAL.finditer(source) if found[1])
        for name in _FIELD.findall(source):
            yield from (name, name.replace("_", "-"))
