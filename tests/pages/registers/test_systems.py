"""The page of systems: the 360° view with its gaps, and what each system is behind."""

from __future__ import annotations

import re

from reisgids.model.registers import System
from tests.pages.playbooks import html, journey, page, planned, playbook, words

PATH = "touchpoints/systems.md"
SYSTEMS = {
    "erp": System.model_validate({"id": "erp", "name": "ERP", "kind": "erp", "holds": "Orders", "owner": "eigen",
                                  "kept_by": ["sales", "customer-administration"]}),
    "los": System.model_validate({"id": "los", "name": "Kassa"}),
}  # fmt: skip


def test_the_view_names_who_holds_what_and_each_gap() -> None:
    said = " ".join(words(page(planned(playbook(systems=SYSTEMS)), PATH).render()).split())
    assert "Verkoop ERP Vloedstra Orders" in said
    assert "Klantadministratie ERP Vloedstra Orders" in said
    assert "Gat in het klantbeeld: Marketing, Contactcenter, Receptie en Helpdesk." in said
    assert re.search(r"Elders in de keten .* Kassa", said)


def test_a_system_lists_the_touchpoints_that_it_is_behind_by_journey() -> None:
    on = [{"id": "a", "title": "A", "phase": "awareness", "systems": ["erp"]}]
    text = html(page(planned(playbook(journey("een", touchpoints=on), systems=SYSTEMS)), PATH).render())
    erp, los = (re.search(rf'id="system-{id}".*?</article>', text, re.DOTALL) for id in ("erp", "los"))
    assert erp
    assert los
    assert 'href="../../journeys/een/#tp-a"' in erp[0]
    assert "Verkoop en Klantadministratie" in erp[0]
    assert "Nog aan geen touchpoint gekoppeld." in los[0]
    assert "Nog niet beschreven welke klantgegevens erin staan" in los[0]


def test_without_systems_the_page_says_so_and_shows_no_view() -> None:
    made = page(planned(playbook(systems={})), PATH)
    assert "Er staan nog geen systemen in deze editie." in words(made.render())
    assert "360" not in html(made.render())
    assert not made.nav
