import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.diagrams.kinds.comparison.frame import PLOT, Framed
from reisgids.diagrams.kinds.comparison.track import FLAG, PAD, EndLabel, track
from reisgids.model.config import Scale
from reisgids.model.touchpoint import Touchpoint

SCALE = Scale.model_validate({"min": -2, "max": 2, "low": "boos", "high": "blij"})
PLACES = st.floats(min_value=0, max_value=PLOT)
WORDS = st.text(alphabet="abcdefgh ijklmn", min_size=1, max_size=80)


def flags(*ends: tuple[float, str]) -> list[tuple[float, str, int, int]]:
    places = tuple(x for x, _ in ends)
    moments = [
        Touchpoint.model_validate({"id": f"t{n}", "title": "T", "phase": "x", "feels": {"score": 1}})
        for n in range(len(ends))
    ]
    framed = Framed("x", (), places, 1.0)
    made = track(framed, moments, [EndLabel(n, (words,)) for n, (_, words) in enumerate(ends)], SCALE)
    return [(flag.x, flag.words, flag.row, flag.side) for flag in made.flags]


@given(st.lists(st.tuples(PLACES, WORDS), min_size=2, max_size=2, unique_by=lambda end: round(end[0])))
def test_no_flag_leaves_the_plot_and_no_pole_crosses_the_words_of_the_other(ends: list[tuple[float, str]]) -> None:
    found = flags(*ends)
    assert len(found) == 2
    boxes = {}
    for x, words, row, side in found:
        far = x + side * (FLAG.width(words) + 2 * PAD)
        assert min(x, far) >= 0
        assert max(x, far) <= PLOT
        boxes[row] = (x, min(x, far), max(x, far))
    assert set(boxes) == {0, 1}
    pole, (_, left, right) = boxes[0][0], boxes[1]
    assert not left < pole < right


@pytest.mark.parametrize(("x", "side"), [(500.0, 1), (PLOT - 5.0, -1)])
def test_a_single_flag_turns_to_where_there_is_room(x: float, side: int) -> None:
    assert flags((x, "overal 0")) == [(x, "overal 0", 1, side)]
