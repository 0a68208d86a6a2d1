"""A small playbook with everything that a workbook can hold, and workbooks of it in which somebody worked."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from reisgids.editions import for_edition
from reisgids.imports.edited.plan import ReturnPlan, return_plan
from reisgids.imports.edited.returned import returned_book
from reisgids.model.playbook import Playbook
from reisgids.site.exports.xlsx import workbook_of
from reisgids.sources.load import Loaded, load
from reisgids.workbook.content import WorkbookContent, content_of
from reisgids.workbook.grid import FIRST_ROW, KEY_ROW
from tests.workbooks import workbook

TODAY = date(2026, 11, 29)
Grids = dict[str, list[list[Any]]]
CONFIG = """\
name: {nl: Gids van Acme, en: Acme guide}
organisation: {name: Acme, party: wij}
languages: [nl, en]
library: {use: no}
lanes:
  regels: { title: { nl: Regels, en: Rules }, about: Wat moet volgens de wet. }
editions:
  partner: {title: Vervoerder, audience: partner, party: vervoerder}
"""
JOURNEY = """\
# Een reis met van alles.
title: { nl: Een machine kopen, en: Buying a machine }   # titel
summary: Van eerste storing tot eerste factuur.
market: b2b
phases: b2b-6
owner: { role: Verkoop, email: verkoop@acme.example }
lessons:
  - nl: Bel vooraf.
    en: Call ahead.
  - Stuur één factuur.
touchpoints:

  # Awareness

  - id: storing
    title: { nl: Storing, en: Breakdown }
    kind: customer-moment
    phase: awareness
    does:
      nl: Ziet de machine stilvallen.
      en: Sees the machine stop.
    feels: -2          # boos
    importance: 5
    next: [beurs, offerte]
  - id: beurs
    title: Vakbeurs
    phase: awareness
    channel: [phone,  website]
    personas: leider
    quotes:
      - nl: Eindelijk iemand die luistert.
        en: Finally someone who listens.
      - Druk hier.
    pain: Te druk op de beurs.
    lanes:
      regels: { nl: Nette kleding., en: Dress well. }   # huisregel
    links: https://beurs.example/plan?zaal=1
    tags: beurs
    evidence: observed

  # Consideration

  - id: offerte
    title: "Offerte"
    phase: consideration
    need: >-
      Regel voor regel kunnen vergelijken,
      ook met die van een ander.
    feels: { word: { nl: ongerust, en: worried }, score: -1 }
    importance: { customer: 4, organisation: 3 }
    satisfaction: 3.5
    moment_of_truth: { type: fmot, why: Hier valt het besluit. }
    actions: [sneller]
    tags: ["#Te laat", spoed]
    links:
      - { url: "https://acme.example/offerte", title: { nl: Voorbeeld, en: Sample } }   # van de site
      - https://acme.example/prijzen
    handover:
      - to: vervoerder       # eerst
        when: Na akkoord
      - to: wij
        agreement: Belt terug.
        responsibilities: { wij: { nl: Bellen, en: Calling } }
    assumed_on: 2026-02-01

  # Initiate

  - title: Levering
    phase: initiate
    channel: phone
    delivered_by: vervoerder
    handover:
      to: vervoerder
      when: Bij vertrek
      responsibilities: { wij: Laden, vervoerder: Rijden }
    pain:
      text: { nl: Niemand belt., en: Nobody calls. }
      owner: vervoerder
      value: { amount: 1250000, per: jaar }
    frontstage: 'Chauffeur zei: ''hallo'''
    note: Alleen voor ons.
  - id: factuur
    title: Eerste factuur
    phase: engage
    next: []
"""
REGISTERS = {
    "personas": "leider:\n  name: { nl: Productieleider, en: Production manager }\n  goals: [Doordraaien, Rust]\n",
    "parties": "wij:\n  name: Acme\n  kind: own\nvervoerder:\n  name: Noordlijn\n  contact: { role: Planner }\n",
    "channels": "phone:\n  name: { nl: Telefoon, en: Phone }\nwebsite:\n  name: Website\n  kind: online\n",
    "actions": "sneller:   # eerst\n  title: Offerte binnen een dag\n  term: short\n  impact: high\n  owner: wij\n",
    "kpis": "nps:\n  title: NPS\n  metric: nps\n  baseline: { value: 12, n: 40 }\n  owner: wij\n",
}
SHEET = "machine"


def playbook(root: Path) -> Path:
    """Write the playbook, and return its folder."""
    (root / "journeys/registers").mkdir(parents=True)
    (root / "content/nl").mkdir(parents=True)
    (root / "site-config.yml").write_text(CONFIG, "utf-8")
    (root / "journeys/machine.yml").write_text(JOURNEY, "utf-8")
    for name, text in REGISTERS.items():
        (root / f"journeys/registers/{name}.yml").write_text(text, "utf-8")
    return root


def loaded(root: Path, instead: dict[str, bytes] | None = None) -> Loaded:
    """Return what is in a playbook, with other bytes in some of its files."""
    return load(root, today=TODAY, instead=instead or {})


def whole(root: Path, instead: dict[str, bytes] | None = None) -> Playbook:
    """Return a playbook that has no errors."""
    found = loaded(root, instead)
    assert found.playbook is not None, [each for each in found.problems if each.severity == "error"]
    return found.playbook


def exported(root: Path, edition: str = "internal", language: str = "nl") -> Grids:
    """Return a workbook of a playbook, as rows per sheet."""
    found = whole(root)
    named = found.config.edition(edition)
    assert named is not None
    data = workbook_of(for_edition(found, named), language, (), file_name="plan.xlsx")
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def content(root: Path, instead: dict[str, bytes] | None = None, language: str = "nl") -> WorkbookContent:
    """Return what a workbook of a playbook holds."""
    return content_of(whole(root, instead), language)


def plan_of(root: Path, grids: Grids) -> ReturnPlan:
    """Return what a workbook would do to a playbook."""
    book = returned_book(workbook(grids))
    found = whole(root)
    named = found.config.edition(book.marks.origin.edition)
    assert named is not None
    return return_plan(book, root, found, named)


def place(grids: Grids, key: str, sheet: str = SHEET) -> int:
    """Return in which column of a sheet a key stands."""
    return grids[sheet][KEY_ROW].index(key)


def row(grids: Grids, id: str, sheet: str = SHEET) -> list[Any]:
    """Return the row with a short name."""
    at = place(grids, "id", sheet)
    return next(each for each in grids[sheet][FIRST_ROW:] if each[at] == id)


def put(grids: Grids, id: str, key: str, value: Any, sheet: str = SHEET) -> None:
    """Type something in a cell."""
    row(grids, id, sheet)[place(grids, key, sheet)] = value


def after(
    root: Path, edit: Callable[[Grids], object], *, edition: str = "internal", language: str = "nl"
) -> ReturnPlan:
    """Return what a workbook would do in which somebody did something."""
    grids = exported(root, edition, language)
    edit(grids)
    return plan_of(root, grids)


def journey(plan: ReturnPlan) -> str:
    """Return the journey as it would be."""
    return plan.files["journeys/machine.yml"].decode("utf-8")
