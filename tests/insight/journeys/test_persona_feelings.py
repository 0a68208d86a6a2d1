"""What a persona feels: its own wave, else what is written of it, else what everybody feels."""

from __future__ import annotations

from typing import Any

import pytest

from reisgids.insight.journeys.persona_feelings import (
    as_felt_by,
    furthest_apart,
    goes_through,
    personas_apart,
)
from reisgids.insight.metrics.cases import cases_of, widest
from tests.diagrams.felt import felt_journey, felt_playbook
from tests.diagrams.playbooks import touchpoint


def of(id: str, feels: Any, **more: Any) -> dict[str, Any]:
    return {**touchpoint(id, id.upper(), id.upper(), "awareness"), "feels": feels, **more}


def wave(value: float, persona: str | None = None, period: str = "2026-Q2", **more: Any) -> dict[str, Any]:
    return {"metric": "emotion", "value": value, "n": 30, "period": period, **more} | (
        {"persona": persona} if persona else {}
    )


def score(one: dict[str, Any], persona: str) -> float | None:
    return as_felt_by(felt_journey(one).touchpoints[0], persona).score


@pytest.mark.parametrize(
    ("feels", "measured", "expected"),
    [
        ({"score": 1}, [], 1),
        ({"score": 1, "per_persona": {"koper": -2}}, [], -2),
        ({"score": 1, "per_persona": {"leider": -2}}, [], 1),
        ({"score": 1, "per_persona": {"koper": "boos"}}, [], None),
        ({"score": 1, "per_persona": {"koper": -2}}, [wave(0.5)], -2),
        ({"score": 1, "per_persona": {"koper": -2}}, [wave(-1.4, "koper"), wave(0.5)], -1.4),
        ({"score": 1}, [wave(-1.4, "koper", "2026-Q1"), wave(-1.1, "koper")], -1.1),
        ({"score": 1}, [wave(-1.4, "koper", party="zij"), wave(0.5)], 0.5),
    ],
)
def test_a_wave_of_its_own_counts_then_what_is_written_of_it_then_everybody(
    feels: Any, measured: list[Any], expected: float | None
) -> None:
    assert score(of("a", feels, measurements=measured), "koper") == expected


def test_what_is_written_of_a_persona_is_assumed_and_its_wave_is_measured() -> None:
    said = {"score": 1, "per_persona": {"koper": -2}}
    written = felt_journey(of("a", said, measurements=[wave(0.5)], evidence="measured")).touchpoints[0]
    assert written.evidence_of("emotion") == "measured"
    assert as_felt_by(written, "koper").evidence_of("emotion") == "assumed"
    asked = felt_journey(of("a", said, measurements=[wave(-1.5, "koper")])).touchpoints[0]
    assert as_felt_by(asked, "koper").evidence_of("emotion") == "measured"
    assert asked.evidence_of("emotion") == "assumed", "what one persona said isn't what everybody feels"


def test_a_persona_goes_through_what_names_it_and_where_it_feels_something() -> None:
    named = felt_journey(
        of("a", 1, personas=["koper"]), of("b", 1), of("c", {"per_persona": {"koper": 2}}, personas=["leider"])
    )
    assert [each.id for each in goes_through(named, "koper")] == ["a", "c"]
    free = felt_journey(of("a", 1), of("b", {"score": 1, "per_persona": {"koper": 2}}), of("c", 1, personas=["leider"]))
    assert [each.id for each in goes_through(free, "koper")] == ["a", "b"]
    assert goes_through(free, "niemand") == ()


def test_personas_lie_apart_where_their_own_scores_do() -> None:
    drawn = felt_journey(
        of("a", {"score": 1, "per_persona": {"koper": 2}}),
        of("b", {"score": 1, "per_persona": {"koper": 2, "leider": -1}}),
        of("c", {"score": 1, "per_persona": {"koper": 1, "leider": 1}}),
    )
    apart = personas_apart(felt_playbook(drawn), drawn)
    assert apart == ("koper", "leider")
    (found,) = furthest_apart(drawn.touchpoints, apart)
    assert (found.touchpoint.id, found.high, found.low, found.gap) == ("b", ("koper", 2), ("leider", -1), 3)
    assert furthest_apart(drawn.touchpoints[2:], apart) == ()


def test_a_case_that_is_not_written_is_the_score() -> None:
    drawn = felt_journey(
        of("a", {"score": 1, "worst": -1}), of("b", {"word": "blij", "best": 2}), of("c", {"worst": -2, "best": 0}),
        of("d", {"score": 1}), of("e", {"score": 1, "best": 2, "worst": 0}),
    )  # fmt: skip
    assert [cases_of(each) for each in drawn.touchpoints] == [(-1, 1), None, (-2, 0), None, (0, 2)]
    assert [each.id for each, _ in widest(drawn.touchpoints)] == ["a", "c", "e"]
