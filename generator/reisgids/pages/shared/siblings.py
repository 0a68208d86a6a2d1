"""The pages over the registers that belong together, and the way from each of them to the others."""

from __future__ import annotations

from dataclasses import dataclass

from reisgids.model.playbook import Playbook
from reisgids.model.site_pages import has_measurements, has_page
from reisgids.pages.shared.page import Fragment
from reisgids.pages.shared.render_context import RenderContext

LIBRARY, SYSTEMS = "touchpoints/index.md", "touchpoints/systems.md"
ACTIONS, KPIS, CLAIMS = "actions/index.md", "actions/kpis.md", "actions/claims.md"
MEASUREMENTS = "actions/measurements.md"


@dataclass(frozen=True)
class Sibling:
    """A page of the same part of the site; `here` marks the one that is being read."""

    name: str
    href: str
    here: bool


def siblings(context: RenderContext, page: str) -> tuple[Fragment, ...]:
    """Return the row of links between the pages of one part; nothing where there is no other page in it."""
    links, say, section = context.links(page), context.reader.say, page.split("/")[0]
    shown = [
        Sibling(say(title), links.to(path), path == page)
        for path, title in _TITLES.items()
        if path.startswith(f"{section}/") and (path == page or _has_something(context.view, path))
    ]
    return (context.fragment("siblings", "shared/siblings", siblings=shown),) if len(shown) > 1 else ()


_TITLES = {
    LIBRARY: "touchpoint_library.title",
    SYSTEMS: "systems.title",
    ACTIONS: "backlog.title",
    KPIS: "kpi_page.title",
    MEASUREMENTS: "series.title",
    CLAIMS: "claims.title",
}


def _has_something(view: Playbook, path: str) -> bool:
    if path == MEASUREMENTS:
        return has_measurements(view)
    holds = {SYSTEMS: view.systems, ACTIONS: view.actions, KPIS: view.kpis, CLAIMS: view.claims}
    return bool(holds[path]) if path in holds else has_page(view, path)
