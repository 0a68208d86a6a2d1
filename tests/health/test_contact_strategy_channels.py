from __future__ import annotations

from typing import Any

from reisgids.model.journey import Journey
from tests.health.judged import config, found, journey, verdicts

RULE = "contact-strategy-channels"


def using(*channels: str, **head: Any) -> Journey:
    return journey(*({"title": channel, "channel": channel} for channel in channels), **head)


def test_a_channel_that_is_promised_is_used_somewhere() -> None:
    its = using("mail", contact_strategy={"channels": ["mail", "sms"]})
    assert found(RULE, its) == [{"beyond": "", "channel": "sms"}]


def test_channels_that_were_not_agreed_on_are_told_together() -> None:
    its = using("mail", "balie", "app", "app", contact_strategy={"channels": "mail"})
    *_, last = verdicts(RULE, its)
    assert last is not None
    assert dict(last.values)["beyond"] == "balie, app"
    assert (last.at, last.also) == (
        ("touchpoints", 1, "channel", 0),
        (("touchpoints", 2, "channel", 0), ("touchpoints", 3, "channel", 0)),
    )


def test_where_no_party_addresses_the_customer_nothing_is_agreed_on() -> None:
    assert found(RULE, using("mail", "mond-tot-mond", contact_strategy={"channels": "mail"})) == []


def test_a_journey_that_agreed_on_nothing_may_use_more_than_what_holds_everywhere() -> None:
    of_all = {"channels": ["mail"]}
    assert verdicts(RULE, using("balie"), contact_strategy=of_all) == []
    assert found(RULE, using("balie", contact_strategy={"channels": "balie"}), contact_strategy=of_all) == []


def test_without_channels_there_is_nothing_to_hold_against_each_other() -> None:
    assert verdicts(RULE, using("mail")) == []
    assert verdicts(RULE, using("mail", contact_strategy={"experience": "Dichtbij."})) == []
    assert verdicts(RULE, journey(contact_strategy={"channels": "mail"})) == []


def test_what_the_playbook_promises_is_looked_for_in_the_journeys_that_go_by_it() -> None:
    settings = {"contact_strategy": {"channels": ["mail", "balie"]}}
    own = using("balie", contact_strategy={"channels": "balie"})
    assert found(RULE, config(**settings), in_use=[using("mail"), own]) == [{"beyond": "", "channel": "balie"}]
    assert found(RULE, config(**settings), in_use=[using("mail", "balie")]) == []
