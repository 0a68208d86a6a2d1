"""Whether every touchpoint stands in a phase of its journey: otherwise it would be in no column of the map."""

from __future__ import annotations

from collections.abc import Mapping

from reisgids.model.journey import Journey
from reisgids.model.phase import Phase, PhaseModel
from reisgids.model.values.text import Text
from reisgids.problems import Problem, problem
from reisgids.sources.values.known import Where
from reisgids.sources.values.suggest import nearest
from reisgids.sources.yaml.yaml import Path as At


def phase_problems(
    journey: Journey, phases: tuple[Phase, ...], mapping: Mapping[str, str], where: Where
) -> list[Problem]:
    """Return the touchpoints and the figures whose phase is none of the journey's: they would be in no column.

    `phases` are all phases of the journey's model; `mapping` leads from phases of other models to these.
    """
    allowed = {phase.id for phase in phases if phase.existing_customer or not journey.existing_customers_only}
    every = {phase.id for phase in phases}
    names = dict(mapping)
    for phase in phases:
        for text in (phase.name, *phase.also):
            names.update({words.lower(): phase.id for words in (text.nl, text.en) if words})
    found = []
    named: list[tuple[At, str]] = [(("touchpoints", n, "phase"), t.phase) for n, t in enumerate(journey.touchpoints)]
    named += [(("measurements", n, "phase"), part.phase) for n, part in enumerate(journey.measurements) if part.phase]
    for at, given in named:
        if given in allowed:
            continue
        place = where(at)
        known = ", ".join(phase.id for phase in phases if phase.id in allowed)
        if given in every:
            found.append(problem("phase-before-customer", place, given=given, known=known))
        else:
            instead = nearest(given, sorted(allowed), names)
            found.append(problem("unknown-phase", place, given=given, instead=instead, known=known))
    return [*found, *_moved(journey, phases, where)]


def _moved(journey: Journey, phases: tuple[Phase, ...], where: Where) -> list[Problem]:
    """Return a warning for each touchpoint that the map puts before others that precede it in the file."""
    places = {phase.id: number for number, phase in enumerate(phases)}
    found, furthest = [], 0
    for number, touchpoint in enumerate(journey.touchpoints):
        if touchpoint.phase not in places:
            continue
        last = journey.touchpoints[furthest]
        if places[touchpoint.phase] >= places.get(last.phase, -1):
            furthest = number
            continue
        passed = next(
            n for n, t in enumerate(journey.touchpoints) if places.get(t.phase, -1) > places[touchpoint.phase]
        )
        found.append(
            problem(
                "phase-out-of-order",
                where(("touchpoints", number, "phase")),
                severity="warning",
                also=(where(("touchpoints", passed, "phase")),),
                name=_words(touchpoint.title),
                phase=touchpoint.phase,
                before=_words(journey.touchpoints[passed].title),
            )
        )
    return found


def _words(text: Text) -> str:
    return (text.nl or text.en or "").strip()[:60]


def mapping_problems(model: PhaseModel, models: Mapping[str, PhaseModel], where: Where) -> list[Problem]:
    """Return the phases in a phase model's mapping that the models don't have."""
    found = []
    own = {phase.id for phase in model.phases}
    for other, pairs in model.mapping.items():
        theirs = {phase.id for phase in models[other].phases} if other in models else None
        for phase, target in pairs.items():
            for id, ids in ((phase, own), (target, theirs)):
                if ids is not None and id not in ids:
                    found.append(
                        problem(
                            "unknown-phase",
                            where(("mapping", other, phase)),
                            given=id,
                            instead=nearest(id, sorted(ids)),
                            known=", ".join(sorted(ids)),
                        )
                    )
    return found
