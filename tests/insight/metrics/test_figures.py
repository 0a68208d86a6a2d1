"""The figures, each against a hand calculation."""

from __future__ import annotations

import datetime as dt

import pytest

from reisgids.insight.method.coverage import evidence_coverage
from reisgids.insight.metrics.extremes import highest, lowest
from reisgids.insight.metrics.importance_gap import importance_gap, satisfaction_gap
from reisgids.insight.metrics.peak_end import peak, peak_end
from reisgids.model.config import Scales, SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint

WHOLE = Playbook(
    SiteConfig.model_validate({"name": "Gids", "organisation": {"name": "Vloedstra"}}), dt.date(2026, 11, 10)
)


def journey(*touchpoints: dict[str, object]) -> Journey:
    return Journey.model_validate(
        {
            "id": "reis",
            "title": "Reis",
            "touchpoints": [{"title": f"T{i}", "phase": "awareness", **t} for i, t in enumerate(touchpoints)],
        }
    )


def test_coverage_counts_the_scores_of_contact_moments_by_what_each_rests_on() -> None:
    said = {"metric": "emotion", "value": -1.6, "n": 38, "period": "2026-Q3"}
    coverage = evidence_coverage(
        journey(
            {"feels": -2, "satisfaction": 3, "evidence": "observed", "measurements": [said]},
            {"importance": 4, "evidence": "measured"},
            {"evidence": "observed"},
            {"kind": "customer-moment", "feels": 1, "evidence": "observed"},
            {"kind": "presence", "feels": 1},
        ),
    )
    assert (coverage.measured, coverage.observed, coverage.assumed, coverage.total) == (1, 1, 1, 3)
    assert coverage.percentage == 67


def test_coverage_of_nothing_that_counts_has_no_percentage() -> None:
    assert evidence_coverage(journey({"kind": "presence"})).percentage is None


def test_ties_at_the_lowest_point_are_all_named() -> None:
    touchpoints = journey({"feels": {"score": "-2"}}, {"feels": {"score": "1"}}, {"feels": {"score": "-2"}}, {})
    assert [t.id for t in lowest(touchpoints.touchpoints)] == ["t0", "t2"]
    assert [t.id for t in highest(touchpoints.touchpoints)] == ["t1"]


def test_no_scores_no_extremes() -> None:
    assert lowest(journey({}).touchpoints) == ()
    assert highest([]) == ()


def test_peak_end_is_the_mean_of_the_most_intense_moment_and_the_end() -> None:
    assert peak_end([1, -2, 0, 1], 0) == pytest.approx(-0.5)
    assert peak_end([2, -2, 1], 0) == pytest.approx(-0.5)
    assert peak_end([], 0) is None
    assert (peak([1, -2, 2], 0), peak([4, 5], 3), peak([], 0)) == (-2, 5, None)


def test_gaps_are_unknown_where_a_side_is_missing() -> None:
    scales = Scales()
    both = Touchpoint.model_validate(
        {
            "id": "a",
            "title": "A",
            "phase": "x",
            "importance": {"customer": "5", "organisation": "3"},
            "satisfaction": "2",
        }
    )
    one = Touchpoint.model_validate({"id": "a", "title": "A", "phase": "x", "importance": "4"})
    assert importance_gap(both) == 2
    assert satisfaction_gap(both, scales) == pytest.approx(0.75)
    assert importance_gap(one) is None
    assert satisfaction_gap(one, scales) is None
