"""The account of an edition: what it has and hasn't, each with the rule that decided."""

from __future__ import annotations

import datetime as dt
from typing import Any

from reisgids.editions.account import account, held_back, lines
from reisgids.editions.matrix import matrix
from reisgids.editions.rules import VisibilityRule
from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Party

EDITIONS = {
    "nieuw": {"id": "nieuw", "title": "Nieuw", "audience": "onboarding"},
    "koerier": {"id": "koerier", "title": "Koerier", "audience": "partner", "party": "koerier"},
}


def playbook(**touchpoint: Any) -> Playbook:
    journey = {
        "id": "reis",
        "title": "Reis",
        "status": "published",
        "touchpoints": [
            {"title": "Bezorgen", "phase": "initiate", "delivered_by": "koerier", "need": "Op tijd", **touchpoint},
            {"title": "Bellen", "phase": "engage", "delivered_by": "winkel", "satisfaction": 2, "pain": "Wachtrij"},
        ],
    }
    config = {"name": "Gids", "organisation": {"name": "Winkel"}, "editions": EDITIONS}
    return Playbook(
        config=SiteConfig.model_validate(config),
        day=dt.date(2026, 11, 3),
        journeys=(Journey.model_validate(journey), Journey.model_validate({**journey, "id": "af", "status": "draft"})),
        parties={id: Party.model_validate({"id": id, "name": id}) for id in ("koerier", "winkel", "derde")},
    )


def test_each_thing_has_the_rule_that_decided_on_it() -> None:
    whole = playbook(pain="Geen tijdvak", fields_visible_to={"pain": ("koerier",)})
    said = account(whole, whole.config.editions["koerier"])
    at = ("journeys", "reis", "touchpoints")
    assert said["journeys", "reis"].rule is VisibilityRule.TAKES_PART
    assert said[(*at, "bezorgen", "pain")][:2] == (True, VisibilityRule.FIELD_NAMED)
    assert said[(*at, "bezorgen", "need")][:2] == (True, VisibilityRule.BY_DEFAULT)
    assert said[(*at, "bellen", "satisfaction")][:2] == (False, VisibilityRule.ANOTHERS_SCORE)
    assert said[(*at, "bellen", "pain")][:2] == (False, VisibilityRule.BEYOND_OUTLINE)
    assert said["parties", "derde"][:2] == (False, VisibilityRule.NOT_REFERRED_TO)
    assert said["parties", "winkel"][:2] == (True, VisibilityRule.REFERRED_TO)


def test_of_what_is_held_back_as_a_whole_nothing_within_is_told() -> None:
    whole = playbook()
    said = account(whole, whole.config.editions["nieuw"])
    assert said["journeys", "af"][:2] == (False, VisibilityRule.DRAFT)
    assert not [at for at in said if at[:2] == ("journeys", "af") and len(at) > 2]
    assert (VisibilityRule.DRAFT, 1) in held_back(said)


def test_lines_answer_a_question_about_one_touchpoint() -> None:
    whole = playbook()
    said = account(whole, whole.config.editions["koerier"])
    (told,) = list(lines(said, ("reis", "bellen")))
    assert told.at == ("journeys", "reis", "touchpoints", "bellen")
    shown = {name for decision, names in told.parts if decision.shown for name in names}
    assert {"title", "phase", "delivered_by"} <= shown
    assert not {"pain", "satisfaction"} & shown


def test_the_matrix_says_what_is_standard_and_counts_the_marks() -> None:
    whole = playbook(pain="Geen tijdvak", fields_visible_to={"pain": ("koerier",), "need": ("internal",)})
    editions, rows = matrix(whole)
    assert [each.id for each in editions] == ["internal", "nieuw", "koerier"]
    cells = {row.field: row.cells for row in rows}
    internal, staff, partner = cells["Touchpoint.pain"]
    assert (internal.policy, staff.policy, partner.policy) == ("all", "all", "marked")
    # A colleague does not get the draft; the partner does.
    assert (partner.shown, staff.held) == (2, 1)
    assert cells["Touchpoint.satisfaction"][2].policy == "own"
    assert cells["Touchpoint.need"][2].held == 2
    assert cells["Touchpoint.title"][2].policy == "all"
    assert cells["Touchpoint.quotes"][1].policy == "marked"
