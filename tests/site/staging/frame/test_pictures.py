"""Pictures on their way into a site, wherever they come from."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from reisgids.site.pipeline.build import build
from tests.site.playbooks import playbook
from tests.sources.pictures.pictures import JPEG, SECRET, chunk, exif, gif, jpeg, png, svg, webp

pytestmark = pytest.mark.engine

DAY = dt.date(2026, 11, 22)
NOTED = png(chunk(b"tEXt", b"Author\0" + SECRET))
MADE = {
    "theme/overrides/assets/own.png": NOTED,
    "content/merk.SVG": svg(NOTED),
    "content/nl/over/foto.jpg": jpeg((0xE1, b"Exif\0\0" + exif())),
    "content/nl/over/lus.gif": gif(b"\x21\xfe\x17" + SECRET + b"\0"),
    "content/nl/over/beeld.webp": webp((b"XMP ", SECRET), flags=4),
    "content/en/over/foto.jpg": jpeg((0xFE, SECRET)),
}


def test_no_picture_of_a_site_says_more_than_it_shows(tmp_path: Path) -> None:
    root = playbook(tmp_path / "acme", journeys=0)
    for name, data in MADE.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    (root / "theme/overrides/assets/own.js").write_text("document.title += '!';\n")
    config = root / "site-config.yml"
    config.write_text(f"{config.read_text()}brand: {{ logo: content/merk.SVG }}\n")
    shown = root / "content/nl/over/index.md"
    shown.write_text(f"{shown.read_text()}\n![a](foto.jpg) ![b](lus.gif) ![c](beeld.webp)\n")
    summary = build(root, tmp_path / "site", today=DAY, workers=1)
    assert summary.built, summary.problems

    site = tmp_path / "site"
    published = {
        "nl/assets/own.png", "nl/assets/brand/logo.svg", "nl/over/foto.jpg", "nl/over/lus.gif", "nl/over/beeld.webp",
        "en/over/foto.jpg",
    }  # fmt: skip
    for name in published:
        data = (site / name).read_bytes()
        assert data, name
        assert SECRET not in data, name
    assert (site / "en/over/foto.jpg").read_bytes() == JPEG
    assert (site / "nl/assets/own.js").read_text() == "document.title += '!';\n"
    assert {name: (root / name).read_bytes() for name in MADE} == MADE, "the author's own files are left alone"
