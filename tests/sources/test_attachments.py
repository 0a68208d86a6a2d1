"""Attachments come into the editions that have a page which links to them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from reisgids.editions.edition import for_edition
from reisgids.sources.load import load
from reisgids.sources.markdown.attachment import attachment_problems

CONFIG = """name: Gids
organisation: { name: Acme }
languages: [nl]
editions:
  openbaar: { title: Openbaar, audience: public }
"""
PAGE = """---
title: Blad
visible_to: public
---

[open](open.pdf)

::: visible_to: onboarding
[dicht](dicht.pdf)
:::
"""


def test_an_attachment_goes_with_the_pages_that_link_to_it(tmp_path: Path) -> None:
    folder = tmp_path / "content/nl"
    folder.mkdir(parents=True)
    (tmp_path / "site-config.yml").write_text(CONFIG, "utf-8")
    (folder / "blad.md").write_text(PAGE, "utf-8")
    for name in ("open", "dicht", "los"):
        (folder / f"{name}.pdf").write_bytes(b"%PDF-1.4")
    loaded = load(tmp_path, today=dt.date(2026, 11, 29))
    assert loaded.playbook
    assert sorted(loaded.playbook.files) == ["nl/dicht.pdf", "nl/open.pdf"]
    assert [each.place.path for each in loaded.problems if each.code == "attachment-unused"] == ["content/nl/los.pdf"]
    public = next(each for each in loaded.playbook.config.editions.values() if each.id == "openbaar")
    assert sorted(for_edition(loaded.playbook, public).files) == ["nl/open.pdf"]


def test_a_file_of_another_kind_than_its_name_is_refused() -> None:
    assert attachment_problems("a.xlsx", b"PK\x03\x04rest") == ()
    assert attachment_problems("a.mp4", b"\0\0\0\x18ftypmp42") == ()
    assert [each.code for each in attachment_problems("a.xlsx", b"<html>")] == ["attachment-misnamed"]
    assert [each.code for each in attachment_problems("a.pdf", b"MZ")] == ["attachment-misnamed"]
