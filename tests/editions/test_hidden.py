"""What an edition must not say, in every way in which a site could say it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from reisgids.editions import for_edition
from reisgids.editions.hidden import hidden_values, shown_values
from reisgids.model.config import INTERNAL, Edition, Organisation, SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.markdown.content import ContentPage
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Contact, Figure, Kpi, Party
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text

PUBLIC = Edition(id="openbaar", title=Text(nl="Voor iedereen"), audience=Audience.PUBLIC)
DAY = dt.date(2026, 11, 22)


@pytest.fixture
def whole() -> Playbook:
    contact = Contact(role=Text(nl="Planning vervoer"), email="plan@loods.example", phone="+31 6 12 34 56 78")
    figure = Figure(value=1234567.5, n=10, period="2026-Q3", date=dt.date(2026, 3, 5))
    body = "# Plan B\n\nEen regel\nvan **twee**. En dan [meer](https://loods.example/meer).\n\n| Wie doet het | Wat |\n"
    return Playbook(
        config=SiteConfig(
            name=Text(nl="Gids van Acme"), organisation=Organisation(name="Acme"), editions={"openbaar": PUBLIC}
        ),
        day=DAY,
        journeys=(
            Journey(
                id="terugsturen",
                title=Text(nl="Iets terugsturen", en="Sending back"),
                touchpoints=(Touchpoint(id="pakket-inleveren", title=Text(nl="Pakket inleveren"), phase="engage"),),
            ),
        ),
        parties={"koerier-zuid": Party(id="koerier-zuid", name=Text(nl="Koeriersdienst Zuid"), contact=contact)},
        kpis={"omzet-per-week": Kpi(id="omzet-per-week", title=Text(nl="Omzet\n per week"), baseline=figure)},
        content=(ContentPage(path="over/plan-twee.md", language="nl", title="Ons plan", body=body),),
    )


@pytest.fixture
def hidden(whole: Playbook) -> dict[str, str]:
    return {value.text: value.at for value in hidden_values(whole, for_edition(whole, PUBLIC))}


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("Iets terugsturen", "journeys/terugsturen/title/nl"),
        ("Sending back", "journeys/terugsturen/title/en"),
        ("iets-terugsturen", "journeys/terugsturen/title/nl"),
        ("terugsturen", "journeys/terugsturen/id"),
        ("pakket-inleveren", "journeys/terugsturen/touchpoints/pakket-inleveren/id"),
        ("koerier-zuid", "parties/koerier-zuid"),
        ("plan@loods.example", "parties/koerier-zuid/contact/email"),
        ("+31 6 12 34 56 78", "parties/koerier-zuid/contact/phone"),
        ("+31612345678", "parties/koerier-zuid/contact/phone"),
        ("Omzet per week", "kpis/omzet-per-week/title/nl"),
        ("1234567.5", "kpis/omzet-per-week/baseline/value"),
        ("1.234.567,5", "kpis/omzet-per-week/baseline/value"),
        ("2026-03-05", "kpis/omzet-per-week/baseline/date"),
        ("5 maart 2026", "kpis/omzet-per-week/baseline/date"),
        ("5 March 2026", "kpis/omzet-per-week/baseline/date"),
        ("over/plan-twee", "content/nl/over/plan-twee.md"),
        ("plan-twee", "content/nl/over/plan-twee.md"),
        ("Ons plan", "content/nl/over/plan-twee.md/title"),
        ("# Plan B", "content/nl/over/plan-twee.md:1"),
        ("Een regel", "content/nl/over/plan-twee.md:3"),
        ("van **twee**. En dan [meer](https://loods.example/meer).", "content/nl/over/plan-twee.md:4"),
        ("https://loods.example/meer", "content/nl/over/plan-twee.md:4"),
        ("Een regel van twee.", "content/nl/over/plan-twee.md:3"),
        ("En dan meer.", "content/nl/over/plan-twee.md:3"),
        ("Wie doet het", "content/nl/over/plan-twee.md:6"),
    ],
)
def test_what_is_hidden_is_known_in_every_writing_with_its_place(hidden: dict[str, str], said: str, at: str) -> None:
    assert hidden[said] == at


def test_words_of_fewer_than_eight_characters_are_left_out(hidden: dict[str, str]) -> None:
    assert min(map(len, hidden)) == 8


def test_what_the_edition_shows_is_not_hidden(whole: Playbook, hidden: dict[str, str]) -> None:
    assert "Gids van Acme" not in hidden
    assert "Voor iedereen" in shown_values(for_edition(whole, PUBLIC))
    assert "22 november 2026" in shown_values(for_edition(whole, PUBLIC))


def test_where_pages_are_that_the_edition_has_is_shown(whole: Playbook) -> None:
    """A hidden page may well lead there: what it leads to is no secret, and stands in the site's own scripts."""
    shown = shown_values(whole)
    assert "journeys/terugsturen.md" in shown
    assert "journeys/terugsturen.md#tp-pakket-inleveren" in shown


def test_from_the_internal_edition_nothing_is_hidden(whole: Playbook) -> None:
    assert hidden_values(whole, replace(whole, edition=INTERNAL)) == ()


def test_the_source_of_a_block_for_others_is_hidden_even_where_the_view_shows_it(whole: Playbook) -> None:
    body = "Voor iedereen hier.\n\n::: visible_to: onboarding\nWat **niet** mag.\nVoor iedereen hier.\n:::\n"
    page = ContentPage(path="p.md", language="nl", title="Blad", body=body, visible_to=("public",))
    whole = replace(whole, content=(page,))
    view = for_edition(whole, PUBLIC)
    leaking = replace(view, content=(page.model_copy(update={"body": body.replace(":::", "")}),))
    assert "Wat niet mag." in {value.text for value in hidden_values(whole, leaking)}
    shown = shown_values(leaking, whole)
    assert "Voor iedereen hier." in shown
    assert not any("niet" in said for said in shown)


@pytest.mark.parametrize(
    ("line", "plain", "targets"),
    [
        ("Zie [de wiki](wiki/pagina_(klant).md) hier.", "Zie de wiki hier.", {"wiki/pagina_(klant).md"}),
        ("[![Een plaatje](plaatje.png)](verderop.md)", "Een plaatje", {"plaatje.png", "verderop.md"}),
    ],
)
def test_a_link_is_hidden_as_its_words_and_as_where_it_leads(
    whole: Playbook, line: str, plain: str, targets: set[str]
) -> None:
    page = ContentPage(path="p.md", language="nl", title="Blad", body=line, visible_to=("onboarding",))
    whole = replace(whole, content=(page,))
    said = {value.text for value in hidden_values(whole, for_edition(whole, PUBLIC))}
    assert {plain, *targets} <= said
