"""Everything that can be written down is published: no field of the model is silently left out."""

from __future__ import annotations

from typing import Any

import pytest

from reisgids.labels.words import words as words_of
from reisgids.model.config import SiteConfig
from reisgids.model.contact_strategy import ContactStrategy
from reisgids.model.journey import (
    Analysis,
    ForWhom,
    Journey,
    PersonaInJourney,
    Use,
)
from reisgids.model.phase import Phase
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action, Channel, Kpi, LibraryTouchpoint, Party, Persona, System
from reisgids.model.touchpoint import MomentOfTruth, Touchpoint
from reisgids.model.values.base import Value
from tests.pages.filled import Filler, options
from tests.pages.playbooks import DAY, journey, page, planned, words


class _Everything:
    """A playbook in which every field of every value is filled, and the text of its pages."""

    def __init__(self) -> None:
        self.filler = Filler()
        fill = self.filler.fill
        first = fill(Touchpoint, id="moment")
        moment = fill(Touchpoint, id="klantmoment", kind="customer-moment", channel=())
        everything = fill(
            Journey,
            id="alles",
            phases=[fill(Phase, id="fase")],
            existing_customers_only="true",
            touchpoints=[first, moment],
        )
        organisation = {"name": "organisatienaam", "about": "organisatieuitleg", "party": "partij"}
        self.view = Playbook(
            config=SiteConfig.model_validate(
                {
                    "name": "playbooknaam",
                    "about": "playbookuitleg",
                    "organisation": organisation,
                    "lanes": {"rij": "eigen rij"},
                }
            ),
            day=DAY,
            journeys=(everything, journey("micro"), journey("tegenhanger", state="to-be")),
            personas={"persona": fill(Persona, id="persona")},
            parties={"partij": fill(Party, id="partij"), "ander": fill(Party, id="ander")},
            channels={"kanaal": fill(Channel, id="kanaal")},
            systems={"systeem": fill(System, id="systeem")},
            touchpoints={"vast": fill(LibraryTouchpoint, id="vast")},
            actions={"actie": fill(Action, id="actie")},
            kpis={"kpi": fill(Kpi, id="kpi")},
        )
        rendered = [each.render() for each in planned(self.view).pages]
        self.text = " ".join(words(each) for each in rendered)
        self.found = " ".join(
            f"{entry.title} {entry.text} {entry.synonyms}" for each in rendered for entry in each.search
        )
        self.journey_page = words(page(planned(self.view), "journeys/alles.md").render())


@pytest.fixture(scope="module")
def everything() -> _Everything:
    return _Everything()


def test_every_text_of_the_model_stands_on_a_page(everything: _Everything) -> None:
    missing = {field for field, used in everything.filler.words.items() for word in used if word not in everything.text}
    assert missing == {"Phase.also"}, "other names of a phase are for the search only"
    assert all(word in everything.found for word in everything.filler.words["Phase.also"])


def test_what_the_journey_says_stands_on_its_own_page(everything: _Everything) -> None:
    classes = (
        "Journey.",
        "Touchpoint.",
        "Handover.",
        "Workshop.",
        "Change.",
        "Measurement.",
        "Action.",
        "Kpi.",
        "System.",
    )
    missing = {
        field
        for field, used in everything.filler.words.items()
        if field.startswith(classes) and any(word not in everything.journey_page for word in used)
    }
    assert missing == set()


@pytest.mark.parametrize(
    "kind", [Journey, ForWhom, Use, Analysis, ContactStrategy, MomentOfTruth, Action, Kpi, PersonaInJourney]
)
def test_every_choice_is_named_on_the_journey_page(everything: _Everything, kind: type[Value]) -> None:
    say = words_of("nl").say
    chosen = [say(f"fields.options.{field}.{value}") for field, value in options(kind)]
    assert chosen
    assert [name for name in chosen if name not in everything.journey_page] == []


@pytest.mark.parametrize(
    "said",
    [
        "−1", "klant 5", "organisatie 3", "tevredenheid 4",
        "2 januari 2026", "4 maart 2027", "6 mei 2026",
        "4,25", "n = 46", "kwartaal", "rekenwijze", "0,75",
        "verantwoordelijkepartij", "verantwoordelijkeander",
        "iemand@voorbeeld.example", "+31 20 123 45 67",
        "Alleen bestaande klanten", "20 minuten", "2–3 weken", "Veel moeite", "eigen rij", "tekstindeeigenrij",
    ],
)  # fmt: skip
def test_figures_days_and_contacts_are_on_the_journey_page(everything: _Everything, said: str) -> None:
    assert said in " ".join(everything.journey_page.split())


def test_playbook_and_organisation_present_themselves_on_the_home_page(everything: _Everything) -> None:
    home = words(page(planned(everything.view), "index.md").render())
    assert [
        word for word in ("playbooknaam", "playbookuitleg", "organisatienaam", "organisatieuitleg") if word not in home
    ] == []


def test_the_page_of_the_other_language_has_the_other_words(everything: _Everything) -> None:
    english = words(page(planned(everything.view, "en"), "journeys/alles.md").render())
    leaked = [word for used in everything.filler.words.values() for word in used if word in english]
    strings: set[Any] = {
        word
        for field, used in everything.filler.words.items()
        if field
        in {
            "Contact.name",
            "Interviews.period",
            "Survey.period",
            "Figure.period",
            "Measurement.period",
            "Journey.tags",
            "Touchpoint.tags",
        }
        for word in used
    }
    assert set(leaked) <= strings
