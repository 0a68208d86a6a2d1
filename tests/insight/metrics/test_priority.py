import pytest

from reisgids.insight.metrics.priority import priority
from reisgids.model.config import Scales
from reisgids.model.touchpoint import Touchpoint

SCALES = Scales.model_validate(
    {
        "importance": {"min": 1, "max": 5, "low": "laag", "high": "hoog", "cut": 3.5},
        "satisfaction": {"min": 0, "max": 10, "low": "laag", "high": "hoog"},
    }
)


def scored(**scores: object) -> Touchpoint:
    return Touchpoint.model_validate({"id": "a", "title": "A", "phase": "awareness", **scores})


@pytest.mark.parametrize(
    ("importance", "satisfaction", "found"),
    [
        (4, 4.9, "improve"),
        (3.5, 5, "cherish"),
        (3.4, 4.9, "watch"),
        (1, 10, "enough"),
    ],
)
def test_the_cut_lines_of_the_scales_part_the_quadrants_and_a_score_on_one_is_high(
    importance: float, satisfaction: float, found: str
) -> None:
    assert priority(scored(importance=importance, satisfaction=satisfaction), SCALES) == found


@pytest.mark.parametrize(
    "scores",
    [{}, {"importance": 5}, {"satisfaction": 5}, {"importance": {"organisation": 5}, "satisfaction": 5}],
)
def test_without_both_scores_of_the_customer_there_is_no_quadrant(scores: dict[str, object]) -> None:
    assert priority(scored(**scores), SCALES) is None
