from __future__ import annotations

import pytest

from reisgids.imports.draft import NoJourneyError
from reisgids.imports.incoming import Incoming
from reisgids.imports.readers import mermaid, read_journeys_of
from tests.imports.conftest import Playbook, told

TWO = """# Twee reizen

```mermaid
%%{init: {"theme": "forest"}}%%
journey
    accTitle: Voor wie het niet ziet
    title Verhuizen: het adres doorgeven
    section Vooraf
      Leest de brief:2:Bewoner
      Belt: na een half uur: 1: Bewoner, Balie
      %% dit ziet niemand
    section Daarna
      Krijgt een mail: 9: Bewoner
      Legt de pas weg: 3
```

## De buren

~~~ mermaid
journey
  Groet om 9:30: 4: Me
  Wacht om 10:00
~~~

```mermaid
flowchart LR
  a --> b
```
"""


def test_each_block_becomes_a_journey_that_check_takes(playbook: Playbook) -> None:
    first, second = playbook.take("twee.md", TWO)

    moved = playbook.journey("verhuizen-het-adres-doorgeven")
    assert [t.title.nl for t in moved.touchpoints] == [
        "Leest de brief", "Belt: na een half uur", "Krijgt een mail", "Legt de pas weg",
    ]  # fmt: skip
    assert [t.phase for t in moved.touchpoints] == ["vooraf", "vooraf", "daarna", "daarna"]
    assert [t.score for t in moved.touchpoints] == [-1, -2, 2, 0]
    assert [p.ref for p in moved.personas] == ["bewoner"]
    assert moved.touchpoints[1].delivered_by == "balie"
    assert told(first.assumptions) == [("other-mermaid", 26, "flowchart"), ("off-scale", 13, "9")]
    assert first.leftovers == ()

    assert second.id == "de-buren"
    assert told(second.assumptions) == [("no-score", 22, "Wacht om 10:00")]
    assert [p.nl for p in (playbook.journey("de-buren").touchpoints[0].title,)] == ["Groet om 9:30"]


@pytest.mark.parametrize("said", ["accDescr: Hoe het gaat", "accDescr {\n  Hoe het\n  gaat\n}"])
def test_what_it_says_for_who_cannot_see_it_is_the_summary(said: str, playbook: Playbook) -> None:
    playbook.take("a.mmd", f"journey\n{said}\nsection s\na: 3\n")

    assert playbook.journey("a").summary.nl == "Hoe het gaat"


@pytest.mark.parametrize(
    ("line", "task", "score", "actors"),
    [
        ("a: 1: b", "a", "1", "b"),
        ("a:1:b", "a", "1", "b"),
        ("a:1", "a", "1", ""),
        ("a : 4 : b, c", "a", "4", "b, c"),
        ("a: b: 3: c", "a: b", "3", "c"),
        ("a: 10: 3: c", "a: 10", "3", "c"),
        ("at 9:30: 4: me", "at 9:30", "4", "me"),
        ("at 9:30", "at 9:30", "", ""),
        ("a: 3.5: me", "a", "3.5", "me"),
        ("a: -1", "a", "-1", ""),
        ("a: me", "a: me", "", ""),
        ("a: 4: team: north", "a", "4", "team: north"),
        ("a:", "a", "", ""),
    ],
)
def test_the_score_is_the_last_part_that_is_a_number(line: str, task: str, score: str, actors: str) -> None:
    assert mermaid._task(line) == (task, score, actors)


@pytest.mark.parametrize("score", ["1", "2", "3", "4", "5"])
def test_scores_lie_as_far_on_the_playbooks_own_scale(playbook: Playbook, score: str) -> None:
    (playbook.root / "journeys/van-aanvraag-tot-nabestelling.yml").unlink()
    (playbook.root / "content/nl/afspraken.md").unlink()
    config = playbook.root / "site-config.yml"
    config.write_text(config.read_text("utf-8").replace("min: -2", "min: 0").replace("max: 2", "max: 100"), "utf-8")

    playbook.take("a.mmd", f"journey\n  title Ah\n  section b\n  c: {score}: Klant\n")

    assert playbook.journey("ah").touchpoints[0].score == (int(score) - 1) * 25


def test_a_section_that_comes_back_is_a_phase_of_its_own_so_that_the_order_stays(playbook: Playbook) -> None:
    playbook.take("a.mmd", "journey\n section Weg\n a: 3\n section Thuis\n b: 3\n section Weg\n c: 3\n")

    journey = playbook.journey("a")
    assert [t.title.nl for t in journey.touchpoints] == ["a", "b", "c"]
    assert [phase.id for phase in journey.phases] == ["weg", "thuis", "weg-2"]


def test_phases_of_a_model_that_is_known_are_taken_as_that(playbook: Playbook) -> None:
    playbook.take("a.mmd", "journey\n section Awareness\n a: 3\n section purchase\n b: 3\n")
    playbook.take("b.mmd", "journey\n section Bekendheid\n a: 3\n section Beslissing\n b: 3\n")

    assert playbook.journey("a").phases is None
    assert [t.phase for t in playbook.journey("a").touchpoints] == ["awareness", "purchase"]
    assert playbook.journey("b").phases == "lifecycle-5"


def test_who_is_in_the_registers_is_known_by_name(playbook: Playbook) -> None:
    (made,) = playbook.take("a.mmd", "journey\n section s\n a: 3: facilitair manager, VERKOOP, Snelrecht Bezorging\n")

    touchpoint = playbook.journey("a").touchpoints[0]
    assert touchpoint.personas == ("facilitair-manager",)
    assert touchpoint.delivered_by == "verkoop"
    assert touchpoint.note.nl == "Ook betrokken: Snelrecht Bezorging"
    assert "registers" not in made.text
    assert not (playbook.root / "journeys/registers/parties").exists()


@pytest.mark.parametrize(
    "text",
    [
        "> ```mermaid\n> journey\n> section s\n> a: 3\n> ```\n",
        ":::mermaid\njourney\nsection s\na: 3\n:::\n",
        '<pre class="mermaid">\njourney\nsection s\na: 3\n</pre>\n',
        "```{mermaid}\njourney\nsection s\na: 3\n```\n",
        "    ```mermaid\n    journey\n    section s\n    a: 3\n    ```\n",
        "```mermaid\n---\ntitle: x\n---\njourney\nsection s\na: 3\n",
        "\ufeffjourney\r\nsection s\r\na: 3\r\n",
    ],
)
def test_blocks_as_they_are_written_elsewhere(text: str, playbook: Playbook) -> None:
    (made,) = playbook.take("elders.md", text)

    assert [phase[0] for phase in made.phases] == ["s"]
    assert playbook.errors() == []


def test_a_block_of_another_kind_is_told_beside_the_journeys(playbook: Playbook) -> None:
    journey = "```mermaid\njourney\nsection s\na: 3\n```\n"
    (made,) = playbook.take("a.md", f"# x\n{journey}\n```mermaid\n\nsequenceDiagram\n A->>B: hoi\n```\n")

    assert told(made.assumptions) == [("other-mermaid", 10, "sequenceDiagram")]
    assert "sequenceDiagram" in made.text
    with pytest.raises(NoJourneyError) as refused:
        read_journeys_of(Incoming("a.md", b"# x\n```mermaid\nsequenceDiagram\n```\n"), playbook.names)
    assert (refused.value.code, refused.value.values) == ("other-mermaid", {"kinds": "sequenceDiagram"})


@pytest.mark.parametrize(
    ("text", "code"),
    [("```mermaid\nflowchart LR\n```", "other-mermaid"), ("journey\n title x\n", "no-tasks"), ("", "empty")],
)
def test_what_is_no_journey_is_refused(text: str, code: str, playbook: Playbook) -> None:
    with pytest.raises(NoJourneyError) as refused:
        mermaid.read(Incoming("a.mmd", text.encode()), playbook.names)
    assert refused.value.code == code
