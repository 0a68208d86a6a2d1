"""Rules about measuring: what is overdue, what can't be read, and what was done without being measured."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from reisgids.health.newest_waves import newest_waves, unmeasured_actions
from reisgids.model.registers import Action, Kpi
from tests.health.judged import config, found, journey, verdicts


def measured(*measurements: dict[str, Any], **head: Any) -> Any:
    """Return a journey of one touchpoint with these measurements, each of 60 answers in the last quarter."""
    basic = {"n": 60, "period": "2026-Q3"}
    return journey(
        {"title": "Bellen", "id": "bellen", "measurements": [{**basic, **each} for each in measurements]}, **head
    )


NPS = {"metric": "nps", "value": 20}


def test_of_each_figure_the_newest_wave_is_judged_however_they_stand_written() -> None:
    of = measured({**NPS, "period": "2026-Q3"}, {**NPS, "period": "2025-Q4"}, {**NPS, "period": "ooit"})
    assert [each.measurement.period for each, _ in newest_waves(of)] == ["2026-Q3"]
    assert verdicts("wave-overdue", of) == [None]
    apart = measured(NPS, {**NPS, "party": "snel", "period": "2024"})
    assert [each["period"] for each in found("wave-overdue", apart)] == ["2024"]


@pytest.mark.parametrize(
    ("day", "late"),
    [("2027-03-31", False), ("2027-04-01", True)],
)
def test_a_wave_is_overdue_when_two_rhythms_have_passed(day: str, late: bool) -> None:
    assert bool(found("wave-overdue", measured(NPS), day=dt.date.fromisoformat(day))) == late
    slower = {"rhythm": {"nps": "year"}}
    assert not found("wave-overdue", measured(NPS), day=dt.date.fromisoformat(day), **slower)


def test_what_is_yet_to_be_is_not_measured_again() -> None:
    assert verdicts("wave-overdue", measured({**NPS, "period": "2020"}, state="to-be")) == []


@pytest.mark.parametrize(
    ("method", "named"),
    [
        ("CES 2.0", True),
        ("CES 1.0, gemiddelde", True),
        ("mean, version 2.0", True),
        ("versie 2,0", True),
        ("CES2", True),
        ("mean", False),
        ("gemiddelde 12.05", False),
        ("schaal 1 tot 7", False),
        (None, False),
    ],
)
def test_a_ces_says_which_of_the_two_it_is(method: str | None, named: bool) -> None:
    figure = {"metric": "ces", "value": 5, "method": method}
    assert bool(found("ces-without-version", measured(figure))) == (not named)
    kpi = Kpi.model_validate({"id": "k", "title": "K", "metric": "ces", "method": method})
    assert bool(found("ces-without-version", kpi)) == (not named)
    assert verdicts("ces-without-version", measured(NPS)) == []


@pytest.mark.parametrize(
    ("method", "well"),
    [("top-two box", True), ("% 4-5", True), ("mean", True), ("gemiddelde", True), ("median", True), (None, False),
     ("online survey", False)],
)  # fmt: skip
def test_a_csat_is_a_share_or_says_that_it_is_a_mean(method: str | None, well: bool) -> None:
    figure = {"metric": "csat", "value": 4, "method": method}
    assert bool(found("mean-instead-of-share", measured(figure))) == (not well)
    assert verdicts("mean-instead-of-share", measured({**figure, "metric": "satisfaction"})) == []


def test_only_a_kpi_of_answers_has_to_follow_a_series() -> None:
    def kpi(**more: Any) -> Kpi:
        return Kpi.model_validate({"id": "k", "title": "K", **more})

    assert verdicts("kpi-without-series", kpi()) == []
    assert len(found("kpi-without-series", kpi(metric="nps"))) == 1
    assert verdicts("kpi-without-series", kpi(metric="nps", **{"from": {"journey": "koop", "metric": "nps"}})) == [None]
    assert verdicts("kpi-without-baseline-or-owner", kpi(owner="linders")) != [None]
    series = {"from": {"journey": "koop", "metric": "nps"}}
    assert verdicts("kpi-without-baseline-or-owner", kpi(owner="linders", **series)) == [None]


@pytest.mark.parametrize(
    ("action", "why"),
    [
        ({"done_on": "2026-05-20"}, ""),
        ({"done_on": "2026-07-20"}, ""),
        ({"done_on": "2026-04-20", "kpi": "early"}, "no-wave"),
        ({"done_on": "2026-06-20", "kpi": "early"}, ""),
        ({"done_on": None}, "no-date"),
        ({"done_on": "2026-05-20", "kpi": None}, "no-series"),
        ({"done_on": "2026-05-20", "kpi": "gone"}, "no-series"),
        ({"done_on": "2026-05-20", "kpi": "elsewhere"}, "no-wave"),
        ({"done_on": "2026-05-20", "kpi": "counted"}, ""),
        ({"done_on": "2026-05-20", "kpi": "bare"}, "no-series"),
        ({"done_on": None, "status": "doing"}, ""),
    ],
)
def test_an_action_that_is_done_is_measured_within_two_rhythms(action: dict[str, Any], why: str) -> None:
    of = measured(NPS, {"metric": "csat", "value": 60, "method": "top-two box", "period": "2026-Q1"})
    at = {"journey": "koop", "touchpoint": "bellen"}
    kpis: dict[str, dict[str, Any]] = {
        "k": {"from": {**at, "metric": "nps"}},
        "early": {"from": {**at, "metric": "csat"}},
        "elsewhere": {"from": {"journey": "gone", "metric": "nps"}},
        "counted": {"current": {"value": 3, "period": "2026-Q3"}},
        "bare": {},
    }
    known = {id: Kpi.model_validate({"id": id, "title": id, **given}) for id, given in kpis.items()}
    basic = {"id": "a", "title": "A", "term": "short", "impact": "high", "status": "done", "kpi": "k"}
    done = Action.model_validate({**basic, **action})
    day = dt.date(2026, 11, 22)
    assert unmeasured_actions(config(), day, [done], known, [of]) == ({("a", why)} if why else set())
