"""How far the organisation is with the customer experience strategy in six steps, computed from the whole playbook.

A step is done when all that it asks for is there, open when nothing is, partial in between:

1. know and understand customers: personas, and for each what it is based on (`based_on`).
2. map the process: a journey as it is (`state: as-is`), in which a touchpoint states what may follow (`next`): a row
   of touchpoints is a list, and no flow yet.
3. name improvements and innovations: an opportunity at a touchpoint, and an action that wasn't dropped.
4. design the brand experience: who the organisation is (`organisation.about`), the experience that is wanted and the
   form of address, each in the contact strategy of a journey (the form of address also in site-config).
5. map and structure touchpoints: a touchpoint library, every entry in one of the four groups and met in a journey.
6. develop, measure, learn: never done. It is running while waves come in their rhythm, and stalled when one was missed
   (see `wave_due`); before the first wave it is partial or open. It asks for KPIs, and for each a baseline, a target
   and a second measurement (`current`).

What only the internal edition sees is needed for this, so for another edition there is no outcome.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from reisgids.insight.measurement.kpi_figures import kpi_series, with_its_figures
from reisgids.insight.measurement.series import series_of
from reisgids.insight.method.step_state import Missing, Pace, StepState, step_state
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Kpi
from reisgids.model.rhythm import wave_due

SITE_CONFIG = "site-config"
_MEASUREMENTS = "journeys/measurements/"


def six_steps(view: Playbook) -> tuple[StepState, ...]:
    """Return the state of the six steps, in order."""
    return (
        _customers(view),
        _process(view),
        _improvements(view),
        _brand(view),
        _touchpoints(view),
        _learning(view),
    )


def _customers(view: Playbook) -> StepState:
    unfounded = tuple(persona.id for persona in view.own("personas").values() if persona.based_on is None)
    if not view.own("personas"):
        return step_state(1, ((False, Missing("personas", "personas", "first", "personas")),))
    return step_state(1, ((not unfounded, Missing("based_on", "based_on", "each", "personas", unfounded)),), True)


def _process(view: Playbook) -> StepState:
    as_is = [journey for journey in view.own_journeys if journey.state == "as-is"]
    flows = any(touchpoint.next is not None for journey in as_is for touchpoint in journey.touchpoints)
    return step_state(
        2,
        ((bool(as_is), Missing("as_is", "state: as-is", "any")), (flows, Missing("flow", "next", "one"))),
        view.own_journeys,
    )


def _improvements(view: Playbook) -> StepState:
    opportunity = any(touchpoint.opportunity for journey in view.own_journeys for touchpoint in journey.touchpoints)
    action = any(action.status != "dropped" for action in view.own("actions").values())
    return step_state(
        3,
        (
            (opportunity, Missing("opportunity", "opportunity", "one")),
            (action, Missing("actions", "actions", "first", "actions")),
        ),
    )


def _brand(view: Playbook) -> StepState:
    strategies = [journey.contact_strategy for journey in view.own_journeys if journey.contact_strategy]
    addressed = "address" in view.config.model_fields_set or any(strategy.address for strategy in strategies)
    return step_state(
        4,
        (
            (view.config.organisation.about is not None, Missing("brand", "organisation.about", "add", SITE_CONFIG)),
            (any(s.experience for s in strategies), Missing("experience", "contact_strategy.experience", "any")),
            (addressed, Missing("address", "address", "add", SITE_CONFIG)),
        ),
        strategies,
    )


def _touchpoints(view: Playbook) -> StepState:
    if not view.own("touchpoints"):
        return step_state(5, ((False, Missing("library", "touchpoints", "first", "touchpoints")),))
    met = {touchpoint.library for journey in view.own_journeys for touchpoint in journey.touchpoints}
    ungrouped = tuple(entry.id for entry in view.own("touchpoints").values() if entry.group is None)
    unmet = tuple(id for id in view.own("touchpoints") if id not in met)
    return step_state(
        5,
        (
            (not ungrouped, Missing("group", "group", "each", "touchpoints", ungrouped)),
            (not unmet, Missing("unmet", "library", "refer", "touchpoints", unmet)),
        ),
        True,
    )


def _learning(view: Playbook) -> StepState:
    kpis = [with_its_figures(view, kpi) for kpi in view.own("kpis").values()]
    asked = (
        ("baseline", _without(kpi for kpi in kpis if kpi.baseline is None)),
        ("target", _without(kpi for kpi in kpis if kpi.target is None)),
        ("current", _without(kpi for kpi in kpis if kpi.current is None)),
    )
    lacks = [Missing(name, name, "each", "kpis", of) for name, of in asked if of]
    if not kpis:
        lacks.append(Missing("kpis", "kpis", "first", "kpis"))
    pace, since, late = view.answer(_pace)
    if pace is None:
        lacks.append(Missing("waves", _MEASUREMENTS, "measure_first"))
    elif late:
        lacks.append(Missing("waves", _MEASUREMENTS, "measure", "kpis", late))
    return StepState(6, tuple(lacks), bool(kpis), pace, since)


def _pace(view: Playbook) -> tuple[Pace | None, dt.date | None, tuple[str, ...]]:
    """Return whether waves come in their rhythm, else since when not and of which KPIs; all nothing without a wave.

    What counts is the series that KPIs follow; where none does, every series of a journey as it is.
    """
    followed = [(kpi.id, series) for kpi in view.own("kpis").values() if (series := kpi_series(view, kpi))]
    if not followed:
        followed = [
            ("", each) for each in series_of(journey for journey in view.own_journeys if journey.state == "as-is")
        ]
    if not followed:
        return None, None, ()
    due = {series: wave_due(series.last.period.last, view.config.rhythm.of(series.metric)) for _, series in followed}
    late = [(due[series], id) for id, series in followed if due[series] < view.day]
    if not late:
        return "running", None, ()
    return "stalled", min(late)[0] + dt.timedelta(days=1), tuple(id for _, id in late if id)


def _without(kpis: Iterable[Kpi]) -> tuple[str, ...]:
    return tuple(kpi.id for kpi in kpis)
