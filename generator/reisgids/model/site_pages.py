"""The pages that Reisgids makes itself, whatever the journeys, and which of them an edition has."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reisgids.model.playbook import Playbook
from reisgids.model.shown import tells_all
from reisgids.model.values.base import Audience


def has_page(view: Playbook, path: str) -> bool:
    """Return whether the edition has a page of that path, if Reisgids makes it.

    The internal edition has them all, for there is always something to be added. Any other has only those with
    something on them: a reader who can't add anything has no use for an empty page.
    """
    return view.answer(_has_page, path)


def _has_page(view: Playbook, path: str) -> bool:
    if tells_all(view) or path not in _HOLDS:
        return True
    return _HOLDS[path](view)


def can_be_compared(view: Playbook) -> bool:
    """Return whether there are journeys to hold against each other, by how customers feel in them."""
    return view.answer(_can_be_compared)


def _can_be_compared(view: Playbook) -> bool:
    if tells_all(view):
        return len(view.journeys) > 1
    scored = (any(touchpoint.score is not None for touchpoint in view.in_order(journey)) for journey in view.journeys)
    return sum(scored) > 1


def _by_staff(view: Playbook) -> bool:
    return view.edition.audience in (Audience.INTERNAL, Audience.ONBOARDING)


def _always(_view: Playbook) -> bool:
    return True


_HOLDS: Mapping[str, Callable[[Playbook], bool]] = {
    "index.md": _always,
    "journeys/index.md": _always,
    "journeys/overview.md": can_be_compared,
    "compare/index.md": can_be_compared,
    "personas/index.md": lambda view: bool(view.personas),
    "parties/index.md": lambda view: bool(view.parties or view.config.contact_strategy),
    "touchpoints/index.md": lambda view: bool(view.touchpoints),
    "touchpoints/systems.md": lambda view: bool(view.systems),
    "actions/index.md": lambda view: bool(view.actions),
    "actions/kpis.md": lambda view: bool(view.kpis),
    "actions/claims.md": lambda view: bool(view.claims),
    "routes/index.md": lambda view: bool(view.routes),
    "glossary/index.md": lambda view: bool(view.terms),
    "guide/fields.md": _by_staff,
    "method/state.md": lambda _view: False,
    "health/index.md": lambda _view: False,
}
"""What there has to be for a page, by its path; any other page is there."""

SITE_PAGES = frozenset(_HOLDS)
"""The paths of all of them; there is one page more for each journey, party and route."""
INTRODUCED = SITE_PAGES - {"health/index.md"}
"""Those above which an author may write something, in a content page of the same path."""


def site_names(folder: str) -> frozenset[str]:
    """Return what pages of ours directly in a folder are called, so that no journey or route there can be."""
    there = (path.removesuffix(".md").rpartition("/") for path in SITE_PAGES)
    return frozenset(name for above, _, name in there if above == folder)
