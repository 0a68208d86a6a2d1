"""Home and personas."""

from __future__ import annotations

import re
from dataclasses import replace

from reisgids.model.registers import Persona
from tests.pages.playbooks import html, journey, page, planned, playbook, words


def test_the_home_page_counts_what_there_is() -> None:
    text = html(page(planned(playbook(journey("a"), journey("b"))), "index.md").render())
    numbers = dict(re.findall(r"<dt>([^<]+)</dt><dd>([^<]+)</dd>", text))
    assert numbers == {
        "klantreizen": "2",
        "touchpoints": "6",
        "moments of truth": "2",
        "pijnpunten": "2",
        "points of delight": "2",
    }


def test_the_home_page_tells_the_latest_changes_first() -> None:
    changes = [{"date": f"2026-0{month}-01", "text": f"Wijziging {month}"} for month in range(1, 8)]
    text = html(page(planned(playbook(journey(changes=changes))), "index.md").render())
    assert re.findall(r"Wijziging \d", text) == [f"Wijziging {month}" for month in (7, 6, 5, 4, 3)]


def test_an_empty_playbook_has_a_home_page_and_a_catalogue_that_say_so() -> None:
    made = planned(replace(playbook(), journeys=(), personas={}))
    assert "Er staan nog geen klantreizen in dit playbook." in words(page(made, "index.md").render())
    assert "Er staan nog geen klantreizen in deze editie." in words(page(made, "journeys/index.md").render())
    assert "Er staan nog geen persona's in deze editie." in words(page(made, "personas/index.md").render())


def test_the_route_on_the_cover_invents_no_swings() -> None:
    text = html(page(planned(playbook()), "index.md").render())
    route = re.search(r'class="rg-cover__line" d="M([^"]+)"', text)
    assert route
    start, *curves = route[1].split("C")
    y = float(start.split()[1])
    assert len(curves) == 3
    for curve in curves:
        _, y1, _, y2, _, end = (float(number) for number in curve.split())
        assert all(min(y, end) - 0.1 <= control <= max(y, end) + 0.1 for control in (y1, y2))
        y = end


def test_a_persona_tells_in_which_journeys_it_appears_and_as_what() -> None:
    persona = Persona.model_validate({"id": "inkoper", "name": "Inkoper", "role": "buyer"})
    view = playbook(
        journey("a", personas=[{"ref": "inkoper", "role": "decider"}]), journey("b"), personas={"inkoper": persona}
    )
    text = " ".join(words(page(planned(view), "personas/index.md").render()).split())
    assert "De reis a Beslisser" in text
    assert "De reis b" not in text
