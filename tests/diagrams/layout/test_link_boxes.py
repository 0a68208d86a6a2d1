from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from reisgids.diagrams.diagram import Mark
from reisgids.diagrams.layout.link_boxes import TARGET, link_boxes


def places(*marks: tuple[float, float, float]) -> list[tuple[float, float, float]]:
    boxes = link_boxes([Mark(0, n, x, y, size, size) for n, (x, y, size) in enumerate(marks)])
    return [(box.x, box.y, box.width) for box in boxes]


def test_a_small_point_gets_a_link_for_a_finger_around_it() -> None:
    assert places((100, 50, 10)) == [(93, 43, 24)]


def test_two_at_one_place_stand_above_each_other_the_first_on_top() -> None:
    (_, first, _), (_, second, _) = places((100, 50, 10), (100, 50, 10))
    assert (first, second) == (30.9, 55.1)


def test_what_is_large_stays_where_it_is_drawn() -> None:
    assert places((0, 0, 90), (40, 40, 10), (200, 0, 10))[:2] == [(0, 0, 90), (33, 33, 24)]


@given(st.lists(st.integers(-84, 84), min_size=2, max_size=12))
def test_two_rows_of_points_never_share_a_place(heights: list[int]) -> None:
    marks = [(25.0 * (n // 2) + n % 2 * 7, 100.0 + height, 10.0) for n, height in enumerate(heights)]
    for (x1, y1, _), (x2, y2, _) in combinations(places(*marks), 2):
        assert abs(x1 - x2) >= TARGET or abs(y1 - y2) >= TARGET - 0.35
