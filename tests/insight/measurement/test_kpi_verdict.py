"""What may be said of a KPI's way to its target: every verdict, and never progress that may be chance."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.insight.measurement.kpi_certainty import change_since_baseline, current_interval
from reisgids.insight.measurement.kpi_figures import with_its_figures
from reisgids.insight.measurement.kpi_verdict import kpi_verdict
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Kpi
from tests.pages.playbooks import journey, playbook

SHARE = "top-two box"


def waves(*values: float, n: int = 100, **more: Any) -> list[dict[str, Any]]:
    """Return quarterly waves of one figure, from 2025-Q1 on."""
    return [
        {"metric": "csat", "method": SHARE, "value": value, "n": n, "period": f"{2025 + k // 4}-Q{k % 4 + 1}", **more}
        for k, value in enumerate(values)
    ]


def followed(measurements: list[dict[str, Any]], target: float = 90, **more: Any) -> tuple[Playbook, Kpi]:
    """Return a playbook with a KPI that follows the series of the whole journey."""
    of = {"journey": "reis", "metric": measurements[0]["metric"] if measurements else "csat"}
    kpi = Kpi.model_validate({"id": "k", "title": "K", "metric": of["metric"], "target": {"value": target}} | more)
    kpi = kpi.model_copy(update={"from_": Kpi.model_validate({"id": "k", "title": "K", "from": of}).from_})
    return playbook(journey(measurements=measurements), kpis={"k": kpi}), kpi


@pytest.mark.parametrize(
    ("measurements", "target", "progress"),
    [
        (waves(50), 90, "first"),
        (waves(50, 60), 90, "chance"),
        (waves(50, 60, n=1000), 90, "some"),
        (waves(50, 50, n=1000), 90, "same"),
        (waves(60, 40, n=1000), 90, "back"),
        (waves(50, 91), 90, "on-target"),
        (waves(50, 99), 90, "reached"),
        (waves(50, 30, n=1000), 10, "some"),
        (waves(50, 5, n=1000), 10, "reached"),
        (waves(3.1, 4.9, method="mean"), 5, "unknown"),
        (waves(3.1, 4.2, method="mean", spread=0.8), 5, "some"),
        (waves(3.1, 3.2, method="mean", spread=0.8), 5, "chance"),
        (waves(5, 17, n=46, metric="nps", method=None), 25, "chance"),
        (waves(-40, 10, n=200, metric="nps", method=None), 60, "some"),
    ],
)
def test_every_verdict_of_a_kpi_that_follows_a_series(
    measurements: list[dict[str, Any]], target: float, progress: str
) -> None:
    verdict = kpi_verdict(*followed(measurements, target))
    assert verdict
    assert verdict.progress == progress


def test_counts_and_spread_of_the_waves_make_the_interval() -> None:
    wide = followed(waves(0, 40, n=50, metric="nps", method=None), 60)
    counts = [
        {"promoters": 10, "passives": 30, "detractors": 10},
        {"promoters": 25, "passives": 20, "detractors": 5},
    ]
    narrow = followed(
        [wave | more for wave, more in zip(waves(0, 40, n=50, metric="nps", method=None), counts, strict=True)], 60
    )
    around, closer = current_interval(*wide), current_interval(*narrow)
    assert around
    assert closer
    assert closer.high - closer.low < around.high - around.low


def test_a_baseline_that_is_written_is_older_than_the_series_and_stays() -> None:
    view, kpi = followed(waves(80), baseline={"value": 50, "n": 400, "period": "2024"})
    known = with_its_figures(view, kpi)
    assert known.baseline
    assert known.baseline.value == 50
    verdict = kpi_verdict(view, kpi)
    assert verdict
    assert verdict.progress == "some"


def test_a_kpi_of_a_series_without_a_wave_has_nothing_to_tell() -> None:
    assert kpi_verdict(*followed([])) is None


@given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 100), st.integers(5, 3000), st.integers(5, 3000))
def test_progress_is_never_told_of_a_change_that_may_be_none(
    before: int, after: int, target: int, n_before: int, n_after: int
) -> None:
    measured = [waves(before, n=n_before)[0], waves(0, after, n=n_after)[1]]
    view, kpi = followed(measured, target)
    verdict, change = kpi_verdict(view, kpi), change_since_baseline(view, kpi)
    assert change
    if verdict is not None and change.holds(0):
        assert verdict.progress in ("chance", "same")
    if verdict is not None and verdict.progress == "some":
        assert 0 < verdict.part < 1
        assert verdict.between
        assert verdict.between.low > 0
        assert verdict.between.low <= verdict.part + 0.2 * (1 + verdict.part)
