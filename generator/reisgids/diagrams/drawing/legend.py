"""The small pictures in a legend: what a shape, a line or a shade in the drawing stands for."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import escape

from reisgids.diagrams.drawing.action_marks import QUICK_WIN, STATUS
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.symbols import FEELINGS, SYMBOLS, Symbol

_DISC = (
    '<circle cx="8" cy="8" r="6.5" fill="{fill}" stroke="{link}" stroke-width="1.4"/>'
    '<path d="M5 6H11L8 11Z" fill="{arrow}"/>'
)
_BOX = (
    '<rect x="1" y="3" width="14" height="10" rx="{radius}" fill="{card}" stroke="{stroke}" stroke-width="1.2"{dash}/>'
)


def key(name: str) -> str:
    """Return the picture of a legend entry as an `<svg>`; it adds nothing to the label.

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


def _box(radius: int, stroke: str, dash: str = "", fill: str = "card") -> str:
    return _BOX.format(radius=radius, card=_colour(fill), stroke=_colour(stroke), dash=dash)


def _chain_pictures() -> dict[str, str]:
    on, back = _colour("link"), _colour("truth")
    return {
        "on": f'<circle cx="8" cy="8" r="6.5" fill="{on}"/>',
        "on-open": f'<circle cx="8" cy="8" r="6" fill="none" stroke="{on}" stroke-width="1.5" stroke-dasharray="3 2"/>',
        "back": f'<rect x="2" y="2" width="12" height="12" rx="2.5" fill="{back}"/>',
        "back-open": f'<rect x="2" y="2" width="12" height="12" rx="2.5" fill="none" stroke="{back}" '
        'stroke-width="1.5" stroke-dasharray="3 2"/>',
        "jump": f'<path d="M8 1V15" stroke="{_colour("neutral")}" stroke-width="2" stroke-linecap="round" '
        'stroke-dasharray="0.1 4.5"/>',
        "drop": f'<path d="M2 4L14 12" stroke="{_colour("negative")}" stroke-width="2"/>'
        f'<circle cx="13" cy="11.4" r="2.6" fill="{_colour("negative")}"/>',
    }


_WAVES = (
    '<circle cx="8" cy="8" r="3.6"{look}/>',
    '<path d="M4.5 4.5H11.5V11.5H4.5Z"{look}/>',
    '<path d="M8 3.8L12 11.4H4Z"{look}/>',
    '<path d="M8 3.4L12.6 8L8 12.6L3.4 8Z"{look}/>',
)


_TINTS = ("phase-1", "phase-6", "phase-4", "truth")
"""The colours of personas beside a curve."""


def _persona(shape: str, tint: str) -> str:
    ink = _colour(tint)
    look = f' fill="{ink}" stroke="{ink}" stroke-width="1.6"'
    return f'<path d="M0 8H16" stroke="{ink}" stroke-width="1.8"/>{shape.format(look=look)}'


def _wave(shape: str) -> str:
    ink = _colour("link")
    look = f' fill="{_colour("card")}" stroke="{ink}" stroke-width="1.6"'
    return f'<path d="M0 8H16" stroke="{ink}" stroke-width="1.6" stroke-dasharray="3 3"/>{shape.format(look=look)}'


_PICTURES = {
    **{name: _of_symbol(symbol) for name, symbol in SYMBOLS.items()},
    **{f"shape-{name}": _of_symbol(replace(symbol, colour="ink", hollow=True)) for name, symbol in SYMBOLS.items()},
    "curve-1": (
        f'<path d="M0 8H16" stroke="{_colour("truth")}" stroke-width="2.2"/>'
        f'<circle cx="8" cy="8" r="4.6" fill="{_colour("card")}" stroke="{_colour("truth")}" stroke-width="2"/>'
    ),
    "curve-2": (
        f'<path d="M0 8H16" stroke="{_colour("link")}" stroke-width="2.2"/>'
        f'<path d="M4 4H12V12H4Z" fill="{_colour("link")}"/>'
    ),
    "curve-3": (
        f'<path d="M0 8H16" stroke="{_colour("positive")}" stroke-width="2.2"/>'
        f'<path transform="translate(2 2)" d="M4 0H8V4H12V8H8V12H4V8H0V4H4Z" fill="{_colour("positive")}"/>'
    ),
    "assumed": f'<path d="M0 8H16" stroke="{_colour("ink")}" stroke-width="2" stroke-dasharray="4 3"/>',
    "expected": (
        f'<circle cx="8" cy="8" r="5" fill="{_colour("card")}" stroke="{_colour("neutral")}" stroke-width="1.5" '
        'stroke-dasharray="2 2"/>'
    ),
    "current": f'<path d="M0 8H16" stroke="{_colour("ink")}" stroke-width="2"/>',
    "cases": (
        f'<path d="M0 3H16V13H0Z" fill="{_colour("neutral")}" opacity="0.3"/>'
        f'<path d="M8 3V13" stroke="{_colour("neutral")}" stroke-width="1.4"/>'
    ),
    **{
        f"persona-{number}": _persona(shape, tint)
        for number, (shape, tint) in enumerate(zip(_WAVES, _TINTS, strict=True), 1)
    },
    **{f"wave-{number}": _wave(shape) for number, shape in enumerate(_WAVES, 1)},
    "handover": _DISC.format(fill=_colour("link"), link=_colour("link"), arrow=_colour("card")),
    "handover-open": _DISC.format(fill=_colour("card"), link=_colour("link"), arrow=_colour("link")),
    "box-customer": _box(5, "neutral"),
    "box-assumed": _box(2, "neutral", ' stroke-dasharray="3 2"'),
    "market-b2b": f'<circle cx="8" cy="8" r="6.5" fill="{_colour("link")}"/>',
    "market-b2c": (
        f'<rect x="2.5" y="2.5" width="11" height="11" fill="{_colour("card")}" stroke="{_colour("phase-6")}" '
        'stroke-width="2.4"/>'
    ),
    "phase-covered": _box(1, "phase-2", fill="phase-2"),
    "phase-own": _box(1, "neutral", fill="neutral"),
    "box-wish": _box(3, "neutral", ' stroke-dasharray="3 2"'),
    "score-negative": _box(2, "negative", fill="negative"),
    "score-low": _box(2, "negative"),
    "score-neutral": _box(3, "neutral"),
    "score-positive": _box(5, "positive", fill="positive"),
    "score-unscored": _box(3, "neutral", ' stroke-dasharray="3 2"'),
    "point-assumed": (
        f'<circle cx="8" cy="8" r="6" fill="{_colour("card")}" stroke="{_colour("ink")}" stroke-width="1.4" '
        'stroke-dasharray="2.5 2"/>'
    ),
    **{symbol.key: _of_symbol(symbol) for symbol in (*STATUS.values(), QUICK_WIN)},
    "status-idea": (
        f'<circle cx="8" cy="8" r="6" fill="{_colour("card")}" stroke="{_colour("soft")}" stroke-width="1.4" '
        'stroke-dasharray="2.5 2"/>'
    ),
    "organisation": f'<path d="M8 16V3M4 3H12" fill="none" stroke="{_colour("neutral")}" stroke-width="1.4"/>',
    "start": f'<circle cx="8" cy="8" r="4" fill="{_colour("neutral")}"/>',
    "end": f'<circle cx="8" cy="8" r="3.6" fill="{_colour("card")}" stroke="{_colour("neutral")}" stroke-width="1.6"/>',
    "peak-end-peak": f'<circle cx="8" cy="8" r="6" fill="{_colour("negative")}"/>'
    f'<path d="M8 2A6 6 0 0 1 8 14Z" fill="{_colour("positive")}"/>',
    "peak-end-end": f'<circle cx="8" cy="8" r="6" fill="{_colour("ink")}"/>',
    "peak-end-remembered": f'<path d="M0 8H16" stroke="{_colour("accent")}" stroke-width="2"/>'
    f'<circle cx="8" cy="8" r="6" fill="{_colour("accent")}"/>',
    "peak-end-mean": f'<path d="M0 8H16" stroke="{_colour("neutral")}" stroke-width="1.5"/>',
    **{f"chain-{name}": picture for name, picture in _chain_pictures().items()},
    **{symbol.key: _of_symbol(symbol) for symbol in FEELINGS.values()},
}
