from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from reisgids import __version__, cli
from reisgids.commands import check
from tests.commands.conftest import Reisgids

COMMANDS = ("init", "new", "check", "explain", "build", "serve", "export", "headers", "schema")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_list_of_commands_describes_each_of_them(reisgids: Reisgids, language: str) -> None:
    listed = reisgids("--language", language, "--help")

    assert listed.code == 0
    lines = {line.split()[0]: line.split()[1:] for line in listed.out.splitlines() if line.startswith("  ")}
    assert all(len(lines[name]) > 2 for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_and_every_option_in_both_languages(reisgids: Reisgids, name: str) -> None:
    dutch, english = (reisgids(name, "--help", "--language", language) for language in ("nl", "en"))

    assert (dutch.code, english.code) == (0, 0)
    assert dutch.out.startswith(f"Gebruik: reisgids {name} [OPTIES]")
    assert english.out.startswith(f"Usage: reisgids {name} [OPTIONS]")
    for said in (dutch.out, english.out):
        options = said.partition("Opties:" if said is dutch.out else "Options:")[2].strip("\n").splitlines()
        for line, following in zip(options, [*options[1:], ""], strict=True):
            if line.lstrip().startswith("-"):
                explained = len(line.split("  ")) > 2 or following.startswith("     ")
                assert explained, line
    assert not {*dutch.out.splitlines()} & {*english.out.splitlines()} - {""}


def test_the_help_of_the_command_loads_nothing_heavy() -> None:
    heavy = ("mkdocs", "material", "pyecharts", "pydantic", "rich", "py_mini_racer", "jinja2", "watchfiles")
    seen = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys\nfrom reisgids.cli import main\ntry:\n    main(['--help'])\nexcept SystemExit:\n"
            "    print(*sys.modules, file=sys.stderr)",
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stderr.split()

    assert "click" in seen
    assert not set(heavy) & set(seen)


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {"LANG": "nl_NL.UTF-8"}, "nl"),
        ([], {"LANG": "nl_NL.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "nl_BE"}, "nl"),
        ([], {"LANG": "Dutch_Netherlands.1252"}, "nl"),
        ([], {"LANG": "fr_FR.UTF-8"}, "en"),
        ([], {"LANG": "C.UTF-8"}, "en"),
        ([], {"LANG": "en_GB.UTF-8", "REISGIDS_LANGUAGE": "nl"}, "nl"),
        (["--language", "en", "check"], {"REISGIDS_LANGUAGE": "nl"}, "en"),
        (["check", "--language=nl"], {"LANG": "en_GB.UTF-8"}, "nl"),
        (["check", "--", "--language", "nl"], {"LANG": "en_GB.UTF-8"}, "en"),
    ],
)
def test_the_language_is_the_one_asked_for_or_else_the_computers(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], environment: dict[str, str], language: str
) -> None:
    for name in ("REISGIDS_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))

    assert cli.language_asked_for(arguments) == language


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chekc"], "Bedoelde u 'check'?"),
        (["check", "nergens"], "Map 'nergens' bestaat niet."),
        (["check", "--formaat", "json"], "De optie '--formaat' bestaat niet."),
        (["check", "--format", "xml"], "'xml' kan niet; kies uit 'text', 'json', 'github'."),
        (["build", "--out"], "Bij de optie '--out' hoort een waarde."),
        (["new", "persona"], "Er ontbreekt een argument: 'NAAM'."),
        (["check", ".", "hier"], "Dit argument is te veel: hier"),
        (["serve", "--port", "acht"], "'acht' is geen getal."),
        (["serve", "--port", "99999"], "99999 kan niet; het moet 0<=x<=65535 zijn."),
    ],
)
def test_wrong_use_is_explained_in_dutch_and_ends_with_2(reisgids: Reisgids, arguments: list[str], said: str) -> None:
    outcome = reisgids("--language", "nl", *arguments)

    assert outcome.code == 2
    assert said in outcome.err
    assert "Fout: " in outcome.err
    assert outcome.out == ""


def test_without_a_command_the_help_is_shown(reisgids: Reisgids) -> None:
    outcome = reisgids()

    assert outcome.code == 2
    assert "Commands:" in outcome.out + outcome.err


def test_the_version_is_that_of_the_package(reisgids: Reisgids) -> None:
    assert reisgids("--version").out == f"reisgids, version {__version__}\n"
    assert reisgids("--version", "--language", "nl").out == f"reisgids, versie {__version__}\n"


def test_a_fault_of_our_own_is_one_sentence_and_no_traceback(
    reisgids: Reisgids, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_root: Path, _today: date) -> None:
        raise RuntimeError("the left \x1b[31mwheel came off")

    monkeypatch.setattr(check, "Pipeline", broken)

    outcome = reisgids("check")

    assert outcome.code == 2
    assert outcome.err.startswith(
        "Something went wrong that Reisgids did not foresee (RuntimeError: the left ·[31mwheel came off).\n"
    )
    assert "Traceback" not in outcome.err
    monkeypatch.setenv("REISGIDS_DEBUG", "1")
    assert "Traceback" in reisgids("check").err


def test_a_full_disk_is_named_with_the_file(reisgids: Reisgids, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_root: Path, _today: date) -> None:
        raise OSError(28, "No space left on device", "site/index.html")

    monkeypatch.setattr(check, "Pipeline", full)

    outcome = reisgids("check")

    assert outcome.code == 2
    assert outcome.err == (
        "Reading or writing failed: site/index.html: No space left on device. "
        "The previous site is still there, unchanged.\n"
    )


def test_an_interruption_says_that_the_old_site_is_intact(reisgids: Reisgids, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_root: Path, _today: date) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "Pipeline", interrupted)

    outcome = reisgids("check")

    assert outcome.code == 130
    assert outcome.err.strip() == "Stopped. The previous site is still there, unchanged."


@pytest.mark.skipif(os.name == "nt", reason="a pipe that closes is another error on Windows")
def test_a_reader_that_goes_away_is_no_problem(tmp_path: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "reisgids", "--help"],
            stdout=write_end,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            check=False,
        )
    finally:
        os.close(write_end)

    assert ended.stderr == b""


def test_dutch_comes_out_right_on_a_console_that_is_not_utf_8(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-m", "reisgids", "--language", "nl", "--help"],
        env=os.environ | {"PYTHONIOENCODING": "cp850", "PYTHONUTF8": "0"},
        cwd=tmp_path,
        capture_output=True,
        check=True,
    ).stdout.decode("utf-8")

    assert "‘reisgids init mijn-playbook’" in said
