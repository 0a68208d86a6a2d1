"""The backlog of actions over all journeys."""

from __future__ import annotations

import re
from typing import Any

from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action, Kpi
from tests.pages.playbooks import html, journey, page, planned, playbook, words

PATH = "actions/index.md"


def view(**more: dict[str, Any]) -> Playbook:
    """Return a playbook with actions; `more` are further keys of each, by its id."""
    usual = {"term": "short", "impact": "high"}
    actions = {
        id: Action.model_validate({"id": id, "title": f"Actie {id}", **usual, **keys}) for id, keys in more.items()
    }
    on = [{"id": "t", "title": "Balie", "phase": "awareness", "actions": ["een"]}]
    kpi = Kpi.model_validate({"id": "cijfer", "title": "Cijfer"})
    return playbook(
        journey("a", touchpoints=on),
        journey("b", actions=["een"], touchpoints=[{**on[0], "actions": []}]),
        actions=actions,
        kpis={"cijfer": kpi},
    )


def test_open_comes_before_closed_and_what_counts_most_and_soonest_first() -> None:
    made = view(
        klaar={"status": "done"}, laag={"impact": "low"}, lang={"term": "long"}, later={"due": "2027-01-01"},
        eerst={"due": "2026-12-01"},
    )  # fmt: skip
    text = html(page(planned(made), PATH).render())
    assert re.findall(r'<li class="rg-backlog__action[^>]*id="action-(\w+)"', text) == [
        "eerst",
        "later",
        "lang",
        "laag",
        "klaar",
    ]


def test_an_action_tells_where_it_comes_from_who_does_it_and_which_figure_should_move() -> None:
    made = view(een={"owner": "vervoer", "kpi": "cijfer", "due": "2026-11-03", "status": "doing", "quick_win": True})
    text = html(page(planned(made), PATH).render())
    assert 'href="../journeys/a/#tp-t">Balie</a>' in text
    assert 'href="../journeys/b/">De reis b</a>' in text
    assert 'href="../actions/kpis/#kpi-cijfer">Cijfer</a>' in text
    assert "over tijd" in text
    assert (
        'data-traits="status=doing quick=yes impact=high term=short owner=vervoer kind=other journey=a journey=b"'
        ' data-due="2026-11-03"'
    ) in text


def test_an_action_of_today_or_one_that_is_done_is_not_late() -> None:
    made = view(een={"due": "2026-11-10"}, twee={"due": "2026-01-01", "status": "done"})
    assert "over tijd" not in html(page(planned(made), PATH).render())


def test_one_grid_shows_all_actions_until_there_are_too_many_for_a_picture() -> None:
    few, many = view(een={}, twee={"status": "done"}), view(**{f"a{n}": {} for n in range(61)})
    assert page(planned(few), PATH).render().diagrams == 1
    assert 'href="#action-een"' in html(page(planned(few), PATH).render())
    assert page(planned(many), PATH).render().diagrams == 0
    assert html(page(planned(many), PATH).render()).count("rg-backlog__action ") == 61


def test_without_actions_the_page_says_where_they_come_from() -> None:
    made = page(planned(playbook(actions={})), PATH)
    assert "Ze komen uit stap 8" in words(made.render())
    assert not made.nav
