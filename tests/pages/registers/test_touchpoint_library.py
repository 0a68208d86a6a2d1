"""The touchpoint library: what stands where, and what happens when there is very much of it."""

from __future__ import annotations

import re
from typing import Any

from reisgids.model.journey import Journey
from reisgids.model.registers import LibraryTouchpoint
from tests.pages.playbooks import html, journey, page, planned, playbook, words

PATH = "touchpoints/index.md"
LIBRARY = {
    "receptie": LibraryTouchpoint.model_validate(
        {"id": "receptie", "title": "Receptie", "group": "visit", "audit": ["Is de receptie uitbesteed?"]}
    ),
    "brief": LibraryTouchpoint.model_validate({"id": "brief", "title": "Brief", "group": "administration"}),
}


def visit(id: str, *touchpoints: dict[str, Any]) -> Journey:
    """Return a journey of these touchpoints."""
    return journey(id, touchpoints=[{"phase": "awareness", "title": each["id"], **each} for each in touchpoints])


def test_a_touchpoint_stands_in_its_group_with_each_place_its_score_and_who_delivers() -> None:
    view = playbook(
        visit("a", {"id": "balie", "library": "receptie", "feels": {"score": -1}, "delivered_by": "vervoer"}),
        visit("b", {"id": "poort", "library": "receptie"}, {"id": "plein", "group": "visit"}, {"id": "los"}),
        touchpoints=LIBRARY,
    )
    text = html(page(planned(view), PATH).render())
    entry = re.search(r'id="touchpoint-receptie".*?</article>', text, re.DOTALL)
    assert entry
    assert "Is de receptie uitbesteed?" in entry[0]
    assert re.search(r'href="\.\./journeys/a/#tp-balie">balie</a>.*?De reis a.*?−1.*?Noordlijn', entry[0], re.DOTALL)
    assert "#tp-poort" in entry[0]
    assert "#tp-plein" not in entry[0]
    said = " ".join(words(page(planned(view), PATH).render()).split())
    assert "4 touchpoints in 2 klantreizen" in said
    assert re.search(r"zonder vast touchpoint plein De reis b", said)
    assert re.search(r"Nog niet ingedeeld .* los De reis b", said)
    assert "Brief Komt nog in geen klantreis voor." in said


def test_a_moment_of_the_customer_alone_is_no_touchpoint() -> None:
    view = playbook(visit("a", {"id": "storing", "kind": "customer-moment"}), touchpoints={})
    made = page(planned(view), PATH)
    assert "Er staan nog geen touchpoints in deze editie." in words(made.render())
    assert not made.nav


def test_what_does_not_fit_on_one_page_is_split_by_group_and_the_entries_keep_their_place() -> None:
    many = [{"id": f"t{n}", "library": "receptie" if n % 2 else None, "group": "visit"} for n in range(300)]
    loose = [{"id": f"l{n}"} for n in range(150)]
    made = planned(playbook(visit("a", *many), visit("b", *loose), touchpoints=LIBRARY))
    index, group = html(page(made, PATH).render()), html(page(made, "touchpoints/visit.md").render())
    assert 'id="touchpoint-receptie"' in index
    assert "Komt 150 keer voor" in index
    assert "#tp-" not in index
    assert 'href="../touchpoints/visit/"' in index
    assert "150 touchpoints" in index
    assert group.count("#tp-t") == 300
    assert {each.path for each in made.pages if each.path.startswith("touchpoints/")} == {
        PATH,
        "touchpoints/systems.md",
        "touchpoints/visit.md",
        "touchpoints/administration.md",
    }
