from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.layout.point_labels import Label, labels_beside
from reisgids.diagrams.layout.spread import Box

FACE = Face("sans", 500, 12)
ROOM = Box(0, 0, 700, 300)
NAMES = ("Factuur", "Levering en plaatsing", "Klanttevredenheidsonderzoek invullen")


def beside(names: list[str], points: list[Box], lines: list[Box] | None = None) -> list[Label] | None:
    return labels_beside(names, points, [ROOM] * len(names), lines or [], FACE, 16)


@settings(max_examples=40, deadline=None)
@given(st.sets(st.tuples(st.integers(1, 34), st.integers(1, 14)), max_size=12))
def test_no_name_covers_a_point_or_another_name_and_none_is_cut(places: set[tuple[int, int]]) -> None:
    points = [Box.around((20 * x, 20 * y), 14, 14) for x, y in sorted(places)]
    names = [NAMES[n % 3] for n in range(len(points))]
    labels = beside(names, points)
    assert labels is None or len(labels) == len(names)
    for label, name in zip(labels or (), names, strict=False):
        assert label.box.within(ROOM)
        assert " ".join(label.lines) == name
        assert not any(label.box.meets(point) for point in points)
    assert not any(a.box.meets(b.box) for a, b in combinations(labels or (), 2))


def test_a_name_stands_on_the_right_where_there_is_room_and_turns_away_from_an_edge_and_a_line() -> None:
    in_the_middle, at_the_edge = Box.around((300, 150), 14, 14), Box.around((690, 150), 14, 14)
    both = beside(["Factuur", "Factuur"], [in_the_middle, at_the_edge])
    assert [label.align for label in both or ()] == ["left", "right"]
    turned = beside(["Factuur"], [in_the_middle], [Box(320, 0, 322, 300)])
    assert [label.align for label in turned or ()] == ["right"]


def test_where_not_every_name_fits_there_are_none() -> None:
    crowd = [Box.around((20 * x + 10, 20 * y + 10), 19, 19) for x in range(35) for y in range(15)]
    assert beside(["Factuur"] * len(crowd), crowd) is None
