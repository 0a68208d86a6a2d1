"""The emotion curve in which the room between moments is the time between them."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.diagrams.diagram import Diagram, Picture
from reisgids.diagrams.echarts.svg import render
from reisgids.diagrams.kinds.emotion_curve.timed import timed_diagram
from reisgids.diagrams.layout.in_time import marks, places
from reisgids.insight.metrics.time_line import TimeLine, time_line
from reisgids.labels.words import words
from reisgids.model.values.duration import MINUTES, Duration
from tests.diagrams.playbooks import journey, playbook, touchpoint

WEEK = MINUTES["week"]


def of(id: str, score: float | None = 1, phase: str = "awareness", **more: Any) -> dict[str, Any]:
    return touchpoint(id, f"Moment {id}", f"Moment {id}", phase, score, **more)


TRIP = (
    of("a", -1, duration="1 week"),
    of("b", 1, waiting="4 weken", duration="1 week"),
    of("c", 2, waiting="1 week", duration="1 week"),
)


def drawn(*touchpoints: dict[str, Any], language: str = "nl") -> Diagram:
    found = timed_diagram(playbook(journey(*touchpoints)), journey(*touchpoints), words(language))
    assert found is not None
    return found


def at(picture: Diagram | Picture, axis: int) -> dict[str, float]:
    """Return where each moment stands."""
    return {
        item["id"]: item["value"][axis]
        for series in picture.option["series"]
        if series["type"] == "scatter" and not str(series.get("id", "")).startswith("with-")
        for item in series["data"]
        if "id" in item
    }


def test_a_moment_stands_in_the_middle_of_its_own_time_after_the_wait_for_it() -> None:
    line = time_line(journey(*TRIP).touchpoints)
    assert line is not None
    assert [moment / WEEK for moment in line.moments] == pytest.approx([0.5, 5.5, 7.5])
    assert line.whole / WEEK == pytest.approx(8)


@pytest.mark.parametrize("narrow", [False, True])
def test_five_weeks_are_as_far_as_that_is_longer_than_two(narrow: bool) -> None:
    found = drawn(*TRIP)
    picture: Diagram | Picture | None = found.narrow if narrow else found
    assert picture is not None
    found_at = at(picture, 1 if narrow else 0)
    first, second = found_at["b"] - found_at["a"], found_at["c"] - found_at["b"]
    assert first / second == pytest.approx(2.5)


def test_without_duration_the_middle_one_of_the_others_counts_and_the_finding_says_so() -> None:
    trip = (of("a", duration="1 dag"), of("b"), of("c", duration="2 dagen"), of("d", duration="4 weken"))
    line = time_line(journey(*trip).touchpoints)
    assert line is not None
    assert (line.guessed, line.instead) == (("b",), Duration(2, 2, "day"))
    assert "Van één moment staat hier geen duur; het telt als 2 dagen, de middelste van de andere." in (
        drawn(*trip).alternative
    )
    assert "For one moment no duration is given here; it counts as 2 days" in drawn(*trip, language="en").alternative


def test_the_finding_begins_with_how_long_it_all_takes() -> None:
    assert drawn(*TRIP).alternative.startswith(
        "De afstand tussen de momenten is de tijd ertussen; van begin tot eind is dat 8 weken. Laagste punt:"
    )


def test_moments_too_close_to_be_told_apart_are_said_to_stand_further_apart() -> None:
    trip = (of("a", duration="5 min"), of("b", duration="5 min"), of("c", waiting="20 weken", duration="5 min"))
    found = drawn(*trip)
    assert "staan iets verder uiteen" in found.alternative
    assert at(found, 0)["b"] - at(found, 0)["a"] >= 26
    assert "staan iets verder uiteen" not in drawn(*TRIP).alternative


def test_where_nothing_takes_known_time_there_is_no_such_curve() -> None:
    trip = journey(of("a"), of("b", waiting="1 dag"))
    assert timed_diagram(playbook(trip), trip, words("nl")) is None
    unscored = journey(of("a", None, duration="1 dag"))
    assert timed_diagram(playbook(unscored), unscored, words("nl")) is None


def test_the_axis_is_in_whole_weeks() -> None:
    line = time_line(journey(*TRIP).touchpoints)
    assert line is not None
    assert [(n, unit) for _, n, unit in marks(line)] == [(n, "week") for n in range(9)]
    names = [item["value"][2] for series in drawn(*TRIP).option["series"] for item in series["data"]
             if isinstance(item, dict) and len(item["value"]) == 3]  # fmt: skip
    assert {"begin", "1 week", "4 weken"} <= set(names)


def test_both_drawings_are_drawn_with_their_points() -> None:
    found = drawn(*TRIP)
    wide, narrow = render(found.pictures)
    assert len(wide.marks) == len(narrow.marks) == 3
    assert "Moment a" in wide.svg


@given(
    st.lists(st.floats(0, 200_000), min_size=1, max_size=20),
    st.floats(200, 2000),
    st.lists(st.integers(0, 20), max_size=3),
)
def test_places_rise_keep_their_distance_and_follow_time(waits: list[float], room: float, empty: list[int]) -> None:
    moments = []
    total = 0.0
    for wait in waits:
        total += wait
        moments.append(total)
    line = TimeLine(tuple(moments), total + 60, (), Duration(1, 1, "hour"))
    seats = [True] * len(waits)
    for place in empty:
        seats.insert(min(place, len(seats)), False)
    stand = places(line, seats, (0,), room=room, least=26, head=44)
    taken = [middle for middle, own in zip(stand.middles, seats, strict=True) if own]
    assert all(after - before >= 26 - 1e-6 for before, after in pairwise(taken))
    for begin, middle, end in zip(stand.begins, stand.middles, stand.ends, strict=True):
        assert begin < middle < end <= stand.length + 1e-6
    assert all(end <= begin + 1e-6 for end, begin in zip(stand.ends, stand.begins[1:], strict=False))
    assert [stand.at(minutes) for minutes in moments] == sorted(stand.at(minutes) for minutes in moments)
    if not stand.apart:
        assert stand.length == pytest.approx(max(room, stand.length))
