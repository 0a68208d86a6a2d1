from __future__ import annotations

import pytest

from reisgids.health.likeness import alike, stems
from tests.health.judged import found, journey

RULE = "same-moment-twice"


def same(one: str, other: str, language: str = "nl") -> bool:
    """Return whether two titles are two names of one thing."""
    return alike(stems(one, language), stems(other, language))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Offerte ontvangen", "Ontvangst van de offerte"),
        ("Offerte ontvangen", "Prijsopgave ontvangen"),
        ("Factuur", "Facturen"),
        ("De factuur", "Rekening"),
        ("Bestellen", "Bestelling"),
        ("Levering op locatie", "Bezorging op de locatie"),
        ("Offerte aanvragen", "Aanvraag offerte"),
        ("Telefoongesprek met verkoop", "Verkoop bellen"),
        ("Offerte ontvangen", "Oferte ontvangen"),
        ("Klacht bespreken", "Klachten bespreken"),
        ("Brief lezen", "Brieven lezen"),
        ("Onze reis boeken", "Reizen boeken onze"),
    ],
)
def test_two_names_of_one_moment_are_recognised(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Receiving the quotation", "Quote received"),
        ("Order delivered", "Delivery of orders"),
        ("Paying bills", "Pay bill"),
    ],
)
def test_two_english_names_of_one_moment_are_recognised(one: str, other: str) -> None:
    assert same(one, other, "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Factuur ontvangen", "Factuur betalen"),
        ("Offerte ontvangen", "Offerte bespreken"),
        ("Inchecken", "Uitchecken"),
        ("Aankomst", "Vertrek"),
        ("Contract wijzigen", "Contract opzeggen"),
        ("Bericht dat het is ingepakt", "Bericht met tijdvak"),
        ("Wave 1", "Wave 2"),
        ("Stap 1", "Stap 11"),
        ("Stap 10", "Stap 100"),
        ("Gesprek op maandag", "Gesprek op zondag"),
        ("Dag 14: bericht", "Dag 15: bericht"),
        ("Bezoek van de familie Jansen", "Bezoek van de familie Janssen"),
        ("Fase II afronden", "Fase III afronden"),
        ("Zestiende factuur", "Zeventiende factuur"),
        ("Eerste factuur", "Tweede factuur"),
        ("Offerte", "Offerte ontvangen"),
        ("De", "Het"),
    ],
)
def test_two_moments_are_kept_apart(one: str, other: str) -> None:
    assert not same(one, other)


def test_the_same_title_in_another_phase_and_channel_is_another_moment() -> None:
    first = {"title": "Offerte ontvangen", "phase": "purchase", "channel": "email"}
    again = {"title": "Ontvangst offerte", "phase": "engage", "channel": "letter"}
    assert found(RULE, journey(first, again)) == []
    assert found(RULE, journey(first, {**again, "channel": ["letter", "email"]}))[0]["other"] == "Offerte ontvangen"


def test_one_entry_of_the_library_for_different_things_is_no_double() -> None:
    change = {"title": "Contract wijzigen", "library": "wijzigen", "channel": "portal"}
    end = {"title": "Dienst beëindigen", "library": "wijzigen", "channel": "letter"}
    assert found(RULE, journey(change, end)) == []
    assert len(found(RULE, journey(change, {**end, "channel": "portal"}))) == 1


def test_a_moment_of_the_customers_own_is_no_moment_of_contact() -> None:
    moment = {"title": "Machine staat stil", "kind": "customer-moment"}
    assert found(RULE, journey(moment, {"title": "Machine staat stil"})) == []
