from __future__ import annotations

import datetime as dt

import pytest

from reisgids.health.catalogue import RULES, strictness
from reisgids.model.config import SiteConfig
from reisgids.model.health import Health
from reisgids.model.withheld import shown
from tests.health.judged import config, found, journey, verdicts


def test_every_rule_can_be_set_and_every_setting_is_a_rule() -> None:
    assert list(RULES) == [name.replace("_", "-") for name in Health.model_fields]
    assert len(RULES) == 28


@pytest.mark.parametrize(
    ("written", "meant"),
    [("off", "off"), ("uit", "off"), ("nee", "off"), ("Waarschuwing", "warning"), ("ja", "warning"), ("fout", "error")],
)
def test_how_strict_a_rule_is_can_be_said_in_dutch(written: str, meant: str) -> None:
    settings: SiteConfig = config(health={"review-overdue": written})
    health = shown(settings.health)
    assert health is not None
    assert strictness(health, RULES["review-overdue"]) == meant
    assert strictness(health, RULES["form-of-address"]) == "warning"


def test_presence_and_customer_moments_ask_for_no_system_and_no_measurement() -> None:
    its = journey({"title": "Gevel", "kind": "presence"}, {"title": "Besluit", "kind": "customer-moment"})
    assert verdicts("touchpoint-without-system", its) == []
    assert verdicts("touchpoint-without-measurement", its) == []


def test_what_is_yet_to_be_asks_for_no_measurement() -> None:
    assert len(found("touchpoint-without-measurement", journey())) == 1
    assert verdicts("touchpoint-without-measurement", journey(state="to-be")) == []


def test_an_assumption_of_a_leap_day_is_a_year_old_on_the_first_of_march() -> None:
    its = journey({"title": "Bellen", "assumed_on": "2024-02-29"})
    rule = "assumption-older-than-a-year"
    assert found(rule, its, day=dt.date(2025, 2, 28)) == []
    assert len(found(rule, its, day=dt.date(2025, 3, 1))) == 1


def test_a_map_of_existing_customers_may_start_with_them() -> None:
    rule = "existing-customer-map-starts-early"
    early = journey({"title": "Tekenen", "phase": "purchase"}, {"title": "Gebruik", "phase": "engage"})
    assert verdicts(rule, early) == []
    assert [each["name"] for each in found(rule, early, definition="customer")] == ["Tekenen"]
    late = journey({"title": "Gebruik", "phase": "engage"}, definition="customer")
    assert verdicts(rule, late) == [None]


def test_phases_that_know_no_existing_customers_leave_the_question_open() -> None:
    own = journey({"title": "Bellen", "phase": "een"}, definition="customer", phases=[{"id": "een", "name": "Een"}])
    assert verdicts("existing-customer-map-starts-early", own) == []


def test_only_a_micro_journey_can_be_a_silo() -> None:
    rule = "micro-journey-in-one-silo"
    its = journey({"title": "Rit", "delivered_by": "snel"}, {"title": "Lossen", "delivered_by": "snel"})
    assert verdicts(rule, its) == []
    assert found(rule, its, micro=True) == [{"party": "snel"}]
    handed_over = journey({"title": "Rit", "delivered_by": "snel", "handover": {"to": "linders"}})
    assert verdicts(rule, handed_over, micro=True) == [None]


def test_a_silo_is_left_by_a_hand_over_on_either_side_but_not_by_the_customer() -> None:
    rule = "micro-journey-in-one-silo"
    taken = {"to": "snel", "responsibilities": {"snel": "Rijdt.", "linders": "Pakt in."}}
    assert verdicts(rule, journey({"title": "Rit", "delivered_by": "snel", "handover": taken}), micro=True) == [None]
    with_customer = journey(
        {"title": "Aanvraag", "delivered_by": "klant"},
        {"title": "Rit", "delivered_by": "snel", "handover": {"to": "klant"}},
    )
    assert found(rule, with_customer, micro=True) == [{"party": "snel"}]
    nobody_said = journey({"title": "Rit"}, {"title": "Lossen"})
    assert verdicts(rule, nobody_said, micro=True) == []


def test_a_hand_over_to_its_own_deliverer_has_another_giver() -> None:
    rule = "handover-without-responsibilities"
    given = {"to": "snel", "responsibilities": {"snel": "Rijdt.", "linders": "Pakt in."}}
    assert verdicts(rule, journey({"title": "Rit", "delivered_by": "snel", "handover": given})) == [None]
    one_sided = {"to": "snel", "responsibilities": {"snel": "Rijdt."}}
    assert found(rule, journey({"title": "Rit", "delivered_by": "snel", "handover": one_sided}))[0]["missing"] == ""
