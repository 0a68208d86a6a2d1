"""What pages say of their edition."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from reisgids.model.config import Edition, SiteConfig
from reisgids.model.markdown.content import ContentPage
from reisgids.model.playbook import Playbook
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text
from reisgids.pages.shared.edition import edition_facts, version_of

DAY = dt.date(2026, 11, 3)
PARTNER = Edition(id="koerier", title=Text(nl="Voor de\nkoerier"), audience=Audience.PARTNER, party="koerier")


def view(**config: object) -> Playbook:
    settings = {"name": {"nl": "Gids"}, "organisation": {"name": "Acme"}, **config}
    return Playbook(SiteConfig.model_validate(settings), DAY, edition=PARTNER)


def test_the_title_is_one_line_and_the_day_is_written_in_full() -> None:
    facts = edition_facts(view(), "en")
    assert (facts.id, facts.title, facts.audience) == ("koerier", "Voor de koerier", "partner")
    assert (facts.date, facts.day) == ("3 November 2026", "2026-11-03")
    assert edition_facts(view(), "nl").date == "3 november 2026"


@pytest.mark.parametrize("audience", list(Audience))
def test_only_a_public_edition_is_for_search_engines(audience: Audience) -> None:
    party = "koerier" if audience is Audience.PARTNER else None
    edition = Edition(id="x", title=Text(nl="x"), audience=audience, party=party)
    assert edition_facts(replace(view(), edition=edition), "nl").indexed is (audience is Audience.PUBLIC)


def test_the_version_is_that_of_what_is_seen_and_not_of_the_day() -> None:
    page = ContentPage(path="over/index.md", language="nl", title="Over", body="Eerst.")
    before = replace(view(), content=(page,))
    assert version_of(before) == version_of(replace(before, day=dt.date(2027, 1, 1)))
    assert version_of(before) == version_of(replace(before, content=(page.model_copy(),)))
    changed = [
        replace(before, content=(page.model_copy(update={"body": "Later."}),)),
        replace(before, content=()),
        replace(before, edition=PARTNER.model_copy(update={"id": "bezorger"})),
    ]
    assert len({version_of(each) for each in (before, *changed)}) == 4


def test_a_version_of_the_playbooks_own_comes_first() -> None:
    assert edition_facts(view(version="najaar 2026"), "nl").version == "najaar 2026"
