"""Links in running text to what an edition hasn't are words there, as they are on its pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reisgids.editions import for_edition
from reisgids.editions.hidden import hidden_values
from reisgids.model.config import Edition
from reisgids.model.markdown.content import ContentPage
from reisgids.model.playbook import Playbook
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text
from tests.pages.playbooks import journey, playbook

STAFF = Edition(id="nieuw", title=Text(nl="Nieuw"), audience=Audience.ONBOARDING)


def seen(does: str, **more: object) -> tuple[Playbook, Playbook]:
    """Return a playbook in which that is what a customer does, and what new colleagues see of it."""
    shown = {"id": "a", "title": "Eerste", "phase": "awareness", "does": does, **more}
    held = {"id": "b", "title": "Tweede", "phase": "awareness", "visible_to": "internal"}
    journeys = (
        journey("open", status="published", touchpoints=[shown, held]),
        journey("dicht", status="published", visible_to="internal"),
    )
    pages = [
        ContentPage(path="wel.md", language="nl", title="Wel", body="## Kop\n"),
        ContentPage(path="niet.md", language="nl", title="Niet", body="x", visible_to=("internal",)),
    ]
    whole = replace(playbook(*journeys), content=tuple(pages))
    return whole, for_edition(whole, STAFF)


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("Zie [dit](wel.md#kop) en **[dat](https://e.org)**", "Zie [dit](wel.md#kop) en **[dat](https://e.org)**"),
        ("Zie [*dit*](niet.md), [die reis](journeys/dicht.md)", "Zie *dit*, die reis"),
        ("Na [de eerste](journeys/open.md#tp-a)", "Na [de eerste](journeys/open.md#tp-a)"),
        ("Na [de tweede](journeys/open.md#tp-b)", "Na [de tweede](journeys/open.md)"),
        ("- [x](niet.md)\n- `[x](niet.md)`", "- x\n- `[x](niet.md)`"),
    ],
)
def test_a_link_to_what_isnt_there_is_words(written: str, left: str) -> None:
    whole, view = seen(written)
    shown = view.journeys[0].touchpoints[0].does
    assert shown is not None
    assert shown.nl == left
    assert whole.journeys[0].touchpoints[0].does != shown or written == left


def test_what_is_hidden_is_looked_for_in_plain_words_too() -> None:
    whole, view = seen("x", quotes=["Een **zeer geheim** plan met [een ander](https://geheim.example/plan)"])
    hidden = {value.text for value in hidden_values(whole, view)}
    assert {"Een zeer geheim plan met een ander", "https://geheim.example/plan"} <= hidden
