"""The search finds a word in its singular and its plural; it also finds what begins with what is asked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from py_mini_racer import MiniRacer

from reisgids import resources
from reisgids.diagrams.echarts.v8_thread import V8

CASES = yaml.safe_load((Path(__file__).parent / "word_forms.yml").read_text("utf-8"))
SCRIPT = (resources.folder("theme") / "assets" / "js" / "search" / "word-forms.js").read_text("utf-8")


@pytest.fixture(scope="module")
def browser() -> MiniRacer:
    """Return an engine that has the functions of word-forms.js."""
    engine: MiniRacer = V8.run(MiniRacer)
    engine.eval(SCRIPT.replace("export ", ""))
    return engine


def forms(browser: MiniRacer, word: str, language: str) -> list[str]:
    """Return the other forms of a word."""
    found = browser.eval(f"JSON.stringify(otherForms(fold({json.dumps(word)}), {json.dumps(language)}))")
    assert isinstance(found, str)
    return list(json.loads(found))


@pytest.mark.parametrize(
    ("language", "word", "wanted"),
    [(language, word, form) for language, words in CASES.items() for word, found in words.items() for form in found],
)
def test_a_word_finds_its_other_form(browser: MiniRacer, language: str, word: str, wanted: str) -> None:
    tried = [word, *forms(browser, word, language)]
    assert any(wanted.startswith(form) for form in tried), tried


def test_accents_and_capitals_do_not_matter(browser: MiniRacer) -> None:
    assert browser.eval("fold('IdeeËN')") == "ideeen"


def test_short_words_and_the_word_itself_are_not_tried(browser: MiniRacer) -> None:
    assert forms(browser, "nps", "nl") == []
    assert "factuur" not in forms(browser, "factuur", "nl")
