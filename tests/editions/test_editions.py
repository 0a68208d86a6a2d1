"""What an audience may see: denied unless marked."""

from __future__ import annotations

import datetime as dt

import pytest

from reisgids.editions import for_edition
from reisgids.model.base import Audience, audiences_of
from reisgids.model.config import INTERNAL, Edition, SiteConfig
from reisgids.model.content import ContentPage
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Kpi, System
from reisgids.model.text import Text

PARTNER = Edition(id="koerier", title=Text(nl="Koerier"), audience=Audience.PARTNER, party="koerier")
PUBLIC = Edition(id="publiek", title=Text(nl="Publiek"), audience=Audience.PUBLIC)
STAFF = Edition(id="nieuw", title=Text(nl="Nieuwe collega's"), audience=Audience.ONBOARDING)


def playbook(**head: object) -> Playbook:
    journey = Journey.model_validate(
        {
            "id": "reis",
            "title": "Reis",
            "touchpoints": [
                {"title": "Open", "phase": "awareness", "pain": "pijn", "quotes": "citaat", "does": "doet"},
                {"title": "Besloten", "phase": "awareness", "visible_to": "internal"},
            ],
            **head,
        }
    )
    config = SiteConfig.model_validate({"name": "Gids", "organisation": {"name": "Wij BV"}})
    return Playbook(
        config=config,
        day=dt.date(2026, 11, 3),
        journeys=(journey,),
        systems={"crm": System(id="crm", name=Text(nl="CRM"))},
        kpis={"nps": Kpi(id="nps", title=Text(nl="NPS"))},
        content=(ContentPage(path="a.md", language="nl", title="A"),),
    )


def test_the_internal_edition_sees_everything() -> None:
    whole = playbook()
    assert for_edition(whole, INTERNAL).journeys == whole.journeys


def test_a_partner_does_not_get_pains_quotes_or_touchpoints_marked_for_others() -> None:
    (journey,) = for_edition(playbook(), PARTNER).journeys
    assert [t.id for t in journey.touchpoints] == ["open"]
    assert journey.touchpoints[0].pain is None
    assert journey.touchpoints[0].quotes == ()
    assert journey.touchpoints[0].does is not None


def test_colleagues_see_the_pain_but_not_the_quotes() -> None:
    (journey,) = for_edition(playbook(), STAFF).journeys
    assert journey.touchpoints[0].pain is not None
    assert journey.touchpoints[0].quotes == ()


def test_the_public_sees_only_journeys_that_name_it() -> None:
    assert for_edition(playbook(), PUBLIC).journeys == ()
    assert len(for_edition(playbook(visible_to="public"), PUBLIC).journeys) == 1


@pytest.mark.parametrize("edition", [PARTNER, PUBLIC, STAFF])
def test_registers_and_pages_without_a_mark_stay_inside(edition: Edition) -> None:
    view = for_edition(playbook(), edition)
    assert not view.systems
    assert not view.kpis
    assert not view.content


@pytest.mark.parametrize("kind", [System, Kpi, ContentPage])
def test_a_field_without_a_mark_is_internal(kind: type[System]) -> None:
    assert all(audiences_of(info) == {Audience.INTERNAL} for info in kind.model_fields.values())
