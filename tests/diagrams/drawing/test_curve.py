import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.diagrams.drawing.curve import Segment, as_path, halves, through

SCORES = st.lists(st.floats(-10, 10, allow_nan=False), min_size=2, max_size=20)


def at(segment: Segment, t: float) -> tuple[float, float]:
    """Where a Bézier curve is after a share of its way, straight from the definition."""
    shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    x, y = (sum(share * point[i] for share, point in zip(shares, segment, strict=True)) for i in (0, 1))
    return x, y


@given(SCORES)
def test_the_curve_goes_through_every_point(scores: list[float]) -> None:
    points = [(float(i), score) for i, score in enumerate(scores)]
    segments = through(points)
    assert [(segment[0], segment[-1]) for segment in segments] == list(pairwise(points))


@given(SCORES)
def test_the_curve_never_leaves_the_range_of_two_neighbours(scores: list[float]) -> None:
    for segment in through([(float(i), score) for i, score in enumerate(scores)]):
        low, high = sorted((segment[0][1], segment[-1][1]))
        assert all(low - 1e-9 <= at(segment, k / 20)[1] <= high + 1e-9 for k in range(21))


@given(SCORES)
def test_the_halves_of_a_segment_are_the_segment(scores: list[float]) -> None:
    for segment in through([(float(i), score) for i, score in enumerate(scores)]):
        for number, half in enumerate(halves(segment)):
            for k in range(5):
                assert at(half, k / 4) == pytest.approx(at(segment, (number + k / 4) / 2), abs=1e-9)


def test_one_point_is_no_curve() -> None:
    assert through([(0.5, 1)]) == ()
    assert as_path(()) == ""


def test_a_path_begins_anew_where_a_segment_does_not_follow_on_the_last() -> None:
    curve = through([(0, 0), (3, 0), (6, 3), (9, 3)])
    assert re.findall("[MC]", as_path(curve)) == ["M", "C", "C", "C"]
    assert re.findall("[MC]", as_path((curve[0], curve[2]))) == ["M", "C", "M", "C"]
    assert as_path(curve[:1]) == "M0 0C1 0 2 0 3 0"
