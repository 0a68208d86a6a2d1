"""Intervals and differences against scipy and statsmodels, and how often they hold what is true."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

from reisgids.insight.measurement.difference import mean_difference, score_difference, share_difference
from reisgids.insight.measurement.interval import (
    Interval,
    adjusted_score,
    mean_interval,
    score_interval,
    share_interval,
    widest_score,
)
from reisgids.insight.measurement.student import quantile

SIZES = (1, 3, 10, 46, 300, 3000)
SHARES = (0, 0.04, 0.3, 0.5, 0.85, 1)


@pytest.mark.parametrize("freedom", [1, 1.3, 2, 2.7, 5, 9.4, 29, 55.5, 999, 1e5])
def test_students_t_is_that_of_scipy(freedom: float) -> None:
    assert quantile(freedom) == pytest.approx(stats.t.ppf(0.975, freedom), rel=1e-9)


@pytest.mark.parametrize("n", SIZES)
def test_a_share_has_the_interval_of_wilson(n: int) -> None:
    for share in SHARES:
        count = round(share * n)
        found = share_interval(count / n, n)
        assert (found.low, found.high) == pytest.approx(proportion_confint(count, n, method="wilson"), abs=1e-9)


@pytest.mark.parametrize("n", SIZES)
@pytest.mark.parametrize("other", [3, 40, 500])
def test_two_shares_differ_as_newcombe_has_it(n: int, other: int) -> None:
    for share in SHARES:
        for before in SHARES:
            one, two = round(before * other), round(share * n)
            found = share_difference(one / other, other, two / n, n)
            right = confint_proportions_2indep(two, n, one, other, method="newcomb")
            assert (found.low, found.high) == pytest.approx(right, abs=1e-9)


def test_a_mean_has_the_interval_of_student_and_none_without_a_spread() -> None:
    found = mean_interval(3.2, 0.9, 12)
    assert found
    assert (found.low, found.high) == pytest.approx(stats.t.interval(0.95, 11, 3.2, 0.9 / math.sqrt(12)))
    assert mean_interval(3.2, None, 12) is None
    assert mean_interval(3.2, 0.9, 1) is None


@pytest.mark.parametrize("n", [2, 3, 10, 46, 300, 3000])
@pytest.mark.parametrize("other", [2, 3, 40, 3000])
@pytest.mark.parametrize("spread", [0.1, 0.7, 3])
def test_two_means_differ_as_welch_has_it(n: int, other: int, spread: float) -> None:
    random = np.random.default_rng(3)
    before, after = random.normal(3.4, 1.1, other), random.normal(2.9, spread, n)
    found = mean_difference(before.mean(), before.std(ddof=1), other, after.mean(), after.std(ddof=1), n)
    right = CompareMeans(DescrStatsW(after), DescrStatsW(before)).tconfint_diff(usevar="unequal")
    assert found
    assert (found.low, found.high) == pytest.approx(right, rel=1e-7)
    same = stats.ttest_ind(after, before, equal_var=False).confidence_interval(0.95)
    assert (found.low, found.high) == pytest.approx((same.low, same.high), rel=1e-7)


def test_means_without_spread_or_of_one_answer_have_no_difference_and_those_without_any_spread_a_sharp_one() -> None:
    assert mean_difference(3, None, 40, 2, 0.7, 25) is None
    assert mean_difference(3, 0.7, 40, 2, None, 25) is None
    assert mean_difference(3, 0.7, 1, 2, 0.7, 25) is None
    assert mean_difference(3, 0, 40, 2, 0, 25) == Interval(-1, -1)


def counted(promoters: int, detractors: int, n: int) -> DescrStatsW:
    """Return answers of 1, 0 and -1 to which three are added, as statsmodels weighs them."""
    weights = [promoters + 0.75, n - promoters - detractors + 1.5, detractors + 0.75]
    return DescrStatsW(np.array([1, 0, -1]), weights=np.array(weights), ddof=0)


@pytest.mark.parametrize("n", [1, 3, 10, 46, 300, 3000])
def test_a_score_from_counts_has_the_interval_of_answers_to_which_three_are_added(n: int) -> None:
    for up in SHARES:
        for down in SHARES:
            promoters = round(up * n)
            detractors = min(round(down * n), n - promoters)
            right, found = counted(promoters, detractors, n), adjusted_score(promoters, detractors, n)
            assert found.score == pytest.approx(right.mean, abs=1e-12)
            assert found.error == pytest.approx(right.std / math.sqrt(n + 3), abs=1e-12)
            low, high = stats.norm.interval(0.95, right.mean, right.std / math.sqrt(n + 3))
            interval = score_interval(found)
            assert (interval.low, interval.high) == pytest.approx((max(-100, 100 * low), min(100, 100 * high)))


@pytest.mark.parametrize("n", [3, 46, 3000])
@pytest.mark.parametrize("other", [3, 40, 500])
def test_two_scores_from_counts_differ_as_two_means_with_known_errors(n: int, other: int) -> None:
    for one in ((0, 1), (1, 0), (0.5, 0.2), (0.33, 0.33)):
        for two in ((0, 0), (0.9, 0.1), (0.2, 0.6)):
            before, after = (
                (round(p * size), min(round(d * size), size - round(p * size)), size)
                for (p, d), size in ((one, other), (two, n))
            )
            found = score_difference(adjusted_score(*before), adjusted_score(*after))
            first, second = counted(*before), counted(*after)
            error = math.sqrt(first.var / (other + 3) + second.var / (n + 3))
            low, high = stats.norm.interval(0.95, second.mean - first.mean, error)
            assert (found.low, found.high) == pytest.approx((100 * low, 100 * high))


def test_a_score_of_few_is_drawn_to_the_middle_and_the_widest_is_wider_than_any() -> None:
    assert adjusted_score(10, 0, 10).score == pytest.approx(10 / 13)
    for promoters, detractors in ((5, 1), (8, 2), (3, 3)):
        own = score_interval(adjusted_score(promoters, detractors, 12))
        widest = score_interval(widest_score(100 * (promoters - detractors) / 12, 12))
        assert widest.high - widest.low >= own.high - own.low
    assert score_interval(adjusted_score(0, 5, 5)).low == -100


@pytest.mark.parametrize("n", [12, 46])
def test_some_95_percent_of_samples_see_no_change_where_there_is_none(n: int) -> None:
    random = np.random.default_rng(11)
    drawn = random.multinomial(n, [0.5, 0.3, 0.2], size=(1000, 2))
    scores = [[adjusted_score(one, three, n) for one, _, three in pair] for pair in drawn]
    assert 0.93 <= sum(score_difference(*pair).holds(0) for pair in scores) / 1000 <= 0.98
    counts = random.binomial(n, 0.7, size=(1000, 2))
    quiet = sum(share_difference(one / n, n, two / n, n).holds(0) for one, two in counts)
    assert 0.93 <= quiet / 1000 <= 0.985


@pytest.mark.parametrize(
    ("interval", "places", "ends"),
    [
        (Interval(3.96, 4.44), 1, (4.0, 4.4)),
        (Interval(3.981, 4.02), 1, (3.98, 4.02)),
        (Interval(46.3, 46.4), 0, (46, 46)),
    ],
)
def test_the_ends_of_a_very_sure_mean_are_not_the_same(
    interval: Interval, places: int, ends: tuple[float, float]
) -> None:
    assert interval.ends(places) == ends
