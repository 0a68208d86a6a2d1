"""The templates of our own HTML: Jinja files in `theme/fragments/`, the shipped ones under those of the playbook.

Every template finds the icons under `sign`: `sign.phone`, `sign[channel.icon]`. A page that uses them holds their
drawings once (`Fragments.symbols`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from reisgids import resources

# xlink:href, not href: instant navigation writes to the href of whatever has one, and that of <use> can't be written.
_SIGN = Markup('<svg class="rg-sign rg-sign--{name}" aria-hidden="true"><use xlink:href="#rg-i-{name}"/></svg>')
_SVG = re.compile(r"<svg\b[^>]*>(.*)</svg>", re.DOTALL)


@dataclass(frozen=True)
class Fragments:
    """The templates of a playbook. `digest` changes with any of them."""

    environment: Environment
    digest: str
    _drawn: dict[frozenset[str], Markup] = field(default_factory=dict, compare=False, repr=False)

    def render(self, template: str, /, **values: object) -> str:
        """Return the HTML that `<template>.html` makes of the values; what they hold is escaped."""
        return self.environment.get_template(f"{template}.html").render(values).strip()

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
    digest = sha256()
    for folder in folders:
        for file in sorted(f for f in folder.rglob("*") if f.suffix in {".html", ".svg"}):
            digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return _compiled(tuple(folders), digest.hexdigest())


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
    environment.globals["sign"] = {name: _SIGN.format(name=name) for name in sorted(_icons(folders))}
    return Fragments(environment, digest)


def _icons(folders: tuple[Path, ...]) -> set[str]:
    return {file.stem for folder in folders for file in (folder / "icons").glob("*.svg")}
