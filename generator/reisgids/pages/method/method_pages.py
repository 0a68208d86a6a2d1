"""The pages of the method library that other pages lead to, and the one on how far the journeys are with it."""

from __future__ import annotations

from reisgids.model.playbook import Playbook
from reisgids.pages.wording.links import Links

STATE = "method/state.md"
EIGHT_STEPS = (
    "method/eight-steps/1-for-whom.md",
    "method/eight-steps/2-use.md",
    "method/eight-steps/3-scope.md",
    "method/eight-steps/4-format.md",
    "method/eight-steps/5-persona.md",
    "method/eight-steps/6-interviews-and-survey.md",
    "method/eight-steps/7-analysis.md",
    "method/eight-steps/8-lessons-actions-kpis.md",
)
SIX_STEPS = (
    "method/strategy/1-understand-customers.md",
    "method/strategy/2-map-the-process.md",
    "method/strategy/3-improvements.md",
    "method/strategy/4-brand-experience.md",
    "method/strategy/5-touchpoints.md",
    "method/strategy/6-develop-measure-learn.md",
)


def addresses(view: Playbook, links: Links, paths: tuple[str, ...]) -> tuple[str, ...]:
    """Return the address of each page, empty for one that isn't published."""
    published = view.answer(_published)
    return tuple(links.to(path) if path in published else "" for path in paths)


def _published(view: Playbook) -> frozenset[str]:
    return frozenset(page.path for page in view.content)
