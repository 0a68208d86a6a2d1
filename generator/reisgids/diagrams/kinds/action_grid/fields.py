"""Where the fields of term and impact and the cards in them stand, in pixels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.narrow import NARROW
from reisgids.model.registers import Action

WIDTH = 1120
MARK = 12
INSIDE = 12
"""From a card's edge to what stands in it."""
BESIDE = 6
"""Between a mark and the words beside it."""
PAD = 12
HEAD = 42
"""How high the head of a term is."""
TITLE = Face("sans", 600, 13)
TITLE_LINE = 17
ABOUT = Face("sans", 400, 12)
ABOUT_LINE = 16
Term = Literal["short", "long"]
Impact = Literal["high", "low"]
TERMS: tuple[Term, ...] = ("short", "long")
IMPACTS: tuple[Impact, ...] = ("high", "low")
_EDGE = 1
_GAP = 10
_BETWEEN = 6
_FIELD_HEAD = 38
_LOWEST = 76
_LINES = 6


@dataclass(frozen=True)
class PlacedAction:
    """An action, its title and what stands below that in lines, and its box in pixels."""

    action: Action
    title: tuple[str, ...]
    about: tuple[str, ...]
    left: float
    top: float
    width: float
    height: float

    @property
    def about_top(self) -> float:
        """Where the lines below the title begin."""
        return self.top + self.height - INSIDE - len(self.about) * ABOUT_LINE


@dataclass(frozen=True)
class Field:
    """A term and an impact, its box in pixels, and its cards in reading order."""

    term: Term
    impact: Impact
    left: float
    top: float
    width: float
    height: float
    cards: tuple[PlacedAction, ...]


@dataclass(frozen=True)
class Fields:
    """The four fields in reading order, where the head of each term is (its left and top), and the size of it all."""

    fields: tuple[Field, ...]
    heads: Mapping[Term, tuple[float, float]]
    width: int
    height: int
    across: int
    """How many terms stand beside each other."""


def laid_out(
    actions: Mapping[tuple[Term, Impact], Sequence[Action]], about: Mapping[str, str], language: str, width: int
) -> Fields:
    """Return the fields for so many pixels: terms beside each other, or one below the other where that is narrow.

    `about` has, by the id of an action, what stands below its title.
    """
    across = 1 if width < NARROW else len(TERMS)
    wide = (width - 2 * _EDGE - _GAP * (across - 1)) / across
    columns = 1 if width < NARROW else 2
    card = (wide - 2 * PAD - _GAP * (columns - 1)) / columns
    fields: list[Field] = []
    heads: dict[Term, tuple[float, float]] = {}
    top = 0.0
    for beside in _together(across):
        for column, term in enumerate(beside):
            heads[term] = (_EDGE + column * (wide + _GAP), top)
        top += HEAD
        for impact in IMPACTS:
            lettered = [[_lettered(a, about[a.id], language, card) for a in actions[term, impact]] for term in beside]
            heights = _row_heights(lettered, columns)
            height = _FIELD_HEAD + sum(heights) + _GAP * (len(heights) - 1) + PAD if heights else _LOWEST
            for term, inside in zip(beside, lettered, strict=True):
                left = heads[term][0]
                cards = _placed(inside, heights, columns, (left + PAD, top + _FIELD_HEAD), card)
                fields.append(Field(term, impact, left, top, wide, height, cards))
            top += height + _GAP
    return Fields(tuple(fields), heads, width, round(top - _GAP + _EDGE), across)


_Lettered = tuple[Action, tuple[str, ...], tuple[str, ...]]


def _together(across: int) -> list[tuple[Term, ...]]:
    """The terms that stand beside each other, from top to bottom."""
    return [TERMS[first : first + across] for first in range(0, len(TERMS), across)]


def _lettered(action: Action, about: str, language: str, card: float) -> _Lettered:
    beside = MARK + BESIDE
    room = card - 2 * INSIDE
    title = wrap(action.title.read(language).words, TITLE, room - (beside if action.quick_win else 0), _LINES)
    return action, title, wrap(about, ABOUT, room - beside, _LINES)


def _row_heights(fields: Sequence[Sequence[_Lettered]], columns: int) -> list[float]:
    """How high each row of cards is, the same in the fields beside each other."""
    rows = max(-(-len(cards) // columns) for cards in fields)
    return [
        max(
            2 * INSIDE + len(title) * TITLE_LINE + _BETWEEN + len(about) * ABOUT_LINE
            for cards in fields
            for _, title, about in cards[row * columns : (row + 1) * columns]
        )
        for row in range(rows)
    ]


def _placed(
    cards: Sequence[_Lettered], heights: Sequence[float], columns: int, start: tuple[float, float], width: float
) -> tuple[PlacedAction, ...]:
    """The cards beside and below each other."""
    placed = []
    for number, (action, title, about) in enumerate(cards):
        row, column = divmod(number, columns)
        left = start[0] + column * (width + _GAP)
        top = start[1] + sum(heights[:row]) + _GAP * row
        placed.append(PlacedAction(action, title, about, left, top, width, heights[row]))
    return tuple(placed)
