from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reisgids.imports.writer.changes import (
    Change,
    InsertItem,
    MoveItem,
    RemoveValue,
    SetValue,
    changed_tree,
)
from reisgids.imports.writer.changes import Path as At
from reisgids.imports.writer.writer import UnwritableError, written
from reisgids.sources.text.invisible import invisible
from reisgids.sources.text.source import Source
from reisgids.sources.yaml.yaml import read_yaml

ROOT = Path(__file__).parents[3]
SHORT = """\
# What stands on top.
title: Reis   # a title
summary: >-
  Eerst dit,
  dan dat.
touchpoints:

  # Awareness

  - id: a
    title: { nl: Een, en: One }
    does: 'Hij zei: ''ja'''
    channel: [phone,  email]   # two
    feels: -2
  # about b
  - id: b
    title: "Twee"
    quotes:
    - Nou zeg
    # in between
    - |
      Meer
      regels
    pain:
      text: Duurt lang
      owner: wij

  # Consideration

  - title: Drie
    importance: {customer: 5}
    need: iets dat
      doorloopt
last: x"""
FILES = [
    SHORT,
    *((ROOT / "journeys" / name).read_text("utf-8") for name in ("bezoek.yml", "registers/channels.yml")),
    "\n  - id:".join((ROOT / "journeys/verpakkingsmachine.yml").read_text("utf-8").split("\n  - id:")[:3]) + "\n",
]
TEXTS = st.text(max_size=30) | st.sampled_from(
    ["nee", "12", "a: b", "- x", "# y", "Eén regel", "twee\nregels", " voor", "na ", "'s", '"q"', "[a]", "{a}", "x #y",
     "2026-01-02", "|", ">", "@x", "%", "!", "&a", "*a", "`", "", "a,b", "jaar: {", "lang " * 40]
)  # fmt: skip


def tree(data: bytes) -> Any:
    text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8").replace("\r\n", "\n")
    document = read_yaml(Source("", text))
    assert not [each for each in document.problems if each.severity == "error"]
    return document.value


def paths(value: Any, at: At = ()) -> Iterator[tuple[At, Any]]:
    """Yield everything in a tree, with where it stands."""
    if at:
        yield at, value
    for step, inside in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield from paths(inside, (*at, step))


def lines_around(before: bytes, after: bytes) -> tuple[list[bytes], list[bytes]]:
    """Return the lines that differ, of both: what they have in common before and behind is taken off."""
    old, new = before.split(b"\n"), after.split(b"\n")
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return old, new


def lines_of(data: bytes, at: At) -> int:
    """Return how many lines there are from a value to the next one."""
    document = read_yaml(Source("", data.removeprefix(codecs.BOM_UTF8).decode("utf-8").replace("\r\n", "\n")))
    first = document.place(at).line or 1
    starts = {document.place(each, key=True).line or 1 for each, _ in paths(document.value)}
    return min((line for line in starts if line > first), default=len(data)) - first


def in_form(text: str, form: str) -> bytes:
    """Return a file as Notepad, or somebody else, writes it."""
    if "mixed" in form:
        lines = text.split("\n")
        text = "".join(line + ("\r\n" if n % 3 else "\n") for n, line in enumerate(lines[:-1])) + lines[-1]
    elif "windows" in form:
        text = text.replace("\n", "\r\n")
    return (codecs.BOM_UTF8 if "mark" in form else b"") + text.encode("utf-8")


FORMS = st.sampled_from(["plain", "windows", "mark", "windows mark", "mixed"])


@given(st.sampled_from(FILES), FORMS)
def test_no_change_gives_the_same_bytes(text: str, form: str) -> None:
    assert written(in_form(text, form), []) == in_form(text, form)


@pytest.mark.slow
@settings(max_examples=200)
@given(st.data(), st.sampled_from(FILES), FORMS, TEXTS)
def test_one_text_that_is_changed_changes_its_own_lines_and_nothing_else(
    data: st.DataObject, text: str, form: str, new: str
) -> None:
    assume(not any(invisible(new)) and "\r" not in new and new.strip())
    before = in_form(text, form)
    texts = [(at, value) for at, value in paths(tree(before)) if isinstance(value, str)]
    at, old = data.draw(st.sampled_from(texts))
    assume(old != new)

    after = written(before, [SetValue(at, new)])

    assert tree(after) == changed_tree(tree(before), SetValue(at, new))
    gone, come = lines_around(before, after)
    assert len(gone) <= lines_of(before, at)
    assert not any(b"#" in line and b"#" not in b"".join(come) for line in gone)
    if "windows" in form:
        assert after.count(b"\n") == after.count(b"\r\n")


@pytest.mark.slow
@settings(max_examples=150)
@given(st.data(), st.sampled_from(FILES), FORMS)
def test_what_is_removed_is_gone_and_every_other_line_is_there(data: st.DataObject, text: str, form: str) -> None:
    before = in_form(text, form)
    at, _ = data.draw(st.sampled_from([each for each in paths(tree(before)) if len(each[0]) > 1]))

    after = written(before, [RemoveValue(at)])

    assert tree(after) == changed_tree(tree(before), RemoveValue(at))
    gone, come = lines_around(before, after)
    assert len(come) <= 2 + sum(line.strip().startswith(b"#") for line in gone)
    comments = [line for line in before.split(b"\n") if line.strip().startswith(b"# ")]
    assert len(comments) - sum(line in after for line in comments) <= 1 + sum(b"#" in line for line in gone)


@pytest.mark.slow
@settings(max_examples=150)
@given(st.data(), st.sampled_from(FILES), FORMS, TEXTS)
def test_what_is_added_adds_lines_and_takes_none_away(data: st.DataObject, text: str, form: str, new: str) -> None:
    assume(not any(invisible(new)) and "\r" not in new and new.strip())
    before = in_form(text, form)
    found = list(paths(tree(before)))
    mappings = [at for at, value in found if isinstance(value, dict)]
    lists = [(at, len(value)) for at, value in found if isinstance(value, list)]
    changes: list[Change] = [SetValue((*data.draw(st.sampled_from(mappings)), "note", "nl"), new)]
    if lists:
        at, length = data.draw(st.sampled_from(lists))
        changes.append(InsertItem(at, data.draw(st.integers(0, length)), new))
    change = data.draw(st.sampled_from(changes))

    after = written(before, [change])

    assert tree(after) == changed_tree(tree(before), change)
    gone, come = lines_around(before, after)
    assert len(gone) <= 1
    left = iter(b"\n".join(come))
    assert all(sign in left for sign in b"".join(gone)), "what was there is there, in its order"


@pytest.mark.slow
@settings(max_examples=100)
@given(st.data(), st.sampled_from(FILES), FORMS)
def test_an_item_that_is_moved_takes_its_lines_along(data: st.DataObject, text: str, form: str) -> None:
    before = in_form(text, form)
    lists = [(at, len(value)) for at, value in paths(tree(before)) if isinstance(value, list) and len(value) > 1]
    assume(lists)
    at, length = data.draw(st.sampled_from(lists))
    change = MoveItem(at, data.draw(st.integers(0, length - 1)), data.draw(st.integers(0, length - 1)))

    after = written(before, [change])

    assert tree(after) == changed_tree(tree(before), change)
    if at == ("touchpoints",):
        stripped = [sorted(line.strip() for line in each.split(b"\n") if line.strip()) for each in (before, after)]
        assert stripped[0] == stripped[1]


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (SetValue(("title",), "Tocht"), "title: Reis   # a title", "title: Tocht   # a title"),
        (SetValue(("summary",), "Nu iets anders."), "  Eerst dit,\n  dan dat.", "  Nu iets anders."),
        (SetValue(("touchpoints", 0, "does"), "Hij zei 'nee'"), "'Hij zei: ''ja'''", "'Hij zei ''nee'''"),
        (SetValue(("touchpoints", 1, "title"), "Drie"), '"Twee"', '"Drie"'),
        (SetValue(("touchpoints", 0, "title", "en"), "One, two"), "en: One }", 'en: "One, two" }'),
        (SetValue(("touchpoints", 0, "feels"), -1), "feels: -2", "feels: -1"),
        (
            SetValue(("touchpoints", 0, "feels"), {"word": "boos", "score": -2}),
            "feels: -2",
            "feels: { word: boos, score: -2 }",
        ),
        (InsertItem(("touchpoints", 0, "channel"), 1, "app"), "[phone,  email]   #", "[phone, app,  email]   #"),
        (RemoveValue(("touchpoints", 0, "channel", 0)), "[phone,  email]", "[email]"),
        (
            SetValue(("touchpoints", 1, "pain", "value"), "x", ("text", "value", "owner")),
            "      text: Duurt lang\n",
            "      text: Duurt lang\n      value: x\n",
        ),
        (RemoveValue(("touchpoints", 1, "pain", "owner")), "      owner: wij\n", ""),
        (RemoveValue(("touchpoints", 2, "title")), "  - title: Drie\n    importance", "  - importance"),
        (RemoveValue(("touchpoints", 2, "importance", "customer")), "    importance: {customer: 5}\n", ""),
        (RemoveValue(("touchpoints", 1, "quotes", 0)), "    - Nou zeg\n", ""),
        (SetValue(("last",), "zes"), "last: x", "last: zes"),
        (SetValue(("more",), "zes"), "last: x", "last: x\nmore: zes"),
    ],
)  # fmt: skip
def test_it_is_written_as_people_would(change: Change, old: str, new: str) -> None:
    assert SHORT.count(old) == 1

    assert written(SHORT.encode(), [change]).decode() == SHORT.replace(old, new)


def test_a_touchpoint_that_is_moved_leaves_the_heads_of_phases_where_they_are() -> None:
    after = written(SHORT.encode(), [MoveItem(("touchpoints",), 1, 0)]).decode()

    assert after.index("# Awareness") < after.index("# about b") < after.index("- id: b") < after.index("- id: a")
    assert after.index("- id: a") < after.index("# Consideration") < after.index("- title: Drie")


def test_changes_come_one_after_the_other() -> None:
    changes: list[Change] = [RemoveValue(("touchpoints", 0)), SetValue(("touchpoints", 0, "title"), "Eerst")]

    assert written(SHORT.encode(), changes).decode().count('title: "Eerst"') == 1


@pytest.mark.parametrize(
    "change",
    [
        SetValue(("touchpoints", 9, "title"), "x"),
        RemoveValue(("nothing",)),
        MoveItem(("title",), 0, 1),
        InsertItem(("touchpoints", 0), 0, "x"),
    ],
)
def test_what_is_not_there_is_refused(change: Change) -> None:
    with pytest.raises(UnwritableError):
        written(SHORT.encode(), [change])
