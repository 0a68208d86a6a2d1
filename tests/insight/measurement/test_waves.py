"""Figures over time: in their order, each by its own method, with a verdict by the interval of the difference."""

from __future__ import annotations

from typing import Any

import pytest

from reisgids.insight.measurement.waves import Verdict, sample_of, waves_of
from reisgids.model.measurement import Measurement


def figure(value: float, period: str = "2026-Q3", **more: Any) -> Measurement:
    return Measurement.model_validate({"metric": "csat", "value": value, "n": 50, "period": period, **more})


def test_waves_stand_in_the_order_of_their_periods_however_they_are_written() -> None:
    written = [figure(3, period) for period in ("Q1 2026", "2025-Q4", "sep-26", "2026-H1", "ooit")]
    (found,) = waves_of(written)
    assert [wave.measurement.period for wave in found.waves] == ["2025-Q4", "Q1 2026", "2026-H1", "sep-26"]


def test_figures_by_another_method_or_of_another_metric_are_no_wave_of_it() -> None:
    found = waves_of([figure(3, method="mean"), figure(40, method="top-two box"), figure(3, "2026-Q2", method="Mean")])
    assert [len(waves.waves) for waves in found] == [2, 1]


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"metric": "nps"}, "score"),
        ({"method": "top-two box"}, "share"),
        ({"method": "% 4-5"}, "share"),
        ({"method": "mean"}, "mean"),
        ({"method": "gemiddelde, alle vragen"}, "mean"),
        ({"method": "median"}, "other"),
        ({}, "mean"),
        ({"metric": "emotion", "method": "mean"}, "mean"),
    ],
)
def test_the_kind_of_a_figure_follows_from_its_metric_and_method(more: dict[str, str], kind: str) -> None:
    assert figure(3, **more).kind == kind


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        ({"value": 2.9, "spread": 0.8}, {"value": 3.6, "spread": 0.9}, "higher"),
        ({"value": 3.6, "spread": 0.8}, {"value": 2.9, "spread": 0.9}, "lower"),
        ({"value": 3.0, "spread": 0.8}, {"value": 3.1, "spread": 0.9}, "chance"),
        ({"value": 3.0}, {"value": 4.9}, "unknown"),
        ({"value": 60, "method": "top-two box"}, {"value": 90, "method": "top-two box"}, "higher"),
        ({"value": 60, "method": "top-two box"}, {"value": 66, "method": "top-two box"}, "chance"),
        ({"value": -30, "metric": "nps"}, {"value": 40, "metric": "nps"}, "higher"),
        ({"value": 10, "metric": "nps"}, {"value": 25, "metric": "nps"}, "chance"),
        ({"value": 3, "method": "median"}, {"value": 5, "method": "median"}, "unknown"),
    ],
)
def test_a_verdict_is_about_the_difference_and_never_more_sure_than_it_is(
    before: dict[str, Any], after: dict[str, Any], verdict: Verdict
) -> None:
    (found,) = waves_of([figure(period="2026-Q2", **before), figure(period="2026-Q3", **after)])
    assert found.verdict == verdict


def test_one_wave_has_no_verdict_and_a_figure_of_nobody_no_interval() -> None:
    (found,) = waves_of([figure(3, spread=0.5)])
    assert found.verdict == "unknown"
    assert found.waves[-1].interval
    assert sample_of(figure(3, spread=0.5).model_copy(update={"n": 0})).interval is None
