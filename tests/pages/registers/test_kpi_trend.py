"""A KPI over time: what it says, and where everything lies in its drawing."""

from __future__ import annotations

import itertools
import re
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.insight.measurement.interval import Interval
from reisgids.labels.words import words as in_language
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action, Kpi
from reisgids.pages.registers.free_place import TextBox
from reisgids.pages.registers.trend_axes import NARROW, WIDE, TrendRoom, apart, axes, with_room
from reisgids.pages.registers.trend_drawing import ActionMark, Trending, WavePoint, trend_drawing
from tests.pages.playbooks import html, journey, page, planned, playbook, words

PATH = "actions/kpis.md"
ROOMS = (WIDE, NARROW)


def waves(*values: float, n: int = 100, **more: Any) -> list[dict[str, Any]]:
    """Return quarterly net promoter scores, from 2025-Q1 on."""
    return [
        {"metric": "nps", "value": value, "n": n, "period": f"{2025 + k // 4}-Q{k % 4 + 1}", **more}
        for k, value in enumerate(values)
    ]


def followed(measurements: list[dict[str, Any]], *actions: dict[str, Any], **more: Any) -> Playbook:
    """Return a playbook with a KPI that follows the series of a whole journey, and actions that should move it."""
    given = {"id": "k", "title": "Aanbevelen", "metric": "nps", "from": {"journey": "reis", "metric": "nps"}, **more}
    basic = {"term": "short", "impact": "high", "kpi": "k"}
    made = [Action.model_validate({"id": f"a{n}", **basic, **action}) for n, action in enumerate(actions)]
    return playbook(
        journey(measurements=measurements),
        kpis={"k": Kpi.model_validate(given)},
        actions={action.id: action for action in made},
    )


def shown(view: Playbook, language: str = "nl") -> tuple[str, str]:
    """Return the words and the HTML of the page of KPIs."""
    rendered = page(planned(view, language), PATH).render()
    return " ".join(words(rendered).split()), html(rendered)


@pytest.mark.parametrize(
    ("values", "n", "said"),
    [
        ((5,), 100, "Eén meting tot nu toe: +5 (2025-Q1, n = 100; 95%-interval −14 tot 24)."),
        ((5, 17), 46, "naar +17 (2025-Q2, n = 46; 95%-interval −11 tot 43): het verschil kan toeval zijn."),
        ((-40, 10), 200, "naar +10 (2025-Q2, n = 200; 95%-interval −4 tot 23): hoger dan bij de nulmeting."),
        ((40, -10), 200, "Van +40 (2025-Q1, n = 200; 95%-interval 27 tot 52) naar −10"),
        ((40, -10), 200, "lager dan bij de nulmeting."),
    ],
)
def test_the_finding_tells_where_it_began_where_it_stands_and_whether_that_may_be_chance(
    values: tuple[float, ...], n: int, said: str
) -> None:
    text, source = shown(followed(waves(*values, n=n), target={"value": 60, "date": "2026-12-31"}))
    assert said in text
    assert "Het doel is +60 (31 december 2026)." in text
    told = re.findall(r'role="img" aria-label="([^"]*)"', source)
    assert len(told) == len(ROOMS)
    assert all(said in each and each in text for each in told)


def test_a_mean_without_spread_tells_of_no_difference() -> None:
    given = {"metric": "ces", "from": {"journey": "reis", "metric": "ces"}}
    text, _ = shown(followed(waves(3.1, 4.9, metric="ces", method="CES 2.0"), **given))
    assert "zonder spreiding is niet te zeggen of dat verschil iets betekent" in text


def test_actions_stand_on_their_days_with_numbers_that_return_below() -> None:
    view = followed(
        waves(-40, -20, 10),
        {"title": "Later", "status": "doing", "due": "2025-12-01"},
        {"title": "Eerst", "status": "done", "done_on": "2025-04-02", "due": "2025-01-01"},
        {"title": "Nooit", "status": "dropped", "due": "2025-04-02"},
        {"title": "Ooit"},
        {"title": "Over tien jaar", "status": "idea", "due": "2035-01-01"},
    )
    text, source = shown(view)
    assert "1 Eerst klaar op 2 april 2025 2 Later gepland voor 1 december 2025" in text
    assert "Over tien jaar gepland voor 1 januari 2035" in text
    assert "Nooit" not in text[text.index("Acties die dit cijfer") :]
    assert source.count('class="rg-kpi-trend__digit') == 2 * len(ROOMS)
    assert source.count('class="rg-kpi-trend__key') == 2


def test_every_wave_is_in_the_table_with_its_n_its_interval_and_how_it_differs_from_the_baseline() -> None:
    text, _ = shown(followed(waves(-40, -38, 10, n=200)))
    assert "2025-Q1 −40 200 −52 tot −27 de nulmeting 2025-Q2 −38 200 −50 tot −25 verschil kan toeval zijn" in text
    assert "2025-Q3 +10 200 −4 tot 23 hoger" in text
    english, _ = shown(followed(waves(-40, -38, 10, n=200)), "en")
    assert "the baseline 2025-Q2 −38 200 −50 to −25 may be chance" in english


def test_waves_are_held_against_a_baseline_that_is_older_than_the_series() -> None:
    text, _ = shown(followed(waves(10, 40), baseline={"value": -10, "n": 200, "period": "2023"}))
    assert "Van −10 (2023, n = 200) naar +40" in text
    assert "2025-Q1 +10 100 −9 tot 29 verschil kan toeval zijn 2025-Q2 +40 100 21 tot 56 hoger" in text
    assert "tot 29 de nulmeting" not in text


def test_a_kpi_without_a_series_keeps_its_line_and_one_with_a_series_has_none() -> None:
    _, source = shown(followed(waves(5, 10), target={"value": 60}))
    assert "rg-kpi__track" not in source
    figures = {"baseline": {"value": 5, "n": 40}, "current": {"value": 9, "n": 40}, "target": {"value": 60}}
    _, source = shown(followed([], **figures))
    assert "rg-kpi__track" in source
    assert "rg-kpi-trend__svg" not in source


def test_waves_of_too_few_answers_look_like_an_indication() -> None:
    text, source = shown(followed(waves(5, 10, n=6)))
    assert source.count("rg-kpi-trend__wave--few") == 2 * len(ROOMS)
    assert "+10 aanwijzing n = 6" in text


@pytest.mark.parametrize("room", ROOMS)
@given(data=st.data(), count=st.sampled_from([1, 2, 5, 20]))
def test_everything_lies_within_the_drawing_and_no_two_labels_meet(
    room: TrendRoom, data: st.DataObject, count: int
) -> None:
    value = st.floats(-100, 100, allow_subnormal=False)
    day = st.dates(date(2020, 1, 1), date(2030, 1, 1))
    days = sorted(data.draw(st.lists(day, min_size=count, max_size=count, unique=True)))
    points = []
    for each in days:
        at, wide = data.draw(value), data.draw(st.floats(0, 60))
        interval = Interval(max(-100, at - wide), min(100, at + wide)) if data.draw(st.booleans()) else None
        points.append(WavePoint(each, at, interval, "2026-Q3", "n = 46", few=False))
    marks = [ActionMark(each, n, done=True) for n, each in enumerate(data.draw(st.lists(day, max_size=8)), 1)]
    target = data.draw(st.none() | value)
    drawn = trend_drawing(
        Trending(
            points, points[0].value, points[0].day, "nulmeting", target, None, "doel", marks, (-100, 100),
            in_language("nl").signed,
        ),
        room,
    )  # fmt: skip
    left, right = drawn.room.ends
    for point in drawn.points:
        assert left <= point.x <= right
        for y in (point.y, point.low, point.high):
            assert y is None or drawn.top - 0.1 <= y <= drawn.bottom + 0.1
    labelled = [point.x for point in drawn.points if point.label]
    assert labelled[-1] == drawn.points[-1].x
    assert all(b - a >= 50 for a, b in itertools.pairwise(labelled))
    assert len(drawn.marks) == len(marks)
    places = [mark.at for mark in drawn.marks]
    assert all(b - a > 17.5 for a, b in itertools.pairwise(places))
    assert 2 <= len(drawn.ticks) <= 8
    assert all(drawn.top - 0.1 <= y <= drawn.bottom + 0.1 for y, _ in drawn.ticks)


@given(st.lists(st.floats(-1e6, 1e6, allow_subnormal=False), min_size=1, max_size=30))
def test_an_axis_holds_every_value_between_round_numbers(values: list[float]) -> None:
    on = axes(WIDE, [date(2026, 1, 1)], values, None)
    assert on.low <= min(values)
    assert on.high >= max(values)
    assert len(on.ticks) <= 8
    assert on.x(date(2026, 1, 1)) == pytest.approx((WIDE.ends[0] + 12 + WIDE.ends[1]) / 2)


@given(st.lists(st.floats(0, 100), max_size=5).map(sorted))
def test_what_is_moved_apart_keeps_its_order_and_its_distance(places: list[float]) -> None:
    moved = apart(places, 18, (0, 100))
    assert all(b - a >= 17.8 for a, b in itertools.pairwise(moved))
    assert all(0 <= place <= 100 for place in moved)
    assert max(with_room(places, 10), default=-1) == len(places) - 1


def test_time_is_true_to_scale() -> None:
    on = axes(WIDE, [date(2026, 1, 1), date(2026, 12, 31)], [0, 1], None)
    days = [on.x(date(2026, 1, 1) + timedelta(n)) for n in range(365)]
    steps = [b - a for a, b in itertools.pairwise(days)]
    assert max(steps) - min(steps) < 0.3


@pytest.mark.parametrize("room", ROOMS)
@given(values=st.lists(st.integers(-90, 90), min_size=5, max_size=20), target=st.integers(-90, 90))
def test_names_of_lines_cover_no_wave_where_there_is_another_place(
    room: TrendRoom, values: list[int], target: int
) -> None:
    first = date(2024, 1, 1)
    points = [
        WavePoint(first + timedelta(30 * n), value, None, "2026-Q3", "n = 46", few=False)
        for n, value in enumerate(values)
    ]
    ahead = first + timedelta(30 * len(values) + 900)
    drawn = trend_drawing(
        Trending(
            points, points[0].value, points[0].day, "nulmeting 0", target, ahead, "doel +25", (), (-100, 100),
            in_language("nl").signed,
        ),
        room,
    )  # fmt: skip
    assert drawn.baseline is not None
    assert drawn.target is not None
    names = (drawn.baseline.name, drawn.target.name)
    boxes = [TextBox(name.x - len(name.text) * 6.3, name.y - 10, name.x, name.y + 3) for name in names]
    assert not boxes[0].meets(boxes[1])
    # Over a year lies between the last wave and the target: there is room for either name.
    assert not any(box.holds((wave.x, wave.y)) for box in boxes for wave in drawn.points)
    for box in boxes:
        assert drawn.room.ends[0] <= box.left
        assert box.right <= drawn.room.ends[1]
        assert drawn.top <= box.top
        assert box.bottom <= drawn.bottom


def test_what_the_finding_says_of_chance_is_not_said_again_below_it() -> None:
    text, _ = shown(followed(waves(5, 17, n=46), target={"value": 60}))
    assert "het verschil kan toeval zijn" in text
    assert "Het verschil met de nulmeting" not in text
    text, _ = shown(followed(waves(-40, 10, n=200), target={"value": 60}))
    assert "% van de weg van nulmeting naar doel" in text
