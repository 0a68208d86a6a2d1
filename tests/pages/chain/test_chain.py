"""The chain on a journey's page: the customer's line, parties by phases, and hand-overs with their risks."""

from __future__ import annotations

import re
from typing import Any

from reisgids.editions import for_edition
from reisgids.model.config import Edition
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text
from tests.pages.playbooks import html, journey, page, planned, playbook, words

ONBOARDING = Edition(id="nieuw", title=Text(nl="Nieuw"), audience=Audience.ONBOARDING)
PARTNER = Edition(id="vervoer", title=Text(nl="Vervoer"), audience=Audience.PARTNER, party="vervoer")


def published(**more: Any) -> Playbook:
    return playbook(journey(status="published", **more))


def shown(view: Playbook, language: str = "nl") -> str:
    return html(page(planned(view, language), "journeys/reis.md").render())


def table(text: str, name: str) -> str:
    found = re.search(rf'<table class="[^"]*rg-{name}".*?</table>', text, re.DOTALL)
    return found[0] if found else ""


def rows(text: str) -> list[str]:
    """Return the rows of a table as words."""
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in re.findall(r"<tr.*?</tr>", text, re.DOTALL)]


def test_above_the_parties_stands_whom_the_customer_sees_as_far_as_that_is_told() -> None:
    head, brand, met, own, partner = rows(table(shown(playbook()), "chain"))
    assert head == "1 Awareness 4 Initiate"
    assert brand == "Zo ziet de klant het Vloedstra"
    assert met == "Touchpoints, zoals de klant ze tegenkomt Beurs Levering Vloedstra Factuur"
    assert own.startswith("Vloedstra Eigen organisatie Beurs krijgt terug, overdracht 2, met risico 2 Levering")
    assert partner.startswith("Noordlijn Partner neemt over, overdracht 1, met risico 1 Levering")
    assert partner.endswith("klant ziet Vloedstra")


def test_the_finding_counts_who_delivers_and_how_often_that_is_someone_else() -> None:
    text = words(page(planned(playbook()), "journeys/reis.md").render())
    assert "De klant ziet één merk: Vloedstra. Daarachter leveren 2 partijen." in text
    assert "Bij elk moment waarvan dat bekend is, levert een ander dan wie de klant ziet." in text


def test_a_hand_over_says_its_risks_in_words_and_with_a_shape() -> None:
    text = table(shown(playbook()), "handovers")
    _, undescribed, back = rows(text)
    assert undescribed.startswith("1 Levering Vloedstra Noordlijn De emotie zakt van +2 naar −2")
    assert "Een andere partij gaat verder, zonder beschreven overdracht" in undescribed
    assert "Geen afspraak vastgelegd Niet vastgelegd wat Noordlijn en Vloedstra doen" in back
    assert {"rg-sign--drop", "rg-sign--gap"} <= set(re.findall(r"rg-sign--\w+", text))


def test_every_number_in_the_matrix_leads_to_its_hand_over() -> None:
    text = shown(playbook())
    leads = re.findall(r'href="#(handover-\d)"', table(text, "chain"))
    assert sorted(leads) == ["handover-1", "handover-2"]
    assert all(f'id="{anchor}"' in table(text, "handovers") for anchor in leads)


def test_what_an_edition_does_not_see_leaves_no_trace_in_the_chain() -> None:
    text = shown(for_edition(published(), PARTNER))
    assert "klant ziet" not in text
    assert "rg-chain__brand" not in text
    assert "De emotie zakt" not in text
    assert "zonder beschreven overdracht" not in text
    told = rows(table(text, "chain"))
    assert [row.split(" ")[0] for row in told[1:]] == ["Vloedstra", "Noordlijn"]


def test_to_a_new_colleague_only_what_is_known_is_called_missing() -> None:
    (_, only) = rows(table(shown(for_edition(published(), ONBOARDING)), "handovers"))
    assert "Geen afspraak vastgelegd Niet vastgelegd wat Vloedstra doet" in only


def test_a_journey_with_one_party_has_no_chain() -> None:
    alone = Journey.model_validate(
        {
            "id": "reis",
            "title": "Reis",
            "touchpoints": [{"title": "Bellen", "phase": "purchase", "delivered_by": "eigen"}],
        }
    )
    text = shown(playbook(alone))
    assert table(text, "chain") == ""
    assert table(text, "handovers") == ""


def test_two_hand_overs_that_only_differ_in_their_place_both_have_a_number() -> None:
    its = Journey.model_validate(
        {
            "id": "reis",
            "title": "De reis reis",
            "touchpoints": [
                {"id": "a", "title": "A", "phase": "awareness", "delivered_by": "eigen", "next": ["b", "c"]},
                {"id": "b", "title": "B", "phase": "awareness", "delivered_by": "eigen", "next": ["c"]},
                {"id": "c", "title": "C", "phase": "initiate", "delivered_by": "vervoer"},
            ],
        }
    )
    partner = next(row for row in rows(table(shown(playbook(its)), "chain")) if row.startswith("Noordlijn"))
    assert {"1", "2"} <= set(partner.split())
