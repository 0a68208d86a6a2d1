from __future__ import annotations

import pytest

from reisgids.imports.draft import NoJourneyError
from reisgids.imports.incoming import Incoming
from reisgids.imports.readers import read_journeys_of
from tests.imports.conftest import Playbook, told

LANES = """---
title: Notities
---

# Een **tuin** laten aanleggen

Wat we weten:

| Lane  | Dromen | Plannen | Aanleg |
| :---- | :----: | ------- | ------:|
| Doet  | Bladert | Vraagt een offerte<br>Kiest planten \\| stenen | Kijkt toe |
| Denkt | *Zo mooi* |  | `Duurt lang` |
| Voelt (−2..2) | +1 blij | 0 | -2 |
| Kanaal | [website](https://example.org) | e-mail, telefoon | thuis |

| Kosten | Bedrag |
|---|---|
| a | 1 |

## Met touchpoints

|  | Voor | Na |
|--|--|--|
| Touchpoints | Site<br>Winkel | Factuur |
| Pijnpunten | Traag<br>Druk | Onduidelijk |
"""


def test_phases_as_columns_and_lanes_as_rows(playbook: Playbook) -> None:
    first, second = playbook.take("tuin.md", LANES)

    garden = playbook.journey("een-tuin-laten-aanleggen")
    assert [(t.phase, t.title.nl, t.score) for t in garden.touchpoints] == [
        ("dromen", "Bladert", 1), ("plannen", "Plannen", 0), ("aanleg", "Kijkt toe", -2),
    ]  # fmt: skip
    dream, plan, work = garden.touchpoints
    assert (dream.thinks.nl, dream.feels.word.nl, dream.channel) == ("Zo mooi", "blij", ("website",))
    assert (plan.does.nl, plan.channel) == ("- Vraagt een offerte\n- Kiest planten | stenen", ("email", "phone"))
    assert (work.thinks.nl, work.channel) == ("Duurt lang", ("thuis",))
    assert told(first.assumptions) == [("other-table", 16, "")]
    assert told(first.leftovers) == [("address", 14, "https://example.org")]

    assert second.id == "met-touchpoints"
    assert [(t.title.nl, t.pain.text.nl) for t in playbook.journey("met-touchpoints").touchpoints] == [
        ("Site", "Traag"), ("Winkel", "Druk"), ("Factuur", "Onduidelijk"),
    ]  # fmt: skip


def test_a_touchpoint_in_each_row(playbook: Playbook) -> None:
    playbook.take(
        "t.md", "| Phase | Touchpoint | Emotion |\n|---|---|---|\n| A | x | 😀 |\n| | y | |\n| B | z | 😡 |\n"
    )

    assert [(t.phase, t.title.nl, t.score) for t in playbook.journey("t").touchpoints] == [
        ("a", "x", 2), ("a", "y", None), ("b", "z", -2),
    ]  # fmt: skip


def test_mermaid_and_tables_in_one_file_all_come_in(playbook: Playbook) -> None:
    text = "# Een\n```mermaid\njourney\nsection s\na: 3\n```\n# Twee\n| Fase | Stap |\n|---|---|\n| a | b |\n"

    assert [each.id for each in playbook.take("beide.md", text)] == ["een", "twee"]
    assert playbook.errors() == []


@pytest.mark.parametrize(
    "text", ["Geen tabel.\n", "| a | b |\n|---|---|\n| 1 | 2 |\n", "```\n| Fase | Stap |\n|--|--|\n```\n"]
)
def test_what_is_no_journey_is_refused(text: str, playbook: Playbook) -> None:
    with pytest.raises(NoJourneyError):
        read_journeys_of(Incoming("a.md", text.encode()), playbook.names)


def test_where_a_link_in_a_table_leads_is_kept(playbook: Playbook) -> None:
    row = "| a | b | Leest [de gids](https://e.org/a) | Zie [plan](<mijn plan.pdf>) |"
    text = f"| Fase | Stap | Doet | Denkt |\n|---|---|---|---|\n{row}\n"

    playbook.take("t.md", text)

    assert playbook.errors() == []
    (moment,) = playbook.journey("t").touchpoints
    assert moment.does.nl == "Leest de gids (https://e.org/a)"
    assert moment.thinks.nl == "Zie plan (mijn plan.pdf)"
