"""The stage of an edition's view as bytes, made without drawing: what a drawing would say its options say too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from reisgids import resources
from reisgids.diagrams.diagram import Diagram, Drawing
from reisgids.model.playbook import Playbook
from reisgids.pages.plan import plan
from reisgids.pages.shared.page import Page, Rendered
from reisgids.site.staging.frame.theme import Theme
from reisgids.site.staging.manifest import NAME
from reisgids.site.staging.stage import stage

_PLACE = next((str(place) for place in (Path("/dev/shm"),) if place.is_dir()), None)  # noqa: S108
"""Where writing costs next to nothing, if there is such a place."""


def staged_files(view: Playbook, language: str) -> dict[str, bytes]:
    """Return the files of a stage by path: pages, fragments, options, scripts, search data, pictures, settings."""
    with TemporaryDirectory(dir=_PLACE, prefix="reisgids-test-") as name:
        root = Path(name)
        pages = plan(view, language, draw=_drawn)
        folder = stage(
            pages, view, root / ".reisgids" / language, root=root, theme=_no_theme(), render=_rendered
        ).folder
        return {
            file.relative_to(folder).as_posix(): file.read_bytes()
            for file in sorted(folder.rglob("*"))
            if file.is_file() and file.name != NAME
        }


def _rendered(pages: Sequence[Page]) -> Iterator[Rendered]:
    return (page.render() for page in pages)


def _drawn(diagrams: Sequence[Diagram]) -> tuple[Drawing, ...]:
    return tuple(Drawing("<svg></svg>") for _ in diagrams)


@cache
def _no_theme() -> Theme:
    """Return a theme without what is the same in every edition."""
    fonts = resources.folder("theme") / "assets" / "dist" / "fonts" / "fonts.css"
    return Theme(overrides={}, assets={"fonts/fonts.css": fonts}, sheets=(), sheets_of_lists=(), digest="")
