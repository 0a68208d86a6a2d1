"""Pages under redaction: whole, silent about what is held back, and the same whatever that is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

import pytest

from reisgids.diagrams.diagram import Diagram, Drawing
from reisgids.editions import for_edition
from reisgids.model.config import Edition
from reisgids.model.journey import Journey
from reisgids.model.markdown.content import ContentPage
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action, Kpi
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.base import Audience, markable
from reisgids.model.values.text import Text
from reisgids.pages.plan import plan
from reisgids.pages.shared.page import Markdown, Plan
from tests.pages.playbooks import drawn, html, journey, page, planned, playbook, words

STAFF = Edition(id="nieuw", title=Text(nl="Nieuw"), audience=Audience.ONBOARDING)
PARTNER = Edition(id="voor-noordlijn", title=Text(nl="Voor Noordlijn"), audience=Audience.PARTNER, party="vervoer")
PUBLIC = Edition(id="openbaar", title=Text(nl="Openbaar"), audience=Audience.PUBLIC)
ALL = ("onboarding", "partner", "public")


def everything(**more: Any) -> Playbook:
    """Return a playbook of two journeys that are for everybody, as they are; `more` are parts of it."""
    shown = {"visible_to": ALL, "status": "published", "reviewed": dt.date(2026, 11, 3)}
    return playbook(journey("reis", **shown), journey("andere", **shown), **more)


def told(plan: Plan) -> dict[str, tuple[Any, ...]]:
    """Return all that the pages of a plan become."""
    made = {each.path: (each, each.render()) for each in plan.pages}
    return {path: (page.key(has.reads), page.title, page.script, has) for path, (page, has) in made.items()}


def paths(plan: Plan) -> set[str]:
    return {each.path for each in plan.pages}


def silent(text: str) -> None:
    for said in ("rg-missing", "nog niet", "nog geen", "niet gemeten", "aanname", "niet beschreven", "Concept"):
        assert said not in text, said


@pytest.mark.parametrize("edition", [STAFF, PARTNER, PUBLIC], ids=lambda edition: str(edition.id))
@pytest.mark.parametrize("kind", [Journey, Touchpoint])
def test_no_page_needs_a_field_that_may_be_hidden(kind: type[Journey | Touchpoint], edition: Edition) -> None:
    for name in markable(kind):
        marks = {"fields_visible_to": {name: ("internal",)}}
        whole = everything().journeys[0]
        if kind is Touchpoint:
            touchpoints = tuple(each.model_copy(update=marks) for each in whole.touchpoints)
            whole = whole.model_copy(update={"touchpoints": touchpoints})
        else:
            whole = whole.model_copy(update=marks)
        for each in planned(for_edition(playbook(whole), edition)).pages:
            each.render()


def test_a_journey_without_a_touchpoint_in_its_phases_is_told_without_a_map() -> None:
    moment = {"id": "a", "title": "A", "phase": "awareness", "feels": {"score": 1}}
    whole = playbook(journey(existing_customers_only=True, touchpoints=[moment]), journey("andere"))
    for each in planned(whole).pages:
        each.render()
    text = html(page(planned(whole), "journeys/reis.md").render())
    assert "De reis reis" in text
    assert "rg-map" not in text


@pytest.mark.parametrize("edition", [STAFF, PARTNER, PUBLIC], ids=lambda edition: str(edition.id))
def test_an_edition_says_nothing_of_what_it_does_not_have(edition: Edition) -> None:
    bare: list[dict[str, Any]] = [
        {"id": "a", "title": "A", "phase": "awareness", "delivered_by": "vervoer", "importance": 5},
        {"id": "b", "title": "B", "phase": "engage", "delivered_by": "eigen", "feels": {"score": 1}},
    ]
    hidden = {"fields_visible_to": {"evidence": ["internal"], "satisfaction": ["internal"]}}
    head: dict[str, Any] = {"visible_to": ALL, "fields_visible_to": {"status": ["internal"]}}
    whole = playbook(journey(touchpoints=[{**each, **hidden} for each in bare], **head))
    for each in planned(for_edition(whole, edition)).pages:
        silent(words(each.render()))
    spoken = " ".join(words(each.render()) for each in planned(whole).pages)
    assert all(said in spoken for said in ("niet gemeten", "aanname", "Concept")), "the internal edition does say it"


def test_pages_with_nothing_on_them_are_for_those_alone_who_can_fill_them() -> None:
    nothing: dict[str, Any] = {
        name: {} for name in ("personas", "actions", "systems", "kpis", "claims", "terms", "touchpoints")
    }
    internal = {"health/index.md", "method/state.md", "actions/index.md", "touchpoints/index.md", "glossary/index.md"}
    assert internal <= paths(planned(everything(**nothing)))
    left = planned(for_edition(everything(**nothing), PUBLIC))
    assert {path for path in paths(left) if not path.startswith("parties/")} == {
        "index.md", "journeys/index.md", "journeys/andere.md", "journeys/reis.md"
    }  # fmt: skip
    assert not [each for each in left.pages if each.foot]


def test_journeys_are_compared_where_there_are_two_with_scores() -> None:
    assert {"compare/index.md", "journeys/overview.md"} <= paths(planned(for_edition(everything(), STAFF)))
    made = planned(for_edition(everything(), PUBLIC))
    assert not {"compare/index.md", "journeys/overview.md"} & paths(made)
    shown = page(made, "journeys/reis.md")
    assert not shown.script
    assert not shown.render().script
    assert "compare/" not in html(shown.render())


def test_a_link_in_an_authors_page_to_a_page_that_is_not_there_is_text() -> None:
    body = "[Acties](actions/index.md), [de reis](journeys/reis.md) en [hoe het staat](method/state.md#strategy)."
    pages = [("over.md", body), ("personas/index.md", body.replace("(", "(../"))]
    content = tuple(
        ContentPage(path=path, language="nl", title="Over", body=text, visible_to=ALL) for path, text in pages
    )
    made = planned(for_edition(everything(content=content), PUBLIC))
    for path, up in (("over.md", ""), ("personas/index.md", "../")):
        said = [each.text for each in page(made, path).render().blocks if isinstance(each, Markdown)]
        assert f"Acties, [de reis]({up}journeys/reis.md) en hoe het staat." in said


def test_the_home_page_of_a_partner_begins_with_its_own_part() -> None:
    made = planned(for_edition(everything(), PARTNER))
    home = html(page(made, "index.md").render())
    assert "Deze editie is gemaakt voor Noordlijn." in home
    ways = re.findall(r'<li class="rg-way"><a href="([^"]+)"><b>([^<]+)', home)
    assert ways[0] == ("parties/vervoer/", "Het aandeel van Noordlijn")
    assert re.findall(r"<dt>([^<]+)</dt><dd>(\d+)", home) == [
        ("klantreizen", "2"), ("touchpoints van Noordlijn", "2"), ("overdrachten van of naar Noordlijn", "2")
    ]  # fmt: skip


def test_a_partner_sees_in_the_map_which_touchpoints_are_its_own() -> None:
    text = html(page(planned(for_edition(everything(), PARTNER)), "journeys/reis.md").render())
    assert re.findall(r'id="col-(\w+)" class="[^"]*rg-tp--own', text) == ["levering"]
    assert "rg-map__table--part" in text


def test_diagrams_in_an_edition_say_nothing_of_what_it_does_not_have() -> None:
    hidden = {"fields_visible_to": {"evidence": ["internal"]}}
    moments = [
        {"id": id, "title": id, "phase": "awareness", "channel": "beurs", "delivered_by": by,
         "actions": ["x", "y", "z"], "importance": {"customer": 5}, "feels": {"score": n},
         **({"satisfaction": 2} if n else {}), **hidden}
        for n, (id, by) in enumerate((("a", "eigen"), ("b", "vervoer"), ("c", "eigen")))
    ]  # fmt: skip
    moments.append({"id": "d", "title": "d", "phase": "awareness", **hidden})
    actions = {
        id: Action.model_validate({"id": id, "title": id, "term": "short", "impact": "high"}) for id in ("x", "y", "z")
    }
    whole = playbook(journey(status="published", touchpoints=moments), actions=actions)
    said = (
        "Geen kanaal genoemd", "Geen acties", "overdracht, niet beschreven", "Niet gemeten en dus", "Onderbouwing",
        "Uitvoerder niet genoemd",
    )  # fmt: skip
    inside, outside = (drawn_of(view) for view in (whole, for_edition(whole, STAFF)))
    for kind in ("flow", "phase-channel-heat-map", "importance-satisfaction", "action-grid"):
        assert kind in inside
        assert kind in outside, "it is drawn all the same"
    assert [each for each in said if each not in str(inside)] == []
    assert [each for each in said if each in str(outside)] == []


def drawn_of(view: Playbook) -> dict[str, Diagram]:
    """Return the diagrams on the page of a playbook's only journey, by kind."""
    found: dict[str, Diagram] = {}

    def draw(diagrams: Sequence[Diagram]) -> tuple[Drawing, ...]:
        found.update({each.kind: each for each in diagrams})
        return drawn(diagrams)

    page(plan(view, "nl", draw=draw), "journeys/reis.md").render()
    return found


def test_an_edition_without_journeys_says_so_and_leads_nowhere() -> None:
    made = planned(for_edition(playbook(personas={}, parties={}), PUBLIC))
    home = page(made, "index.md").render()
    assert "Deze editie bevat geen klantreizen." in words(home)
    assert "Deze editie bevat geen klantreizen." in words(page(made, "journeys/index.md").render())
    assert "rg-way" not in html(home)


def test_a_touchpoint_where_the_journey_ends_leads_nowhere_in_an_edition_either() -> None:
    moments = [{"id": id, "title": id, "phase": "awareness"} for id in ("a", "b")]
    whole = playbook(journey(status="published", touchpoints=[{**moments[0], "next": []}, moments[1]]))
    for view in (whole, for_edition(whole, STAFF)):
        assert "Hier eindigt de reis" in html(page(planned(view), "journeys/reis.md").render())


def hidden_more() -> Playbook:
    """Return the same playbook for everybody else, with more of what only the internal edition has."""
    marks = {"visible_to": ("internal",)}
    more = {
        "feels": {"score": 2},
        "moment_of_truth": "Telt",
        "pain": {"text": "Geheime pijn", "visible_to": "internal"},
        "evidence": "measured",
        "note": "Een geheime aantekening",
        "quotes": ["Een geheim citaat"],
        "importance": {"customer": 1, "organisation": 5},
        "fields_visible_to": {name: ["internal"] for name in ("feels", "moment_of_truth", "evidence", "importance")},
    }
    secret = {"id": "geheim", "title": "Geheim moment", "phase": "awareness", "channel": "beurs", **marks}
    first, other = everything().journeys
    data = first.model_dump(by_alias=True, exclude_unset=True)
    data["touchpoints"] = [secret, *({**each, **more} for each in data["touchpoints"])]
    kpis = {"geheim": Kpi.model_validate({"id": "geheim", "title": "Geheime KPI", "metric": "nps", **marks})}
    draft = journey("geheime-reis", status="draft", **marks)
    return playbook(draft, Journey.model_validate(data), other, kpis=kpis)


def hidden_less() -> Playbook:
    """Return that playbook without what only the internal edition has."""
    first, other = everything().journeys
    away = dict.fromkeys(("feels", "moment_of_truth", "pain", "importance"))
    touchpoints = tuple(
        each.model_copy(update={**away, "fields_visible_to": {"evidence": ("internal",)}}) for each in first.touchpoints
    )
    return playbook(first.model_copy(update={"touchpoints": touchpoints}), other)


@pytest.mark.parametrize("edition", [STAFF, PARTNER, PUBLIC], ids=lambda edition: str(edition.id))
def test_what_is_held_back_changes_no_page(edition: Edition) -> None:
    more, less = (told(planned(for_edition(whole, edition))) for whole in (hidden_more(), hidden_less()))
    assert more.keys() == less.keys()
    for path in more:
        assert more[path] == less[path], path
    assert "geheim" not in str(more).lower()


def test_what_may_be_a_part_does_not_pass_for_all_there_is() -> None:
    for edition in (STAFF, PARTNER, PUBLIC):
        made = planned(for_edition(everything(), edition))
        text = html(page(made, "journeys/reis.md").render())
        assert "Hier te zien" in text
        assert "Hier te zien: " in html(page(made, "journeys/index.md").render())
        for whole in ("Alles over dit moment", "In deze reis"):
            assert whole not in text
    made = planned(everything())
    text = html(page(made, "journeys/reis.md").render())
    assert "In deze reis" in text
    assert "Alles over dit moment" in text
    for part in ("Hier te zien", "Meer over dit moment"):
        assert part not in text
        assert part not in html(page(made, "journeys/index.md").render())


@pytest.mark.parametrize(
    ("written", "lane", "key"),
    [
        ({"importance": 4, "satisfaction": 3}, "Belang en tevredenheid", ["customer", "satisfaction"]),
        ({"satisfaction": 3}, "Tevredenheid", []),
        ({"importance": 4}, "Belang en tevredenheid", ["customer"]),
        ({"importance": 4, "kind": "presence"}, "Belang", ["customer"]),
    ],
)
def test_the_lane_of_ratings_is_called_by_what_it_holds(written: dict[str, Any], lane: str, key: list[str]) -> None:
    moments = [{"id": "a", "title": "A", "phase": "awareness", **written}]
    text = html(page(planned(playbook(journey(touchpoints=moments))), "journeys/reis.md").render())
    assert f'data-lane="scales"><dt>{lane}</dt>' in text
    shown = re.search(r'<small class="rg-ratings" aria-hidden="true">(.*?)</small>', text)
    assert re.findall(r'class="rg-(\w+)"', shown[1] if shown else "") == key
