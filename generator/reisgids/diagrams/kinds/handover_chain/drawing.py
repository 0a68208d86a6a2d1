"""The chain of hand-overs as an ECharts option: a row per party, a bar per turn, an arrow per hand-over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.series import axis, chart
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.handover_chain.ground import brands, phases, rows
from reisgids.diagrams.kinds.handover_chain.layout import SLOPE, TITLE, Chain, ChainLayout
from reisgids.diagrams.kinds.handover_chain.parties import bars, jumps, names
from reisgids.diagrams.kinds.handover_chain.passing import DROP, look_of, passes, slopes, titles
from reisgids.diagrams.layout.phase_header import HEIGHT
from reisgids.labels.words import Words
from reisgids.model.config import Scale
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

Place = tuple[int, int]
"""ECharts' numbers of a series and of an item in its data."""


@dataclass(frozen=True)
class ChainDrawing:
    """The option, and where in it each hand-over and the name above each turn are, in the order of the chain."""

    option: dict[str, Any]
    handovers: tuple[Place, ...]
    turns: tuple[Place, ...]


def chain_drawing(
    playbook: Playbook, journey: Journey, chain: Chain, layout: ChainLayout, legend: Mapping[str, str], words: Words
) -> ChainDrawing:
    """Return the drawing; its axes count turns across, and down pixels or scores of emotion.

    `legend` has what the legend calls each of its entries.
    """
    scale = playbook.config.scales.emotion
    parts: list[RectChart] = [
        *rows(chain, layout),
        *phases(playbook, journey, chain, layout, words.language),
        *brands(layout),
        *titles(chain, layout),
        bars(chain, layout),
        *jumps(chain, layout, legend.get("chain-jump", "")),
        *slopes(scale, chain, layout, words, legend.get(DROP, "")),
    ]
    named = len(parts)
    parts.append(names(chain, layout))
    handovers: dict[int, Place] = {}
    looks = [look_of(*each) for each in zip(chain.handovers, chain.settled, strict=True)]
    for look in dict.fromkeys(looks):
        numbers = [number for number, found in enumerate(looks) if found == look]
        parts += passes(chain, layout, numbers, legend[look], words.language)
        handovers |= {number: (len(parts) - 1, index) for index, number in enumerate(numbers)}
    made = chart(parts, **_axes(layout, scale), textStyle=TITLE.style)
    return ChainDrawing(
        option=plain_option(made),
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
