"""The shapes for what kind of moment a touchpoint is, the same in every diagram and in its legend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reisgids.diagrams.drawing.palette import token
from reisgids.model.touchpoint import Touchpoint


@dataclass(frozen=True)
class Symbol:
    """A shape in a box of 12 by 12. `key` is its name in the legend, `hollow` draws its outline only.

    `size` is that in a drawing, in pixels, where it isn't like the others'. `native` is the name of ECharts' own shape
    like it, and by how many degrees that is turned.
    """

    key: str
    path: str
    colour: str
    hollow: bool = False
    size: tuple[float, float] | None = None
    native: tuple[str, float] | None = None

    def points(self, size: float) -> dict[str, Any]:
        """Return the symbol as the look of a `scatter` series, so many pixels wide and high."""
        shape, turned = self.native or (f"path://{self.path}", 0)
        fill, border, width = ("card", self.colour, 1.6) if self.hollow else (self.colour, "card", 1.2)
        look: dict[str, Any] = {
            "symbol": shape,
            "symbolSize": list(self.size or (size, size)),
            "itemStyle": {"color": token(fill), "borderColor": token(border), "borderWidth": width, "opacity": 1},
        }
        return look | {"symbolRotate": turned} if turned else look


TRUTH = Symbol("truth", "M6 0L12 6L6 12L0 6Z", "accent")
PAIN = Symbol("pain", "M0.4 1.4H11.6L6 11.2Z", "negative")
DELIGHT = Symbol("delight", "M0.4 10.6H11.6L6 0.8Z", "positive")
CONTACT = Symbol("contact", "M6 1A5 5 0 1 1 6 11A5 5 0 1 1 6 1Z", "ink", hollow=True)
CUSTOMER_MOMENT = Symbol("customer-moment", "M1.4 1.4H10.6V10.6H1.4Z", "ink", hollow=True)
PRESENCE = Symbol("presence", "M6 0.6L11.6 5.2V11.4H0.4V5.2Z", "ink", hollow=True)
MOMENT = Symbol("moment", "M6 3.4A2.6 2.6 0 1 1 6 8.6A2.6 2.6 0 1 1 6 3.4Z", "ink")
UNSCORED = Symbol("unscored", "M0 5H12V7H0Z", "neutral", size=(12, 2.4))
SYMBOLS = {
    symbol.key: symbol for symbol in (TRUTH, PAIN, DELIGHT, CONTACT, CUSTOMER_MOMENT, PRESENCE, MOMENT, UNSCORED)
}
FEELINGS = {
    "negative": Symbol("felt-negative", "M0.8 0.8H11.2V11.2H0.8Z", "negative", native=("rect", 0), size=(11, 11)),
    "neutral": Symbol("felt-neutral", CONTACT.path, "neutral", hollow=True, native=("circle", 0)),
    "positive": Symbol("felt-positive", CONTACT.path, "positive", native=("circle", 0)),
    "unscored": Symbol("felt-unscored", UNSCORED.path, "neutral", size=UNSCORED.size, native=("rect", 0)),
}
"""The dots of what is felt, told apart without colour: square, open, round, and a dash where there is no score."""

_BY_KIND = {"contact": CONTACT, "customer-moment": CUSTOMER_MOMENT, "presence": PRESENCE}


def judgements(touchpoint: Touchpoint) -> tuple[Symbol, ...]:
    """Return moment of truth, pain and delight, as far as they apply; a moment can be all of them."""
    return tuple(SYMBOLS[mark] for mark in touchpoint.marks)


def kind_symbol(touchpoint: Touchpoint) -> Symbol:
    """Return the shape of a touchpoint without a judgement: by its kind, or a plain point where that is withheld."""
    return _BY_KIND[touchpoint.kind] if touchpoint.kind else MOMENT
