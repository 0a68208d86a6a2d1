"""The page of KPIs: every figure with n and period, and how far it has come."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.insight.measurement.kpi_certainty import current_interval
from reisgids.insight.measurement.kpi_progress import kpi_progress
from reisgids.labels.words import words as in_language
from reisgids.model.registers import Action, Kpi
from reisgids.pages.registers.kpi_track import KpiTrack, kpi_track
from reisgids.pages.wording.reader import Reader
from tests.pages.playbooks import journey, page, planned, playbook, words

PATH = "actions/kpis.md"


def kpi(**more: Any) -> Kpi:
    """Return a KPI on its way from 50 by way of 60 to 90."""
    figures = {
        "baseline": {"value": 50, "n": 41, "period": "2025-Q3"},
        "current": {"value": 60, "n": 46, "period": "2026-Q3"},
    }
    return Kpi.model_validate({"id": "k", "title": "Op tijd", **figures, "target": {"value": 90}, **more})


def said(of: Kpi, **more: Any) -> str:
    """Return the words of the page with one KPI."""
    return " ".join(words(page(planned(playbook(kpis={"k": of}, **more)), PATH).render()).split())


def test_a_kpi_stands_with_its_figures_its_journeys_and_what_should_move_it() -> None:
    action = Action.model_validate({"id": "a", "title": "Bellen", "term": "short", "impact": "high", "kpi": "k"})
    view = playbook(journey("een", kpis=["k"]), kpis={"k": kpi(owner="eigen")}, actions={"a": action})
    text = " ".join(words(page(planned(view), PATH).render()).split())
    assert "Nulmeting 50 n = 41 2025-Q3 Nu 60 n = 46 2026-Q3 Doel 90" in text
    assert "25% van de weg van nulmeting naar doel" in text
    assert "Klantreizen De reis een" in text
    assert "Acties die dit cijfer moeten verbeteren Bellen" in text
    assert "geen eigenaar" not in text


@pytest.mark.parametrize(
    ("more", "remark"),
    [
        ({"baseline": None}, "geen nulmeting"),
        ({}, "geen eigenaar"),
        ({"current": {"value": 60, "period": "2026"}}, "n onbekend"),
        ({"current": {"value": 60, "n": 20}}, "periode onbekend"),
        ({"current": {"value": 60, "n": 3, "period": "2026"}}, "n ligt onder de drempel van 10"),
        ({"current": {"value": 95, "n": 30, "period": "2026"}}, "Doel gehaald"),
        ({"current": {"value": 50, "n": 30, "period": "2026"}}, "Nog even ver als bij de nulmeting"),
        ({"current": {"value": 40, "n": 30, "period": "2026"}}, "Verder van het doel dan bij de nulmeting"),
        ({"metric": "nps", "unit": None}, "Het verschil met de nulmeting kan toeval zijn"),
        ({"unit": "%"}, "Het verschil met de nulmeting kan toeval zijn"),
        ({"unit": "%"}, "95%-interval 46 tot 73"),
        ({"unit": "%", "baseline": {"value": 20}}, "57% van de weg van nulmeting naar doel"),
        ({"metric": "nps", "baseline": {"value": -20, "n": 300}}, "73% van de weg van nulmeting naar doel"),
    ],
)
def test_what_is_missing_or_thin_is_said(more: dict[str, Any], remark: str) -> None:
    assert remark in said(kpi(**more))


def line(of: Kpi) -> KpiTrack | None:
    """Return the line of a KPI."""
    view = playbook(kpis={"k": of})
    return kpi_track(of, current_interval(view, of), Reader("nl", in_language("nl")))


def test_an_nps_comes_with_its_interval_on_the_whole_scale() -> None:
    of = kpi(metric="nps", baseline={"value": 5}, current={"value": 17, "n": 46}, target={"value": 25})
    assert "95%-interval −11 tot 43" in said(of)
    track = line(of)
    assert track
    assert track.ends == ("−100", "+100")
    assert (track.baseline, track.current, track.target) == (52.5, 58.5, 62.5)
    assert track.low == pytest.approx(44.5, abs=1)
    assert track.high == pytest.approx(72.5, abs=1)


@pytest.mark.parametrize(
    ("more", "ends"),
    [
        ({"unit": "%"}, ("0%", "100%")),
        ({"metric": "ces", "baseline": {"value": 4.8}, "current": {"value": 5}, "target": {"value": 6}}, ("1", "7")),
        (
            {"metric": "ces", "method": "CES 1.0", "baseline": {"value": 4}, "current": None, "target": {"value": 2}},
            ("1", "5"),
        ),
        ({"metric": "csat", "baseline": {"value": 3}, "current": {"value": 4}, "target": None}, ("1", "5")),
        ({"metric": "csat", "unit": "%"}, ("0%", "100%")),
        ({"metric": "csat", "unit": "punten"}, ("0", "100")),
        ({"unit": "dagen", "baseline": {"value": 64}, "current": {"value": 59}, "target": {"value": 45}}, ("0", "80")),
        ({"unit": "%", "baseline": {"value": -20}}, ("−20%", "100%")),
    ],
)
def test_a_line_runs_over_the_scale_of_its_metric_or_from_zero(more: dict[str, Any], ends: tuple[str, str]) -> None:
    track = line(kpi(**more))
    assert track
    assert track.ends == ends


@given(st.lists(st.floats(-1e9, 1e9, allow_subnormal=False), min_size=3, max_size=3, unique=True))
def test_every_figure_is_on_the_line_and_they_keep_their_order(values: list[float]) -> None:
    names = ("baseline", "current", "target")
    track = line(kpi(**{name: {"value": value} for name, value in zip(names, values, strict=True)}))
    assert track
    places = {name: getattr(track, name) for name in names}
    assert all(0 <= place <= 100 for place in places.values())
    in_order = [places[name] for _, name in sorted(zip(values, names, strict=True))]
    assert in_order == sorted(in_order)


def test_less_may_be_better_and_a_line_of_one_point_is_none() -> None:
    down = kpi(baseline={"value": 64}, current={"value": 59}, target={"value": 45})
    assert kpi_progress(down) == pytest.approx(5 / 19)
    assert kpi_progress(kpi(target={"value": 50})) is None
    assert line(kpi(baseline=None, target=None)) is None
    assert line(kpi(current={"value": 50}, target={"value": 50})) is None


def test_without_kpis_the_page_says_so() -> None:
    assert "Er staan nog geen KPI's in deze editie." in words(page(planned(playbook()), PATH).render())
