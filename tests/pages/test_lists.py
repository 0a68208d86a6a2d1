"""Home and personas."""

from __future__ import annotations

import re
from dataclasses import replace

from reisgids.model.playbook import Playbook
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


def test_the_route_on_the_cover_is_dashed_where_assumed_and_marks_what_the_map_marks() -> None:
    def cover(view: Playbook) -> str:
        drawn = re.search(
            r'<a class="rg-cover__route".*?</svg>', html(page(planned(view), "index.md").render()), re.DOTALL
        )
        assert drawn
        return drawn[0]

    text = cover(playbook())
    assert re.findall(r"<(\w+) class=\"rg-stop(?: rg-stop--(\w+))?\"", text) == [
        ("rect", ""), ("path", "delight"), ("path", "pain"), ("circle", ""),
    ]  # fmt: skip
    assert re.search(r'class="rg-cover__line" d="M', text)
    assert re.search(r'class="rg-cover__line rg-cover__line--assumed" d="M', text)
    measured = tuple(touchpoint.model_copy(update={"evidence": "observed"}) for touchpoint in journey().touchpoints)
    text = cover(playbook(journey().model_copy(update={"touchpoints": measured})))
    assert 'class="rg-cover__line" d="M' in text
    assert "rg-cover__line--assumed" not in text


def test_a_persona_tells_in_which_journeys_it_appears_and_as_what() -> None:
    persona = Persona.model_validate({"id": "inkoper", "name": "Inkoper", "role": "buyer"})
    view = playbook(
        journey("a", personas=[{"ref": "inkoper", "role": "decider"}]), journey("b"), personas={"inkoper": persona}
    )
    text = " ".join(words(page(planned(view), "personas/index.md").render()).split())
    assert "De reis a Beslisser" in text
    assert "De reis b" not in text
