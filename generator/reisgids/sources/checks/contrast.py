"""Whether the house style's colours stand out from the page: contrast as WCAG 2.2 counts it."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.model.config import Brand
from reisgids.problems import Problem, problem
from reisgids.sources.yaml.yaml import YamlDocument

LIGHT = "#f6f2e9"
"""The darkest ground of the theme's light scheme (--rg-wash) on which links stand."""
DARK = "#1b2328"
"""The lightest ground of its dark scheme (--rg-card)."""
NEEDED = {"accent": 2.5, "link": 4.5}
"""A link is text. The accent only marks: lines, and signs that have a shape and a name too."""
_KEPT = 0.45  # how much of a colour is left in the dark scheme, where it has none of its own; the rest is white

_Colour = tuple[float, float, float]
_TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_FROM_CONES = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)


def contrast_problems(brand: Brand, document: YamlDocument) -> Iterator[Problem]:
    """Yield a warning for each colour that the playbook chose and that is too faint on one of the grounds."""
    usual = Brand()
    for name, needed in NEEDED.items():
        light, dark = getattr(brand, name), getattr(brand, f"{name}_dark")
        if light != getattr(usual, name):
            yield from _faint(document, name, "light", _ratio(_linear(light), LIGHT), needed)
            if not dark:
                yield from _faint(document, name, "dark", _ratio(_lightened(light), DARK), needed, add=f"{name}_dark")
        if dark:
            yield from _faint(document, f"{name}_dark", "dark", _ratio(_linear(dark), DARK), needed)


def _faint(
    document: YamlDocument, name: str, scheme: str, ratio: float, needed: float, *, add: str = ""
) -> Iterator[Problem]:
    # Not rounded up: 4.49 is not 4.5.
    shown = f"{int(ratio * 10) / 10:g}"
    if ratio < needed:
        place = document.place(("brand", name))
        yield problem(
            "brand-contrast",
            place,
            severity="warning",
            key=name,
            scheme=scheme,
            ratio=shown,
            needed=f"{needed:g}",
            add=add,
        )


def _ratio(colour: _Colour, ground: str) -> float:
    darker, lighter = sorted((_luminance(colour), _luminance(_linear(ground))))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: _Colour) -> float:
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def _linear(colour: str) -> _Colour:
    """Return the light of `#rrggbb`, each part 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def _lightened(colour: str) -> _Colour:
    """Return what the style sheet makes of a colour in the dark scheme: mixed with white in Oklab.

    Oklab is linear in the cube roots of the cones' answers, and white answers 1 in each.
    """
    mixed = [(part ** (1 / 3) * _KEPT + (1 - _KEPT)) ** 3 for part in _times(_TO_CONES, _linear(colour))]
    red, green, blue = (min(1.0, max(0.0, part)) for part in _times(_FROM_CONES, mixed))
    return red, green, blue


def _times(matrix: tuple[_Colour, ...], colour: _Colour | list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix]
