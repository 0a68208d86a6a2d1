"""A journey in Mermaid on a page is drawn as the playbook's own curve."""

from __future__ import annotations

from reisgids.labels.words import words
from reisgids.pages.content.sketched import sketched_diagram
from reisgids.pages.shared.page import Fragment, Markdown
from tests.pages.content.test_content import rendered
from tests.pages.playbooks import journey, playbook

BLOCK = """journey
    title Een abonnement opzeggen
    section Zoeken
      Zoekt de knop:1:Klant
      Belt: na tien minuten wachten: 3: Klant, Contactcentrum
    section Afronden
      Krijgt bevestiging: 7: Klant
      Bewaart de brief"""


def test_scores_from_one_to_five_are_put_on_the_scale_of_the_playbook() -> None:
    made = sketched_diagram(playbook(journey()), BLOCK.split("\n"), 1, words("nl"))
    assert made
    assert made.title == "Een abonnement opzeggen"
    told = " ".join(cell.words for row in made.table.rows for cell in row)
    for words_told in ("Zoekt de knop", "Belt: na tien minuten wachten", "Bewaart de brief", "Zoeken", "Afronden"):
        assert words_told in told
    assert made.alternative.startswith("Laagste punt: Zoekt de knop (−2). Hoogste punt: Krijgt bevestiging (+2)")


def test_nothing_in_it_is_a_link_for_the_journey_has_no_page() -> None:
    made = sketched_diagram(playbook(journey()), BLOCK.split("\n"), 1, words("nl"))
    assert made
    assert made.narrow
    assert not any(point.href or point.moments for point in (*made.points, *made.narrow.points))
    assert not any(cell.href for row in made.table.rows for cell in row)
    first, second = rendered(f"Zo:\n\n```mermaid\n{BLOCK}\n```").blocks
    assert isinstance(first, Markdown)
    assert isinstance(second, Fragment)
    assert second.html.startswith("<figure")
    assert "#tp-" not in second.html


def test_another_kind_of_mermaid_stays_code() -> None:
    [block] = rendered("```mermaid\ngraph TD\n  A --> B\n```").blocks
    assert isinstance(block, Markdown)
    assert "A --> B" in block.text


def test_a_journey_without_scores_leaves_nothing() -> None:
    assert sketched_diagram(playbook(journey()), ["journey", "section A", "B"], 1, words("nl")) is None
    assert sketched_diagram(playbook(journey()), ["journey"], 1, words("nl")) is None
