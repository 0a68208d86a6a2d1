from __future__ import annotations

import json
from pathlib import Path

import pytest

from reisgids.commands.console import terminal
from tests.commands.conftest import Reisgids

CONFIG = (
    "name: Proef\norganisation: { name: Proef BV }\nlanguages: [nl]\n"
    "health: { journey-without-persona: off, touchpoint-without-measurement: off, touchpoint-without-system: off }\n"
)
JOURNEY = "title: Een reis\ntouchpoints:\n  - title: Bellen\n    phase: awareness\n"


@pytest.fixture
def playbook(tmp_path: Path) -> Path:
    """A playbook of one journey with nothing wrong."""
    root = tmp_path / "playbook"
    (root / "journeys").mkdir(parents=True)
    (root / "site-config.yml").write_text(CONFIG, "utf-8")
    (root / "journeys/reis.yml").write_text(JOURNEY, "utf-8")
    return root


MORE = "What has an error is not judged any further: more errors may follow when these are fixed.\n"


def test_a_playbook_with_nothing_wrong_ends_with_0(reisgids: Reisgids, playbook: Path) -> None:
    assert reisgids("check", playbook).out == "All is well.\n"
    assert reisgids("check", playbook, "--format", "json").out == "[]\n"
    assert reisgids("check", playbook, "--format", "github").out == ""
    assert reisgids("check", playbook, "--strict").code == 0


def test_problems_are_told_in_order_with_the_line_a_caret_and_a_count(reisgids: Reisgids, playbook: Path) -> None:
    (playbook / "journeys/reis.yml").write_text(JOURNEY.replace("phase:", "fase:"), "utf-8")
    (playbook / "journeys/ander.yml").write_text(JOURNEY + "    satisfaction: 1,5\n", "utf-8")

    dutch = reisgids("check", playbook, "--language", "nl")

    number, key = json.loads(reisgids("check", playbook, "--language", "nl", "--format", "json").out)
    assert dutch.code == 1
    assert dutch.out == (
        f"playbook/journeys/ander.yml:5:19  fout  {number['message']}\n"
        "     5 |     satisfaction: 1,5\n"
        "       |                   ^\n"
        f"  → {number['hint']}\n"
        "\n"
        f"playbook/journeys/reis.yml:4:5  fout  {key['message']}\n"
        "     4 |     fase: awareness\n"
        "       |     ^\n"
        f"  → {key['hint']}\n"
        "\n"
        "2 fouten in 2 bestanden\n"
        "Wat een fout heeft, is niet verder beoordeeld: meer fouten kunnen volgen als deze zijn opgelost.\n"
    )
    assert reisgids("check", playbook).out.endswith("\n2 errors in 2 files\n" + MORE)


def test_a_link_in_the_playbook_is_told_of_by_its_own_name(reisgids: Reisgids, playbook: Path) -> None:
    (playbook / "journeys/rond.yml").symlink_to("rond.yml")
    (playbook / "journeys/ver.yml").symlink_to("/etc/hostname")

    told = reisgids("check", playbook)

    assert told.code == 1
    assert "playbook/journeys/rond.yml  error  " in told.out
    assert "playbook/journeys/ver.yml  error  " in told.out


def test_a_mistake_far_into_a_long_line_is_shown(reisgids: Reisgids, playbook: Path) -> None:
    page = playbook / "content/nl/over.md"
    page.parent.mkdir(parents=True)
    page.write_text("---\ntitle: Over\n---\n" + "woord " * 200 + "[hier](nergens.md) slot", "utf-8")

    shown, caret = reisgids("check", playbook).out.splitlines()[1:3]

    assert caret.index("^") == shown.index("[hier]")


def test_the_other_places_of_a_problem_are_named(reisgids: Reisgids, playbook: Path) -> None:
    (playbook / "journeys/reis.yml").write_text(JOURNEY + "    does: a\n    does: b\n", "utf-8")

    assert "  also here: playbook/journeys/reis.yml:5:5\n" in reisgids("check", playbook).out


def test_warnings_end_with_0_unless_they_count(reisgids: Reisgids, playbook: Path) -> None:
    (playbook / "site-config.yml").write_text(CONFIG.replace("[nl]", "[nl, en]"), "utf-8")

    outcome = reisgids("check", playbook)

    assert outcome.code == 0
    assert "  warning  " in outcome.out
    assert "error" not in outcome.out.splitlines()[-1]
    assert reisgids("check", playbook, "--strict").code == 1


def test_json_says_the_same_for_programs(reisgids: Reisgids, playbook: Path) -> None:
    (playbook / "journeys/reis.yml").write_text(JOURNEY.replace("phase:", "fase:"), "utf-8")

    outcome = reisgids("check", playbook, "--format", "json", "--language", "nl")

    assert outcome.code == 1
    (told,) = json.loads(outcome.out)
    assert "“fase”" in told.pop("message")
    assert "phase" in told.pop("hint")
    assert told == {
        "path": "journeys/reis.yml",
        "line": 4,
        "column": 5,
        "code": "unknown-key",
        "severity": "error",
        "also": [],
    }


def test_github_gets_one_escaped_command_a_problem(reisgids: Reisgids, playbook: Path) -> None:
    (playbook / "journeys/reis.yml").write_text(JOURNEY + '    phase: "100%, ::error::"\n', "utf-8")
    (playbook / "journeys/a,b.yml").write_text(JOURNEY, "utf-8")

    lines = reisgids("check", playbook, "--format", "github").out.splitlines()

    assert all(line.startswith("::error file=playbook/journeys/") for line in lines)
    assert lines[0].startswith("::error file=playbook/journeys/a%2Cb.yml,title=Reisgids%3A file-name::")
    told = next(line for line in lines if "line=5" in line)
    assert told.startswith("::error file=playbook/journeys/reis.yml,line=5,col=5,title=Reisgids%3A duplicate-key::")
    assert "%0A" in told


@pytest.mark.parametrize(
    ("line", "shown", "caret"),
    [
        ("    does: 'é́ 漢字', satisfaction: x", None, None),
        ("\tdoes: x", " does: x", ""),
        (f"    satisfaction: {'9' * 20}x{'y' * 300}", "…", None),
    ],
)
def test_a_strange_line_is_still_shown_on_one_line(
    reisgids: Reisgids, playbook: Path, line: str, shown: str | None, caret: str | None
) -> None:
    (playbook / "journeys/reis.yml").write_text(JOURNEY + line + "\n", "utf-8")

    outcome = reisgids("check", playbook)

    told = [text for text in outcome.out.splitlines() if text.startswith("     5 | ")]
    assert outcome.code == 1
    assert told
    assert all(len(text) < 120 for text in told)
    assert "\t" not in outcome.out
    if shown is not None:
        assert shown in told[0]
    if caret is not None:
        assert f"       | {caret}^" in outcome.out


def test_the_caret_stands_under_its_column_after_wide_letters(reisgids: Reisgids, playbook: Path) -> None:
    journey = "title: Een reis\ntouchpoints:\n  - { title: 漢字, fase: awareness }\n"
    (playbook / "journeys/reis.yml").write_text(journey, "utf-8")

    lines = reisgids("check", playbook).out.splitlines()

    at = next(n for n, text in enumerate(lines) if "漢字" in text)
    before = lines[at].partition("fase")[0]
    assert lines[at + 1] == f"{' ' * 7}| {' ' * (len(before) + 2 - len('     3 | '))}^"


def test_a_text_cannot_steer_the_terminal(reisgids: Reisgids, playbook: Path) -> None:
    (playbook / "journeys/reis.yml").write_bytes(JOURNEY.encode() + b"    does: \x1b]0;owned\x07 \xe2\x80\xae\n")
    (playbook / "journeys/x\x1b[2J.yml").write_text(JOURNEY, "utf-8")

    outcome = reisgids("check", playbook)

    assert outcome.code == 1
    assert not {"\x1b", "\x07", "\u202e"} & set(outcome.out)


def test_colours_are_for_terminals_that_want_them(
    reisgids: Reisgids, playbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (playbook / "journeys/reis.yml").write_text(JOURNEY.replace("phase:", "fase:"), "utf-8")
    monkeypatch.setattr(terminal, "is_terminal", lambda *, error=False: not error)

    assert "\x1b[31m" in reisgids("check", playbook).out
    assert "\x1b" not in reisgids("check", playbook, "--format", "json").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in reisgids("check", playbook).out


def test_a_folder_without_a_playbook_says_how_to_begin_one(reisgids: Reisgids) -> None:
    outcome = reisgids("check")

    assert outcome.code == 1
    assert "site-config.yml" in outcome.out


@pytest.mark.engine
def test_a_link_on_a_public_page_to_what_is_held_back_keeps_that_edition_alone_from_being_built(
    reisgids: Reisgids, playbook: Path, tmp_path: Path
) -> None:
    editions = "editions: { openbaar: { title: Openbaar, audience: public } }\n"
    (playbook / "site-config.yml").write_text(CONFIG + editions, "utf-8")
    (playbook / "content/nl").mkdir(parents=True)
    front = "---\ntitle: Over\nvisible_to: public\n---\n"
    (playbook / "content/nl/over.md").write_text(f"{front}Zie [de reis](journeys/reis.md).\n", "utf-8")

    checked = reisgids("check", playbook, "--language", "nl")
    built = reisgids("build", playbook, "--edition", "openbaar", "--out", tmp_path / "site", "--language", "nl")

    for told in (checked, built):
        assert told.code == 1
        assert "content/nl/over.md:5:5  fout  De pagina is openbaar" in told.out + told.err
    assert not (tmp_path / "site").exists()
