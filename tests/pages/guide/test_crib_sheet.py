"""Every key that an author may write is on the crib sheet, with a word in both languages."""

from __future__ import annotations

import re
from html import unescape

import pytest

from reisgids.labels.words import LANGUAGES
from reisgids.labels.words import words as words_of
from reisgids.model.site_pages import CRIB_SHEET
from reisgids.pages.guide.field_reference import fields_of, kinds
from tests.pages.guide.test_field_reference import with_guide
from tests.pages.playbooks import html, page, planned, playbook

_ROW = re.compile(
    r"<div><dt><code>(.*?)</code></dt><dd><span lang=\"nl\">(.*?)</span>(?: <span lang=\"en\">(.*?)</span>)?"
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_has_its_word_in_both_languages_and_no_row_stands_twice_in_a_group(language: str) -> None:
    made = html(page(planned(with_guide(), language), CRIB_SHEET).render())
    groups = made.split('<section class="rg-crib__group">')[1:]
    found = [[tuple(map(unescape, row)) for row in _ROW.findall(group)] for group in groups]
    for rows in found:
        assert rows
        assert len(set(rows)) == len(rows)
    there = {(key, nl, en or nl) for rows in found for key, nl, en in rows}
    dutch, english = words_of("nl"), words_of("en")
    written = {
        (key, dutch.say(f"fields.{kind.__name__}.{name}.label"), english.say(f"fields.{kind.__name__}.{name}.label"))
        for _, kind in kinds()
        for key, name, _ in fields_of(kind)
    }
    assert there == written


def test_without_the_guide_there_is_no_crib_sheet() -> None:
    assert CRIB_SHEET not in {each.path for each in planned(playbook()).pages}
