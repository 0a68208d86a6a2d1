"""Whatever the bytes: problems or a playbook, never an exception; and whatever the text, it comes through unchanged."""

from __future__ import annotations

import json
import re
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reisgids.labels.problem_text import say
from reisgids.problems import has_errors
from reisgids.sources.load import Loaded
from tests.problems.shape_of_case import GOOD, read, write

FILES = [
    "site-config.yml",
    "journeys/koop.yml",
    "journeys/registers/parties.yml",
    "journeys/registers/phase-models.yml",
    "journeys/registers/channels/phone.yml",
    "journeys/measurements/golf.csv",
    "journeys/measurements/golf.xlsx",
    "journeys/measurements/golf.yml",
    "content/nl/over.md",
    "content/nl/logo.svg",
]

_PIECES = st.sampled_from(
    [
        *"[]{}:,-#&*!|>'\"%@`\t\n\r ~?<=",
        *(
            "title",
            "touchpoints",
            "phase",
            "purchase",
            "nl",
            "en",
            "id",
            "koop",
            "offerte",
            "personas",
            "name",
            "feels",
        ),
        *(
            "\n  ",
            "\n  - ",
            ": ",
            "- ",
            "---\n",
            "...",
            "&a ",
            "*a",
            "!!int ",
            "<<: ",
            "null",
            "nee",
            "2026-11-03",
            "85%",
        ),
        *(
            "](",
            "![",
            "javascript:",
            "```diagram\n",
            "```",
            "<svg onload=",
            "&#106;",
            "\u2028",
            "\x85",
            "é",
            "😀",
            "“",
            "–",
        ),
        *("journey;touchpoint;metric;value;n;period", "csat", "1,5", ";", "\x00", "\ufeff", "\ud800"),
    ]
)
_TEXTS = st.lists(_PIECES, max_size=40).map("".join)
_BYTES = st.one_of(
    st.binary(max_size=200),
    _TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")),
    _TEXTS.map(lambda text: text.encode("utf-16", "surrogatepass")),
    st.builds(
        lambda text, at, more: (text[: at % len(text)] + more + text[at % len(text) :]).encode(
            "utf-8", "surrogatepass"
        ),
        st.sampled_from(list(GOOD.values())),
        st.integers(0, 400),
        _TEXTS,
    ),
)
_SETTINGS = settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow])


def loaded_with(name: str, data: bytes) -> Loaded:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write(root, {})
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
        return read(root)


@pytest.mark.parametrize("name", FILES)
@_SETTINGS
@given(data=_BYTES)
def test_any_bytes_give_problems_or_a_playbook(name: str, data: bytes) -> None:
    loaded = loaded_with(name, data)
    assert (loaded.playbook is None) == has_errors(loaded.problems)
    for problem in loaded.problems:
        for language in ("nl", "en"):
            assert say(problem, language).message
    if loaded.playbook:
        assert [journey.id for journey in loaded.playbook.journeys] == ["koop"]


_FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0" + "".join(map(chr, range(0xE0100, 0xE01F0)))
"""Letters without a shape, and the selectors of variants of Chinese characters: unseen, and category Mn or Lo."""
_MARK_OF_A_BLOCK = re.compile(r"[:\u2236\ua789\u02d0\u02f8\u0589\u05c3\ufe55\uff1a]{2}|&[#\w]")
_ANY_TEXT = st.text(
    # What nobody sees has no place in a text, and has tests of its own.
    st.characters(blacklist_categories=["Cc", "Cf", "Cn", "Cs"], blacklist_characters=_FILLERS),
    min_size=1,
).filter(lambda text: text.strip() and not _MARK_OF_A_BLOCK.search(unicodedata.normalize("NFKC", text)))


@_SETTINGS
@given(text=_ANY_TEXT, more=_ANY_TEXT)
def test_any_text_comes_through_unchanged(text: str, more: str) -> None:
    quoted = json.dumps(text, ensure_ascii=False)
    pain = f"Wachten: {text}"  # A pain that only says whether there is one, like "no", is an error.
    journey = (
        f"title: {quoted}\ntouchpoints:\n  - id: een\n"
        f"    title: {{ nl: {quoted}, en: {json.dumps(more, ensure_ascii=False)} }}\n"
        f"    phase: purchase\n    quotes: [{quoted}]\n    pain: {json.dumps(pain, ensure_ascii=False)}\n"
    )
    loaded = loaded_with("journeys/koop.yml", journey.encode())
    assert loaded.playbook, loaded.problems
    read_back = loaded.playbook.journeys[0]
    touchpoint = read_back.touchpoints[0]
    assert touchpoint.pain
    assert [read_back.title.nl, touchpoint.title.nl, touchpoint.quotes[0].nl] == [text] * 3
    assert touchpoint.pain.text.nl == pain
    assert touchpoint.title.en == more


@_SETTINGS
@given(text=_ANY_TEXT)
def test_any_title_of_a_page_comes_through_unchanged(text: str) -> None:
    page = f"---\ntitle: {json.dumps(text[:200], ensure_ascii=False)}\n---\n\nTekst\n"
    loaded = loaded_with("content/nl/over.md", page.encode())
    if text[:200].strip():
        assert loaded.playbook
        assert [page.title for page in loaded.playbook.content] == [text[:200]]
