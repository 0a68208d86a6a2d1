from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reisgids.editions.edition import for_edition
from reisgids.health.passages import passages
from reisgids.health.read_outside import outside, places_read_outside
from reisgids.model.journey import Journey
from reisgids.model.markdown.content import ContentPage
from reisgids.model.playbook import Playbook
from reisgids.model.values.base import Value
from reisgids.site.pipeline.pipeline import read
from tests.health.judged import found, journey, verdicts

RULE = "we-where-partners-read"
PARTNER = {"editions": {"snel": {"id": "snel", "title": "Snel", "audience": "partner", "party": "snel"}}}
PUBLIC = {"editions": {"open": {"id": "open", "title": "Open", "audience": "public"}}}
STAFF = {"editions": {"nieuw": {"id": "nieuw", "title": "Nieuw", "audience": "onboarding"}}}


def given(value: Value, **parts: Any) -> list[str]:
    return [each["given"] for each in found(RULE, value, **parts)]


def delivery(**parts: Any) -> Journey:
    return journey({"title": "Levering", "delivered_by": "snel", **parts})


def test_a_partner_reads_what_is_told_of_its_own_touchpoint() -> None:
    assert given(delivery(does="Wacht op onze chauffeur."), **PARTNER) == ["onze"]
    assert given(delivery(frontstage="Wij brengen de machine; dat is ons werk."), **PARTNER) == ["Wij"]
    assert given(delivery(does={"en": "Waits for our driver.", "nl": "Wacht."}), **PARTNER) == ["our"]


def test_where_no_partner_and_no_public_reads_we_is_fine() -> None:
    ours = delivery(does="Wacht op onze chauffeur.")
    assert verdicts(RULE, ours) == []
    assert given(ours, **STAFF) == []
    assert given(ours, **PUBLIC) == []
    assert (
        given(journey({"title": "Factuur", "delivered_by": "linders", "does": "Zoekt onze factuur."}), **PARTNER) == []
    )
    assert given(delivery(backstage="Onze planner belt."), **PARTNER) == []
    assert given(delivery(does="Wacht op onze chauffeur.", fields_visible_to={"does": ["onboarding"]}), **PARTNER) == []


def test_what_is_marked_for_others_counts_too() -> None:
    assert given(delivery(backstage="Onze planner belt.", fields_visible_to={"backstage": ["snel"]}), **PARTNER) == [
        "Onze"
    ]
    open_to_all = journey({"title": "Folder", "does": "Leest onze folder."}, visible_to=["public"])
    assert given(open_to_all, **PUBLIC) == ["onze"]


def test_customers_may_say_we_and_so_may_what_is_quoted() -> None:
    customer = delivery(
        quotes="Wij wachten altijd.",
        thinks="Waar blijft onze machine?",
        fields_visible_to={"quotes": ["snel"], "thinks": ["snel"]},
    )
    assert given(customer, **PARTNER) == []
    assert given(delivery(does="Leest op de deur “Wij zijn open”."), **PARTNER) == []


@pytest.mark.parametrize("words", ["Het ons-gevoel.", "Een bonsai.", "Welke weg?", "De wijk.", "Owe us."])
def test_other_words_are_left_alone(words: str) -> None:
    assert given(delivery(does={"nl": words}), **PARTNER) == []


def test_of_a_page_only_the_blocks_for_outsiders_count() -> None:
    body = "Wat de klant ziet.\n\n::: visible_to: onboarding\nZo doen wij dat.\n:::\n\nEn dit is ons werk.\n"
    page = ContentPage(path="over.md", language="nl", title="Over", body=body, visible_to=("partner",))
    assert given(page, **PARTNER) == ["ons"]
    assert given(page.model_copy(update={"visible_to": ()}), **PARTNER) == []


@pytest.fixture(scope="module")
def reference() -> Playbook:
    playbook = read(Path(__file__).parents[2], dt.date(2026, 11, 22)).playbook
    assert playbook
    return playbook


def journey_texts(journeys: tuple[Journey, ...]) -> Iterator[tuple[str, str, str]]:
    for each in journeys:
        for passage in passages(each):
            yield each.id, passage.language, passage.words


@pytest.mark.slow
def test_what_outsiders_read_of_journeys_is_what_their_editions_show(reference: Playbook) -> None:
    editions = outside(reference.config.editions.values())
    assert len(editions) > 2
    for edition in editions:
        shown = set(journey_texts(for_edition(reference, edition).journeys))
        meant = {
            (each.id, passage.language, passage.words)
            for each in reference.journeys
            for places in (places_read_outside(each, [edition]),)
            for passage in passages(each)
            if passage.at in places
        }
        assert shown
        assert meant >= shown, edition.id
        assert len(meant - shown) < len(shown) / 10, edition.id
