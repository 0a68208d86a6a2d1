"""The page of tags, and what a tag is called in each language."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reisgids.editions.edition import for_edition
from reisgids.model.config import Edition, SiteConfig
from reisgids.model.playbook import Playbook
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text
from tests.pages.playbooks import html, journey, page, planned, playbook

PATH = "journeys/tags.md"
NAMES = {
    "Te laat": {"nl": "te laat", "en": "late"},
    "acht": {"nl": "zwaar", "en": "heavy"},
    "beurs": {"nl": "beurs", "en": "trade fair"},
}
ON = {"id": "t", "title": "Balie", "phase": "awareness"}


def view(**more: Any) -> Playbook:
    """Return a playbook with three tags on a journey and its touchpoint, two of which have names."""
    touchpoints = [{**ON, "tags": ["acht", "Balie"], **more}, {**ON, "id": "u", "title": "Site"}]
    made = playbook(journey("a", status="published", tags=["te-laat"], touchpoints=touchpoints))
    config = {"name": "Boek", "organisation": {"name": "Vloedstra"}, "tags": NAMES}
    return replace(made, config=SiteConfig.model_validate(config))


@pytest.mark.parametrize(
    ("language", "order"), [("nl", ["Balie", "te laat", "zwaar"]), ("en", ["Balie", "heavy", "late"])]
)
def test_tags_stand_by_their_names_in_the_page_s_language(language: str, order: list[str]) -> None:
    text = html(page(planned(view(), language), PATH).render())
    places = [text.index(f'">{name} <small>') for name in order]
    assert places == sorted(places)
    assert 'id="tag-te-laat"' in text


def test_a_touchpoint_is_found_by_its_tag_and_by_what_that_is_called() -> None:
    found = {entry.title: entry for entry in page(planned(view(), "en"), "journeys/a.md").search().entries}
    assert {"acht", "heavy"} <= set(found["Balie"].synonyms.split())


def test_two_names_of_one_touchpoint_are_never_read_as_one_phrase() -> None:
    """Side by side they could make a title that an edition hides, and nothing would be published."""
    found = {entry.title: entry for entry in page(planned(view(), "en"), "journeys/a.md").search().entries}
    assert "acht heavy" not in found["Balie"].synonyms
    assert "acht · heavy" in found["Balie"].synonyms


def test_an_edition_has_no_name_of_a_tag_that_it_does_not_show() -> None:
    edition = Edition(id="nieuw", title=Text(nl="Nieuw"), audience=Audience.ONBOARDING)
    assert set(for_edition(view(), edition).config.tags) == {"Te laat", "acht"}
    assert set(for_edition(view(visible_to=["public"]), edition).config.tags) == {"Te laat"}
