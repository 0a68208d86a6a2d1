"""Marks in running text, in every field of it: shown where there is room for them, and words elsewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest

from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.phase import Phase
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action, Channel, Claim, Kpi, LibraryTouchpoint, Party, Persona, System
from reisgids.model.route import Route
from reisgids.model.term import Term
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.prose import Prose
from reisgids.pages.shared.page import Fragment, Markdown
from tests.pages.filled import Filler
from tests.pages.playbooks import DAY, journey, planned

WRITTEN = "**{0}** *zo* <script>\n[meer {0}](https://e.org/{0}) en [daar](method/x.md#y)\n- 2 * 3\n- ~~wel~~ niet"
MARKS = re.compile(r"\*\*|\]\(|~~|\x1f|(?<!\w)\*\w|https://e\.org|method/x\.md|^- ", re.MULTILINE)

_LINK = '<a href="https://e.org/{0}" rel="noopener noreferrer">meer {0}</a>'


class MarkedFiller(Filler):
    """Fills running text with all marks at once, around a word of its own, which it remembers in `told`."""

    def __init__(self) -> None:
        super().__init__()
        self.told: dict[str, str] = {}

    def _of(self, field: str, annotation: Any) -> Any:
        if isinstance(annotation, type) and issubclass(annotation, Prose):
            word = self._word(field)
            self.told[word] = field
            return {"nl": WRITTEN.format(word), "en": WRITTEN.format(f"x{word}")}
        return super()._of(field, annotation)


class Nesting(HTMLParser):
    """Finds links and buttons within others, and marks among the words."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.nested: list[str] = []
        self.marks: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("a", "button", "summary"):
            if self.open and tag in ("a", "button"):
                self.nested.append(f"{self.open[-1]} > {tag} {attrs}")
            self.open.append(tag)
        for name, value in attrs:
            if value and name != "href" and MARKS.search(value):
                self.marks.append(f"{tag} {name}={value}")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if MARKS.search(data):
            self.marks.append(data)


class Everything:
    """A playbook in which all running text has marks, and its pages."""

    def __init__(self) -> None:
        self.filler = MarkedFiller()
        fill = self.filler.fill
        everything = fill(
            Journey,
            id="alles",
            phases=[fill(Phase, id="fase"), fill(Phase, id="tweede")],
            existing_customers_only="true",
            touchpoints=[
                fill(Touchpoint, id="moment", lanes={"rij": self.filler._of("Touchpoint.lane", Prose)}),
                fill(Touchpoint, id="klantmoment", kind="customer-moment", channel=(), handover=()),
            ],
        )
        organisation = {"name": "Naam", "party": "partij", "about": self.filler._of("Organisation.about", Prose)}
        lane = {"title": "rij", "about": self.filler._of("OwnLane.about", Prose)}
        config = {
            "name": "Playbook",
            "about": self.filler._of("SiteConfig.about", Prose),
            "organisation": organisation,
            "lanes": {"rij": lane},
        }
        steps = [
            {"journey": "alles", "touchpoint": "moment", **self._step()},
            {"list": "touchpoints", **self._step()},
        ]
        route = {"id": "route", "title": "Route", "steps": steps, "parties": ["partij", "ander"]}
        route |= {name: self.filler._of(f"Route.{name}", Prose) for name in ("for_whom", "about")}
        route["outcomes"] = [self.filler._of("Route.outcomes", Prose)]
        self.view = Playbook(
            config=SiteConfig.model_validate(config),
            day=DAY,
            journeys=(everything, journey("micro"), journey("tegenhanger", state="to-be")),
            personas={"persona": fill(Persona, id="persona")},
            parties={"partij": fill(Party, id="partij", kind="own"), "ander": fill(Party, id="ander")},
            channels={"kanaal": fill(Channel, id="kanaal")},
            systems={"systeem": fill(System, id="systeem")},
            touchpoints={"vast": fill(LibraryTouchpoint, id="vast")},
            actions={"actie": fill(Action, id="actie")},
            kpis={"kpi": fill(Kpi, id="kpi")},
            claims={"bron": fill(Claim, id="bron", language="nl", url="https://bron.example")},
            terms={"begrip": fill(Term, id="begrip", page=None)},
            routes=(Route.model_validate(route),),
        )

    def _step(self) -> dict[str, Any]:
        step = {name: self.filler._of(f"RouteStep.{name}", Prose) for name in ("about", "task", "question", "answer")}
        return {**step, "ask": {"party": "partij", "about": self.filler._of("Ask.about", Prose)}}


@pytest.fixture(scope="module")
def everything() -> Everything:
    return Everything()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_mark_is_left_and_no_link_stands_in_another(everything: Everything, language: str) -> None:
    found: dict[str, Any] = {}
    for page in planned(everything.view, language).pages:
        rendered = page.render()
        about = (page.title, page.description, page.menu)
        words = [*about, *(text for each in rendered.search for text in (each.title, each.text, each.within))]
        reading = Nesting()
        for block in rendered.blocks:
            reading.feed(block.html if isinstance(block, Fragment) else "")
            words += [block.text] if isinstance(block, Markdown) else []
        left = [each for each in (*words, rendered.options, rendered.script) if MARKS.search(each)]
        if reading.nested or reading.marks or left:
            found[page.path] = (reading.nested[:3], reading.marks[:3], [each[:200] for each in left[:3]])
    assert found == {}


def test_every_field_shows_its_link_and_its_emphasis_on_some_page(everything: Everything) -> None:
    html = " ".join(
        block.html
        for page in planned(everything.view).pages
        for block in page.render().blocks
        if isinstance(block, Fragment)
    )
    told = everything.filler.told
    assert "<script" not in html
    assert {field for word, field in told.items() if f"<strong>{word}</strong> <em>zo</em>" not in html} == set()
    assert {field for word, field in told.items() if _LINK.format(word) not in html} == set()
    assert len(set(told.values())) > 60
