"""The hand-overs: an arrow from giver to receiver with its number, and below it how the emotion changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import ATTACHED, titled, ways
from reisgids.diagrams.kinds.handover_chain.layout import BAR, TITLE, TITLE_LINE, Chain, ChainLayout
from reisgids.insight.chain.handover_chain import ChainHandover
from reisgids.labels.words import Words
from reisgids.model.config import Scale

SLOPES = 2
"""The number of the axes with the emotion's scale."""
DROP = "chain-drop"
_NUMBER = Face("sans", 600, 11)
_CHANGE = Face("sans", 600, 12)
_HALF = 17
_COLOUR = {False: "link", True: "truth"}
_NOWHERE = {"symbol": "circle", "symbolSize": 0, "itemStyle": {"opacity": 1}, "silent": True}


def look_of(handover: ChainHandover, settled: bool) -> str:
    """Return what a hand-over's mark looks like, which is also its name in the legend."""
    return f"{'chain-back' if handover.back else 'chain-on'}{'' if settled else '-open'}"


def passes(
    chain: Chain, layout: ChainLayout, numbers: Sequence[int], name: str, language: str
) -> tuple[RectChart, RectChart]:
    """Return the arrows and the numbers on them of hand-overs (by number, from 0) that look alike.

    Round there, square back; filled where all is settled, else hollow and dashed.
    """
    first = chain.handovers[numbers[0]]
    settled, colour = chain.settled[numbers[0]], token(_COLOUR[first.back])
    arrows: list[dict[str, Any]] = []
    discs: list[dict[str, Any]] = []
    for number in numbers:
        start, end = _ends(chain, layout, number)
        away = BAR / 2 if end > start else -BAR / 2
        x, id = layout.at[number], chain.ids[number]
        arrows.append({"id": id, "coords": [[x, start + away], [x, end - 2 * away]]})
        title = chain.handovers[number].at.title.read(language).words
        discs.append({"id": id, "name": title, "value": [x, round((start + end) / 2, 1), str(number + 1)]})
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


def slopes(scale: Scale, chain: Chain, layout: ChainLayout, words: Words, drop: str) -> list[RectChart]:
    """Return the emotion before and after each hand-over on the playbook's scale, and by how much it changes.

    `drop` is what the legend calls those where it drops.
    """
    lines: dict[str, list[dict[str, Any]]] = {}
    changes: dict[str, list[dict[str, Any]]] = {}
    half = _HALF / layout.pitch
    for id, x, handover in zip(chain.ids, layout.at, chain.handovers, strict=True):
        if handover.before is None or handover.after is None or handover.change is None:
            continue
        tone = "negative" if handover.change < 0 else "positive" if handover.change else "neutral"
        coords = [[round(x - half, 3), handover.before], [round(x + half, 3), handover.after]]
        lines.setdefault(tone, []).append({"id": id, "coords": coords})
        changes.setdefault(tone, []).append({"id": id, "value": [x, scale.min, words.signed(handover.change)]})
    axes = {"xAxisIndex": SLOPES, "yAxisIndex": SLOPES, "clip": False}
    dots = {"polyline": False, "symbol": ["circle", "circle"], "symbolSize": [4, 6.5]}
    found: list[RectChart] = []
    for tone in lines:
        name = drop if tone == "negative" else ""
        style = {"color": token(tone), "width": 2}
        label = {"position": "bottom", "distance": 5, "color": token("soft" if tone == "neutral" else tone)}
        found += [
            ways(lines[tone], style, name=name, id=f"{ATTACHED}{tone}", **dots, **axes, z=3),
            titled(name, changes[tone], _NOWHERE, {**label, **_CHANGE.style}, id=f"{ATTACHED}{tone}-by", **axes, z=3),
        ]
    return found


def titles(chain: Chain, layout: ChainLayout) -> list[RectChart]:
    """Return the touchpoints' titles at the bottom, and thin lines down towards them."""
    known = layout.slopes < layout.titles_top
    bottom = (layout.slopes - 8) if known else layout.titles_top - 4
    rules, texts = [], []
    for number, (id, x, lines) in enumerate(zip(chain.ids, layout.at, layout.titles, strict=True)):
        top = max(_ends(chain, layout, number)) + BAR / 2 + 3
        rules.append({"id": id, "coords": [[x, top], [x, bottom]]})
        texts.append({"id": id, "value": [x, layout.titles_top, "\n".join(lines)]})
    label = {"position": "bottom", "distance": 0, "lineHeight": TITLE_LINE, "color": token("ink"), **TITLE.style}
    style = {"color": token("line"), "width": 1}
    return [
        ways(rules, style, id=f"{ATTACHED}rules", z=1, clip=False),
        titled("", texts, _NOWHERE, label, id=f"{ATTACHED}titles", z=3),
    ]


def _ends(chain: Chain, layout: ChainLayout, number: int) -> tuple[float, float]:
    """The middles of the bars of who hands over and who takes over."""
    handover = chain.handovers[number]
    return layout.bars[chain.row(handover.giver)], layout.bars[chain.row(handover.receiver)]
