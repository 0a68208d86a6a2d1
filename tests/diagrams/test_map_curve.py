"""The emotion curve in the map: its columns are the table's."""

from __future__ import annotations

import pytest

from reisgids.diagrams.kinds.emotion_curve.map_curve import map_curve, scale_heights
from reisgids.labels.words import words
from tests.diagrams.playbooks import journey, machine, playbook, touchpoint


@pytest.mark.parametrize("column", [44, 176, 248])
def test_every_touchpoint_stands_in_the_middle_of_its_column(column: int) -> None:
    drawn = machine()
    curve = map_curve(playbook(drawn), drawn, words("nl"), column)
    assert curve is not None
    assert curve.width == column * len(drawn.touchpoints)
    (grid,), (axis,) = curve.option["grid"], curve.option["xAxis"]
    assert (grid["left"], grid["width"], axis["max"]) == (0, curve.width, len(drawn.touchpoints))
    series = curve.option["series"]
    places = [series[point.series]["data"][point.index] for point in curve.points]
    assert [item["id"] for item in places] == [each.id for each in drawn.touchpoints]
    assert [item["value"][0] for item in places] == [n + 0.5 for n in range(len(drawn.touchpoints))]


def test_the_table_says_phases_titles_and_scale_so_the_drawing_says_only_the_extremes() -> None:
    drawn = machine()
    curve = map_curve(playbook(drawn), drawn, words("nl"), 176)
    assert curve is not None
    assert "graphic" not in curve.option
    assert not [series for series in curve.option["series"] if series.get("encode")]
    labels = [
        item["label"]["formatter"] for series in curve.option["series"] for item in series["data"] if "label" in item
    ]
    assert set(labels) == {"−2", "+2"}


def test_the_scale_stands_where_the_points_do() -> None:
    drawn = journey(*(touchpoint(f"p{n}", "P", "P", "awareness", n) for n in (2, 0, -2)))
    view = playbook(drawn)
    curve = map_curve(view, drawn, words("nl"), 176)
    assert curve is not None
    (grid,), (axis,) = curve.option["grid"], curve.option["yAxis"]
    per_score = grid["height"] / (axis["max"] - axis["min"])
    heights = [(axis["max"] - score) * per_score for score in (2, 0, -2)]
    assert heights == pytest.approx(scale_heights(view.config.scales.emotion), abs=0.1)


def test_without_a_score_there_is_no_curve() -> None:
    drawn = journey(touchpoint("p", "P", "P", "awareness", None))
    assert map_curve(playbook(drawn), drawn, words("nl"), 176) is None
