"""A journey as its author writes it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError

from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.phase import BUILT_IN
from reisgids.model.playbook import Playbook
from reisgids.model.values.text import Text


def journey(*touchpoints: dict[str, Any], **head: Any) -> Journey:
    return Journey.model_validate(
        {"id": "reis", "title": "Reis", "touchpoints": list(touchpoints), **head}, context={"language": "nl"}
    )


def playbook(*journeys: Journey) -> Playbook:
    config = SiteConfig.model_validate({"name": "Gids", "organisation": {"name": "Maker"}})
    return Playbook(config=config, day=dt.date(2026, 11, 3), journeys=journeys)


def test_touchpoints_of_one_title_get_names_of_their_own() -> None:
    found = journey(*[{"title": "Eén factuur", "phase": "engage"}] * 3)
    assert [t.id for t in found.touchpoints] == ["een-factuur", "een-factuur-2", "een-factuur-3"]


def test_a_name_that_the_author_gave_is_never_taken_by_another() -> None:
    found = journey({"title": "Factuur", "phase": "engage"}, {"id": "factuur", "title": "Anders", "phase": "engage"})
    assert [t.id for t in found.touchpoints] == ["factuur-2", "factuur"]


def test_short_forms_mean_the_same_as_long_ones() -> None:
    short = journey(
        {"title": "A", "phase": "x", "channel": "phone", "pain": "au", "importance": "4", "quotes": "citaat"},
        personas="koper", for_whom="de directie", contact_strategy="dichtbij",
    )  # fmt: skip
    long = journey(
        {
            "title": {"nl": "A"}, "phase": "x", "channel": ["phone"], "pain": {"text": {"nl": "au"}},
            "importance": {"customer": 4}, "quotes": [{"nl": "citaat"}],
        },
        personas=[{"ref": "koper"}], for_whom={"about": "de directie"}, contact_strategy={"experience": "dichtbij"},
    )  # fmt: skip
    assert short == long


def test_a_plain_text_is_in_the_first_language_and_falls_back_with_its_language() -> None:
    title = journey({"title": "A", "phase": "x"}).title
    assert title.read("nl") == ("Reis", "nl")
    assert title.read("en") == ("Reis", "nl")
    assert title.lacks(("nl", "en")) == ("en",)


def test_a_text_without_words_is_none() -> None:
    with pytest.raises(ValidationError):
        Text.model_validate({"nl": "  ", "en": None})


def test_a_customer_moment_has_no_channel() -> None:
    with pytest.raises(ValidationError, match="customer moment"):
        journey({"title": "A", "phase": "x", "kind": "customer-moment", "channel": "phone"})


def test_the_next_review_comes_after_the_last() -> None:
    with pytest.raises(ValidationError, match="review_by"):
        journey({"title": "A", "phase": "x"}, reviewed="2026-11-03", review_by="2026-11-02")


def test_the_map_follows_the_phases_not_the_order_of_writing() -> None:
    found = journey({"title": "Later", "phase": "advocacy"}, {"title": "Eerst", "phase": "awareness"}, phases="b2b-6")
    assert [t.id for t in playbook(found).in_order(found)] == ["eerst", "later"]


def test_a_map_of_existing_customers_shows_the_last_three_of_six_and_the_last_two_of_five() -> None:
    for model, names in (("b2b-6", ["initiate", "engage", "advocacy"]), ("lifecycle-5", ["retention", "advocacy"])):
        found = journey({"title": "A", "phase": "advocacy"}, phases=model, existing_customers_only="ja")
        assert [phase.id for phase in playbook(found).phases_of(found)] == names


def test_the_built_in_models_can_be_read_in_each_other() -> None:
    b2b, lifecycle = BUILT_IN
    assert b2b.mapping["lifecycle-5"] == {
        "awareness": "awareness", "consideration": "consideration", "purchase": "decision",
        "initiate": "retention", "engage": "retention", "advocacy": "advocacy",
    }  # fmt: skip
    assert lifecycle.mapping["b2b-6"]["retention"] == "engage"
    assert lifecycle.mapping["b2b-6"]["decision"] == "purchase"
    assert set(lifecycle.mapping["b2b-6"]) == {phase.id for phase in lifecycle.phases}
