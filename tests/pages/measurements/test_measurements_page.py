"""The page of measurements: what it says of how much changed, its order, its facets, and what it is silent about."""

from __future__ import annotations

import re
from typing import Any

import pytest

from reisgids.model.playbook import Playbook
from tests.pages.playbooks import html, journey, page, planned, playbook, words

PATH = "actions/measurements.md"


def waves(*of: float, **more: Any) -> list[dict[str, Any]]:
    """Return measurements with these values, in quarters that follow each other."""
    return [
        {"metric": "csat", "value": value, "n": 100, "spread": 1, "period": f"2026-Q{n}", "method": "mean", **more}
        for n, value in enumerate(of, 1)
    ]


def view(*of: list[dict[str, Any]], **more: Any) -> Playbook:
    """Return a playbook with a touchpoint for each list of measurements; `more` are keys of the journey."""
    touchpoints = [
        {
            "id": f"t{n}",
            "title": f"Moment {n}",
            "phase": "awareness",
            "delivered_by": "vervoer" if n % 2 else "eigen",
            "measurements": each,
        }
        for n, each in enumerate(of, 1)
    ]
    return playbook(journey("a", touchpoints=touchpoints, **more))


def shown(of: Playbook, language: str = "nl") -> str:
    """Return the page's HTML."""
    return html(page(planned(of, language), PATH).render())


def test_what_fell_comes_first_then_what_rose_and_each_leads_to_its_touchpoint() -> None:
    text = shown(view(waves(3), waves(3, 3.1), waves(3, 4), waves(3, 2)))
    assert re.findall(r'<h3><a href="([^"]+)">([^<]+)<', text) == [
        ("../../journeys/a/#tp-t4", "Moment 4"),
        ("../../journeys/a/#tp-t3", "Moment 3"),
        ("../../journeys/a/#tp-t2", "Moment 2"),
        ("../../journeys/a/#tp-t1", "Moment 1"),
    ]
    assert "lager dan 3 in 2026-Q1" in text
    assert "eerste meting: 2026-Q1, n = 100" in text


@pytest.mark.parametrize(
    ("fallen", "still", "said"),
    [
        (0, 1, "De ene reeks die te vergelijken is, veranderde niet meer dan toeval verklaart."),
        (
            0,
            2,
            "veranderde er geen enkele meer dan toeval verklaart. Ook zonder echte verandering springt er af en toe",
        ),
        (1, 0, "De ene reeks die te vergelijken is, veranderde meer dan toeval verklaart."),
        (1, 19, "veranderde er 1 meer dan toeval verklaart. Ook zonder echte verandering zou er ongeveer 1 opvallen."),
        (3, 37, "veranderden er 3 meer dan toeval verklaart. Ook zonder echte verandering zouden er zo'n 2 opvallen."),
    ],
)
def test_it_says_how_many_changed_and_how_many_would_by_chance(fallen: int, still: int, said: str) -> None:
    made = view(*[waves(3, 2)] * fallen, *[waves(3, 3)] * still)
    assert said in words(page(planned(made), PATH).render())


def test_series_are_told_apart_by_what_changed_where_by_whom_and_of_whom() -> None:
    mine = waves(3, 2, persona="inkoper", party="eigen")
    whole = [{"metric": "nps", "value": 31, "n": 60, "period": "2026-Q1"}]
    text = shown(view(mine, waves(4), measurements=[*whole, {**whole[0], "phase": "awareness"}]))
    assert (
        'data-traits="change=lower metric=csat journey=a phase=b2b-6.awareness touchpoint=a.t1'
        ' party=eigen party=vervoer persona=inkoper"'
    ) in text
    assert 'data-traits="change=once metric=nps journey=a phase=whole_"' in text
    assert 'data-traits="change=once metric=nps journey=a phase=b2b-6.awareness"' in text
    assert re.findall(r'data-facet="(\w+)"', text) == ["change", "metric", "phase", "touchpoint", "party"]


def test_touchpoints_of_one_name_say_of_which_journey_they_are() -> None:
    moment = {"id": "t", "title": "Factuur", "phase": "awareness", "measurements": waves(3)}
    made = playbook(journey("a", touchpoints=[moment]), journey("b", touchpoints=[moment]))
    assert "Factuur <small>De reis a</small>" in shown(made)


def test_a_series_of_too_few_answers_looks_different_and_says_so() -> None:
    text = shown(view(waves(3, 2, n=4), waves(3)))
    assert text.count("rg-series--few") == 1
    assert "n ligt onder de drempel van 10" in text
    assert "n ligt onder" not in shown(view(waves(3)))


def test_the_figures_behind_a_drawing_are_a_table_and_the_drawing_says_what_it_shows() -> None:
    text = shown(view(waves(3, 2)))
    before, now = "n = 100, 2026-Q1; 95%-interval 2,8 tot 3,2", "n = 100, 2026-Q2; 95%-interval 1,8 tot 2,2"
    told = f"CSAT (gemiddelde, schaal 1 tot 5), 2 metingen: van 3 ({before}) naar 2 ({now})."
    assert f'aria-label="{told}"' in text
    assert re.findall(r'<tr><th scope="row">([^<]+)</th><td>([^<]+)</td><td>([^<]+)</td><td>([^<]+)</td>', text) == [
        ("2026-Q2", "2", "1,8 tot 2,2", "100"),
        ("2026-Q1", "3", "2,8 tot 3,2", "100"),
    ]


def test_of_one_wave_there_is_no_table_but_its_figure_with_n_period_and_interval() -> None:
    text = shown(view(waves(3)))
    assert "<table" not in text
    assert "eerste meting: 2026-Q1, n = 100" in text
    assert "<small>2,8 tot 3,2</small>" in text


def test_without_measurements_it_says_how_to_begin_and_is_not_in_the_menu() -> None:
    made = page(planned(playbook()), PATH)
    assert not made.nav
    assert "nog niets gemeten" in words(made.render())
    assert page(planned(view(waves(3))), PATH).nav
    assert PATH not in {each.path for each in planned(playbook(withheld=frozenset({"journeys"}))).pages}


def test_where_nothing_can_be_compared_it_says_what_that_takes() -> None:
    assert "daarvoor zijn twee metingen nodig" in words(page(planned(view(waves(3))), PATH).render())


def test_two_hundred_series_of_five_waves_stay_light() -> None:
    text = shown(view(*[waves(3, 3.2, 3.1, 3.3)] * 200))
    assert len(text.partition('<ul class="rg-all-series')[2]) / 200 < 2000


def test_the_search_finds_it_by_the_words_for_it() -> None:
    (entry,) = page(planned(view(waves(3))), PATH).render().search
    assert entry.title == "Metingen"
    assert "CSAT" in entry.synonyms
    assert page(planned(playbook()), PATH).render().search == ()


def test_a_journey_and_its_touchpoints_lead_to_their_series_as_the_page_knows_them() -> None:
    pages = planned(view(waves(3, 4), [], [{**waves(3)[0], "period": "na de zomer"}]))
    leading = re.findall(r'href="([^"]*measurements[^"]*)"', html(page(pages, "journeys/a.md").render()))
    known = re.findall(r'data-traits="([^"]+)"', html(page(pages, PATH).render()))
    assert leading
    assert {each.partition("?")[0] for each in leading} == {"../../actions/measurements/"}
    chosen = {each.partition("?")[2] for each in leading}
    assert chosen == {"journey=a", "touchpoint=a.t1"}, "a figure without a place in time is in no series"
    assert chosen <= {trait for each in known for trait in each.split()}


def test_a_journey_without_series_leads_nowhere() -> None:
    pages = planned(view([{**waves(3)[0], "period": "na de zomer"}]))
    assert "actions/measurements" not in html(page(pages, "journeys/a.md").render())
