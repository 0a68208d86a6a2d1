"""The chain of hand-overs as an ECharts option: a row per party, a bar per turn, an arrow per hand-over."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import Any

from reisgids.diagrams.drawing.graphics import Element, path, rectangle, rule
from reisgids.diagrams.drawing.graphics import words as written
from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.drawing.mark_series import MarkSeries
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.handover_chain.layout import (
    BAR,
    BRAND,
    BRAND_LINE,
    NAME,
    NAME_LINE,
    PAD,
    SLOPE,
    TITLE,
    TITLE_LINE,
    Chain,
    ChainLayout,
)
from reisgids.diagrams.layout.columns import spans
from reisgids.diagrams.layout.phase_header import phase_header
from reisgids.insight.chain.handover_chain import ChainHandover
from reisgids.labels.words import Words
from reisgids.model.config import Scale
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

_NUMBER = Face("sans", 600, 11)
_CHANGE = Face("sans", 600, 12)
_HALF = 17
_BRAND_EVERY = 700
_DISC = "M0 5A5 5 0 1 1 10 5A5 5 0 1 1 0 5Z"
_SQUARE = "M0 2A2 2 0 0 1 2 0H8A2 2 0 0 1 10 2V8A2 2 0 0 1 8 10H2A2 2 0 0 1 0 8Z"
_HEADS = {"up": "M0 10H10L5 0Z", "down": "M0 0H10L5 10Z"}
_COLOUR = {False: "link", True: "truth"}
_BAR_COLOUR = {"own": "ink", "department": "soft", "partner": "neutral", "unknown": "line-strong"}


def look_of(handover: ChainHandover, settled: bool) -> str:
    """Return what a hand-over's mark looks like, which is also its name in the legend."""
    return f"{'chain-back' if handover.back else 'chain-on'}{'' if settled else '-open'}"


def chain_option(
    playbook: Playbook, journey: Journey, chain: Chain, layout: ChainLayout, words: Words
) -> dict[str, Any]:
    """Return the option. Series 0 begins with the hand-overs, in order."""
    chart = MarkSeries(
        _looks(len(chain.handovers)),
        [
            *_rows(chain, layout),
            *_phases(playbook, journey, chain, layout, words),
            *_brands(layout),
            *_bars(chain, layout),
            *_jumps(chain, layout),
            *_arrows(chain, layout),
            *_slopes(playbook.config.scales.emotion, chain, layout, words),
            *_titles(layout),
        ],
        face=TITLE.style,
        label={**_NUMBER.style, "align": "center", "verticalAlign": "middle"},
    )
    ends = [
        (layout.bars[chain.row(handover.giver)], layout.bars[chain.row(handover.receiver)])
        for handover in chain.handovers
    ]
    found = zip(chain.handovers, chain.settled, layout.xs, ends, strict=True)
    for number, (handover, settled, x, (start, end)) in enumerate(found, 1):
        colour = "card" if settled else _COLOUR[handover.back]
        chart.add((x, (start + end) / 2), look_of(handover, settled), str(number), {"fill": token(colour)})
    for handover, x, (start, end) in zip(chain.handovers, layout.xs, ends, strict=True):
        way, away = ("down", -1) if end > start else ("up", 1)
        chart.add((x, end + away * (BAR / 2 + 4)), f"{way}-{_COLOUR[handover.back]}")
    return plain_option(chart)


def _looks(handovers: int) -> dict[str, dict[str, Any]]:
    """A disc there, a square back; filled where all is settled, else hollow and dashed."""
    looks: dict[str, dict[str, Any]] = {}
    size = [20, 20] if handovers < 100 else [26, 26]
    for name, shape in (("on", _DISC), ("back", _SQUARE)):
        colour = token(_COLOUR[name == "back"])
        look = {"path": shape, "size": size, "fill": colour, "stroke": token("card"), "lineWidth": 1.5}
        looks[f"chain-{name}"] = look
        looks[f"chain-{name}-open"] = {**look, "fill": token("card"), "stroke": colour, "lineDash": [3, 2]}
    for way, head in _HEADS.items():
        for name in _COLOUR.values():
            looks[f"{way}-{name}"] = {"path": head, "size": [9, 7], "fill": token(name), "silent": True}
    return looks


def _rows(chain: Chain, layout: ChainLayout) -> list[Element]:
    elements = []
    for number, (lane, (top, bottom)) in enumerate(zip(chain.rows, pairwise(layout.tops), strict=True)):
        ground = "wash" if lane.side in ("partner", "unknown") else "card"
        elements.append(rectangle(0, top, layout.width, bottom - top, token(ground), -1))
        if number:
            elements.append(rule((0, top), (layout.width, top), token("line")))
    return elements


def _phases(playbook: Playbook, journey: Journey, chain: Chain, layout: ChainLayout, words: Words) -> list[Element]:
    """The phase in which each hand-over is, from half-way between two of them."""
    phases = {phase.id: phase for phase in playbook.phases_of(journey)}
    edges = []
    left = 0.0
    for id, run in groupby(range(len(chain.handovers)), key=lambda number: chain.handovers[number].at.phase):
        last = max(run)
        middle = layout.width if last + 1 == len(layout.xs) else (layout.xs[last] + layout.xs[last + 1]) / 2
        edges.append((phases[id], left, float(middle)))
        left = middle
    return phase_header(spans(playbook, journey, edges), words.language, phases=len(phases))


def _brands(layout: ChainLayout) -> list[Element]:
    """The one brand that the customer sees as a line above all who deliver, named again for who scrolls along."""
    elements = []
    y = layout.tops[0] - 12
    for brand in layout.brands:
        elements.append(rectangle(brand.left, y - 2, brand.right - brand.left, 3, token("accent")))
        text = "\n".join(brand.lines)
        again = max(0, int((brand.right - brand.left) // _BRAND_EVERY - 0.5))
        for time in range(again + 1):
            place = (brand.left + time * _BRAND_EVERY, y - 6)
            elements.append(written(text, BRAND, token("ink"), place, line=BRAND_LINE, verticalAlign="bottom"))
    return elements


def _bars(chain: Chain, layout: ChainLayout) -> list[Element]:
    """Who bears the responsibility, each time with the name above."""
    elements = []
    for number, turn in enumerate(chain.turns):
        row, left = chain.row(turn.party), layout.start(number)
        top = layout.bars[row] - BAR / 2
        elements.append(rectangle(left, top, layout.pitch, BAR, token(_BAR_COLOUR[chain.rows[row].side]), 1))
        text, place = "\n".join(layout.names[row]), (left + PAD, top - 5)
        elements.append(written(text, NAME, token("ink"), place, line=NAME_LINE, verticalAlign="bottom"))
    return elements


def _jumps(chain: Chain, layout: ChainLayout) -> list[Element]:
    """A dotted line where the journey goes on with another party than the one that was handed over to."""
    drawn = []
    for number, (last, turn) in enumerate(pairwise(chain.turns), 1):
        if turn.received is None:
            ends = sorted(layout.bars[chain.row(party)] for party in (last.party, turn.party))
            drawn.append(f"M{layout.start(number):g} {ends[0] + BAR / 2 + 2:g}V{ends[1] - BAR / 2 - 2:g}")
    style = {"fill": "none", "stroke": token("neutral"), "lineWidth": 1.4, "lineDash": [1, 4], "lineCap": "round"}
    return [path("".join(drawn), style, 1)] if drawn else []


def _arrows(chain: Chain, layout: ChainLayout) -> list[Element]:
    """The arrows without their heads, and the thin lines from there down to the titles."""
    drawn: dict[tuple[bool, bool], list[str]] = {}
    elements = []
    for handover, settled, x in zip(chain.handovers, chain.settled, layout.xs, strict=True):
        start, end = layout.bars[chain.row(handover.giver)], layout.bars[chain.row(handover.receiver)]
        away = BAR / 2 if end > start else -BAR / 2
        drawn.setdefault((handover.back, settled), []).append(f"M{x:g} {start + away:g}V{end - 2 * away:g}")
        elements.append(rule((x, max(start, end) + BAR / 2 + 3), (x, layout.titles_top - 4), token("line")))
    for (back, settled), lines in sorted(drawn.items()):
        style = {"fill": "none", "stroke": token(_COLOUR[back]), "lineWidth": 2}
        elements.append(path("".join(lines), style if settled else {**style, "lineDash": [4, 3]}, 1))
    return elements


def _slopes(scale: Scale, chain: Chain, layout: ChainLayout, words: Words) -> list[Element]:
    """The emotion before and after each hand-over on the playbook's scale, and by how much it changes."""
    elements = []
    top, wide = layout.slopes, 2 * _HALF + 12
    for handover, x in zip(chain.handovers, layout.xs, strict=True):
        if handover.before is None or handover.after is None or handover.change is None:
            continue
        before, after = (
            round(top + SLOPE * (1 - scale.share(score)), 1) for score in (handover.before, handover.after)
        )
        name = "negative" if handover.change < 0 else "positive" if handover.change else "neutral"
        colour = token(name)
        ends = f"M{x - _HALF:g} {before:g}L{x + _HALF:g} {after:g}"
        said, place = words.signed(handover.change), (x, top + SLOPE + 6)
        elements += [
            rectangle(x - wide / 2, top - 6, wide, SLOPE + 30, token("paper")),
            path(ends, {"fill": "none", "stroke": colour, "lineWidth": 2}, 1),
            path(_dot(x - _HALF, before, 2.5), {"fill": token("card"), "stroke": colour, "lineWidth": 1.4}, 1),
            path(_dot(x + _HALF, after, 3), {"fill": colour}, 1),
            written(said, _CHANGE, colour if handover.change else token("soft"), place, align="center"),
        ]
    return elements


def _dot(x: float, y: float, radius: float) -> str:
    half = f"a{radius:g} {radius:g} 0 1 1"
    return f"M{x - radius:g} {y:g}{half} {2 * radius:g} 0{half} -{2 * radius:g} 0Z"


def _titles(layout: ChainLayout) -> list[Element]:
    return [
        written("\n".join(lines), TITLE, token("ink"), (x, layout.titles_top), line=TITLE_LINE, align="center")
        for x, lines in zip(layout.xs, layout.titles, strict=True)
    ]
