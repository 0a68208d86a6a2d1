"""The templates that a playbook may put in the place of the shipped ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from reisgids.pages.shared.fragments import OwnTemplateError, fragments


def test_an_own_template_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared/lead.html").write_text("<p>{{ word }}</p>")
    assert fragments(tmp_path).render("shared/lead", word="<b>") == "<p>&lt;b&gt;</p>"


@pytest.mark.parametrize(
    "wrong", ["<p>\n{{ nothing.here }}", "<p>\n{{ 1 / 0 }}", "<p>\n{% if %}", "<p>\n{% include 'gone.html' %}"]
)
def test_a_mistake_in_an_own_template_is_told_with_its_file_and_line(tmp_path: Path, wrong: str) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared/lead.html").write_text(wrong)
    with pytest.raises(OwnTemplateError) as told:
        fragments(tmp_path).render("shared/lead")
    assert (told.value.path, told.value.line) == ("shared/lead.html", 2)
    assert told.value.reason
