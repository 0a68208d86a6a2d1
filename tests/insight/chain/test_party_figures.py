"""What was measured of a party's part: what it delivers, what is about it, and the journey's own figure beside it."""

from __future__ import annotations

from typing import Any

from reisgids.insight.chain.party_figures import party_figures
from tests.pages.playbooks import journey, playbook

CSAT = {"metric": "csat", "value": 3, "n": 40, "period": "2026-Q1", "method": "mean"}


def found(of: str, whole: list[dict[str, Any]], **touchpoints: tuple[str, list[dict[str, Any]]]) -> list[Any]:
    """Return where each figure of a party is and the value of its journey; touchpoints are deliverer and figures."""
    moments = [
        {"id": id, "title": id, "phase": "awareness", "delivered_by": by, "measurements": figures}
        for id, (by, figures) in touchpoints.items()
    ]
    view = playbook(journey(touchpoints=moments, measurements=whole))
    return [
        (each.own.touchpoint, each.own.party, each.whole and each.whole.last.measurement.value)
        for each in party_figures(view, of)
    ]


def test_a_party_has_the_figures_of_what_it_delivers_and_those_about_it_and_not_those_about_others() -> None:
    rows = found(
        "vervoer",
        [],
        zijn=("vervoer", [CSAT, {**CSAT, "party": "eigen"}]),
        ander=("eigen", [CSAT, {**CSAT, "party": "vervoer"}]),
    )
    assert rows == [("zijn", "", None), ("ander", "vervoer", None)]


def test_beside_it_stands_the_journeys_last_figure_by_the_same_measure_or_none() -> None:
    whole = [{**CSAT, "value": 3.5}, {**CSAT, "value": 4, "period": "2026-Q2"}]
    others = [
        {**CSAT, "value": 80, "method": "top-two box"},
        {**CSAT, "value": 2, "phase": "awareness"},
        {**CSAT, "value": 1, "persona": "inkoper"},
    ]
    assert found("vervoer", [*whole, *others], t=("vervoer", [{**CSAT, "method": "Mean"}])) == [("t", "", 4)]
    assert found("vervoer", others, t=("vervoer", [CSAT])) == [("t", "", None)]
