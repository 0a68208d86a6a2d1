"""The pages that Reisgids makes itself, whatever the journeys, and which of them an edition has."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reisgids.model.journey import tags_in
from reisgids.model.playbook import Playbook
from reisgids.model.withheld import WITHHELD


def has_page(view: Playbook, path: str) -> bool:
    """Return whether the edition has a page of that path, if Reisgids makes it.

    A page over a register is there where something is on it, and where it is known that nothing is: then there is
    something to be added. Where it may only be withheld, a reader has no use for an empty page.
    """
    return view.answer(_has_page, path)


def _has_page(view: Playbook, path: str) -> bool:
    return path not in _HOLDS or _HOLDS[path](view)


def can_be_compared(view: Playbook) -> bool:
    """Return whether there are journeys to hold against each other, by how customers feel in them."""
    return view.answer(_can_be_compared)


def _can_be_compared(view: Playbook) -> bool:
    if not view.withholds("journeys"):
        return len(view.journeys) > 1
    scored = (any(touchpoint.score is not None for touchpoint in view.in_order(journey)) for journey in view.journeys)
    return sum(scored) > 1


def has_overview(view: Playbook) -> bool:
    """Return whether there are journeys of one's own to look at together."""
    return view.answer(_has_overview)


def _has_overview(view: Playbook) -> bool:
    return can_be_compared(view) and len(view.own_journeys) > 1


def has_measurements(view: Playbook) -> bool:
    """Return whether anything was measured in one's own journeys: of a touchpoint, of a phase or of the whole."""
    return view.answer(_has_measurements)


def _has_measurements(view: Playbook) -> bool:
    return any(
        journey.measurements or any(touchpoint.measurements for touchpoint in journey.touchpoints)
        for journey in view.own_journeys
    )


def _has_tags(view: Playbook) -> bool:
    return any(True for journey in view.journeys for _ in tags_in(journey))


def _known(part: str) -> Callable[[Playbook], bool]:
    return lambda view: bool(getattr(view, part)) or not view.withholds(part)


def _always(_view: Playbook) -> bool:
    return True


CRIB_SHEET = "guide/crib-sheet.md"
"""Every key of the files on one sheet, which belongs to the authoring guide and is there with it."""
TAGS = "journeys/tags.md"
"""The page of all tags, which is there as soon as there is one."""
_HOLDS: Mapping[str, Callable[[Playbook], bool]] = {
    "index.md": _always,
    "journeys/index.md": _always,
    "compare/index.md": lambda view: can_be_compared(view) or not view.withholds("journeys"),
    "journeys/overview.md": lambda view: has_overview(view) or not view.withholds("journeys"),
    TAGS: _has_tags,
    "personas/index.md": _known("personas"),
    "parties/index.md": lambda view: _known("parties")(view) or bool(view.config.contact_strategy),
    "touchpoints/index.md": _known("touchpoints"),
    "touchpoints/systems.md": _known("systems"),
    "actions/index.md": _known("actions"),
    "actions/kpis.md": _known("kpis"),
    "actions/measurements.md": lambda view: has_measurements(view) or not view.withholds("journeys"),
    "actions/claims.md": _known("claims"),
    "routes/index.md": _known("routes"),
    "glossary/index.md": _known("terms"),
    CRIB_SHEET: lambda view: not view.withholds("content"),
    "guide/fields.md": lambda view: not view.withholds("content"),
    "method/state.md": lambda view: not view.withholds("journeys"),
    "health/index.md": lambda view: view.config.health is not WITHHELD,
}
"""What there has to be for a page, by its path; any other page is there."""

ENTRY_ANCHORS: Mapping[str, str] = {
    "personas": "persona-",
    "parties": "party-",
    "systems": "system-",
    "touchpoints": "touchpoint-",
    "actions": "action-",
    "kpis": "kpi-",
    "claims": "claim-",
    "terms": "term-",
}
"""How the anchor of an entry begins on the page over its register; its short name follows."""

SITE_PAGES = frozenset(_HOLDS)
"""The paths of all of them; there is one page more for each journey, party and route."""
INTRODUCED = SITE_PAGES - {"health/index.md"}
"""Those above which an author may write something, in a content page of the same path."""


def site_names(folder: str) -> frozenset[str]:
    """Return what pages of ours directly in a folder are called, so that no journey or route there can be."""
    there = (path.removesuffix(".md").rpartition("/") for path in SITE_PAGES)
    return frozenset(name for above, _, name in there if above == folder)
