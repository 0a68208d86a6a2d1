"""The guide has the table of constructs as it is tested; `REISGIDS_GOLDEN=write` writes it."""

from __future__ import annotations

import os

import pytest

from reisgids import resources
from tests.site.markdown.guide_table import BEGIN, END, guide_table


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_guide_has_the_table(language: str) -> None:
    file = resources.folder("content") / language / "guide/markdown.md"
    text = file.read_text("utf-8")
    before, _, rest = text.partition(f"{BEGIN[language]}\n")
    _, end, after = rest.partition(f"{END[language]}\n")
    whole = f"{before}{guide_table(language)}\n{end}{after}"
    if os.environ.get("REISGIDS_GOLDEN") == "write":
        file.write_text(whole, "utf-8")
    assert text == whole
