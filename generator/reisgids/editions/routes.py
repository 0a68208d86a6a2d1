"""The routes of an edition: those for its audience, with the steps that lead to something that it has."""

from __future__ import annotations

from reisgids.editions.bodies import hidden_pages
from reisgids.editions.names import Names
from reisgids.editions.redaction import Redaction
from reisgids.editions.rules import VisibilityRule
from reisgids.editions.written_fields import changed
from reisgids.model.playbook import Playbook
from reisgids.model.route import Route, RouteStep


def routes_for(whole: Playbook, view: Playbook, redaction: Redaction, names: Names) -> tuple[Route, ...]:
    """Return the routes for the edition of `view`, which has everything but routes and content."""
    hidden = hidden_pages(whole, view, redaction)
    shown = []
    for route in whole.routes:
        at = ("routes", route.id)
        if redaction.decided(at, *redaction.on_whole(route.visible_to)):
            steps = [_step(each, view, hidden, names) for each in route.steps]
            left = tuple(each for each in steps if each is not None)
            parties = tuple(id for id in route.parties if id in view.parties)
            for number, step in enumerate(steps):
                if step is None:
                    redaction.decided((*at, "steps", str(number)), False, VisibilityRule.NAMES_HIDDEN)
            if left:
                shown.append(changed(route, {"steps": left, "parties": parties, "visible_to": ()}))
            else:
                redaction.decided(at, False, VisibilityRule.LACKS)
    return tuple(shown)


def _step(written: RouteStep, view: Playbook, hidden: frozenset[str], names: Names) -> RouteStep | None:
    asked = written.ask.party if written.ask else None
    step = written if asked is None or asked in view.parties else changed(written, {"ask": None})
    if step.page is not None and step.page in hidden:
        return None
    if step.journey is None:
        return step
    if view.journey(step.journey) is None:
        return None
    if step.touchpoint is None:
        return step
    touchpoint = names[step.journey].get(step.touchpoint)
    return None if touchpoint is None else changed(step, {"touchpoint": touchpoint})
