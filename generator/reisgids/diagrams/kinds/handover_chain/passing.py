"""The hand-overs: an arrow from giver to receiver with its number, and below it how the emotion changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import ATTACHED, titled, ways
from reisgids.diagrams.kinds.handover_chain.layout import TITLE, TITLE_LINE, Chain
from reisgids.diagrams.kinds.handover_chain.places import ChainPlaces, coords, rounded
from reisgids.insight.chain.handover_chain import ChainHandover
from reisgids.labels.words import Words

DROP = "chain-drop"
_NUMBER = Face("sans", 600, 11)
_CHANGE = Face("sans", 600, 12)
_COLOUR = {False: "link", True: "truth"}
_NOWHERE = {"symbol": "circle", "symbolSize": 0, "itemStyle": {"opacity": 1}, "silent": True}


def look_of(handover: ChainHandover, settled: bool) -> str:
    """Return what a hand-over's mark looks like, which is also its name in the legend."""
    return f"{'chain-back' if handover.back else 'chain-on'}{'' if settled else '-open'}"


def passes(
    chain: Chain, places: ChainPlaces, numbers: Sequence[int], name: str, language: str
) -> tuple[RectChart, RectChart]:
    """Return the arrows and the numbers of hand-overs (given by number, from 0) that look alike.

    Round there, square back; filled where all is settled, else hollow and dashed.
    """
    first = chain.handovers[numbers[0]]
    settled, colour = chain.settled[numbers[0]], token(_COLOUR[first.back])
    arrows = [{"id": chain.ids[number], "coords": coords(places.arrows[number])} for number in numbers]
    discs = [
        {
            "id": chain.ids[number],
            "name": chain.handovers[number].at.title.read(language).words,
            "value": [*rounded(places.numbers[number]), str(number + 1)],
        }
        for number in numbers
    ]
    dashed = {} if settled else {"type": [4, 3]}
    heads = {"polyline": False, "symbol": ["none", "triangle"], "symbolSize": [9, 7]}
    size = 20 if len(chain.handovers) < 100 else 26
    fill, border = (colour, token("card")) if settled else (token("card"), colour)
    paint = {"color": fill, "borderColor": border, "borderWidth": 1.5, "opacity": 1}
    if not settled:
        paint["borderType"] = [3, 2]
    look = {"symbol": "roundRect" if first.back else "circle", "symbolSize": size, "itemStyle": paint}
    label = {"position": "inside", "color": token("card") if settled else colour, **_NUMBER.style}
    return (
        ways(arrows, {"color": colour, "width": 2, **dashed}, name=name, **heads, z=3, clip=False),
        titled(name, discs, look, label, z=4),
    )


def slopes(
    chain: Chain, places: ChainPlaces, words: Words, drop: str, axes: Mapping[str, Any] | None = None
) -> list[RectChart]:
    """Return the emotion before and after each hand-over, and by how much it changes.

    `drop` is what the legend calls those where it drops; `axes` says on which they are, if not on the first.
    """
    lines: dict[str, list[dict[str, Any]]] = {}
    changes: dict[str, list[dict[str, Any]]] = {}
    for id, slope, spot, handover in zip(chain.ids, places.slopes, places.changes, chain.handovers, strict=True):
        if slope is None or handover.change is None:
            continue
        tone = "negative" if handover.change < 0 else "positive" if handover.change else "neutral"
        lines.setdefault(tone, []).append({"id": id, "coords": coords(slope)})
        changes.setdefault(tone, []).append({"id": id, "value": [*rounded(spot), words.signed(handover.change)]})
    on = {**(axes or {}), "clip": False, "z": 3}
    dots = {"polyline": False, "symbol": ["circle", "circle"], "symbolSize": [4, 6.5]}
    found: list[RectChart] = []
    for tone in lines:
        name = drop if tone == "negative" else ""
        style = {"color": token(tone), "width": 2}
        label = {"position": "bottom", "distance": 5, "color": token("soft" if tone == "neutral" else tone)}
        found += [
            ways(lines[tone], style, name=name, id=f"{ATTACHED}{tone}", **dots, **on),
            titled(name, changes[tone], _NOWHERE, {**label, **_CHANGE.style}, id=f"{ATTACHED}{tone}-by", **on),
        ]
    return found


def titles(chain: Chain, places: ChainPlaces, position: str) -> list[RectChart]:
    """Return the touchpoints' titles (at the `position` of their spots, `bottom` or `right`), and the lines there."""
    rules = [{"id": id, "coords": coords(rule)} for id, rule in zip(chain.ids, places.rules, strict=True)]
    texts = [
        {"id": id, "value": [*rounded(spot), "\n".join(lines)]}
        for id, spot, lines in zip(chain.ids, places.titles, places.titles_in, strict=True)
    ]
    label = {"position": position, "distance": 0, "lineHeight": TITLE_LINE, "color": token("ink"), **TITLE.style}
    style = {"color": token("line"), "width": 1}
    return [
        ways(rules, style, id=f"{ATTACHED}rules", z=1, clip=False),
        titled("", texts, _NOWHERE, label, id=f"{ATTACHED}titles", z=3),
    ]
