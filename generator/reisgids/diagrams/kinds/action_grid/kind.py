"""The actions of a journey on the grid of term and impact."""

from __future__ import annotations

from collections.abc import Sequence

from reisgids.diagrams.diagram import About, Diagram
from reisgids.diagrams.kinds.action_grid.grid import action_grid
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

NAME = "action-grid"
ABOUT: About = "journey"
PLACE = 70


def diagram(playbook: Playbook, journeys: Sequence[Journey], words: Words) -> Diagram | None:
    """Return the grid of the actions that the journey and its touchpoints name, or None without any."""
    (journey,) = journeys
    order = playbook.in_order(journey)
    ids = dict.fromkeys([*journey.actions, *(id for touchpoint in order for id in touchpoint.actions)])
    actions = [playbook.actions[id] for id in ids if id in playbook.actions]
    touchpoints = {action.id: [t for t in order if action.id in t.actions] for action in actions}
    id = f"dia-{journey.id}-{NAME}"
    return action_grid(playbook, actions, touchpoints, words, kind=NAME, id=id, journey=journey.id)
