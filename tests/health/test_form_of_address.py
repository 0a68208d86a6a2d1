from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.health.speech import clipped, own_words
from reisgids.model.route import Route
from tests.health.judged import found, journey, verdicts

RULE = "form-of-address"


@pytest.mark.parametrize(
    "text",
    [
        "Wij bellen u morgen.",
        "De klant zegt: \"Je hoort nooit iets.\"",
        "De klant zegt ‘je hoort nooit iets’ en hangt op.",
        "Op het bord staat “Meld je hier”. Daarna helpt iemand u.",
        "Spreek af of het u of je wordt.",
        "Formeel of informeel: *u* of *je*?",
        "Stuurt een sms'je en een mail-je.",
        "Het vat loopt over, een jeuk die niemand kent.",
        "Tot 17.00 u bereikbaar, 80 km/u, via een U-bocht.",
        "Zie https://voorbeeld.nl/je/jij voor meer.",
    ],
)  # fmt: skip
def test_what_keeps_to_u_is_left_alone(text: str) -> None:
    assert found(RULE, journey(summary=text)) == []


@pytest.mark.parametrize(
    ("text", "given", "mixed"),
    [
        ("Wij bellen je morgen.", "je", ""),
        ("Jij belt, wij komen.", "Jij", ""),
        ("Uw offerte ligt klaar. Jullie krijgen haar per post.", "Jullie", ""),
        ("Vraag je offerte aan en u krijgt morgen antwoord.", "je", "u"),
        ("De foto's van 's ochtends staan in je map.", "je", ""),
    ],
)
def test_what_strays_from_u_is_found_with_its_sentence(text: str, given: str, mixed: str) -> None:
    (only,) = found(RULE, journey(summary=text))
    assert (only["given"], only["mixed"], only["chosen"]) == (given, mixed, "u")
    assert only["sentence"] in text


def test_each_sentence_is_judged_by_itself() -> None:
    text = "Wij bellen je. Wij bellen u. Wij bellen jullie en je buren."
    assert [bool(verdict) for verdict in verdicts(RULE, journey(summary=text))] == [True, False, True]


def test_a_journey_may_choose_another_form_than_the_playbook() -> None:
    strategy = {"address": "je"}
    assert found(RULE, journey(summary="Wij bellen je.", contact_strategy=strategy)) == []
    assert [each["given"] for each in found(RULE, journey(summary="Wij bellen u.", contact_strategy=strategy))] == ["u"]
    assert found(RULE, journey(summary="Wij bellen u."), address="je")[0]["chosen"] == "je"


def test_a_route_speaks_to_colleagues_whatever_is_chosen_for_customers_and_keeps_to_one_form() -> None:
    def route(*steps: str) -> Route:
        each = [{"list": "touchpoints", "about": said} for said in steps]
        return Route.model_validate({"id": "nieuw", "title": "Nieuw", "steps": each})

    assert found(RULE, route("Let op je klant.", "Vraag jouw planner.", "Zeg: “Ik bel u terug.”")) == []
    assert found(RULE, route("Let op uw klant."), address="je") == []
    (only,) = found(RULE, route("Let op je klant.", "Vraag uw planner."))
    assert (only["given"], only["chosen"]) == ("uw", "je")


def test_what_the_customer_says_or_thinks_and_what_is_english_is_left_alone() -> None:
    moment = {"title": "Bellen", "quotes": "Je wacht je dood.", "thinks": "Daar sta je dan.", "does": "Belt je niet."}
    (only,) = found(RULE, journey(moment, summary={"en": "Je ne sais quoi"}))
    assert only["sentence"] == "Belt je niet."


@given(st.text(alphabet="je u.\n>\"“”'‘’*_`|()[]ab", max_size=80))
def test_what_is_cited_is_blanked_without_moving_anything(text: str) -> None:
    own = own_words(text)
    assert len(own) == len(text)
    assert [n for n, sign in enumerate(own) if sign == "\n"] == [n for n, sign in enumerate(text) if sign == "\n"]


def test_of_a_long_sentence_the_part_around_the_word_is_shown() -> None:
    text = "woord " * 40 + "je " + "woord " * 40
    shown = clipped(text.strip(), text.index("je"))
    assert shown.startswith("…woord")
    assert " je " in shown
    assert len(shown) < 100
