"""Actions as cards in the four fields of term and impact, as an ECharts option."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.action_marks import QUICK_WIN, STATUS
from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.rounded_box import rounded_box
from reisgids.diagrams.drawing.series import ATTACHED, axis, chart, lettering, line, scatter, strips, titled
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.action_grid.fields import (
    ABOUT,
    ABOUT_LINE,
    BESIDE,
    HEAD,
    IMPACTS,
    INSIDE,
    MARK,
    PAD,
    TERMS,
    TITLE,
    TITLE_LINE,
    WIDTH,
    Field,
    Fields,
    Impact,
    PlacedAction,
    Term,
    laid_out,
)
from reisgids.diagrams.words.parties import may_be_named, party_name
from reisgids.labels.words import Words
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action

Place = tuple[int, int]
"""ECharts' numbers of a series and of an item in its data."""
CLOSED = ("done", "dropped")
_NAME = Face("serif", 600, 15)
_IMPACT = Face("sans", 600, 12)
_RULE = 3
_TERM_COLOUR: Mapping[Term, str] = {"short": "phase-1", "long": "phase-4"}


@dataclass(frozen=True)
class GridDrawing:
    """The option, its size in pixels, and the actions in reading order, each with where its card is in the option."""

    option: dict[str, Any]
    width: int
    height: int
    cards: tuple[tuple[Action, Place], ...]


def action_cards(
    playbook: Playbook, actions: Sequence[Action], legend: Mapping[str, str], words: Words, width: int = WIDTH
) -> GridDrawing:
    """Return the drawing; its axes count terms across, and pixels down.

    `legend` has what the legend calls each of its entries.
    """
    inside = {(term, impact): _inside(actions, term, impact) for term in TERMS for impact in IMPACTS}
    about = {action.id: _about(playbook, action, words) for action in actions}
    fields = laid_out(inside, about, words.language, width)
    cards = [card for field in fields.fields for card in field.cards]
    term = width / fields.across
    parts = [*_ground(fields, term), *_heads(fields, term, words), _names(playbook, fields, term, words)]
    places: dict[str, Place] = {}
    for status in dict.fromkeys(card.action.status for card in cards):
        alike = [card for card in cards if card.action.status == status]
        places |= {card.action.id: (len(parts), number) for number, card in enumerate(alike)}
        name = legend.get(f"status-{status}", "")
        parts += [_cards(alike, status or "", name, term, words.language), _marks(alike, status or "", name, term)]
    quick = [card for card in cards if card.action.quick_win]
    if quick:
        parts.append(_flashes(quick, legend[QUICK_WIN.key], term))
    made = chart(
        parts,
        grid=[{"left": 0, "top": 0, "width": fields.width, "height": fields.height}],
        xAxis=[axis(0, fields.across)],
        yAxis=[axis(0, fields.height, inverse=True)],
        textStyle=ABOUT.style,
    )
    order = tuple((card.action, places[card.action.id]) for card in cards)
    return GridDrawing(plain_option(made), fields.width, fields.height, order)


def _inside(actions: Sequence[Action], term: Term, impact: Impact) -> list[Action]:
    """The actions of a field: quick wins first, and last what is done or dropped."""
    found = [action for action in actions if (action.term, action.impact) == (term, impact)]
    return sorted(found, key=lambda action: (action.status in CLOSED, not action.quick_win))


def _about(playbook: Playbook, action: Action, words: Words) -> str:
    """How far an action is, and whose it is."""
    found = []
    if action.status:
        found.append(words.say(f"fields.options.Action.status.{action.status}"))
    if action.owner is not None and may_be_named(playbook, action.owner):
        found.append(party_name(playbook, action.owner, words.language).words)
    return ", ".join(found)


def _ground(fields: Fields, term: float) -> list[RectChart]:
    """The ground of the fields, those that stand beside each other as one."""
    rows: dict[tuple[float, float], list[Field]] = {}
    for field in fields.fields:
        rows.setdefault((field.top, field.top + field.height), []).append(field)
    return [
        strips([_span(field.left, field.width, term) for field in beside], top, bottom, token("wash"), z=0, clip=False)
        for (top, bottom), beside in rows.items()
    ]


def _span(left: float, width: float, term: float) -> tuple[float, float]:
    return round(left / term, 5), round((left + width) / term, 5)


def _heads(fields: Fields, term: float, words: Words) -> list[RectChart]:
    """A coloured rule above each term, and its name."""
    names, rules = [], []
    for each, (left, top) in fields.heads.items():
        span = _span(left, fields.fields[0].width, term)
        ends = [[x, top + _RULE / 2] for x in span]
        rules.append(line("", ends, {"color": token(_TERM_COLOUR[each]), "width": _RULE}, z=1, clip=False))
        name = words.say(f"fields.options.Action.term.{each}")
        names.append({"value": [*_place(left + PAD, top + HEAD / 2 + 2, term), name]})
    label = {"position": "right", "distance": 0, "color": token("ink"), **_NAME.style}
    return [*rules, lettering(names, label, z=1)]


def _names(playbook: Playbook, fields: Fields, term: float, words: Words) -> RectChart:
    """The impact in each field, and a word where nothing stands."""
    data: list[dict[str, Any]] = []
    for field in fields.fields:
        name = words.say(f"fields.options.Action.impact.{field.impact}")
        data.append({"value": [*_place(field.left + PAD, field.top + 20, term), name], "label": _IMPACT.style})
        if not field.cards and not playbook.withholds("actions"):
            none = words.say("diagrams.action_grid.none")
            data.append({"value": [*_place(field.left + PAD, field.top + 50, term), none]})
    label = {"position": "right", "distance": 0, "color": token("soft"), **ABOUT.style}
    return lettering(data, label, z=1)


def _cards(cards: Sequence[PlacedAction], status: str, name: str, term: float, language: str) -> RectChart:
    """The cards of actions that are equally far, with their titles; softer where that is closed."""
    data = [
        {
            "id": card.action.id,
            "name": card.action.title.read(language).words,
            "value": [*_place(card.left + card.width / 2, card.top + card.height / 2, term), "\n".join(card.title)],
            "symbol": f"path://{rounded_box(card.width, card.height, 5)}",
        }
        for card in cards
    ]
    ground = "paper" if status in CLOSED else "card"
    paint = {"color": token(ground), "borderColor": token("line-strong"), "borderWidth": 1, "opacity": 1}
    look = {"symbolSize": max(cards[0].width, *(card.height for card in cards)), "symbolKeepAspect": True}
    label = {
        "position": "insideTopLeft",
        "distance": INSIDE,
        "lineHeight": TITLE_LINE,
        "color": token("soft" if status == "dropped" else "ink"),
    }
    return titled(name, data, {**look, "itemStyle": paint}, {**label, **TITLE.style}, z=2)


def _marks(cards: Sequence[PlacedAction], status: str, name: str, term: float) -> RectChart:
    """How far they are, as a mark with words beside it; words alone where that is withheld."""
    data: list[dict[str, Any]] = []
    for card in cards:
        place = _place(card.left + INSIDE + MARK / 2, card.about_top + ABOUT_LINE / 2, term)
        item: dict[str, Any] = {"id": card.action.id, "value": [*place, "\n".join(card.about)]}
        if len(card.about) > 1:
            item["label"] = {"offset": [0, (len(card.about) - 1) * ABOUT_LINE / 2]}
        data.append(item)
    look: dict[str, Any] = {"symbol": "circle", "symbolSize": 0, "itemStyle": {"opacity": 1}}
    if status:
        symbol = STATUS[status]
        paint = {"color": token(symbol.colour), "opacity": 1}
        if symbol.hollow:
            paint |= {"color": token("card"), "borderColor": token(symbol.colour)}
            paint |= {"borderWidth": 1.4, "borderType": [2.5, 2]}
        look = {"symbol": f"path://{symbol.path}", "symbolSize": MARK, "itemStyle": paint}
    beside = BESIDE if status else BESIDE + MARK / 2
    label = {"position": "right", "distance": beside, "lineHeight": ABOUT_LINE, "color": token("soft")}
    return titled(name, data, look, {**label, **ABOUT.style}, silent=True, z=3)


def _flashes(cards: Sequence[PlacedAction], name: str, term: float) -> RectChart:
    """The marks of quick wins."""
    data = [
        {
            "id": card.action.id,
            "value": _place(card.left + card.width - INSIDE - MARK / 2, card.top + INSIDE + TITLE_LINE / 2, term),
        }
        for card in cards
    ]
    paint = {"color": token(QUICK_WIN.colour), "opacity": 1}
    look = {"symbol": f"path://{QUICK_WIN.path}", "symbolSize": [MARK, MARK + 2], "itemStyle": paint}
    return scatter(name, data, look, id=f"{ATTACHED}cards", silent=True, z=3)


def _place(x: float, y: float, term: float) -> list[float]:
    return [round(x / term, 5), round(y, 1)]
