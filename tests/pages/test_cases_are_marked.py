"""Wherever a case of another organisation is shown, its mark is too; what only cases have is listed with them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from reisgids.diagrams.words.case import case_name, case_sentence, titled
from reisgids.diagrams.words.organisation import organisation_name
from reisgids.editions.edition import for_edition
from reisgids.labels.words import words
from reisgids.model.case import Case
from reisgids.model.config import Edition
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Party
from tests.pages.playbooks import html, journey, page, planned, playbook
from tests.pages.playbooks import words as said_on

TEXTS = {"nl": ("Case: Vliegveld", "Case van een andere organisatie"), "en": ("Case: Airport", "Case of another")}


def made(**more: Any) -> Playbook:
    """Return a playbook with a journey of its own and one of an airport, whose handler only that one has."""
    airport = Party.model_validate({"id": "vliegveld", "name": {"nl": "Vliegveld", "en": "Airport"}, "kind": "own"})
    handler = Party.model_validate({"id": "afhandelaar", "name": {"nl": "Afhandelaar", "en": "Handler"}})
    case = {"organisation": "vliegveld", "why": {"nl": "Omdat partners bijna alles doen.", "en": "Partners do it all."}}
    moments = [
        {"id": "wacht", "title": {"nl": "Wachten", "en": "Waiting"}, "phase": "purchase", "feels": -1,
         "delivered_by": "afhandelaar", "perceived_as": "vliegveld", "importance": {"customer": 4, "organisation": 2},
         "satisfaction": 2, "actions": ["band"]},
        {"id": "weg", "title": {"nl": "Weg", "en": "Away"}, "phase": "initiate", "feels": 1},
    ]  # fmt: skip
    view = playbook(journey("eigen"), journey("vakantie", case=case, touchpoints=moments, **more))
    return replace(view, parties={**view.parties, "vliegveld": airport, "afhandelaar": handler})


def text(view: Playbook, path: str, language: str = "nl") -> str:
    """Return the words of a page."""
    return said_on(page(planned(view, language), path).render())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_its_page_its_card_and_its_parties_say_whose_it_is(language: str) -> None:
    view, (mark, sentence) = made(), TEXTS[language]
    for path in ("journeys/vakantie.md", "journeys/index.md", "parties/index.md", "parties/afhandelaar.md"):
        assert mark in text(view, path, language), path
    assert sentence in text(view, "journeys/vakantie.md", language)
    assert sentence in text(view, "parties/afhandelaar.md", language)
    for path in ("journeys/eigen.md", "index.md", "parties/eigen.md"):
        assert mark not in text(view, path, language), path


def test_the_catalogue_lists_cases_below_the_own_journeys_and_counts_both() -> None:
    shown = html(page(planned(made()), "journeys/index.md").render())
    assert "1 klantreis en 1 case" in shown
    heading = shown.index('id="cases"')
    assert "eigen/" in shown[:heading]
    assert "vakantie/" in shown[heading:]
    assert "vakantie/" not in shown[:heading]


def test_the_parties_of_a_case_are_not_ones_own() -> None:
    shown = html(page(planned(made()), "parties/index.md").render())
    groups = re.findall(r"<h2>([^<]+)</h2>(.*?)</section>", shown, re.DOTALL)
    of_case = dict(groups)["Case: Vliegveld"]
    assert "Organisatie van deze case" in of_case
    assert 'id="party-vliegveld"' in of_case
    assert 'id="party-afhandelaar"' in of_case
    others = "".join(inside for name, inside in groups if name != "Case: Vliegveld")
    assert "vliegveld" not in others
    assert "afhandelaar" not in others


def test_the_search_finds_it_as_a_case() -> None:
    entries = page(planned(made()), "journeys/vakantie.md").render().search
    assert entries[0].title.endswith(" (case: Vliegveld)")
    assert "(case: Vliegveld)" in next(each for each in entries if each.kind == "touchpoint").within


def test_the_organisation_of_a_case_stands_where_ones_own_would() -> None:
    view = made()
    assert organisation_name(view, view.cases[0], "nl") == "Vliegveld"
    assert organisation_name(view, view.own_journeys[0], "nl") == view.config.organisation.name


def test_an_organisation_that_is_not_named_is_another_one() -> None:
    view = made()
    anonymous = view.cases[0].model_copy(update={"case": Case(why=view.cases[0].case.why)})  # type: ignore[union-attr]
    assert case_name(view, anonymous, words("nl")) == "Case van een andere organisatie"
    assert case_sentence(view, anonymous, words("en")) == "Case of another organisation."
    assert titled(view, anonymous, words("nl")).endswith(" (case van een andere organisatie)")
    assert organisation_name(view, anonymous, "nl") == "de organisatie"


def test_an_edition_without_the_party_still_knows_that_it_is_a_case() -> None:
    view = made(visible_to=["open"])
    public = Edition.model_validate({"id": "open", "title": "Open", "audience": "public"})
    (shown,) = for_edition(view, public).journeys
    assert shown.case is not None
    assert shown.case.organisation is None
    assert case_name(for_edition(view, public), shown, words("nl")) == "Case van een andere organisatie"


def test_where_there_are_only_cases_nothing_is_counted() -> None:
    view = made()
    for shown, counted in ((view, True), (replace(view, journeys=view.cases), False)):
        assert ("rg-home__numbers" in html(page(planned(shown), "index.md").render())) is counted
