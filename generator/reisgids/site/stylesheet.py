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


def brand_stylesheet(brand: Brand) -> str:
    """Return the custom properties of the house style, for the light scheme and where declared for the dark one."""
    light = f':root,[data-md-color-scheme="default"]{{--rg-accent:{brand.accent};--rg-link:{brand.link}}}\n'
    dark = {"--rg-accent": brand.accent_dark, "--rg-link": brand.link_dark}
    own = ";".join(f"{name}:{colour}" for name, colour in dark.items() if colour)
    return light + (f'[data-md-color-scheme="slate"]{{{own}}}\n' if own else "")
