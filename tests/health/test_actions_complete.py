from __future__ import annotations

import itertools

import pytest

from reisgids.model.registers import Action
from tests.health.judged import found, verdicts

RULE = "action-without-kpi-owner-or-date"
WRITTEN = {"owner": "linders", "due": "2027-02-03", "kpi": "tijd"}


def action(**parts: str) -> Action:
    return Action.model_validate({"id": "los", "title": "Los", "term": "short", "impact": "high", **parts})


@pytest.mark.parametrize(
    "lacking", [each for n in (1, 2, 3) for each in itertools.combinations(WRITTEN, n)], ids="-".join
)
def test_an_action_is_told_all_that_it_lacks(lacking: tuple[str, ...]) -> None:
    written = {key: value for key, value in WRITTEN.items() if key not in lacking}
    assert [each["lacking"] for each in found(RULE, action(**written))] == ["-".join(lacking)]


def test_a_complete_action_is_well_and_the_day_on_which_it_was_done_is_a_date() -> None:
    assert verdicts(RULE, action(**WRITTEN)) == [None]
    assert verdicts(RULE, action(owner="linders", kpi="tijd", status="done", done_on="2026-02-03")) == [None]


def test_an_action_that_was_dropped_needs_nothing_more() -> None:
    assert verdicts(RULE, action(status="dropped")) == []
