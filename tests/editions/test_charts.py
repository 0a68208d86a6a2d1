"""Charts that an author wrote, and other diagrams with a line `visible_to`, in editions: seen by who is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from reisgids.editions.account import account
from reisgids.editions.edition import for_edition
from reisgids.editions.hidden import hidden_values
from reisgids.model.markdown.document import document
from reisgids.model.playbook import Playbook
from reisgids.sources.load import load
from tests.problems.shape_of_case import GOOD, KINDS, TODAY

SITE = GOOD["site-config.yml"] + (
    "editions:\n  nieuw: { audience: onboarding, title: Nieuwe collega's }\n"
    "  anders: { audience: onboarding, title: Andere collega's }\n"
)
PAGE = """---
title: Cijfers
---

Iedereen ziet deze pagina.

```diagram
kind: chart
visible_to:
  - nieuw
title: Vertrouwelijke marge
finding: De geheime marge is gedaald naar elf procent.
data: marge.csv
option:
  xAxis: { type: category }
  yAxis: {}
  series: [{ type: bar }]
```

```diagram
kind: chart
finding: Iedereen mag weten dat er gebeld wordt.
data: marge.csv
option:
  xAxis: { type: category }
  yAxis: {}
  series: [{ type: bar, encode: { x: Kwartaal, y: Gesprekken } }]
```

```diagram
kind: emotion-curve
visible_to: [nieuw]
journey: koop
```
"""
SHEET = "Kwartaal;Geheime marge;Gesprekken;Respondent\nKwartaal één;11,75;204;Jansen\nKwartaal twee;10,25;300;Smit\n"


@pytest.fixture
def whole(tmp_path: Path) -> Playbook:
    journey = GOOD["journeys/koop.yml"].replace("touchpoints:", "status: published\nvisible_to: [nieuw]\ntouchpoints:")
    files = {
        **GOOD,
        "site-config.yml": SITE,
        "journeys/koop.yml": journey,
        "content/nl/cijfers.md": PAGE,
        "content/nl/marge.csv": SHEET,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    loaded = load(tmp_path, today=TODAY, diagram_kinds=KINDS)
    assert loaded.playbook, loaded.problems
    return loaded.playbook


def body(playbook: Playbook) -> str:
    return next(page.body for page in playbook.content if page.path == "cijfers.md")


def view(whole: Playbook, edition: str) -> Playbook:
    return for_edition(whole, whole.config.editions[edition])


def test_a_chart_is_there_for_who_is_named(whole: Playbook) -> None:
    shown = body(view(whole, "nieuw"))
    assert "De geheime marge" in shown
    assert "Geheime marge" in shown
    assert "emotion-curve" in shown
    assert "visible_to" not in shown
    assert [fence.kind for fence in document(shown).fences] == ["diagram"] * 3


def test_of_a_chart_for_others_nothing_is_left(whole: Playbook) -> None:
    shown = body(view(whole, "anders"))
    assert "marge" not in shown.lower()
    assert "emotion-curve" not in shown
    assert "visible_to" not in shown
    assert "Gesprekken" in shown


def test_a_column_that_no_chart_uses_is_not_read(whole: Playbook) -> None:
    assert "Respondent" not in body(whole)
    assert "Jansen" not in body(whole)


def test_what_is_hidden_of_a_chart_is_known_to_the_leak_check(whole: Playbook) -> None:
    hidden = {each.text for each in hidden_values(whole, view(whole, "anders"))}
    assert "De geheime marge is gedaald naar elf procent." in hidden
    assert "Vertrouwelijke marge" in hidden
    assert "Geheime marge" in hidden
    assert "Kwartaal één" not in hidden
    assert not {text for text in hidden if text == "category"}
    assert "Geheime marge" not in {each.text for each in hidden_values(whole, view(whole, "nieuw"))}


def test_the_account_of_an_edition_says_so(whole: Playbook) -> None:
    decided = {
        at: made.shown for at, made in account(whole, whole.config.editions["anders"]).items() if at[0] == "content"
    }
    assert [shown for at, shown in decided.items() if at[-1].startswith("block-")] == [False, False]


@pytest.mark.parametrize(
    "mark",
    [
        "visible_to: {a: b}",
        "visible_to:",
        "visible_to: [[nieuw]]",
        "visible_to: [nieuw\nkind: x",
        "visible_to: &a [nieuw]",
    ],
)
def test_a_line_that_cannot_be_read_closes_the_diagram(mark: str) -> None:
    (fence,) = document(f"```diagram\nkind: chart\n{mark}\n```").closed_fences
    assert (fence.audiences, fence.sound) == ((), False)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("kind: chart\nvisible_to: nieuw\nfinding: x", [2]),
        ("visible_to:\n- nieuw\n- installateur\nkind: chart", [1, 2, 3]),
        ('kind: chart\n"visible\\u005fto": [nieuw]', [2]),
    ],
)
def test_the_lines_of_the_mark_are_known(text: str, marks: list[int]) -> None:
    (fence,) = document(f"```diagram\n{text}\n```").closed_fences
    assert (list(fence.marks), fence.sound, "nieuw" in fence.audiences) == (marks, True, True)
