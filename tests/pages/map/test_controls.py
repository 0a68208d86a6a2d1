"""The controls above the map: what can be chosen, and only where there is a choice."""

from __future__ import annotations

import re
from typing import Any

from reisgids.model.journey import Journey
from tests.pages.playbooks import html, journey, page, planned, playbook


def shown(one: Journey, language: str = "nl") -> str:
    return html(page(planned(playbook(one), language), f"journeys/{one.id}.md").render())


def choices(text: str, name: str) -> dict[str, str]:
    """Return the boxes of a name: what stands in the address, and what the reader sees."""
    found = re.findall(rf'<input type="checkbox" name="{name}" value="([^"]*)"[^>]*> <span>(.*?)</span>', text)
    return dict(found)


def bare(**more: Any) -> Journey:
    touchpoint = {"id": "x", "title": "X", "phase": "awareness", **more}
    return Journey.model_validate({"id": "reis", "title": "Reis", "touchpoints": [touchpoint]})


def test_lanes_of_the_map_are_ticked_and_those_of_the_sections_can_be_added() -> None:
    text = shown(journey())
    lanes = re.findall(r'name="lanes" value="([a-z_]+)"( checked)?', text)
    ticked = [name for name, checked in lanes if checked]
    assert ticked == re.findall(r'<tr class="rg-lane [^"]*" data-lane="([a-z]+)"', text)
    assert [name for name, checked in lanes if not checked][:2] == ["handover", "evidence"]


def test_a_filter_names_what_the_columns_are_found_by() -> None:
    text = shown(journey())
    assert choices(text, "only") == {"truth": "Moments of truth", "pain": "Pijnpunten"}
    assert choices(text, "phase") == {
        "awareness": "Awareness",
        "consideration": "Consideration",
        "purchase": "Purchase",
        "initiate": "Initiate",
    }
    assert choices(text, "party") == {"eigen": "Vloedstra", "vervoer": "Noordlijn"}
    assert choices(text, "channel") == {}, "one channel is no choice"
    parties = " ".join(re.findall(r'data-parties="([^"]*)"', text)).split()
    assert set(parties) == set(choices(text, "party"))


def test_existing_customers_can_be_looked_at_where_the_map_begins_before_they_are() -> None:
    assert 'data-existing="initiate"' in shown(journey())
    assert "data-existing" not in shown(bare())
    assert "data-existing" not in shown(bare(phase="engage"))


def test_the_other_phase_model_can_be_chosen_where_every_touchpoint_has_a_phase_in_it() -> None:
    text = shown(journey())
    assert re.findall(r'<option value="([^"]*)">', text) == ["", "lifecycle-5"]
    own = Journey.model_validate(
        {
            "id": "reis",
            "title": "Reis",
            "phases": [{"id": "eigen", "name": "Eigen"}],
            "touchpoints": [{"id": "x", "title": "X", "phase": "eigen"}],
        }
    )
    assert "<select" not in shown(own)


def test_a_moment_alone_has_nothing_to_filter_and_no_strip_without_a_score() -> None:
    text = shown(bare(), "en")
    assert "rg-drop--filter" not in text
    assert "rg-strip" not in text
    assert '<span role="status">1 moment</span>' in text


def test_the_strip_knows_how_high_each_emotion_lies() -> None:
    text = shown(journey())
    assert 'data-heights="68 14 - - 86 86" data-neutral="50"' in text
    assert 'data-heights="68 -' in shown(
        journey(
            touchpoints=[
                {"id": "a", "title": "A", "phase": "awareness", "feels": {"score": -1}},
                {"id": "b", "title": "B", "phase": "awareness"},
            ]
        )
    )
