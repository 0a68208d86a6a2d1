"""What a route teaches beyond what there is to read: tasks, whom to ask, and what one can do afterwards."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reisgids.model.route import Ask
from reisgids.pages.routes.stops import OpenRoute
from reisgids.pages.shared.digests import digest_of_value
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.wording.people import Named
from reisgids.pages.wording.reader import Reader


@dataclass(frozen=True)
class AskView:
    """Whom to ask, as a role, a party or both, and about what."""

    role: Markup
    party: Named | None
    about: Markup


@dataclass(frozen=True)
class Outcome:
    """What somebody can do afterwards; under `key` the browser keeps whether that is so."""

    key: str
    says: Markup


def ask_view(context: RenderContext, route: OpenRoute, ask: Ask | None) -> AskView | None:
    """Return whom to ask as the route's page shows it; None where a step asks nothing."""
    if ask is None:
        return None
    text = context.reader.text
    return AskView(text(ask.role), context.people(route.path).party(ask.party), text(ask.about))


def outcomes_of(reader: Reader, route: OpenRoute) -> tuple[Outcome, ...]:
    """Return what one can do afterwards; each keeps its key when others come or go, in both languages."""
    return tuple(Outcome(f"outcome {digest_of_value(each)[:12]}", reader.text(each)) for each in route.route.outcomes)


def tasks_said(reader: Reader, route: OpenRoute) -> str:
    """Say how many tasks come on top of the reading; the empty text for none."""
    n = sum(stop.step.task is not None for stop in route.stops)
    return reader.words.count("pages.routes.tasks", n) if n else ""
