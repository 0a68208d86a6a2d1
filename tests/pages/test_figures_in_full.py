"""A measured figure never stands alone: wherever it is, its method, scale, n, period and interval stand with it."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest

from reisgids.diagrams.catalogue import KINDS
from reisgids.labels.words import words as in_language
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action, Kpi
from tests.pages.playbooks import html, journey, planned, playbook

_WHOLES = frozenset({"article", "figure", "table", "li", "section"})
"""A figure and what belongs to it stand within one of these, or in one paragraph."""
_VOID = frozenset({"br", "img", "input", "path", "circle", "meta", "link", "hr", "rect"})
_METRICS = {
    "csat": (63.7, "top-two box", "63,7%", "schaal 1 tot 5", "49 tot 76%"),
    "nps": (27.3, "nps-vraag", "+27,3", "schaal 0 tot 10", "tot 5"),
    "emotion": (-1.37, "gemiddelde x", "−1,37", "schaal −2 tot 2", "−1,6 tot −1,1"),
}
_METRICS |= {
    "importance": (4.13, "gemiddelde y", "4,13", "schaal 1 tot 5", "3,9 tot 4,4"),
    "satisfaction": (2.83, "gemiddelde z", "2,83", "schaal 1 tot 5", "2,6 tot 3,1"),
}
_SCORES = {
    "−1,37": ("gemiddelde x", "schaal −2 tot 2", "n = 47", "2026-Q2", "−1,6 tot −1,1"),
    "4,13": ("gemiddelde y", "schaal 1 tot 5", "n = 47", "2026-Q2", "3,9 tot 4,4"),
    "2,83": ("gemiddelde z", "schaal 1 tot 5", "n = 47", "2026-Q2", "2,6 tot 3,1"),
}
_N, _PERIOD = 47, "2026-Q2"


class _Texts(HTMLParser):
    """The words of each element and of each label that is only heard, with the elements around them."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, list[str]]] = []
        self.closed: list[tuple[str, str]] = []
        self.heard: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.heard += [value for name, value in attrs if name in ("aria-label", "title", "alt") and value]
        if tag not in _VOID:
            self.open.append((tag, []))
            self.handle_data(" ".join(value for name, value in attrs if name == "title" and value) + " ")

    def handle_data(self, data: str) -> None:
        for _, said in self.open:
            said.append(data)

    def handle_endtag(self, tag: str) -> None:
        while self.open and tag not in _VOID:
            name, said = self.open.pop()
            self.closed.append((name, " ".join("".join(said).split())))
            if name == tag:
                return


def _measured(metric: str, **more: Any) -> dict[str, Any]:
    value, method = _METRICS[metric][:2]
    spread = {"spread": 0.8} if metric in ("emotion", "importance", "satisfaction") else {}
    return {"metric": metric, "value": value, "n": _N, "period": _PERIOD, "method": method, **spread, **more}


def _view() -> Playbook:
    """A playbook with figures of a touchpoint, a phase and a whole journey, which a KPI follows and an action moved."""
    touchpoint = {
        "id": "t", "title": "Levering", "phase": "awareness", "delivered_by": "vervoer",
        "measurements": [
            _measured("csat"), _measured("emotion"), _measured("importance"), _measured("satisfaction"),
        ],
    }  # fmt: skip
    kpi = {"id": "k", "title": "Aanbevelen", "metric": "nps", "from": {"journey": "a", "metric": "nps"}}
    action = {
        "id": "actie", "title": "Bellen", "term": "short", "impact": "high", "kpi": "k", "status": "done",
        "done_on": "2026-03-01",
    }  # fmt: skip
    return playbook(
        journey(
            "a", touchpoints=[touchpoint], actions=["actie"], kpis=["k"],
            measurements=[_measured("nps"), _measured("nps", phase="awareness")],
        ),
        kpis={"k": Kpi.model_validate(kpi)},
        actions={"actie": Action.model_validate(action)},
    )  # fmt: skip


def _lacks(said: str, metric: str) -> list[str]:
    _, method, _, scale, interval = _METRICS[metric]
    plain = said.casefold().replace("schaal ", "")
    needed = (method, scale.removeprefix("schaal "), f"{_N}", _PERIOD, interval)
    return [each for each in needed if each.casefold() not in plain]


@pytest.mark.parametrize("metric", ["csat", "nps"])
def test_every_page_tells_all_of_a_figure(metric: str) -> None:
    shown = _METRICS[metric][2]
    found = 0
    alone = []
    for each in planned(_view()).pages:
        text = html(each.render())
        if shown not in text:
            continue
        parsed = _Texts()
        parsed.feed(text)
        for label in parsed.heard:
            if shown in label:
                found += 1
                alone += [(each.path, label, lacks)] if (lacks := _lacks(label, metric)) else []
        wholes = [said for name, said in parsed.closed if name in _WHOLES | {"p"} and shown in said]
        found += len(wholes)
        smallest = [said for said in wholes if not any(other != said and other in said for other in wholes)]
        for said in smallest:
            around = [other for other in wholes if said in other and not _lacks(other, metric)]
            if not around or min(map(len, around)) > _LONGEST:
                alone.append((each.path, said[:300], _lacks(said, metric)))
    assert found > 2
    assert alone == []


_LONGEST = 700
"""Farther apart than in so many letters, a figure and what belongs to it aren't read together."""


def test_every_table_and_finding_of_a_diagram_tells_all_of_a_score() -> None:
    view, words = _view(), in_language("nl")
    found = 0
    for kind in KINDS.values():
        if kind.ABOUT != "journey":
            continue
        drawn = kind.diagram(view, view.journeys, words)
        assert drawn is not None or kind.NAME != "emotion-curve"
        for row in drawn.table.rows if drawn else ():
            said = "; ".join(cell.words for cell in row)
            for value, needed in _SCORES.items():
                if value in said:
                    found += 1
                    assert [each for each in needed if each not in said] == [], (kind.NAME, said)
    assert found > 2
