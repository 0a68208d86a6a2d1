"""What a figure did around the day on which an action was done: every verdict."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.insight.measurement.effect import Told, effect_of
from reisgids.insight.measurement.waves import Verdict
from reisgids.labels.words import words as in_language
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action, Kpi
from reisgids.pages.touchpoint.effect import effect_view
from reisgids.pages.wording.reader import Reader
from tests.insight.measurement.test_kpi_verdict import waves
from tests.pages.playbooks import journey, playbook


def view_of(measurements: list[dict[str, Any]], **more: Any) -> tuple[Playbook, Action]:
    """Return a playbook with an action that was done on 20 May 2025, in the second of its quarterly waves."""
    of = {"journey": "reis", "metric": measurements[0]["metric"] if measurements else "csat"}
    kpi = Kpi.model_validate({"id": "k", "title": "K", "from": of})
    basic = {"id": "a", "title": "A", "term": "short", "impact": "high", "status": "done", "kpi": "k"}
    action = Action.model_validate({**basic, "done_on": "2025-05-20", **more})
    return playbook(journey(measurements=measurements), kpis={"k": kpi}, actions={"a": action}), action


@pytest.mark.parametrize(
    ("values", "more", "verdict", "since"),
    [
        ((50, 99, 80), {"n": 300}, "higher", "unknown"),
        ((80, 1, 50), {"n": 300}, "lower", "unknown"),
        ((50, 99, 55), {"n": 60}, "chance", "unknown"),
        ((50, 99, 55, 90), {"n": 60}, "chance", "higher"),
        ((3.1, 5, 4.9), {"method": "mean"}, "unknown", "unknown"),
        ((3.1, 5, 4.9), {"method": "mean", "spread": 0.8}, "higher", "unknown"),
        ((-20, 100, 40), {"metric": "nps", "method": None}, "higher", "unknown"),
    ],
)
def test_the_last_wave_that_ended_before_stands_against_the_first_that_began_after(
    values: tuple[float, ...], more: dict[str, Any], verdict: Verdict, since: Verdict
) -> None:
    view, action = view_of(waves(*values, **more))
    effect = effect_of(view, action)
    assert effect
    assert effect.told == "compared"
    assert effect.before
    assert effect.after
    assert (effect.before.measurement.period, effect.after.measurement.period) == ("2025-Q1", "2025-Q3")
    assert (effect.verdict, effect.since) == (verdict, since)
    assert (effect.latest is not None) == (len(values) > 3)


@pytest.mark.parametrize(
    ("measurements", "more", "told"),
    [
        (waves(50), {}, "not-yet"),
        (waves(50, 60), {}, "not-yet"),
        (waves(50, 60, 70)[1:], {}, "no-before"),
        (waves(50, 60, 70), {"done_on": None}, "no-date"),
        (waves(50, 60, 70), {"kpi": None}, "no-series"),
    ],
)
def test_what_cannot_be_compared_says_why(measurements: list[dict[str, Any]], more: dict[str, Any], told: Told) -> None:
    view, action = view_of(measurements, **more)
    effect = effect_of(view, action)
    assert effect
    assert effect.told == told
    said = effect_view(view, action, Reader("nl", in_language("nl")))
    assert said
    assert said.said == in_language("nl").say(f"pages.effect.{told}")
    assert not said.caution


@pytest.mark.parametrize("status", ["idea", "planned", "doing", "dropped"])
def test_of_what_is_not_done_nothing_is_said(status: str) -> None:
    assert effect_of(*view_of(waves(50, 60, 70), status=status)) is None


def test_an_edition_that_may_not_see_the_series_does_not_say_that_there_is_none() -> None:
    view, action = view_of([])
    assert effect_of(view, action) is None
    assert effect_of(playbook(journey(), kpis={}, actions={"a": action}), action) is None


@pytest.mark.parametrize(
    ("language", "verdict", "caution"),
    [
        ("nl", "hoger dan ervoor", "Er veranderde in die tijd meer; het cijfer bewijst niet dat het hierdoor kwam."),
        ("en", "higher than before", "More changed in that time; the figure does not prove that this was the cause."),
    ],
)
def test_a_comparison_always_comes_with_the_honest_line(language: str, verdict: str, caution: str) -> None:
    view, action = view_of(waves(50, 99, 80, n=300))
    said = effect_view(view, action, Reader(language, in_language(language)))
    assert said
    assert [wave.verdict for wave in said.waves] == ["", verdict]
    assert all(wave.figure.n == "300" and wave.figure.interval for wave in said.waves)
    assert said.caution == caution


def test_a_wave_that_begins_on_the_day_itself_is_after_it() -> None:
    effect = effect_of(*view_of(waves(50, 99), done_on="2025-04-01"))
    assert effect
    assert effect.told == "compared"


@given(st.dates(dt.date(2024, 1, 1), dt.date(2027, 1, 1)))
def test_no_wave_in_which_the_day_lies_is_before_or_after_it(day: dt.date) -> None:
    view, action = view_of(waves(10, 20, 30, 40, 50, 60), done_on=day)
    effect = effect_of(view, action)
    assert effect
    for wave, sign in ((effect.before, 1), (effect.after, -1), (effect.latest, -1)):
        if wave:
            assert (day - wave.period.first).days * sign >= 0
            assert (day - wave.period.last).days * sign > 0
