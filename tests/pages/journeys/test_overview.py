"""All journeys at a glance: the page of the diagrams about the whole playbook."""

from __future__ import annotations

import re

from tests.pages.playbooks import html, journey, page, planned, playbook, renewed, words

PATH = "journeys/overview.md"


def test_the_page_shows_every_diagram_about_the_playbook_and_its_links_lead_to_the_journeys() -> None:
    journeys = (journey("a", market="b2b"), journey("b", market="b2c"))
    text = html(page(planned(playbook(*journeys)), PATH).render())
    assert re.findall(r'data-kind="([^"]+)"', text) == ["touchpoint-network", "journey-portfolio", "market-profile"]
    assert 'href="../../journeys/b/#tp-levering"' in text
    assert not re.search(r'href="#tp-', text)


def test_the_search_finds_each_diagram_by_its_finding() -> None:
    rendered = page(planned(playbook(journey("a"), journey("b"))), PATH).render()
    text = html(rendered)
    anchors = [entry.anchor for entry in rendered.search]
    assert anchors == ["", "dia-touchpoint-network", "dia-journey-portfolio"]
    assert all(f'id="{anchor}"' in text for anchor in anchors if anchor)
    assert "Twee klantreizen" in rendered.search[2].text
    assert rendered.diagrams == 2
    assert all(anchor in rendered.options for anchor in anchors if anchor)


def test_the_list_of_journeys_leads_there() -> None:
    lists = page(planned(playbook(journey("a"), journey("b"))), "journeys/index.md").render()
    assert 'href="../journeys/overview/"' in html(lists)
    assert "Alle reizen in beeld" in words(lists)


def test_one_journey_is_no_overview_and_neither_is_a_journey_of_that_name_lost() -> None:
    alone = planned(playbook(journey("a")))
    assert PATH not in [page.path for page in alone.pages]
    assert "overview" not in html(page(alone, "journeys/index.md").render())
    named = planned(playbook(journey("a"), journey("overview")))
    assert [page.title for page in named.pages if page.path == PATH] == ["De reis overview"]


def test_the_page_is_renewed_with_any_journey() -> None:
    before = page(planned(playbook(journey("a"), journey("b"))), PATH)
    assert renewed(before, page(planned(playbook(journey("a"), journey("b", summary="Nieuw"))), PATH))
    assert not renewed(before, page(planned(playbook(journey("a"), journey("b"))), PATH))
