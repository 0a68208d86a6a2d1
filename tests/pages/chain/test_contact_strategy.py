"""The contact strategy, of a journey and of the whole playbook."""

from __future__ import annotations

from typing import Any

from reisgids.model.config import SiteConfig
from reisgids.model.playbook import Playbook
from tests.pages.playbooks import html, journey, page, planned, playbook, words

OF_ALL = {
    "target_group": "Inkopers",
    "experience": "Eén merk",
    "address": "je",
    "basics": ["Altijd bereikbaar"],
    "channels": ["beurs"],
}


def agreed(strategy: dict[str, Any] | None = OF_ALL, **head: Any) -> Playbook:
    organisation = {"name": "Vloedstra", "party": "eigen"}
    config = SiteConfig.model_validate({"name": "Boek", "organisation": organisation, "contact_strategy": strategy})
    return playbook(journey(**head), config=config)


def test_the_playbooks_contact_strategy_stands_with_its_parties() -> None:
    text = " ".join(words(page(planned(agreed()), "parties/index.md").render()).split())
    assert all(said in text for said in ("Inkopers", "Eén merk", "je", "Altijd bereikbaar", "Vakbeurs"))


def test_a_journey_without_one_of_its_own_leads_to_the_playbooks() -> None:
    text = html(page(planned(agreed()), "journeys/reis.md").render())
    assert 'href="../../parties/#contact-strategy"' in text
    assert "Inkopers" not in text


def test_a_journey_shows_its_own_instead() -> None:
    text = html(page(planned(agreed(contact_strategy="Dichtbij")), "journeys/reis.md").render())
    assert "Dichtbij" in text
    assert "#contact-strategy" in text, "the contents lead to it"
    assert 'href="../../parties/#contact-strategy"' not in text


def test_without_any_contact_strategy_nobody_speaks_of_one() -> None:
    made = planned(agreed(None))
    assert "contact-strategy" not in html(page(made, "parties/index.md").render())
    assert "contact-strategy" not in html(page(made, "journeys/reis.md").render())


def test_the_search_finds_the_playbooks_contact_strategy() -> None:
    entries = page(planned(agreed()), "parties/index.md").render().search
    assert ("contact-strategy", "Eén merk Altijd bereikbaar") in [(entry.anchor, entry.text) for entry in entries]
