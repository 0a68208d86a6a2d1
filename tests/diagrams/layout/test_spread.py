from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from reisgids.diagrams.layout.spread import Box, spread

ROOMS = (Box(0, 0, 200, 100), Box(200, 0, 400, 100))
PLACES = st.tuples(st.integers(0, 400), st.integers(0, 100))


@settings(deadline=None)
@given(st.lists(st.tuples(PLACES, st.sampled_from((12, 20))), max_size=30))
def test_no_box_hides_another_or_leaves_its_room(wanted: list[tuple[tuple[int, int], int]]) -> None:
    homes, widths = [home for home, _ in wanted], [width for _, width in wanted]
    rooms = [ROOMS[x >= 200] for x, _ in homes]
    places = spread(homes, widths, 10, rooms)
    assert places is not None
    boxes = [Box.around(place, width, 10) for place, width in zip(places, widths, strict=True)]
    assert all(box.within(room) for box, room in zip(boxes, rooms, strict=True))
    assert not any(a.meets(b) for a, b in combinations(boxes, 2))


def test_a_box_with_room_around_it_stays_at_home_and_the_next_stands_beside_it() -> None:
    assert spread([(50, 50), (120, 50), (50, 50)], [20] * 3, 10, [ROOMS[0]] * 3) == [(50, 50), (120, 50), (50, 40)]


def test_a_room_that_is_too_small_holds_none() -> None:
    assert spread([(10, 10)] * 3, [20] * 3, 10, [Box(0, 0, 20, 20)] * 3) is None
    assert spread([(10, 10)], [20], 10, [Box(0, 0, 15, 20)]) is None
