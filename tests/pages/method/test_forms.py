"""Where the method gives work there is a form: nine of them, reached from their steps and leading back to them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reisgids.labels.words import LANGUAGES

CONTENT = Path(__file__).parents[3] / "content"
FORMS = {
    "requester-talk": "eight-steps/1-for-whom",
    "scope": "eight-steps/3-scope",
    "workshop-plan": "eight-steps/5-persona",
    "interview-guide": "eight-steps/6-interviews-and-survey",
    "survey-questions": "eight-steps/6-interviews-and-survey",
    "action-grid": "eight-steps/8-lessons-actions-kpis",
    "contact-strategy": "chain",
    "hand-over-agreement": "chain",
    "touchpoint-audit": "optimisation/index",
}
MOST_COLUMNS = 6
"""More don't fit on A4 upright."""


def text(language: str, name: str) -> str:
    return (CONTENT / language / "method" / f"{name}.md").read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("form", "step"), FORMS.items())
def test_a_step_leads_to_its_form_and_the_form_back(language: str, form: str, step: str) -> None:
    assert f"forms/{form}.md)" in text(language, step)
    assert f"](../{step}.md)" in text(language, f"forms/{form}")
    assert f"]({form}.md)" in text(language, "forms/index")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_has_room_to_write_and_fits_on_paper(language: str) -> None:
    pages = {page.stem for page in (CONTENT / language / "method" / "forms").glob("*.md")}
    assert pages == {*FORMS, "index"}
    for form in FORMS:
        rows = re.findall(r"^    (\|.*\|)$", text(language, f"forms/{form}"), re.MULTILINE)
        assert sum("| |" in row for row in rows) > 8, form
        assert max(row.count("|") for row in rows) - 1 <= MOST_COLUMNS, form


@pytest.mark.parametrize("form", FORMS)
def test_both_languages_have_the_same_rows_and_columns(form: str) -> None:
    shapes = [
        [line.count("|") for line in text(language, f"forms/{form}").splitlines() if line.startswith("    |")]
        for language in LANGUAGES
    ]
    assert shapes[0] == shapes[1]
