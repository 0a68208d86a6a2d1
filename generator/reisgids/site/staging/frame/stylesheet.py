"""The style sheets that a site carries: all of the theme's in one, and one with the playbook's own colours."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reisgids.model.config import Brand

_PART = re.compile(
    r"""(?P<kept>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|url\([^"')]*\))|(?P<comment>/\*.*?\*/)|(?P<space>\s+)""",
    re.DOTALL,
)
_AROUND = re.compile(r"""("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|url\([^"')]*\))|\s*([{};,])\s*""", re.DOTALL)


def one_stylesheet(sheets: Iterable[str]) -> str:
    """Return the style sheets as one, without comments and needless white space; strings stay as they are."""
    text = _PART.sub(lambda part: part["kept"] or ("" if part["comment"] else " "), "\n".join(sheets))
    return _AROUND.sub(lambda part: part[1] or part[2], text).replace(";}", "}").strip() + "\n"


def fonts_stylesheet(text: str) -> str:
    """Return the style sheet of the fonts for a place one folder higher than theirs."""
    return text.replace('url("', 'url("fonts/')


def brand_stylesheet(brand: Brand) -> str:
    """Return the house style as custom properties `--rg-brand-…`, which the theme's own colours give way to.

    The theme's own colours need none. A colour without a dark one of its own is lightened for the dark scheme.
    """
    usual = Brand()
    said = {}
    for name in ("accent", "link"):
        light, dark = getattr(brand, name), getattr(brand, f"{name}_dark")
        if light != getattr(usual, name):
            said[name] = light
            said[f"{name}-dark"] = f"color-mix(in oklab,{light} 45%,white)"
        if dark:
            said[f"{name}-dark"] = dark
    # A moment of truth has the accent: as a mark in a diagram as it is, as a sign in a text dark enough to be read.
    if "accent" in said:
        said["truth"] = f"color-mix(in oklab,{said['accent']} 70%,black)"
    if "accent-dark" in said:
        said["truth-dark"] = f"color-mix(in oklab,{brand.accent_dark or said['accent-dark']} 70%,white)"
    return f":root{{{';'.join(f'--rg-brand-{name}:{colour}' for name, colour in said.items())}}}\n"
