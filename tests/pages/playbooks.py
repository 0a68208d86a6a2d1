"""Playbooks for the tests of pages, what draws nothing, and a reader of the HTML that comes out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from html.parser import HTMLParser
from typing import Any

from reisgids.diagrams.diagram import Diagram, Drawing
from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action, Channel, Party, Persona, System
from reisgids.pages.plan import plan
from reisgids.pages.shared.page import Fragment, Page, Plan, Rendered

DAY = dt.date(2026, 11, 10)


def drawn(diagrams: Sequence[Diagram]) -> tuple[Drawing, ...]:
    """Draw an empty picture of each diagram."""
    return tuple(Drawing("<svg></svg>") for _ in diagrams)


def journey(id: str = "reis", **more: Any) -> Journey:
    """Return a journey of four moments in two phases; `more` are further keys of its YAML."""
    touchpoints = [
        {"id": "storing", "title": "Storing", "phase": "awareness", "kind": "customer-moment", "feels": {"score": -1}},
        {"id": "beurs", "title": "Beurs", "phase": "awareness", "channel": "beurs", "delivered_by": "eigen",
         "feels": {"word": "blij", "score": 2}, "evidence": "observed", "delight": "Een demo."},
        {"id": "levering", "title": "Levering", "phase": "initiate", "delivered_by": "vervoer", "perceived_as": "eigen",
         "feels": {"word": "boos", "score": -2}, "pain": {"text": "Te laat.", "owner": "vervoer"},
         "moment_of_truth": {"type": "fmot", "why": "De eerste indruk."},
         "handover": {"to": "eigen", "when": "Na plaatsing"}},
        {"id": "factuur", "title": "Factuur", "phase": "initiate", "delivered_by": "eigen", "feels": {"score": -2},
         "evidence": "observed", "next": ["beurs"], "actions": ["regel"]},
    ]  # fmt: skip
    return Journey.model_validate({"id": id, "title": f"De reis {id}", "touchpoints": touchpoints, **more})


def playbook(*journeys: Journey, **parts: Any) -> Playbook:
    """Return a playbook with the registers that `journey` refers to."""
    parties = (
        Party.model_validate({"id": "eigen", "name": "Vloedstra", "kind": "own"}),
        Party.model_validate({"id": "vervoer", "name": "Noordlijn"}),
    )
    config = SiteConfig.model_validate(
        {"name": {"nl": "Ons boek", "en": "Our book"}, "organisation": {"name": "Vloedstra", "party": "eigen"}}
    )
    known: dict[str, Any] = {
        "config": config,
        "day": DAY,
        "journeys": journeys or (journey(),),
        "parties": {party.id: party for party in parties},
        "channels": {"beurs": Channel.model_validate({"id": "beurs", "name": "Vakbeurs", "icon": "event"})},
        "actions": {
            "regel": Action.model_validate(
                {"id": "regel", "title": "Regel per optie", "term": "short", "impact": "high"}
            )
        },
        "personas": {"inkoper": Persona.model_validate({"id": "inkoper", "name": "Inkoper"})},
        "systems": {"erp": System.model_validate({"id": "erp", "name": "ERP"})},
    }
    return Playbook(**{**known, **parts})


def planned(view: Playbook, language: str = "nl", **more: Any) -> Plan:
    """Return the plan of a playbook, drawing nothing."""
    return plan(view, language, draw=drawn, **more)


def page(of: Plan, path: str) -> Page:
    """Return the page with that path."""
    return next(page for page in of.pages if page.path == path)


def html(rendered: Rendered) -> str:
    """Return a page's own HTML, without what is Markdown."""
    return "\n".join(block.html for block in rendered.blocks if isinstance(block, Fragment))


def words(rendered: Rendered) -> str:
    """Return all text of a page, then that of its attributes, entities resolved."""
    reader = Reading()
    for block in rendered.blocks:
        if isinstance(block, Fragment):
            reader.feed(block.html)
        else:
            reader.text.append(block.text)
    return " ".join([*reader.text, *reader.attributes])


def renewed(old: Page, new: Page) -> bool:
    """Return whether a page has to be rendered again, once its plan is another one."""
    reads = old.render().reads
    return old.key(reads) != new.key(reads)


class Reading(HTMLParser):
    """Reads HTML: its text, and its skeleton of elements with the names of their attributes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.attributes: list[str] = []
        self.skeleton: list[tuple[str, ...]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember the element, and its attributes' values."""
        self.skeleton.append((tag, *(name for name, _ in attrs)))
        self.attributes += [value for _, value in attrs if value]

    def handle_endtag(self, tag: str) -> None:
        """Remember where an element ends."""
        self.skeleton.append((f"/{tag}",))

    def handle_data(self, data: str) -> None:
        """Remember the text."""
        self.text.append(data)

    def handle_comment(self, data: str) -> None:
        """Remember that there is a comment."""
        self.skeleton.append(("!--", data))


def skeleton(text: str) -> list[tuple[str, ...]]:
    """Return the elements of some HTML with the names of their attributes, in order."""
    reader = Reading()
    reader.feed(text)
    reader.close()
    return reader.skeleton
