"""A small multiple: one scale for what is alike, time as it passed, and nothing drawn surer than it is."""

from __future__ import annotations

import math
import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from reisgids.insight.measurement.series import Series, series_in
from reisgids.model.config import Scales
from reisgids.model.journey import Journey
from reisgids.pages.measurements.multiple import Multiple, domains, measure_of, multiple

LEAST = 30


def series(*waves: dict[str, Any], **more: Any) -> Series:
    """Return a series with these waves."""
    known = {"metric": "csat", "value": 3, "n": 50, "spread": 1, "method": "mean", **more}
    measurements = [{**known, "period": f"2026-0{n}", **wave} for n, wave in enumerate(waves, 1)]
    touchpoint = {"id": "t", "title": "T", "phase": "awareness", "measurements": measurements}
    (found,) = series_in(Journey.model_validate({"id": "j", "title": "J", "touchpoints": [touchpoint]}))
    return found


def drawn(of: Series, *others: Series) -> Multiple:
    """Return the drawing of a series beside others."""
    known = domains([of, *others], Scales(), LEAST)
    return multiple(of, known[measure_of(of)], LEAST, [str(wave.measurement.n) for wave in of.waves.waves])


def test_series_of_one_metric_and_kind_share_a_scale_that_stays_on_the_metrics_own() -> None:
    one, other = series({"value": 1.2}, {"value": 2}), series({"value": 4.9}, {"value": 4.8})
    share = series({"value": 70}, {"value": 75}, method="top-two box")
    known = domains([one, other, share], Scales(), LEAST)
    assert len(known) == 2
    assert (known[measure_of(one)].low, known[measure_of(one)].high) == (1, 5)
    assert 0 <= known[measure_of(share)].low < 70 < known[measure_of(share)].high <= 100


@given(
    st.lists(st.integers(-120, 1000).map(lambda number: number / 10), min_size=1, max_size=4),
    st.sampled_from([{}, {"metric": "nps"}, {"metric": "emotion"}, {"metric": "ces"}, {"method": "top-two box"}]),
    st.sampled_from([None, 0, 1, 40]),
)
def test_every_value_lies_on_the_scale_also_one_beyond_its_usual_ends(
    values: list[float], about: dict[str, Any], spread: float | None
) -> None:
    """Satisfaction is from 1 to 5 for some and a mark from 1 to 10 for others."""
    of = series(*({"value": value, "spread": spread} for value in values), **about)
    domain = domains([of], Scales(), LEAST)[measure_of(of)]
    assert domain.low < domain.high
    assert all(domain.low <= value <= domain.high for value in values)
    assert all(0 <= domain.height(value) <= 100 for value in values)
    drawn(of)


def test_a_figure_of_three_answers_does_not_flatten_all_others() -> None:
    sure, thin = series({"value": 31}, {"value": 34}, metric="nps", n=3000), series({"value": 33}, metric="nps", n=3)
    known = domains([sure, thin], Scales(), LEAST)[measure_of(sure)]
    assert known.high - known.low < 20


def test_few_waves_have_whiskers_and_more_have_a_band_unless_an_interval_is_missing() -> None:
    assert (drawn(series({}, {})).band, bool(drawn(series({}, {})).whiskers)) == ("", True)
    many = drawn(series({}, {}, {}, {}))
    assert (bool(many.band), many.whiskers) == (True, "")
    torn = drawn(series({}, {}, {"spread": None}, {}))
    assert (torn.band, torn.whiskers.count("M")) == ("", 3)


def test_one_wave_lies_on_its_scale() -> None:
    one = drawn(series({"value": 3}))
    assert (one.lying, one.line, one.band, one.counts) == (True, "", "", ())
    assert one.last == f"M{one.at[0]:g} 50h0"


def test_waves_of_too_few_answers_are_drawn_open() -> None:
    mixed = drawn(series({"n": 12}, {"n": 50}, {"n": 40}))
    assert (mixed.few.count("M"), mixed.dots.count("M"), bool(mixed.last)) == (1, 1, True)
    assert drawn(series({}, {"n": 3})).last == ""


def test_waves_stand_where_they_were_in_time() -> None:
    late = drawn(series({"period": "2026-01"}, {"period": "2026-02"}, {"period": "2026-12"}))
    assert late.at[0] == 4
    assert late.at[1] < 15
    assert late.at[2] == 96


def test_the_newest_wave_always_says_its_n_and_words_never_run_into_each_other() -> None:
    many = drawn(series(*({"period": f"{2005 + n}", "n": 3030 + n} for n in range(20))))
    assert many.counts[-1].words == "3049"
    edges = [mark.x - {"start": 0, "middle": 1.25, "end": 2.5}[mark.anchor] * len(mark.words) for mark in many.counts]
    ends = [edge + 2.5 * len(mark.words) for edge, mark in zip(edges, many.counts, strict=True)]
    assert all(start - end >= 3 for end, start in zip(ends, edges[1:], strict=False))
    assert (edges[0] >= 0, ends[-1]) == (True, 100)
    assert [mark.words for mark in many.periods] == ["2005", "2024"]


@given(
    waves=st.lists(
        st.fixed_dictionaries({"value": st.floats(-100, 100).map(round), "n": st.integers(1, 3000)}),
        min_size=1,
        max_size=8,
    )
)
def test_every_wave_has_its_dot_within_the_drawing(waves: list[dict[str, Any]]) -> None:
    made = drawn(series(*waves, metric="nps", spread=None, method=None))
    dots = re.findall(r"M(\S+) (\S+)h0", made.dots + made.few + made.last)
    assert len(dots) == len(waves) == len(made.at)
    assert sorted(float(x) for x, _ in dots) == sorted(made.at)
    assert all(0 <= float(y) <= 100 and math.isfinite(float(x)) for x, y in dots)
