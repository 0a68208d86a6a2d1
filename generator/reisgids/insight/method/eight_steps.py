"""How far a journey is with the eight steps to a map, computed from what its YAML holds.

A step is done when all that it asks for is there, open when nothing is, partial in between:

1. for whom: who asked (`requesters`), and one joint map or maps tuned to each other (`together`).
2. use: within one department or across (`reach`), and what for (`purposes`).
3. scope: how far the map goes (`about` or `left_out`), and what decides that (`context` or `purpose`).
4. format: the form (`about`), and why it works in the organisation (`why`).
5. persona: one at least, and a workshop with DEPARTMENTS or more different departments.
6. interviews and survey: both, each with an n above 0. A journey as it is to be asks for no survey: nobody can rate
   what isn't there yet.
7. analysis: an emotion's score at SCORED of the contact moments, at least one pain, one delight and one moment of
   truth, and at least one contact moment that is observed or measured: not everything assumed. A journey as it is to
   be asks for no pain.
8. lessons learned; an action that wasn't dropped (in the register each has a term and an impact); a KPI, and for each
   KPI a baseline and an owner; a coordinator.

Customer moments and presence ask for no score and no evidence.
"""

from __future__ import annotations

from fractions import Fraction

from reisgids.insight.measurement.kpi_figures import with_its_figures
from reisgids.insight.method.step_state import Missing, StepState, step_state
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

DEPARTMENTS = 3
SCORED = Fraction(3, 4)


def eight_steps(view: Playbook, journey: Journey) -> tuple[StepState, ...]:
    """Return the state of the eight steps, in order; none of a journey in part, of which nothing can be missing."""
    if journey.partly:
        return ()
    return (
        _for_whom(journey),
        _use(journey),
        _scope(journey),
        _format(journey),
        _persona(view, journey),
        _research(journey),
        _analysis(journey),
        _lessons(view, journey),
    )


def _for_whom(journey: Journey) -> StepState:
    given = journey.for_whom
    return step_state(
        1,
        (
            (bool(given and given.requesters), Missing("requesters", "for_whom.requesters")),
            (bool(given and given.together), Missing("together", "for_whom.together")),
        ),
        given and (given.about or given.support),
    )


def _use(journey: Journey) -> StepState:
    given = journey.use
    return step_state(
        2,
        (
            (bool(given and given.reach), Missing("reach", "use.reach")),
            (bool(given and given.purposes), Missing("purposes", "use.purposes")),
        ),
        given and given.about,
    )


def _scope(journey: Journey) -> StepState:
    given = journey.scope
    return step_state(
        3,
        (
            (bool(given and (given.about or given.left_out)), Missing("extent", "scope.about")),
            (bool(given and (given.context or given.purpose)), Missing("purpose", "scope.purpose")),
        ),
    )


def _format(journey: Journey) -> StepState:
    given = journey.format
    return step_state(
        4,
        (
            (bool(given and given.about), Missing("form", "format.about")),
            (bool(given and given.why), Missing("why", "format.why")),
        ),
    )


def _persona(view: Playbook, journey: Journey) -> StepState:
    workshop = journey.research.workshop if journey.research else None
    departments = {text.read("nl").words.strip().casefold() for text in workshop.departments} if workshop else set()
    lacking = (
        Missing("departments", "research.workshop.departments", "extend")
        if departments
        else Missing("workshop", "research.workshop.departments")
    )
    return step_state(
        5,
        (
            (any(persona.ref in view.personas for persona in journey.personas), Missing("persona", "personas")),
            (len(departments) >= DEPARTMENTS, lacking),
        ),
        workshop,
    )


def _research(journey: Journey) -> StepState:
    interviews = journey.research.interviews if journey.research else None
    survey = journey.research.survey if journey.research else None
    surveyed = (bool(survey and survey.n > 0), Missing("survey", "research.survey"))
    return step_state(
        6,
        (
            (bool(interviews and interviews.n > 0), Missing("interviews", "research.interviews")),
            *((surveyed,) if journey.state == "as-is" else ()),
        ),
    )


def _analysis(journey: Journey) -> StepState:
    touchpoints = journey.touchpoints
    contacts = [touchpoint for touchpoint in touchpoints if touchpoint.is_contact]
    unscored = tuple(touchpoint.id for touchpoint in contacts if touchpoint.score is None)
    scored = any(touchpoint.score is not None for touchpoint in touchpoints)
    enough = scored and len(contacts) - len(unscored) >= SCORED * len(contacts)
    known = any(touchpoint.rests_on in ("observed", "measured") for touchpoint in contacts)
    emotions = Missing("emotions", "feels", "each", of=unscored) if unscored else Missing("emotions", "feels", "one")
    pains = ((any(t.pain for t in touchpoints), Missing("pain", "pain", "one")),) if journey.state == "as-is" else ()
    return step_state(
        7,
        (
            (enough, emotions),
            *pains,
            (any(t.delight for t in touchpoints), Missing("delight", "delight", "one")),
            (any(t.moment_of_truth for t in touchpoints), Missing("truth", "moment_of_truth", "one")),
            (known, Missing("evidence", "evidence: observed", "one")),
        ),
        scored,
        journey.analysis,
    )


def _lessons(view: Playbook, journey: Journey) -> StepState:
    named = dict.fromkeys([*journey.actions, *(id for t in journey.touchpoints for id in t.actions)])
    actions = [view.actions[id] for id in named if id in view.actions]
    kpis = [with_its_figures(view, view.kpis[id]) for id in journey.kpis if id in view.kpis]
    unmeasured = tuple(kpi.id for kpi in kpis if kpi.baseline is None)
    unowned = tuple(kpi.id for kpi in kpis if kpi.owner is None)
    judged: tuple[tuple[bool, Missing], ...] = ((False, Missing("kpis", "kpis")),)
    if kpis:
        judged = (
            (not unmeasured, Missing("baseline", "baseline", "each", "kpis", unmeasured)),
            (not unowned, Missing("owner", "owner", "each", "kpis", unowned)),
        )
    return step_state(
        8,
        (
            (bool(journey.lessons), Missing("lessons", "lessons")),
            (any(action.status != "dropped" for action in actions), Missing("actions", "actions")),
            *judged,
            (journey.coordinator is not None, Missing("coordinator", "coordinator")),
        ),
        kpis,
    )
