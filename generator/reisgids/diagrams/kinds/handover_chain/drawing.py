"""The chain of hand-overs as an ECharts option: a row per party, a bar per turn, an arrow per hand-over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.narrow import WIDTH as NARROW_WIDTH
from reisgids.diagrams.drawing.series import axis, chart
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.handover_chain.ground import brands, phases, rows
from reisgids.diagrams.kinds.handover_chain.layout import SLOPE, TITLE, Chain, ChainLayout, chain_layout
from reisgids.diagrams.kinds.handover_chain.list_ground import lanes, list_brands, list_heads
from reisgids.diagrams.kinds.handover_chain.list_layout import list_layout
from reisgids.diagrams.kinds.handover_chain.parties import bars, jumps, names
from reisgids.diagrams.kinds.handover_chain.passing import DROP, look_of, passes, slopes, titles
from reisgids.diagrams.kinds.handover_chain.places import ChainPlaces, wide_places
from reisgids.diagrams.layout.phase_header import HEIGHT
from reisgids.labels.words import Words
from reisgids.model.config import Scale
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

Place = tuple[int, int]
"""ECharts' numbers of a series and of an item in its data."""
_SLOPES = 2
"""The number of the axes with the emotion's scale."""


@dataclass(frozen=True)
class ChainDrawing:
    """The option, its size in pixels, and where in it each hand-over and the name of each turn are, in their order."""

    option: dict[str, Any]
    width: int
    height: int
    handovers: tuple[Place, ...]
    turns: tuple[Place, ...]


def chain_drawing(
    playbook: Playbook, journey: Journey, chain: Chain, legend: Mapping[str, str], words: Words
) -> ChainDrawing:
    """Return the drawing for wide places; its axes count turns across, and down pixels or scores of emotion.

    `legend` has what the legend calls each of its entries.
    """
    scale = playbook.config.scales.emotion
    layout = chain_layout(chain, words)
    places = wide_places(chain, layout, scale)
    ground = [
        *rows(chain, layout),
        *phases(playbook, journey, chain, layout, words.language),
        *brands(layout),
        *titles(chain, places, "bottom"),
    ]
    on_scale = {"xAxisIndex": _SLOPES, "yAxisIndex": _SLOPES}
    inclines = slopes(chain, places, words, legend.get(DROP, ""), on_scale)
    size = (layout.width, layout.height)
    return _drawn(chain, places, legend, words, [*ground, *inclines], _axes(layout, scale), size)


def narrow_chain(
    playbook: Playbook, journey: Journey, chain: Chain, legend: Mapping[str, str], words: Words
) -> ChainDrawing:
    """Return the drawing for narrow places: a list from top to bottom, with the parties' lanes at its left."""
    layout = list_layout(playbook, journey, chain, words)
    places = layout.places
    ground = [
        *lanes(chain, layout),
        *list_heads(layout),
        *list_brands(layout),
        *titles(chain, places, "right"),
        *slopes(chain, places, words, legend.get(DROP, "")),
    ]
    axes = {
        "grid": [{"left": 0, "top": 0, "width": NARROW_WIDTH, "height": layout.height}],
        "xAxis": [axis(0, NARROW_WIDTH)],
        "yAxis": [axis(0, layout.height, inverse=True)],
    }
    return _drawn(chain, places, legend, words, ground, axes, (NARROW_WIDTH, layout.height))


def _drawn(
    chain: Chain,
    places: ChainPlaces,
    legend: Mapping[str, str],
    words: Words,
    ground: Sequence[RectChart],
    axes: Mapping[str, Any],
    size: tuple[int, int],
) -> ChainDrawing:
    parts = [*ground, bars(chain, places), *jumps(chain, places, legend.get("chain-jump", ""))]
    named = len(parts)
    parts.append(names(chain, places))
    handovers: dict[int, Place] = {}
    looks = [look_of(*each) for each in zip(chain.handovers, chain.settled, strict=True)]
    for look in dict.fromkeys(looks):
        numbers = [number for number, found in enumerate(looks) if found == look]
        parts += passes(chain, places, numbers, legend[look], words.language)
        handovers |= {number: (len(parts) - 1, index) for index, number in enumerate(numbers)}
    return ChainDrawing(
        plain_option(chart(parts, **axes, textStyle=TITLE.style)),
        *size,
        handovers=tuple(handovers[number] for number in range(len(looks))),
        turns=tuple((named, number) for number in range(len(chain.turns))),
    )


def _axes(layout: ChainLayout, scale: Scale) -> dict[str, Any]:
    """The rows' axes, those of the row of phases, and those of the emotion."""
    across = {"left": 0, "width": layout.width}
    return {
        "grid": [
            {**across, "top": 0, "height": layout.height},
            {**across, "top": 0, "height": HEIGHT},
            {**across, "top": layout.slopes, "height": SLOPE},
        ],
        "xAxis": [axis(*layout.edges, gridIndex=grid) for grid in range(3)],
        "yAxis": [
            axis(0, layout.height, inverse=True),
            axis(0, HEIGHT, inverse=True, gridIndex=1),
            axis(scale.min, scale.max, gridIndex=2),
        ],
    }
