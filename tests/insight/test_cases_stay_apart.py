"""A playbook with a case of another organisation says the same of its own organisation as one without the case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reisgids.diagrams.catalogue import KINDS
from reisgids.diagrams.words.handovers import handovers_of
from reisgids.health.report import health_report
from reisgids.insight.chain.party_parts import party_parts
from reisgids.insight.chain.playbook_chain import playbook_chain
from reisgids.insight.journeys.customer_view import customer_view
from reisgids.insight.journeys.touchpoint_library import library_of_cases, touchpoint_library
from reisgids.insight.measurement.standouts import standouts
from reisgids.insight.method.six_steps import six_steps
from reisgids.labels.words import words
from reisgids.model.playbook import Playbook
from reisgids.sources.load import load
from tests.pages.playbooks import page, planned
from tests.pages.playbooks import words as said_on

_MARKUP = "rg-home__cases journeys/#cases "
"""The attributes of the line that leads to the cases."""
TODAY = dt.date(2026, 11, 30)
OWN = {
    "site-config.yml": """
name: Klantreizen van Bakker
organisation: { name: Bakker Machines, about: Wij bouwen machines., party: bakker }
languages: [nl]
""",
    "journeys/registers/parties.yml": """
bakker: { name: Bakker Machines, kind: own }
planning: { name: Planning, kind: department }
transport: { name: Snel Transport }
""",
    "journeys/registers/channels.yml": "email: { name: Mail }\nphone: { name: Bellen }\non-site: { name: Thuis }\n",
    "journeys/registers/personas.yml": "inkoper: { name: De inkoper, based_on: Zes interviews. }\n",
    "journeys/registers/systems.yml": "crm: { name: CRM, kind: crm, kept_by: [sales], owner: planning }\n",
    "journeys/registers/touchpoints.yml": "levering: { title: Levering, group: service }\n",
    "journeys/registers/kpis.yml": "op-tijd: { title: Op tijd, metric: other, unit: '%', target: { value: 90 } }\n",
    "journeys/registers/actions.yml": """
bellen: { title: Bellen, owner: planning, term: short, impact: high, status: planned, kpi: op-tijd }
""",
    "journeys/koop.yml": """
title: Een machine kopen
market: b2b
personas: [inkoper]
kpis: [op-tijd]
contact_strategy: { experience: Rustig. }
touchpoints:
  - { title: Offerte, id: offerte, phase: purchase, channel: email, delivered_by: bakker, feels: 1, systems: [crm] }
  - title: Levering
    id: levering
    phase: initiate
    channel: on-site
    library: levering
    delivered_by: transport
    perceived_as: bakker
    feels: -1
    pain: { text: Te laat., owner: planning }
    actions: [bellen]
    handover: { to: transport, responsibilities: { bakker: klaarzetten, transport: rijden } }
    measurements:
      - { metric: csat, value: 60, n: 40, period: 2026-Q2, method: top-two box }
      - { metric: csat, value: 70, n: 44, period: 2026-Q3, method: top-two box }
""",
    "journeys/storing.yml": """
title: Een storing
market: b2b
touchpoints:
  - { title: Storing melden, phase: engage, channel: phone, delivered_by: bakker, feels: -2, library: levering }
  - { title: Monteur, phase: engage, channel: on-site, delivered_by: transport, feels: 1 }
""",
}
CASE = {
    "journeys/registers/parties.yml": """
vliegveld: { name: Vliegveld, kind: own, contact: { role: Balie } }
balie: { name: Balie, kind: department }
afhandelaar: { name: Afhandelaar }
""",
    "journeys/registers/personas.yml": "gezin: { name: Het gezin }\n",
    "journeys/registers/systems.yml": "koffers: { name: Koffers, kept_by: [help-desk], owner: afhandelaar }\n",
    "journeys/registers/touchpoints.yml": "inchecken: { title: Inchecken, group: visit }\n",
    "journeys/registers/kpis.yml": """
nps-gezin: { title: NPS van het gezin, metric: nps, from: { journey: vakantie, metric: nps }, target: { value: 20 } }
""",
    "journeys/registers/actions.yml": """
band: { title: Een extra band, owner: afhandelaar, term: long, impact: low, status: idea, due: 2026-01-01 }
""",
    "journeys/vakantie.yml": """
title: Op vakantie
case: { organisation: vliegveld, why: Bijna alles doen partners. }
market: b2c
review_by: 2026-01-01
personas: [gezin]
actions: [band]
contact_strategy: { experience: Voorpret., address: je }
touchpoints:
  - { title: Inchecken, id: inchecken, phase: purchase, channel: on-site, library: inchecken, delivered_by: afhandelaar,
      perceived_as: vliegveld, feels: -2, systems: [koffers, crm], micro_journey: koffer }
  - { title: Levering, id: koffer, phase: initiate, channel: on-site, library: levering, delivered_by: afhandelaar,
      feels: 2, pain: { text: Wij zoeken nog., owner: balie }, handover: { to: afhandelaar } }
measurements:
  - { metric: nps, value: 3, n: 312, period: 2025-Q3, method: "0–10" }
  - { metric: nps, value: 43, n: 312, period: 2026-Q3, method: "0–10" }
""",
    "journeys/koffer.yml": """
title: De koffer
case: { why: Een deel van de keten van dichtbij. }
market: b2c
touchpoints:
  - { title: Wachten, phase: engage, channel: on-site, delivered_by: afhandelaar, feels: -1 }
  - { title: Terugkeer, phase: engage, channel: on-site, delivered_by: vliegveld, feels: -1, library: levering }
""",
}


def read(folder: Path, files: dict[str, str]) -> tuple[Playbook, list[tuple[Any, ...]]]:
    """Return a playbook of these files, with the problems that are not in a file of a case."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    loaded = load(folder, today=TODAY)
    assert loaded.playbook is not None, [each for each in loaded.problems if each.severity == "error"]
    return loaded.playbook, [(each.code, str(each.place), dict(each.values)) for each in loaded.problems]


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> tuple[Playbook, list[tuple[Any, ...]]]:
    return read(tmp_path_factory.mktemp("without"), OWN)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Playbook, list[tuple[Any, ...]]]:
    added = {name: OWN.get(name, "") + text for name, text in CASE.items()}
    return read(tmp_path_factory.mktemp("both"), {**OWN, **added})


def chain(playbook: Playbook) -> Any:
    """Return who hands over to whom."""

    def of(journey: Any) -> Any:
        return handovers_of(playbook, journey)

    return playbook_chain(playbook, party_parts(playbook, playbook.own_journeys, of))


def drawn(playbook: Playbook) -> Any:
    """Return every diagram that is about the playbook as a whole."""
    kinds = [kind for kind in KINDS.values() if kind.ABOUT == "playbook"]
    return [kind.diagram(playbook, playbook.own_journeys, words("nl")) for kind in kinds]


def health(playbook: Playbook) -> Any:
    """Return of each rule of how much it asked something, and what it found."""
    return [(each.rule.name, each.asked, [found.finding for found in each.found]) for each in health_report(playbook)]


@pytest.mark.parametrize("asked", [chain, customer_view, drawn, health, six_steps, standouts, touchpoint_library])
def test_what_is_said_of_the_organisation_is_the_same(
    without: tuple[Playbook, Any], both: tuple[Playbook, Any], asked: Callable[[Playbook], Any]
) -> None:
    assert both[0].cases
    assert asked(both[0]) == asked(without[0])


def test_check_says_the_same(without: tuple[Playbook, Any], both: tuple[Playbook, Any]) -> None:
    assert both[1] == without[1]


def test_what_only_cases_name_belongs_to_them(both: tuple[Playbook, Any]) -> None:
    assert both[0].of_cases == {
        ("parties", "vliegveld"), ("parties", "balie"), ("parties", "afhandelaar"), ("personas", "gezin"),
        ("systems", "koffers"), ("touchpoints", "inchecken"), ("kpis", "nps-gezin"), ("actions", "band"),
    }  # fmt: skip
    group = library_of_cases(both[0])
    assert group is not None
    assert [entry.id for entry, _ in group.entries] == ["inchecken"]


def page_text(playbook: Playbook, path: str) -> str:
    """Return the words of a page."""
    return said_on(page(planned(playbook), path).render())


@pytest.mark.parametrize("path", ["actions/measurements.md", "health/index.md", "method/state.md"])
def test_a_page_about_the_organisation_is_the_same(
    without: tuple[Playbook, Any], both: tuple[Playbook, Any], path: str
) -> None:
    assert page_text(both[0], path) == page_text(without[0], path)


def test_what_is_counted_on_the_first_page_is_the_same(
    without: tuple[Playbook, Any], both: tuple[Playbook, Any]
) -> None:
    said = page_text(both[0], "index.md").replace("Ook: 2 cases van andere organisaties", "").replace(_MARKUP, "")
    assert " ".join(said.split()) == " ".join(page_text(without[0], "index.md").split())
