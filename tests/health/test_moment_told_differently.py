from __future__ import annotations

from typing import Any

import pytest

from reisgids.model.journey import Journey
from tests.health.judged import found, journey, verdicts

RULE = "moment-told-differently"


def moment(**parts: Any) -> dict[str, Any]:
    return {"title": "Storing melden", "phase": "engage", "library": "contactcentrum", "delivered_by": "snel", **parts}


def measured(value: float, **parts: Any) -> list[dict[str, Any]]:
    return [{"metric": "csat", "value": value, "n": 50, "period": "2026-Q2", "method": "top-two box", **parts}]


def elsewhere(*touchpoints: dict[str, Any], **head: Any) -> Journey:
    return (
        journey(*touchpoints)
        .model_copy(update={"id": "service"})
        .model_validate(
            {**journey(*touchpoints, **head).model_dump(by_alias=True, exclude_unset=True), "id": "service"}
        )
    )


def told(one: dict[str, Any], other: dict[str, Any], **head: Any) -> list[str]:
    """Return in what two journeys with one moment each differ, as the later one is told."""
    return [
        each["differs"] for each in found(RULE, journey(moment(**other), **head), in_use=[elsewhere(moment(**one))])
    ]


def test_two_agreements_with_the_same_party_about_one_moment_are_found() -> None:
    def agreed(words: str) -> dict[str, Any]:
        return {"handover": {"to": "snel", "agreement": words}}

    assert told(agreed("Binnen een minuut."), agreed("Binnen dertig seconden.")) == ["agreement"]
    assert told(agreed("Binnen een minuut."), agreed("Binnen een minuut")) == []
    assert told(agreed("Binnen een minuut."), {}) == []


def test_two_scores_of_one_period_are_found_and_two_waves_are_not() -> None:
    assert told({"measurements": measured(40)}, {"measurements": measured(55)}) == ["csat"]
    assert told({"measurements": measured(40)}, {"measurements": measured(40)}) == []
    assert told({"measurements": measured(40)}, {"measurements": measured(55, period="2026-Q3")}) == []
    assert told({"measurements": measured(40)}, {"measurements": measured(55, persona="koper")}) == []


@pytest.mark.parametrize(
    "other",
    [
        {"title": "Klacht indienen"},
        {"library": "website"},
        {"delivered_by": "linders"},
        {"library": None},
    ],
)
def test_another_moment_may_have_another_score(other: dict[str, Any]) -> None:
    assert told({"measurements": measured(40)}, {"measurements": measured(55), **other}) == []


def test_what_is_yet_to_be_and_other_customers_may_have_another_score() -> None:
    scores = {"measurements": measured(40)}, {"measurements": measured(55)}
    assert told(*scores, state="to-be") == []
    other = elsewhere(moment(**scores[0]), personas=["operator"])
    assert found(RULE, journey(moment(**scores[1]), personas=["inkoper"]), in_use=[other]) == []
    assert len(found(RULE, journey(moment(**scores[1]), personas=["operator", "inkoper"]), in_use=[other])) == 1


def test_the_journey_of_another_organisation_is_no_witness_against_ones_own() -> None:
    scores = {"measurements": measured(40)}, {"measurements": measured(55)}
    assert told(*scores, case={"organisation": "linders", "why": "Om van te leren."}) == []


def test_a_score_of_the_whole_is_no_score_of_its_part_but_an_agreement_is_one() -> None:
    whole = {"micro_journey": "koop", "channel": "phone", "measurements": measured(40)}
    part = {"title": "Bellen", "channel": "phone", "measurements": measured(55)}
    assert told(whole, part) == []
    agreed = [{"handover": {"to": "snel", "agreement": words}} for words in ("Snel.", "Sneller.")]
    assert told({**whole, **agreed[0]}, {**part, **agreed[1]}) == ["agreement"]
    assert told({**whole, **agreed[0]}, {**part, **agreed[1], "channel": "email"}) == []


def test_only_moments_that_stand_in_two_journeys_are_counted() -> None:
    its = journey(moment(), {"title": "Betalen", "phase": "engage"})
    assert verdicts(RULE, its) == []
    assert verdicts(RULE, its, in_use=[elsewhere(moment())]) == [None]
