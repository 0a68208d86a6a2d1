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
    places = [point["value"][0] for point in curve.option["series"][0]["data"][: len(drawn.touchpoints)]]
    assert places == [column * (n + 0.5) for n in range(len(drawn.touchpoints))]


def test_the_table_says_phases_titles_and_scale_so_the_drawing_says_only_the_extremes() -> None:
    drawn = machine()
    curve = map_curve(playbook(drawn), drawn, words("nl"), 176)
    assert curve is not None
    assert not [element for element in curve.option["graphic"]["elements"] if element["type"] == "text"]
    assert {point["text"] for point in curve.option["series"][0]["data"] if "text" in point} == {"−2", "+2"}


def test_the_scale_stands_where_the_points_do() -> None:
    drawn = journey(*(touchpoint(f"p{n}", "P", "P", "awareness", n) for n in (2, 0, -2)))
    view = playbook(drawn)
    curve = map_curve(view, drawn, words("nl"), 176)
    assert curve is not None
    heights = [point["value"][1] for point in curve.option["series"][0]["data"][:3]]
    assert tuple(heights) == scale_heights(view.config.scales.emotion)


def test_without_a_score_there_is_no_curve() -> None:
    drawn = journey(touchpoint("p", "P", "P", "awareness", None))
    assert map_curve(playbook(drawn), drawn, words("nl"), 176) is None
