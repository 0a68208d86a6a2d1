from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.diagrams.curve import STEPS, through

SCORES = st.lists(st.floats(-10, 10, allow_nan=False), min_size=2, max_size=20)


@given(SCORES)
def test_the_curve_goes_through_every_point(scores: list[float]) -> None:
    points = [(float(i), score) for i, score in enumerate(scores)]
    segments = through(points)
    assert len(segments) == len(points) - 1
    for (start, end), segment in zip(pairwise(points), segments, strict=True):
        assert len(segment) == STEPS + 1
        assert segment[0] == pytest.approx(start, abs=1e-3)
        assert segment[-1] == pytest.approx(end, abs=1e-3)


@given(SCORES)
def test_the_curve_never_leaves_the_range_of_two_neighbours(scores: list[float]) -> None:
    for segment in through([(float(i), score) for i, score in enumerate(scores)]):
        low, high = sorted((segment[0][1], segment[-1][1]))
        assert all(low - 2e-3 <= y <= high + 2e-3 for _, y in segment)


def test_one_point_is_no_curve() -> None:
    assert through([(0.5, 1)]) == ()
