"""How often an interval holds what is true, and how often a verdict is right: by drawing made-up answers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from reisgids.insight.measurement.interval import (
    Interval,
    adjusted_score,
    mean_interval,
    score_interval,
    share_interval,
    widest_score,
)
from reisgids.insight.measurement.waves import Verdict, waves_of
from reisgids.model.measurement import Measurement

TIMES = 1000
PAIRS = 300
SIZES = (5, 12, 46, 300, 3000)
SCORES = ((0.5, 0.2), (0.3, 0.3), (0.7, 0.1), (0.9, 0.02), (0.05, 0.6))
"""Shares of promoters and of detractors."""
Numbers = dict[str, Any]


def drawn_scores(rng: np.random.Generator, p: float, d: float, n: int) -> list[tuple[int, int]]:
    """Return promoters and detractors of samples."""
    return [(int(one), int(three)) for one, _, three in rng.multinomial(n, [p, 1 - p - d, d], size=TIMES)]


# Intervals


@pytest.mark.parametrize("n", [12, 46, 300, 3000])
@pytest.mark.parametrize(("p", "d"), SCORES)
def test_some_95_percent_of_samples_have_the_true_score_in_their_interval(p: float, d: float, n: int) -> None:
    rng, truth = np.random.default_rng(7), 100 * (p - d)
    drawn = drawn_scores(rng, p, d, n)
    held = sum(score_interval(adjusted_score(one, three, n)).holds(truth) for one, three in drawn)
    assert 0.925 <= held / TIMES <= 0.995
    widest = sum(score_interval(widest_score(100 * (one - three) / n, n)).holds(truth) for one, three in drawn)
    assert widest >= held


def test_over_all_sizes_and_scores_95_percent_of_intervals_hold_the_true_score() -> None:
    rng, held, all_of_them = np.random.default_rng(5), 0, 0
    for n in SIZES:
        for p, d in SCORES:
            held += sum(
                score_interval(adjusted_score(one, three, n)).holds(100 * (p - d))
                for one, three in drawn_scores(rng, p, d, n)
            )
            all_of_them += TIMES
    assert 0.94 <= held / all_of_them <= 0.97


@pytest.mark.parametrize("n", [12, 46, 300, 3000])
@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.9])
def test_some_95_percent_of_samples_have_the_true_share_in_their_interval(share: float, n: int) -> None:
    drawn = np.random.default_rng(13).binomial(n, share, size=TIMES)
    assert 0.92 <= sum(share_interval(int(count) / n, n).holds(share) for count in drawn) / TIMES <= 0.995


def test_over_all_sizes_and_shares_95_percent_of_intervals_hold_the_true_share() -> None:
    """Of five answers and a share near 0 or 100% it is 86% for one and 100% for the next: it is so on average."""
    rng, held = np.random.default_rng(17), []
    for n in (3, *SIZES):
        for share in np.linspace(0.02, 0.98, 25):
            held += [share_interval(int(count) / n, n).holds(share) for count in rng.binomial(n, share, size=100)]
    assert 0.94 <= sum(held) / len(held) <= 0.97


@pytest.mark.parametrize("n", [3, 12, 46, 300])
def test_some_95_percent_of_samples_have_the_true_mean_in_their_interval(n: int) -> None:
    def interval(answers: Any) -> Interval:
        found = mean_interval(answers.mean(), answers.std(ddof=1), n)
        assert found
        return found

    drawn = np.random.default_rng(19).normal(3.6, 0.9, size=(TIMES, n))
    assert 0.93 <= sum(interval(answers).holds(3.6) for answers in drawn) / TIMES <= 0.97


# Verdicts


def scored(rng: np.random.Generator, n: int, p: float, d: float) -> Numbers:
    """Return an NPS with its counts."""
    promoters, _, detractors = (int(each) for each in rng.multinomial(n, [p, 1 - p - d, d]))
    value = 100 * (promoters - detractors) / n
    return {"metric": "nps", "value": value, "promoters": promoters, "detractors": detractors}


def published(rng: np.random.Generator, n: int, p: float, d: float) -> Numbers:
    """Return an NPS as a report states it: a rounded score and its n."""
    return {"metric": "nps", "value": round(scored(rng, n, p, d)["value"])}


def shared(rng: np.random.Generator, n: int, share: float) -> Numbers:
    """Return a share of satisfied customers in percent."""
    return {"metric": "csat", "method": "top-two box", "value": 100 * int(rng.binomial(n, share)) / n}


def averaged(rng: np.random.Generator, n: int, mean: float) -> Numbers:
    """Return a mean of answers from 1 to 7, with their spread."""
    answers = np.clip(np.round(rng.normal(mean, 1.2, n)), 1, 7)
    return {"metric": "ces", "method": "mean", "value": answers.mean(), "spread": answers.std(ddof=1)}


MAKERS: dict[str, tuple[Any, tuple[float, ...], tuple[float, ...]]] = {
    "score": (scored, (0.3, 0.3), (0.6, 0.1)),
    "published": (published, (0.3, 0.3), (0.6, 0.1)),
    "share": (shared, (0.5,), (0.85,)),
    "mean": (averaged, (4.0,), (5.2,)),
}
"""How a figure is made, and what is true before and after a change that is large."""


def verdicts(name: str, n: int, *, changed: bool) -> list[Verdict]:
    """Return the verdicts on pairs of waves, between which what is true has changed or not."""
    make, before, after = MAKERS[name]
    rng = np.random.default_rng(23)
    found: list[Verdict] = []
    for _ in range(PAIRS):
        first = {**make(rng, n, *before), "n": n, "period": "2026-Q2"}
        second = {**make(rng, n, *(after if changed else before)), "n": n, "period": "2026-Q3"}
        (waves,) = waves_of(Measurement.model_validate(each) for each in (first, second))
        found.append(waves.verdict)
    return found


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("n", [5, 12, 46, 300, 3000])
def test_where_nothing_changed_some_5_percent_stand_out_at_most(name: str, n: int) -> None:
    found = verdicts(name, n, changed=False)
    assert found.count("unknown") == 0
    # Of 300 pairs 5% is 15, give or take 11.
    assert found.count("higher") + found.count("lower") <= 0.087 * len(found)
    if n >= 46 and name != "published":
        assert found.count("higher") > 0
        assert found.count("lower") > 0


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize(("n", "most"), [(46, 0.5), (300, 0.99), (3000, 1)])
def test_where_much_changed_most_verdicts_say_so_and_none_says_the_contrary(name: str, n: int, most: float) -> None:
    found = verdicts(name, n, changed=True)
    assert found.count("higher") >= most * len(found)
    assert found.count("lower") == 0


@pytest.mark.parametrize("name", MAKERS)
def test_of_three_answers_hardly_anything_stands_out(name: str) -> None:
    found = verdicts(name, 3, changed=False)
    assert found.count("higher") + found.count("lower") <= 0.087 * len(found)
