"""How far a journey is with the eight steps: every rule, from a journey that lacks nothing."""

from __future__ import annotations

import datetime as dt
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reisgids.insight.method.eight_steps import eight_steps
from reisgids.insight.method.step_state import LEVELS, StepState, done
from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action, Kpi, Persona

COMPLETE: dict[str, Any] = {
    "id": "reis",
    "title": "Reis",
    "for_whom": {"requesters": ["board"], "together": "joint"},
    "use": {"reach": "across", "purposes": ["kpis"]},
    "scope": {"about": "De hele reis", "purpose": "Zien waar het breekt"},
    "format": {"about": "Stroomschema", "why": "Iedereen herkent het"},
    "personas": ["inkoper"],
    "research": {
        "workshop": {"departments": ["Verkoop", "Administratie", "Logistiek"]},
        "interviews": {"n": 8},
        "survey": {"n": 40},
    },
    "lessons": ["De vervoerder is voor de klant het merk."],
    "actions": ["tijdvak"],
    "kpis": ["nps"],
    "coordinator": {"role": "Marketing"},
    "touchpoints": [
        {"id": "a", "title": "A", "phase": "x", "feels": {"score": 1}, "evidence": "observed", "delight": "Snel."},
        {"id": "b", "title": "B", "phase": "x", "feels": {"score": -2}, "pain": "Te laat."},
        {"id": "c", "title": "C", "phase": "x", "feels": {"score": 0}, "moment_of_truth": "Hier beslist de klant."},
        {"id": "d", "title": "D", "phase": "x"},
        {"id": "e", "title": "E", "phase": "x", "kind": "customer-moment"},
    ],
}
NPS = {"id": "nps", "title": "NPS", "baseline": {"value": 4}, "owner": "eigen"}
PARTS = [key for key in COMPLETE if key not in {"id", "title", "touchpoints"}]


def states(given: dict[str, Any], *, kpi: dict[str, Any] = NPS, status: str = "idea") -> tuple[StepState, ...]:
    action = {"id": "tijdvak", "title": "Tijdvak", "term": "short", "impact": "high", "status": status}
    view = Playbook(
        config=SiteConfig.model_validate({"name": "Boek", "organisation": {"name": "Vloedstra"}}),
        day=dt.date(2026, 11, 10),
        personas={"inkoper": Persona.model_validate({"id": "inkoper", "name": "Inkoper"})},
        actions={"tijdvak": Action.model_validate(action)},
        kpis={"nps": Kpi.model_validate(kpi)},
    )
    return eight_steps(view, Journey.model_validate(given))


def changed(path: str, value: Any = None) -> dict[str, Any]:
    """Return the complete journey with another value at a path, or nothing there."""
    given = deepcopy(COMPLETE)
    *inside, last = path.split(".")
    place: Any = given
    for part in inside:
        place = place[int(part)] if isinstance(place, list) else place[part]
    if value is None:
        del place[last]
    else:
        place[last] = value
    return given


def found(step: StepState) -> tuple[str, list[tuple[str, str]]]:
    return step.level, [(missing.item, missing.field) for missing in step.missing]


def test_a_journey_that_lacks_nothing_has_done_all_eight() -> None:
    steps = states(COMPLETE)
    assert [step.number for step in steps] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [found(step) for step in steps] == [("done", [])] * 8
    assert done(steps) == 8


def test_a_journey_of_touchpoints_alone_has_everything_open() -> None:
    steps = states({"id": "r", "title": "R", "touchpoints": [{"title": "A", "phase": "x"}]})
    assert {step.level for step in steps} == {"open"}
    assert [[missing.item for missing in step.missing] for step in steps] == [
        ["requesters", "together"],
        ["reach", "purposes"],
        ["extent", "purpose"],
        ["form", "why"],
        ["persona", "workshop"],
        ["interviews", "survey"],
        ["emotions", "pain", "delight", "truth", "evidence"],
        ["lessons", "actions", "kpis", "coordinator"],
    ]


@pytest.mark.parametrize(
    ("number", "path", "value", "item", "field"),
    [
        (1, "for_whom.requesters", None, "requesters", "for_whom.requesters"),
        (1, "for_whom.together", None, "together", "for_whom.together"),
        (2, "use.reach", None, "reach", "use.reach"),
        (2, "use.purposes", None, "purposes", "use.purposes"),
        (3, "scope.about", None, "extent", "scope.about"),
        (3, "scope.purpose", None, "purpose", "scope.purpose"),
        (4, "format.about", None, "form", "format.about"),
        (4, "format.why", None, "why", "format.why"),
        (5, "personas", None, "persona", "personas"),
        (5, "research.workshop", None, "workshop", "research.workshop.departments"),
        (5, "research.workshop.departments", ["A", "B"], "departments", "research.workshop.departments"),
        (5, "research.workshop.departments", ["A", "B", "a"], "departments", "research.workshop.departments"),
        (6, "research.interviews", None, "interviews", "research.interviews"),
        (6, "research.interviews.n", 0, "interviews", "research.interviews"),
        (6, "research.survey", None, "survey", "research.survey"),
        (6, "research.survey.n", 0, "survey", "research.survey"),
        (7, "touchpoints.0.feels", None, "emotions", "feels"),
        (7, "touchpoints.1.pain", None, "pain", "pain"),
        (7, "touchpoints.0.delight", None, "delight", "delight"),
        (7, "touchpoints.2.moment_of_truth", None, "truth", "moment_of_truth"),
        (7, "touchpoints.0.evidence", "assumed", "evidence", "evidence: observed"),
        (8, "lessons", None, "lessons", "lessons"),
        (8, "actions", None, "actions", "actions"),
        (8, "kpis", None, "kpis", "kpis"),
        (8, "coordinator", None, "coordinator", "coordinator"),
    ],
)
def test_what_is_taken_away_is_missing_at_its_own_step_and_nowhere_else(
    number: int, path: str, value: Any, item: str, field: str
) -> None:
    steps = states(changed(path, value))
    assert found(steps[number - 1]) == ("partial", [(item, field)])
    assert done(steps) == 7


def test_a_journey_as_it_is_to_be_asks_for_interviews_and_for_no_survey() -> None:
    without = changed("research.survey")
    assert states(without)[5].level == "partial"
    assert states({**without, "state": "to-be"})[5].level == "done"
    assert states({**changed("research.interviews"), "state": "to-be"})[5].level == "open"


@pytest.mark.parametrize(("path", "number"), [("for_whom", 1), ("use", 2), ("scope", 3), ("format", 4)])
def test_an_answer_of_text_alone_is_partial_and_none_is_open(path: str, number: int) -> None:
    assert states(changed(path, "Een zin."))[number - 1].level == "partial"
    assert states(changed(path))[number - 1].level == "open"


def test_context_decides_a_scope_as_well_as_a_purpose_does() -> None:
    assert states(changed("scope", {"left_out": "Leasen", "context": "Onder tijdsdruk"}))[2].level == "done"


def test_emotions_are_asked_of_three_in_four_contact_moments_and_those_without_are_named() -> None:
    assert states(COMPLETE)[6].level == "done"
    (missing,) = states(changed("touchpoints.0.feels"))[6].missing
    assert (missing.how, missing.of) == ("each", ("a", "d"))


def test_a_journey_without_contact_moments_still_needs_an_emotion() -> None:
    alone = {"title": "Storing", "phase": "x", "kind": "customer-moment"}
    emotions = states(changed("touchpoints", [alone]))[6].missing[0]
    assert (emotions.item, emotions.how, emotions.of) == ("emotions", "one", ())
    felt = states(changed("touchpoints", [{**alone, "feels": {"score": -1}}]))[6]
    assert "emotions" not in [missing.item for missing in felt.missing]


def test_a_journey_as_it_is_to_be_needs_no_pain() -> None:
    given = changed("touchpoints.1.pain")
    assert states(given)[6].level == "partial"
    assert states({**given, "state": "to-be"})[6].level == "done"


def test_an_action_of_a_touchpoint_counts_and_a_dropped_one_does_not() -> None:
    given = changed("touchpoints.1.actions", ["tijdvak"])
    del given["actions"]
    assert states(given)[7].level == "done"
    assert [missing.item for missing in states(COMPLETE, status="dropped")[7].missing] == ["actions"]


def test_a_kpi_without_baseline_or_owner_is_named_in_its_register() -> None:
    missing = states(COMPLETE, kpi={"id": "nps", "title": "NPS"})[7].missing
    assert [(m.item, m.how, m.register, m.of) for m in missing] == [
        ("baseline", "each", "kpis", ("nps",)),
        ("owner", "each", "kpis", ("nps",)),
    ]


@settings(deadline=None)
@given(st.sets(st.sampled_from(PARTS)), st.sampled_from(PARTS))
def test_writing_more_never_sets_a_step_back(there: set[str], more: str) -> None:
    def levels(parts: set[str]) -> list[int]:
        given = {key: value for key, value in COMPLETE.items() if key in parts or key not in PARTS}
        return [LEVELS.index(step.level) for step in states(given)]

    assert all(after <= before for after, before in zip(levels(there | {more}), levels(there), strict=True))
