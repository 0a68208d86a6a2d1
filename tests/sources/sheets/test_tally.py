"""Counted answers become a figure."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reisgids.sources.sheets.tally import AnswerTally


def tally(scores: list[int], metric: str) -> AnswerTally:
    counted = AnswerTally()
    for score in scores:
        counted.add(score, metric)
    return counted


@given(st.lists(st.integers(0, 10), min_size=1, max_size=80))
def test_a_score_of_few_answers_is_in_whole_points_and_keeps_its_counts(scores: list[int]) -> None:
    figure = tally(scores, "nps").figure("nps", "", "2026-Q3")
    promoters = sum(score >= 9 for score in scores)
    detractors = sum(score <= 6 for score in scores)
    assert (figure.promoters, figure.detractors, figure.n) == (promoters, detractors, len(scores))
    assert figure.value == int(figure.value)
    assert abs(figure.value - 100 * (promoters - detractors) / len(scores)) <= 0.5


def test_a_share_of_many_answers_has_a_decimal() -> None:
    few, many = [5] * 2 + [1] * 4, [5] * 500 + [1] * 1000
    assert tally(few, "csat").figure("csat", "top-two box", "2026").value == 33
    assert tally(many, "csat").figure("csat", "top-two box", "2026").value == 33.3
