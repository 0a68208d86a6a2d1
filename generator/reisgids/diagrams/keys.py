"""The small pictures in a legend: what a shape, a line or a shade in the drawing stands for."""

from __future__ import annotations

from markupsafe import escape

from reisgids.diagrams.palette import token
from reisgids.diagrams.symbols import SYMBOLS, Symbol

_DISC = (
    '<circle cx="8" cy="8" r="6.5" fill="{fill}" stroke="{link}" stroke-width="1.4"/>'
    '<path d="M5 6H11L8 11Z" fill="{arrow}"/>'
)
_BOX = (
    '<rect x="1" y="3" width="14" height="10" rx="{radius}" fill="{card}" stroke="{stroke}" stroke-width="1.2"{dash}/>'
)


def key(name: str) -> str:
    """Return the picture of a legend entry as an `<svg>`; it says nothing that the label doesn't.

    Raises:
        KeyError: there is no such entry.
    """
    return f'<svg class="rg-key" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">{_PICTURES[name]}</svg>'


def _of_symbol(symbol: Symbol) -> str:
    fill, stroke = ("card", symbol.colour) if symbol.hollow else (symbol.colour, symbol.colour)
    width = 1.6 if symbol.hollow else 0
    return (
        f'<path transform="translate(2 2)" d="{symbol.path}" fill="{_colour(fill)}" '
        f'stroke="{_colour(stroke)}" stroke-width="{width}"/>'
    )


def _colour(name: str) -> str:
    return str(escape(token(name)))


def _shade(name: str) -> str:
    return f'<rect x="0.5" y="0.5" width="15" height="15" fill="{_colour(name)}" stroke="{_colour("line-strong")}"/>'


def _box(radius: int, stroke: str, dash: str = "") -> str:
    return _BOX.format(radius=radius, card=_colour("card"), stroke=_colour(stroke), dash=dash)


_PICTURES = {
    **{name: _of_symbol(symbol) for name, symbol in SYMBOLS.items()},
    "assumed": f'<path d="M0 8H16" stroke="{_colour("ink")}" stroke-width="2" stroke-dasharray="4 3"/>',
    "handover": _DISC.format(fill=_colour("link"), link=_colour("link"), arrow=_colour("card")),
    "handover-open": _DISC.format(fill=_colour("card"), link=_colour("link"), arrow=_colour("link")),
    "box-customer": _box(5, "neutral"),
    "box-assumed": _box(2, "neutral", ' stroke-dasharray="3 2"'),
    "start": f'<circle cx="8" cy="8" r="4" fill="{_colour("neutral")}"/>',
    "end": f'<circle cx="8" cy="8" r="3.6" fill="{_colour("card")}" stroke="{_colour("neutral")}" stroke-width="1.6"/>',
    **{f"heat-{shade}": _shade(f"heat-{shade}") for shade in range(5)},
}
