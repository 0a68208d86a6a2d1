"""What an edition has and yet prints nowhere, because nothing on its pages is about it."""

from __future__ import annotations

from reisgids.model.playbook import Playbook


def is_unpublished(view: Playbook, at: str) -> bool:
    """Return whether a text at a place in the model has no page to stand on.

    A phase without touchpoints, and a phase model that no journey is drawn in; a channel by which no touchpoint is
    reached; a unit without a figure; the address of a source that isn't named; the answer to no question; a step of a
    route that lists what its parties do, where they do nothing, and a route of such steps only.
    """
    part, id, *rest = at.split("/")
    if part == "phase-models":
        journeys = [each for each in view.journeys if (each.phases or view.config.phases) == id]
        phase = view.own_phase_models[id].phases[int(rest[1])] if rest[0] == "phases" else None
        return not any(phase is None or phase.id == t.phase for journey in journeys for t in journey.touchpoints)
    if part == "journeys" and rest[0] == "phases":
        journey = next(each for each in view.journeys if each.id == id)
        assert isinstance(journey.phases, tuple)
        return all(each.phase != journey.phases[int(rest[1])].id for each in journey.touchpoints)
    if part == "channels":
        return all(id not in touchpoint.channel for journey in view.journeys for touchpoint in journey.touchpoints)
    if part == "kpis" and rest == ["unit"]:
        kpi = view.kpis[id]
        return not (kpi.baseline or kpi.current or kpi.target)
    if part == "claims" and rest == ["url"]:
        return view.claims[id].source is None
    if part == "routes":
        route = next(each for each in view.routes if each.id == id)
        if rest[0] != "steps":
            return all(step.list for step in route.steps)
        step = route.steps[int(rest[1])]
        return step.list is not None or (rest[2] == "answer" and step.question is None)
    return False
