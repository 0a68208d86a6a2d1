"""What the check of the house style takes for granted about the theme."""

from __future__ import annotations

import re

import pytest

from reisgids import resources
from reisgids.model.config import Brand
from reisgids.site.staging.frame.stylesheet import brand_stylesheet
from reisgids.sources.checks import contrast
from reisgids.sources.text.source import Source
from reisgids.sources.yaml.yaml import read_yaml


def test_links_stand_on_the_grounds_that_they_are_judged_on() -> None:
    tokens = (resources.folder("theme") / "assets" / "css" / "base" / "tokens.css").read_text("utf-8")
    light, dark = tokens.split('[data-md-color-scheme="slate"] {')[:2]
    grounds = {name: re.findall(rf"--rg-{name}: (#\w+);", part)[0] for name, part in (("wash", light), ("card", dark))}
    assert grounds == {"wash": contrast.LIGHT, "card": contrast.DARK}


def test_the_style_sheet_lightens_a_colour_as_it_is_judged() -> None:
    assert "color-mix(in oklab,#000000 45%,white)" in brand_stylesheet(Brand(link="#000000"))


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("link: '#1f4e79'", []),
        ("link: '#0b5d1e'", []),
        ("link: '#777777'", [("link", "light", "4")]),
        ("link: '#000000'", [("link", "dark", "3.2")]),
        ("link: '#000000'\n  link_dark: '#93bce2'", []),
        ("accent: '#ffffff'", [("accent", "light", "1.1")]),
    ],
)
def test_a_colour_is_judged_in_both_schemes(written: str, told: list[tuple[str, str, str]]) -> None:
    document = read_yaml(Source("site-config.yml", f"brand:\n  {written}\n"))
    found = contrast.contrast_problems(Brand(**document.value["brand"]), document)
    values = [dict(problem.values) for problem in found]
    assert [(each["key"], each["scheme"], each["ratio"]) for each in values] == told
