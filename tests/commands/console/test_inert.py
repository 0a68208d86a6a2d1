"""Text from a playbook, a name or an argument is only text, for a terminal and for a build server that reads along."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reisgids.commands.console import terminal
from reisgids.commands.console.terminal_text import terminal_safe
from reisgids.commands.report.as_github import as_github
from reisgids.commands.report.as_json import as_json
from reisgids.commands.report.as_text import as_text
from reisgids.labels.words import words
from reisgids.problems import Place, Problem
from tests.commands.conftest import Reisgids

ORDERS = st.sampled_from(
    [
        "\x1b[2J", "\x1b]0;x\x07", "\x9b31m", "\r", "\n", "\r\n", "\x85", "\u2028", "\b\b", "\x00", "\x7f",
        "::error::x", "::stop-commands::x", "##[error]x", "##vso[task.setvariable]x", "##teamcity[x]",
        "%0A::error::x",
        "%0D", "\u202e", "\u2066", "\u200b", "\ufeff", "\U000e0041", "\u00ad", "\t::warning::", " ::error::", ":", "#",
        "\x1b[31m::error::",
    ]
)  # fmt: skip
HOSTILE = st.lists(ORDERS | st.text(max_size=3), min_size=1, max_size=4).map("".join)
CODES = sorted(set(words("en").find("problems") or {}) - {"values"})
QUICK = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def steers(text: str, *, styles: bool = False) -> list[str]:
    """Return the lines in which something would be obeyed, or can't be seen."""
    if styles:
        text = re.sub(r"\x1b\[(0|1|3[0-7])m", "", text)
    return [
        line
        for line in text.split("\n")
        if line.strip().startswith("::")
        or re.search(r"##\w*\[", line)
        or any(unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for sign in line)
    ]


def blanks(code: str) -> set[str]:
    """Return the names of the values that the message and the hints of a problem take."""
    entry: Mapping[str, Any] = words("en").find(f"problems.{code}") or {}
    texts = [text for part in entry.values() for text in (part if isinstance(part, list) else [part])]
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    code = draw(st.sampled_from(CODES))
    place = Place(draw(HOSTILE).lstrip("/") or "x", draw(st.integers(0, 9)), draw(st.integers(0, 9)), draw(HOSTILE))
    values = tuple((name, draw(HOSTILE)) for name in sorted(blanks(code)))
    return Problem(code, place, values, (place,))


@settings(max_examples=300, deadline=None)
@given(st.lists(problems(), min_size=1, max_size=3), st.sampled_from(["nl", "en"]))
def test_every_problem_in_every_form(found: list[Problem], language: str) -> None:
    spoken = words(language)
    assert not steers(terminal_safe(as_text(found, Path(), spoken), styled=True), styles=True)
    for line in as_github(found, Path(), spoken).split("\n"):
        order, text = re.fullmatch(r"(::(?:error|warning) file=[^:]*)::(.*)", line).groups()  # type: ignore[union-attr]
        assert not steers(line.removeprefix("::"))
        assert not re.search(r"%(?!25|0A|0D|3A|2C)", order + text)
        assert "\x1b" not in unquote(text)
    said = as_json(found, spoken)
    assert not steers(said)
    assert {each["path"] for each in json.loads(said)} == {each.place.path for each in found}


@QUICK
@given(HOSTILE, st.booleans(), st.booleans())
def test_the_door(capsys: pytest.CaptureFixture[str], text: str, error: bool, styled: bool) -> None:
    capsys.readouterr()
    terminal.say(text, error=error, styled=styled)
    said = capsys.readouterr()
    assert not steers((said.out + said.err).removesuffix("\n"), styles=styled)


def test_what_is_not_obeyed_stays_as_it_is() -> None:
    text = "a::b  https://x.nl/#a ## kop #1: x\n  reisgids check  € é 漢"
    assert terminal_safe(text) == text


CALLS = (
    ("check", "{}"), ("check", "boek", "--format", "{}"), ("build", "boek", "--edition", "{}"),
    ("serve", "boek", "--edition", "{}"),
    ("serve", "boek", "--port", "{}"), ("explain", "{}", "--edition", "internal", "--root", "boek"), ("headers", "{}"),
    ("explain", "--edition", "{}", "--root", "boek"), ("new", "journey", "{}", "--root", "boek"), ("new", "{}", "x"),
    ("export", "{}"), ("export", "html", "{}", "boek", "--edition", "internal"), ("{}",), ("--{}",),
    ("check", "boek", "{}", "{}"),
    ("schema", "{}"), ("export", "zip", "boek", "--edition", "{}"), ("init", "boek/site-config.yml/{}"),
)  # fmt: skip


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
@settings(parent=QUICK, max_examples=6)
@given(text=HOSTILE)
def test_what_is_given_to_a_command(reisgids: Reisgids, call: tuple[str, ...], text: str) -> None:
    folder = Path("boek")
    if not folder.exists():
        folder.mkdir()
        (folder / "site-config.yml").write_text("name: Proef\norganisation: { name: Proef }\n")
    outcome = reisgids(*(each.format(text.replace("\0", "").replace("/", "")) for each in call))
    assert not steers(outcome.out)
    assert not steers(outcome.err)


NAMES = HOSTILE.map(lambda text: re.sub(r"[\0/\ud800-\udfff]", "", text)).filter(
    lambda text: 0 < len(text.encode()) < 80
)


@QUICK
@given(name=NAMES, title=HOSTILE)
def test_a_playbook_with_such_names_and_texts(
    reisgids: Reisgids, tmp_path_factory: pytest.TempPathFactory, name: str, title: str
) -> None:
    root = tmp_path_factory.mktemp("boek")
    for file, text in _files(name, title):
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text, "utf-8", "surrogatepass")
    for form in ("text", "json"):
        outcome = reisgids("check", root, "--format", form)
        assert not steers(outcome.out + outcome.err)
    outcome = reisgids("check", root, "--format", "github")
    assert all(line.startswith(("::error file=", "::warning file=")) for line in outcome.out.splitlines())
    outcome = reisgids("explain", "--edition", "public", "--root", root)
    assert not steers(outcome.out + outcome.err)


def _files(name: str, title: str) -> Iterator[tuple[str, str]]:
    written = json.dumps(title, ensure_ascii=False)
    config = f"name: {written}\norganisation: {{ name: {written} }}\neditions:\n"
    yield "site-config.yml", f"{config}  public: {{ title: {written}, audience: public }}\n"
    yield f"journeys/{name}.yml", f"title: {written}\ntouchpoints:\n  - title: {written}\n    phase: {written}\n"
    yield (
        "journeys/koop.yml",
        f"title: {written}\ntouchpoints: [{{ title: {written}, phase: purchase }}]\n{written}: 1\n",
    )
    yield f"content/nl/{name}.md", f"---\ntitle: {written}\n---\n[x]({title})\n::: {title}\n"
    yield f"content/nl/{name}.docx", ""
