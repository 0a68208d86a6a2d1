"""What the home page says of the measurements: three lines at most, only of what is beyond chance; else it is quiet."""

from __future__ import annotations

import re

from tests.pages.measurements.test_measurements_page import view, waves
from tests.pages.playbooks import html, page, planned, playbook, words


def test_it_names_what_changed_most_first_and_three_at_most() -> None:
    made = view(waves(3, 3.5), waves(3, 1), waves(3, 3), waves(3, 4), waves(3, 2.5), waves(3, 2))
    home = page(planned(made), "index.md").render()
    changes = html(home).partition("rg-home__changed")[2]
    assert re.findall(r'href="journeys/a/#(tp-\w+)"', changes)[:4] == ["tp-t2", "tp-t6", "tp-t4"]
    assert "Van de 6 reeksen die te vergelijken zijn, veranderden er 5" in words(home)
    assert 'href="actions/measurements/">Alle metingen' in changes


def test_a_touchpoint_of_which_two_figures_changed_is_named_once_by_the_one_that_changed_most() -> None:
    made = view([*waves(3, 2.5), *waves(5, 2, metric="ces")], waves(3, 3.5))
    home = page(planned(made), "index.md").render()
    changes = html(home).partition("rg-home__changed")[2].partition("</ul>")[0]
    assert re.findall(r"<span>(CES|CSAT)</span>", changes) == ["CES", "CSAT"]
    assert "veranderden er 3" in words(home)


def test_it_says_that_it_is_quiet_where_nothing_changed_beyond_chance() -> None:
    assert "Rustig: geen enkele van de 2 reeksen" in words(page(planned(view(*[waves(3, 3)] * 2)), "index.md").render())
    assert "Rustig: de ene reeks" in words(page(planned(view(waves(3, 3))), "index.md").render())


def test_it_is_silent_where_nothing_can_be_compared() -> None:
    for made in (playbook(), view(waves(3)), view(waves(3, 4, spread=None))):
        assert "rg-home__changed" not in html(page(planned(made), "index.md").render())
