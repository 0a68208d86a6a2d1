"""Which series stand out: falls before rises, the farthest beyond chance first, and what chance alone would give."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.insight.measurement.standouts import Standouts, standouts
from reisgids.model.journey import Journey
from tests.pages.playbooks import playbook


def measured(**series: list[dict[str, Any]]) -> Standouts:
    """Return the standouts of a journey with a touchpoint of each name, measured in quarters that follow each other."""
    touchpoints = [
        {
            "id": id,
            "title": id,
            "phase": "awareness",
            "measurements": [
                {"metric": "csat", "n": 100, "spread": 1, "period": f"2026-Q{n}", **wave}
                for n, wave in enumerate(waves, 1)
            ],
        }
        for id, waves in series.items()
    ]
    journey = Journey.model_validate({"id": "reis", "title": "Reis", "touchpoints": touchpoints})
    return standouts(playbook(journey))


def values(*of: float, **more: Any) -> list[dict[str, Any]]:
    """Return waves with these values."""
    return [{"value": value, **more} for value in of]


def test_falls_come_first_then_rises_then_what_may_be_chance_and_last_what_has_no_second_wave() -> None:
    found = measured(
        een=values(3),
        onbekend=values(3, 4, spread=None),
        toeval=values(3, 3.1),
        steeg=values(3, 3.5),
        daalde=values(3, 2.6),
        **{"steeg-meer": values(3, 4)},
        **{"daalde-meer": values(3, 2)},
    )
    order = [each.series.touchpoint for each in found.changes]
    assert order == ["daalde-meer", "daalde", "steeg-meer", "steeg", "toeval", "onbekend", "een"]
    assert (found.compared, [each.series.touchpoint for each in found.beyond]) == (
        5,
        ["daalde-meer", "steeg-meer", "steeg", "daalde"],
    )
    assert found.by_chance == 0.25


@pytest.mark.parametrize(
    ("more", "turn"),
    [
        ({"metric": "csat"}, "worse"),
        ({"metric": "ces", "method": "CES 2.0, mean"}, "worse"),
        ({"metric": "ces", "method": "CES 1.0, mean"}, "better"),
        ({"metric": "importance"}, ""),
    ],
)
def test_what_a_fall_means_depends_on_what_is_measured(more: dict[str, Any], turn: str) -> None:
    (fall,) = measured(t=values(4, 2, **more)).changes
    (rise,) = measured(t=values(2, 4, **more)).changes
    (chance,) = measured(t=values(3, 3, **more)).changes
    assert (fall.turn, chance.turn) == (turn, "")
    assert rise.turn == {"worse": "better", "better": "worse", "": ""}[turn]


def test_a_mean_without_any_spread_that_changed_is_as_far_beyond_chance_as_can_be() -> None:
    (changed,) = measured(t=values(3, 4, spread=0)).changes
    (same,) = measured(t=values(3, 3, spread=0)).changes
    assert (changed.distance, same.distance) == (math.inf, 0)


@given(
    before=st.floats(1, 5), after=st.floats(1, 5), spread=st.floats(0.1, 2), n=st.integers(3, 3000)
)  # fmt: skip
def test_what_stands_out_lies_farther_than_its_interval_and_nothing_else_does(
    before: float, after: float, spread: float, n: int
) -> None:
    (change,) = measured(t=values(before, after, spread=spread, n=n)).changes
    assert (change.distance > 1) is (change.verdict in ("higher", "lower"))


def test_every_series_is_there_once_in_any_order_of_what_is_written() -> None:
    written = {"a": values(3, 2), "b": values(3, 4), "c": values(3)}
    turned = dict(reversed(written.items()))
    one, other = measured(**written), measured(**turned)
    assert [each.series.touchpoint for each in one.changes] == [each.series.touchpoint for each in other.changes]
