"""The plan: which pages there are, in which order, and when one has to be rendered again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reisgids.diagrams.diagram import Diagram, Drawing
from reisgids.model.markdown.content import ContentPage
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action
from reisgids.pages.plan import plan
from tests.pages.playbooks import drawn, journey, page, planned, playbook, renewed

CONTENT = (
    ContentPage(path="over-ons.md", language="nl", title="Over ons", body="Tekst"),
    ContentPage(path="method/stap-2.md", language="nl", title="Stap 2", order=2, body="Tekst"),
    ContentPage(path="method/stap-1.md", language="nl", title="Stap 1", order=1, body="Tekst"),
    ContentPage(path="method/index.md", language="nl", title="De methode", body="Tekst"),
)


def changed(before: Playbook, after: Playbook, language: str = "nl") -> set[str]:
    """Return the pages that have to be rendered again."""
    old = {page.path: page for page in planned(before).pages}
    return {new.path for new in planned(after, language).pages if new.path not in old or renewed(old[new.path], new)}


def test_sections_follow_each_other_as_one_reads_a_guide() -> None:
    paths = [page.path for page in planned(playbook(content=CONTENT)).pages]
    assert paths == [
        "index.md",
        "journeys/index.md",
        "journeys/reis.md",
        "compare/index.md",
        "method/index.md",
        "method/stap-1.md",
        "method/stap-2.md",
        "method/state.md",
        "personas/index.md",
        "parties/index.md",
        "parties/eigen.md",
        "parties/vervoer.md",
        "touchpoints/index.md",
        "touchpoints/systems.md",
        "actions/index.md",
        "actions/kpis.md",
        "actions/measurements.md",
        "actions/claims.md",
        "health/index.md",
        "glossary/index.md",
        "over-ons.md",
    ]


def test_journeys_stand_in_the_catalogue_and_not_in_the_menu() -> None:
    in_menu = {page.path for page in planned(playbook(journey("a"), journey("b"))).pages if page.nav}
    assert in_menu == {
        "index.md",
        "journeys/index.md",
        "personas/index.md",
        "parties/index.md",
        "touchpoints/index.md",
        "touchpoints/systems.md",
        "actions/index.md",
    }


def test_a_page_without_anything_on_it_is_no_menu_entry() -> None:
    moment = journey(touchpoints=[{"id": "a", "title": "A", "phase": "awareness", "kind": "customer-moment"}])
    nothing = playbook(moment, personas={}, parties={}, actions={}, systems={})
    in_menu = {page.path for page in planned(nothing).pages if page.nav}
    assert in_menu == {"index.md", "journeys/index.md"}


def test_planning_draws_nothing_and_a_journey_page_draws_once() -> None:
    calls: list[int] = []

    def draw(diagrams: Sequence[Diagram]) -> Sequence[Drawing]:
        calls.append(sum(not each.id.endswith("-narrow") for each in diagrams))
        return drawn(diagrams)

    made = plan(playbook(), "nl", draw=draw)
    assert calls == []
    rendered = page(made, "journeys/reis.md").render()
    assert calls == [rendered.diagrams]
    assert rendered.diagrams >= 3


def test_the_same_playbook_gives_the_same_keys_and_the_same_pages() -> None:
    first, second = planned(playbook(content=CONTENT)), planned(playbook(content=CONTENT))
    rendered = [page.render() for page in first.pages]
    assert rendered == [page.render() for page in second.pages]
    for one, other, made in zip(first.pages, second.pages, rendered, strict=True):
        assert one.key(made.reads) == other.key(made.reads)


def test_a_changed_journey_renews_its_own_page_and_the_lists() -> None:
    before = playbook(journey("a"), journey("b"))
    after = playbook(journey("a", summary="Nieuw"), journey("b"))
    assert changed(before, after) == {
        "index.md",
        "journeys/index.md",
        "journeys/a.md",
        "journeys/overview.md",
        "method/state.md",
        "compare/index.md",
        "personas/index.md",
        "parties/index.md",
        "parties/eigen.md",
        "parties/vervoer.md",
        "touchpoints/index.md",
        "touchpoints/systems.md",
        "actions/index.md",
        "actions/kpis.md",
        "actions/measurements.md",
        "health/index.md",
    }


def test_a_journey_is_renewed_when_one_that_it_names_changes() -> None:
    details = [{"id": "x", "title": "X", "phase": "awareness", "micro_journey": "b"}]
    whole = journey("a", counterpart="c").model_copy(
        update={
            "touchpoints": journey("a").model_validate({"id": "a", "title": "A", "touchpoints": details}).touchpoints
        }
    )
    before = playbook(whole, journey("b"), journey("c"))
    renamed = playbook(whole, journey("b", title="Anders"), journey("c"))
    assert "journeys/a.md" in changed(before, renamed)
    assert "journeys/c.md" not in changed(before, renamed)
    parent = playbook(whole.model_copy(update={"summary": None, "counterpart": None}), journey("b"), journey("c"))
    assert "journeys/b.md" in changed(before, parent)


def test_a_page_is_renewed_when_a_register_changes_that_it_reads() -> None:
    assert changed(playbook(), playbook(systems={})) >= {"touchpoints/systems.md", "health/index.md"}
    assert changed(playbook(), playbook(systems={})).isdisjoint({"journeys/reis.md", "glossary/index.md"})


def test_every_page_is_renewed_when_the_language_changes() -> None:
    assert changed(playbook(), playbook(), "en") == {page.path for page in planned(playbook()).pages}


def test_the_home_page_is_renewed_every_day() -> None:
    view = playbook()
    assert "index.md" in changed(view, replace(view, day=view.day + dt.timedelta(days=1)))


def test_a_journey_is_renewed_when_it_can_be_compared_no_more() -> None:
    assert "journeys/a.md" in changed(playbook(journey("a"), journey("b")), playbook(journey("a")))
    three = playbook(journey("a"), journey("b"), journey("c"))
    assert "journeys/a.md" not in changed(three, playbook(journey("a"), journey("b")))


def test_a_passed_review_date_renews_the_page_on_that_day_alone() -> None:
    view = playbook(journey("a", review_by="2026-11-10"), journey("b"))
    assert changed(view, replace(view, day=dt.date(2026, 11, 11))) >= {"journeys/a.md"}
    assert "journeys/b.md" not in changed(view, replace(view, day=dt.date(2026, 11, 11)))
    assert "journeys/a.md" not in changed(view, replace(view, day=dt.date(2026, 11, 9)))


def test_an_action_that_is_due_renews_the_backlog_on_that_day_alone() -> None:
    said = {"id": "bel", "title": "Bel terug", "status": "planned", "term": "short", "impact": "high"}
    action = Action.model_validate(said | {"due": "2026-11-10"})
    touchpoint = {"id": "a", "title": "A", "phase": "awareness", "actions": ["bel"]}
    view = playbook(journey("a", touchpoints=[touchpoint]), actions={"bel": action})
    assert "actions/index.md" in changed(view, replace(view, day=dt.date(2026, 11, 11)))
    assert "actions/index.md" not in changed(view, replace(view, day=dt.date(2026, 11, 9)))


def test_a_template_of_the_playbook_comes_before_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "lead.html").write_text("<p>Eigen sjabloon: {{ lead }}</p>", "utf-8")
    view = playbook()
    own = planned(view, templates=tmp_path)
    assert "Eigen sjabloon" in str(page(own, "personas/index.md").render().blocks[0])
    assert renewed(page(planned(view), "personas/index.md"), page(own, "personas/index.md"))


def test_an_author_introduces_a_generated_page_by_a_page_of_the_same_name() -> None:
    own = ContentPage(path="parties/index.md", language="nl", title="Keten", body="Dit is **onze** keten.")
    made = planned(playbook(content=(own,)))
    assert [page.path for page in made.pages].count("parties/index.md") == 1
    assert "Dit is **onze** keten." in str(page(made, "parties/index.md").render().blocks)
