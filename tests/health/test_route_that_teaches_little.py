from __future__ import annotations

from typing import Any

import pytest

from reisgids.model.route import Route
from tests.health.judged import found, verdicts

RULE = "route-that-teaches-little"
STEP: dict[str, Any] = {
    "list": "touchpoints", "about": "Kijk.", "minutes": 5, "task": "Bel.", "ask": {"role": "Planner", "about": "Wat?"},
    "question": "Bel je al?", "answer": "Ja, want de klant wacht.",
}  # fmt: skip
POINTER = {"list": "handovers", "about": "Lees.", "minutes": 10}


def route(*steps: dict[str, Any], **more: Any) -> Route:
    return Route.model_validate({"id": "nieuw", "title": "Nieuw", "steps": steps, "outcomes": ["Bellen"], **more})


def test_one_step_with_a_task_and_a_question_is_enough() -> None:
    assert verdicts(RULE, route(STEP, POINTER)) == [None]


def test_a_route_without_times_has_no_total_that_is_too_short() -> None:
    untimed = [{key: value for key, value in step.items() if key != "minutes"} for step in (STEP, POINTER)]
    assert verdicts(RULE, route(*untimed)) == [None]
    (only,) = found(RULE, route(STEP, untimed[1]))
    assert only["missing"] == "minutes"


@pytest.mark.parametrize("gone", ["about", "task", "ask", "answer"])
def test_what_is_missing_is_named(gone: str) -> None:
    (only,) = found(RULE, route({key: value for key, value in STEP.items() if key != gone}, POINTER))
    assert only["missing"] == ("question" if gone == "answer" else gone)


def test_what_one_can_do_afterwards_is_part_of_a_route() -> None:
    assert found(RULE, route(STEP, outcomes=[]))[0]["missing"] == "outcomes"
