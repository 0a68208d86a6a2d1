"""The routes of the reference playbook: every role has one that teaches, and every edition has its own, whole."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from reisgids.editions import for_edition
from reisgids.labels.words import LANGUAGES
from reisgids.model.playbook import Playbook
from reisgids.model.route import Route
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text
from reisgids.pages.shared.page import Plan
from reisgids.site.pipeline.pipeline import read
from tests.pages.playbooks import html, page, planned

ROLES = {
    "nieuw-bij-customer-service", "nieuw-bij-administratie", "accountmanager", "binnendienst-verkoop", "logistiek",
    "serviceplanner", "servicemonteur", "marketing", "directie", "cx-manager", "workshopleider",
}  # fmt: skip
OF_THE_INTERNAL_EDITION = {"directie", "cx-manager"}
"""They lead to pages that only the internal edition has."""
PARTNERS = {"noordlijn", "montis", "heldring", "tannhof", "gastvrij", "belbureau"}
"""What their routes, their editions and they themselves are called."""
_HOURS = re.compile(r"\b(?:\d+|half|één|een|twee|drie|an?|one|two) (?:uur|minuten|kwartier|hours?|minutes)\b", re.I)


@pytest.fixture(scope="module")
def whole() -> Playbook:
    loaded = read(Path(__file__).parents[3], dt.date(2026, 11, 22))
    assert loaded.playbook
    return loaded.playbook


@pytest.fixture(scope="module")
def routes(whole: Playbook) -> Mapping[str, Route]:
    return {route.id: route for route in whole.routes}


def editions(whole: Playbook) -> dict[str, Playbook]:
    """Return what each edition has, by its name."""
    return {"internal": whole} | {id: for_edition(whole, edition) for id, edition in whole.config.editions.items()}


def said(route: Route) -> list[Text]:
    """Return what a route says about itself, its steps apart."""
    return [each for each in (route.title, route.for_whom, route.about, *route.outcomes) if each]


def delivering(whole: Playbook) -> set[str]:
    """Return the partners that deliver a touchpoint of the playbook's own journeys, those of a case apart."""
    own = [journey for journey in whole.journeys if journey.case is None]
    by = {touchpoint.delivered_by for journey in own for touchpoint in journey.touchpoints}
    return {id for id, party in whole.parties.items() if party.kind == "partner" and id in by}


def test_every_role_has_a_route_and_so_has_every_partner(routes: Mapping[str, Route]) -> None:
    assert routes.keys() == ROLES | PARTNERS


def test_every_partner_that_delivers_has_an_edition_with_the_journeys_it_delivers_in_and_its_route(
    whole: Playbook,
) -> None:
    assert delivering(whole) == PARTNERS
    for partner in PARTNERS:
        made_for = [edition for edition in whole.config.editions.values() if edition.party == partner]
        assert [edition.audience for edition in made_for] == [Audience.PARTNER], partner
        view = for_edition(whole, made_for[0])
        mine = {each.id for each in whole.journeys if partner in {point.delivered_by for point in each.touchpoints}}
        assert mine <= {each.id for each in view.journeys}, partner
        (route,) = view.routes
        assert set(route.parties) == {partner}
        assert {step.list for step in route.steps if step.list} == {"touchpoints", "handovers"}, partner
        assert {step.journey for step in route.steps if step.journey} & mine, partner


def test_every_route_teaches(routes: Mapping[str, Route]) -> None:
    for id, route in routes.items():
        assert len(route.outcomes) >= 3, id
        assert all(step.about for step in route.steps), id
        assert any(step.task for step in route.steps), id
        assert any(step.ask for step in route.steps), id
        answered = [step for step in route.steps if step.question]
        assert answered, id
        for step in answered:
            assert step.answer, id
            for words, _ in step.answer.readings():
                assert len(words.split()) >= 20, f"{id}: an answer explains itself: {words}"


def test_every_step_has_a_time_and_no_text_of_a_route_names_another(routes: Mapping[str, Route]) -> None:
    for id, route in routes.items():
        assert all(step.minutes for step in route.steps), id
        assert not [words for text in said(route) for words, _ in text.readings() if _HOURS.search(words)], id


def test_my_touchpoints_are_those_that_the_role_has(whole: Playbook, routes: Mapping[str, Route]) -> None:
    for id, route in routes.items():
        assert bool(route.parties) == any(step.list for step in route.steps), id
        for party in route.parties:
            partner = whole.parties[party].kind == "partner"
            assert partner == (id in PARTNERS), f"{id} has the touchpoints of {party}"


def test_a_partner_reads_its_own_route_and_no_other(whole: Playbook) -> None:
    shown = {id: {route.id for route in view.routes} for id, view in editions(whole).items()}
    assert shown == {
        "internal": ROLES | PARTNERS,
        "onboarding": ROLES - OF_THE_INTERNAL_EDITION,
        "public": set(),
        **{partner: {partner} for partner in PARTNERS},
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_a_route_is_in_each_edition_that_shows_it(
    whole: Playbook, routes: Mapping[str, Route], language: str
) -> None:
    for edition, view in editions(whole).items():
        plan = planned(view, language)
        for shown in view.routes:
            route, at = routes[shown.id], f"routes/{shown.id}.md"
            text = html(page(plan, at).render())
            assert text.count('<li class="rg-stop-on-route"') == len(route.steps), f"{edition}: {at}: {titles(text)}"
            assert text.count('<p class="rg-do__ask">') == sum(step.ask is not None for step in route.steps), at
            assert total(route, language) in text
            for href in re.findall(r'href="([^"#?]+)[^"]*"', text):
                assert leads_to_a_page(href, at, plan), f"{edition}: {href} on {at}"


def titles(text: str) -> list[str]:
    """Return what the steps on a route's page are called."""
    return [re.sub("<[^>]+>", "", head) for head in re.findall(r"<h2>(.*?)</h2>", text)]


def total(route: Route, language: str) -> str:
    minutes = sum(step.minutes or 0 for step in route.steps)
    return f"{minutes} minuten" if language == "nl" else f"{minutes} minutes"


def leads_to_a_page(href: str, at: str, plan: Plan) -> bool:
    if "://" in href or href.startswith("mailto:"):
        return True
    folder = posixpath.normpath(posixpath.join(at.removesuffix(".md"), href))
    paths = {each.path for each in plan.pages}
    return bool(paths & {f"{folder}.md", posixpath.normpath(f"{folder}/index.md")})
