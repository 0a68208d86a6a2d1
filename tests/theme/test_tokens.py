"""The colours of the theme: the same as the diagrams', and readable in both schemes."""

from __future__ import annotations

import re
from itertools import product

import pytest
import yaml

from reisgids import resources
from reisgids.diagrams.drawing.palette import FALLBACK

SHEET = (resources.folder("theme") / "assets" / "css" / "base" / "tokens.css").read_text("utf-8")
GROUNDS = ("paper", "card", "wash")
TEXTS = ("ink", "soft", "truth", "link", "positive", "negative")


def colours(selector: str) -> dict[str, str]:
    """Return the colours that the rule of this selector sets, by their names without `--rg-`."""
    rule = SHEET[SHEET.index(f"{selector} {{") :].partition("}")[0]
    found = re.findall(r"--rg-([a-z0-9-]+): (?:var\(--rg-[a-z-]+, )?(#[0-9a-f]{6})", rule)
    return dict(found)


LIGHT = colours(":root")
DARK = colours('[data-md-color-scheme="slate"]')


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_light_colours_are_those_of_the_diagrams() -> None:
    assert {name: LIGHT[name] for name in FALLBACK} == FALLBACK


def test_every_colour_has_a_dark_one() -> None:
    assert set(LIGHT) == set(DARK)


def test_without_a_script_the_dark_scheme_is_the_same() -> None:
    assert colours("  :root:not([data-md-color-scheme])") == DARK


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_stands_out_from_what_it_stands_on(scheme: dict[str, str]) -> None:
    pairs = [*product(TEXTS, GROUNDS), ("on-ink", "ink"), ("link", "tint"), ("ink", "mark")]
    pairs += [("on-phase", f"phase-{n}") for n in range(1, 7)]
    weak = {pair: contrast(scheme[pair[0]], scheme[pair[1]]) for pair in pairs}
    assert {pair: round(ratio, 2) for pair, ratio in weak.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_pain_and_delight_differ_in_lightness_or_hue_from_the_ink(scheme: dict[str, str]) -> None:
    assert contrast(scheme["positive"], scheme["ink"]) > 1.5
    assert contrast(scheme["negative"], scheme["ink"]) > 1.5


def test_every_style_sheet_has_its_place_in_the_order() -> None:
    folder = resources.folder("theme") / "assets" / "css"
    order = yaml.safe_load((folder / "sheets.yml").read_text("utf-8"))
    named = [*order["everywhere"], *order["lists"]]
    assert sorted(named) == sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.css"))
