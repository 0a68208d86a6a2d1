"""Actions as cards in the four fields of term and impact, as an ECharts option."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from reisgids.diagrams.drawing.action_marks import QUICK_WIN, STATUS
from reisgids.diagrams.drawing.graphics import Element, rectangle
from reisgids.diagrams.drawing.graphics import words as written
from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.mark_series import MarkSeries
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.rounded_box import rounded_box
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.words.parties import may_be_named, party_name
from reisgids.labels.words import Words
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action

WIDTH = 1120
_LEFT, _RIGHT = 1, 1119
_HEAD = 42
_GAP = 10
_PAD = 12
_CARDS = 2
_CARD = ((_RIGHT - _LEFT - _GAP) / 2 - 2 * _PAD - _GAP * (_CARDS - 1)) / _CARDS
_INSIDE = 12
_TITLE_LINE, _ABOUT_LINE = 17, 16
_BETWEEN = 6
_FIELD_HEAD = 38
_LOWEST = 76
_MARK = 12
_TITLE = Face("sans", 600, 13)
_ABOUT = Face("sans", 400, 12)
_NAME = Face("serif", 600, 15)
_IMPACT = Face("sans", 600, 12)
_CLOSED = ("done", "dropped")
_LINES = 6

Term = Literal["short", "long"]
Impact = Literal["high", "low"]
_TERMS: tuple[Term, ...] = ("short", "long")
_IMPACTS: tuple[Impact, ...] = ("high", "low")


@dataclass(frozen=True)
class _Card:
    """An action, its title and what stands below that in lines, and where the card is in pixels."""

    action: Action
    title: tuple[str, ...]
    about: tuple[str, ...]
    left: float = 0
    top: float = 0
    height: float = 0


def action_cards(
    playbook: Playbook, actions: Sequence[Action], words: Words
) -> tuple[dict[str, Any], tuple[Action, ...], int]:
    """Return the option, the actions as its series 0 begins with them, and its height in pixels; it is `WIDTH` wide."""
    cards: list[_Card] = []
    surroundings: list[Element] = []
    for number, term in enumerate(_TERMS):
        surroundings += _head(term, _field_left(number), words)
    top = float(_HEAD)
    for impact in _IMPACTS:
        found = [_field(playbook, actions, term, impact, words) for term in _TERMS]
        heights = _row_heights(found)
        height = _FIELD_HEAD + sum(heights) + _GAP * (len(heights) - 1) + _PAD if heights else _LOWEST
        empty = [not inside and not playbook.withholds("actions") for inside in found]
        surroundings += _ground(impact, empty, top, height, words)
        for number, inside in enumerate(found):
            cards += _laid(inside, heights, _field_left(number) + _PAD, top + _FIELD_HEAD)
        top += height + _GAP
    chart = MarkSeries(
        _looks(cards),
        [*surroundings, *(element for card in cards for element in _lettering(card))],
        face=_ABOUT.style,
        label={"fill": token("ink")},
    )
    _add(chart, cards)
    return plain_option(chart), tuple(card.action for card in cards), round(top - _GAP + 1)


def _field_left(number: int) -> float:
    return _LEFT + number * ((_RIGHT - _LEFT - _GAP) / 2 + _GAP)


def _field(playbook: Playbook, actions: Sequence[Action], term: Term, impact: Impact, words: Words) -> list[_Card]:
    """The actions of a field: quick wins first, and last what is done or dropped."""
    inside = [action for action in actions if (action.term, action.impact) == (term, impact)]
    inside.sort(key=lambda action: (action.status in _CLOSED, not action.quick_win))
    return [_card(playbook, action, words) for action in inside]


def _card(playbook: Playbook, action: Action, words: Words) -> _Card:
    beside = _MARK + 6
    room = _CARD - 2 * _INSIDE
    title = wrap(action.title.read(words.language).words, _TITLE, room - (beside if action.quick_win else 0), _LINES)
    told = []
    if action.status:
        told.append(words.say(f"fields.options.Action.status.{action.status}"))
    if action.owner is not None and may_be_named(playbook, action.owner):
        told.append(party_name(playbook, action.owner, words.language).words)
    return _Card(action, title, wrap(", ".join(told), _ABOUT, room - beside, _LINES))


def _row_heights(fields: Sequence[Sequence[_Card]]) -> list[float]:
    """How high each row of cards is, the same in the fields beside each other."""
    rows = max(-(-len(cards) // _CARDS) for cards in fields)
    return [
        max(
            2 * _INSIDE + len(card.title) * _TITLE_LINE + _BETWEEN + len(card.about) * _ABOUT_LINE
            for cards in fields
            for card in cards[row * _CARDS : (row + 1) * _CARDS]
        )
        for row in range(rows)
    ]


def _laid(cards: Sequence[_Card], heights: Sequence[float], left: float, top: float) -> list[_Card]:
    """The cards beside and below each other."""
    laid = []
    for place, card in enumerate(cards):
        row, column = divmod(place, _CARDS)
        x = left + column * (_CARD + _GAP)
        y = top + sum(heights[:row]) + _GAP * row
        laid.append(replace(card, left=x, top=y, height=heights[row]))
    return laid


def _looks(cards: Sequence[_Card]) -> dict[str, Mapping[str, Any]]:
    """A card for each height that there is, softer where the action is closed, and the marks on it."""
    looks: dict[str, Mapping[str, Any]] = {
        f"{kind}{height:g}": {
            "path": rounded_box(_CARD, height, 5),
            "size": [_CARD, height],
            "fill": token(fill),
            "stroke": token("line-strong"),
            "lineWidth": 1,
        }
        for height in sorted({card.height for card in cards})
        for kind, fill in (("open-", "card"), ("closed-", "paper"))
    }
    for status, symbol in STATUS.items():
        look = {"path": symbol.path, "size": [_MARK, _MARK], "fill": token(symbol.colour), "silent": True}
        if status == "idea":
            look |= {"fill": token("card"), "stroke": token(symbol.colour), "lineWidth": 1.4, "lineDash": [2.5, 2]}
        looks[symbol.key] = look
    looks[QUICK_WIN.key] = {
        "path": QUICK_WIN.path,
        "size": [_MARK, _MARK + 2],
        "fill": token(QUICK_WIN.colour),
        "silent": True,
    }
    return looks


def _add(chart: MarkSeries, cards: Sequence[_Card]) -> None:
    for card in cards:
        kind = "closed" if card.action.status in _CLOSED else "open"
        chart.add((card.left + _CARD / 2, card.top + card.height / 2), f"{kind}-{card.height:g}")
    for card in cards:
        if card.action.status:
            place = (card.left + _INSIDE + _MARK / 2, _about_top(card) + _ABOUT_LINE / 2)
            chart.add(place, STATUS[card.action.status].key)
    for card in cards:
        if card.action.quick_win:
            place = (card.left + _CARD - _INSIDE - _MARK / 2, card.top + _INSIDE + _TITLE_LINE / 2)
            chart.add(place, QUICK_WIN.key)


def _about_top(card: _Card) -> float:
    return card.top + card.height - _INSIDE - len(card.about) * _ABOUT_LINE


def _lettering(card: _Card) -> list[Element]:
    colour = token("soft" if card.action.status == "dropped" else "ink")
    title = (card.left + _INSIDE, card.top + _INSIDE)
    about = (card.left + _INSIDE + _MARK + 6, _about_top(card))
    return [
        written("\n".join(card.title), _TITLE, colour, title, line=_TITLE_LINE, z=3),
        written("\n".join(card.about), _ABOUT, token("soft"), about, line=_ABOUT_LINE, z=3),
    ]


def _head(term: Term, left: float, words: Words) -> list[Element]:
    width = (_RIGHT - _LEFT - _GAP) / 2
    name = words.say(f"fields.options.Action.term.{term}")
    return [
        rectangle(left, 0, width, 3, token("phase-1" if term == "short" else "phase-4")),
        written(name, _NAME, token("ink"), (left + _PAD, 23), verticalAlign="middle"),
    ]


def _ground(impact: Impact, empty: Sequence[bool], top: float, height: float, words: Words) -> list[Element]:
    """The two fields of an impact, its name in both, and a word where nothing stands."""
    width = (_RIGHT - _LEFT - _GAP) / 2
    name = words.say(f"fields.options.Action.impact.{impact}")
    elements = []
    for number, nothing in enumerate(empty):
        left = _field_left(number)
        elements.append(rectangle(left, top, width, height, token("wash"), -1))
        elements.append(written(name, _IMPACT, token("soft"), (left + _PAD, top + 20), verticalAlign="middle"))
        if nothing:
            none = words.say("diagrams.action_grid.none")
            elements.append(written(none, _ABOUT, token("soft"), (left + _PAD, top + 50), verticalAlign="middle"))
    return elements
