"""The templates of our own HTML: Jinja files in `theme/fragments/`, the shipped ones under those of the playbook.

Every template finds the icons under `sign`: `sign.phone`, `sign[channel.icon]`. A page that uses them holds their
drawings once (`Fragments.symbols`).
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateSyntaxError
from markupsafe import Markup

from reisgids import resources
from reisgids.pages.shared.compiled_templates import keep_compiled
from reisgids.pages.shared.digests import digest_of, digest_of_files

# xlink:href, not href: instant navigation writes to the href of whatever has one, and that of <use> can't be written.
_SIGN = Markup('<svg class="rg-sign rg-sign--{name}" aria-hidden="true"><use xlink:href="#rg-i-{name}"/></svg>')
_PART = "\x1e"
_SVG = re.compile(r"<svg\b[^>]*>(.*)</svg>", re.DOTALL)


class OwnTemplateError(Exception):
    """A template of the playbook itself can't be used: its path below `theme/fragments/`, the line, and why."""

    def __init__(self, path: str, line: int, reason: str) -> None:
        super().__init__(path, line, reason)
        self.path, self.line, self.reason = path, line, reason

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.reason}"


@dataclass(frozen=True)
class Fragments:
    """The templates of a playbook. `digest` changes with any of them; `own` is the folder of the playbook's."""

    environment: Environment
    digest: str
    own: Path | None = None
    _drawn: dict[frozenset[str], Markup] = field(default_factory=dict, compare=False, repr=False)

    def render(self, template: str, /, **values: object) -> str:
        """Return the HTML that `<template>.html` makes of the values; what they hold is escaped.

        Raises:
            OwnTemplateError: a template that the playbook put in the place of a shipped one has a mistake.
        """
        with self._own_mistakes():
            return self.environment.get_template(f"{template}.html").render(values).strip()

    def pieces(self, template: str, macro: str, /, *values: object) -> tuple[Markup, ...]:
        """Return what a macro in `<template>.html` makes of the values, parted where it writes `{{ part }}`.

        Raises:
            OwnTemplateError: as `render` does.
        """
        with self._own_mistakes():
            made: Markup = getattr(self.environment.get_template(f"{template}.html").module, macro)(*values)
        return tuple(made.split(_PART)[:-1])

    @contextmanager
    def _own_mistakes(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            if self.own is not None and (found := _place_in(self.own, error)):
                raise OwnTemplateError(*found, str(error)) from error
            raise

    def symbols(self, icons: frozenset[str]) -> Markup:
        """Return a hidden SVG with a symbol `rg-i-<icon>` for each of the icons, for `<use>` on the same page."""
        drawn = self._drawn.get(icons)
        if drawn is None:
            drawn = self._drawn[icons] = self._symbols(icons)
        return drawn

    def _symbols(self, icons: frozenset[str]) -> Markup:
        inside = "".join(
            f'<symbol id="rg-i-{name}" viewBox="0 0 24 24">{self._drawing(name)}</symbol>' for name in sorted(icons)
        )
        return Markup(  # noqa: S704  the icons come with the theme, their names from a closed list of the model
            f'<svg class="rg-symbols" width="0" height="0" aria-hidden="true">{inside}</svg>'
        )

    def _drawing(self, icon: str) -> str:
        loader = self.environment.loader
        assert loader is not None
        source, _, _ = loader.get_source(self.environment, f"icons/{icon}.svg")
        found = _SVG.search(source)
        return found[1].strip() if found else ""


def fragments(own: Path | None = None) -> Fragments:
    """Return the templates, those in the folder `own` before the shipped ones of the same name."""
    folders = [folder for folder in (own, resources.folder("theme/fragments")) if folder and folder.is_dir()]
    found = [templates for folder in folders if (templates := _templates_in(folder))]
    return _compiled(tuple(folders), digest_of(*map(digest_of_files, found)))


def _place_in(own: Path, error: Exception) -> tuple[str, int] | None:
    """Return the file in the folder `own`, and its line, in which an exception came up last."""
    places = [(frame.filename, frame.lineno or 0) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError) and error.filename:
        places.append((error.filename, error.lineno))
    for file, line in reversed(places):
        if Path(file).is_relative_to(own):
            return Path(file).relative_to(own).as_posix(), line
    return None


@lru_cache(maxsize=4)
def _compiled(folders: tuple[Path, ...], digest: str) -> Fragments:
    environment = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    keep_compiled(environment, "fragments", by_place=True)
    environment.globals["sign"] = {name: _SIGN.format(name=name) for name in sorted(_icons(folders))}
    environment.globals["part"] = _PART
    return Fragments(environment, digest, folders[0] if len(folders) > 1 else None)


def _templates_in(folder: Path) -> dict[str, Path]:
    found = (file for file in folder.rglob("*") if file.suffix in {".html", ".svg"})
    return {file.relative_to(folder).as_posix(): file for file in found}


def _icons(folders: tuple[Path, ...]) -> set[str]:
    return {file.stem for folder in folders for file in (folder / "icons").glob("*.svg")}
