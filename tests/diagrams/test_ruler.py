from hypothesis import given
from hypothesis import strategies as st

from reisgids.diagrams.kinds.importance_satisfaction.ruler import Ruler
from reisgids.model.config import Scale


@st.composite
def scales(draw: st.DrawFn) -> Scale:
    low = draw(st.integers(-10, 10))
    high = low + draw(st.integers(1, 100))
    share = draw(st.floats(0.02, 0.98))
    return Scale.model_validate(
        {"min": low, "max": high, "low": "laag", "high": "hoog", "cut": round(low + share * (high - low), 3)}
    )


@given(scales(), st.booleans())
def test_a_ruler_is_even_and_leaves_room_on_both_sides_of_the_cut_line(scale: Scale, upwards: bool) -> None:
    start, end = (450, 30) if upwards else (52, 1118)
    ruler = Ruler.of(scale, start, end, 40, 40)
    room = abs(end - start)
    shares = [abs(ruler.at(score) - start) / room for score in (scale.min, scale.centre, scale.max)]
    assert shares == sorted(shares)
    assert 40 / room - 0.001 <= shares[0]
    assert shares[2] <= 1 - 40 / room + 0.001
    assert 0.29 * (1 - 80 / room) + 40 / room <= shares[1] <= 1 - 40 / room - 0.29 * (1 - 80 / room)
    middle = (scale.min + scale.max) / 2
    assert abs(ruler.at(middle) - (ruler.at(scale.min) + ruler.at(scale.max)) / 2) < 0.01
    assert abs(ruler.score(ruler.at(middle)) - middle) < 0.001
