"""The emotion curve: how a customer feels from touchpoint to touchpoint, on the playbook's own scale."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pyecharts.charts import Line, Scatter

from reisgids.diagrams.columns import LINE, TITLE, Column, Columns, columns_of, lettered, spans
from reisgids.diagrams.diagram import Diagram, Point
from reisgids.diagrams.evidence_line import evidence_line
from reisgids.diagrams.facts import anchor, touchpoint_facts
from reisgids.diagrams.finding import named, share
from reisgids.diagrams.lettering import Face, wrap
from reisgids.diagrams.option import plain_option
from reisgids.diagrams.palette import token
from reisgids.diagrams.parties import is_partner, with_partners
from reisgids.diagrams.phase_header import HEIGHT, phase_header, phase_lines
from reisgids.diagrams.symbols import UNSCORED, Symbol, judgements, kind_symbol
from reisgids.diagrams.touchpoint_table import touchpoint_table
from reisgids.insight.extremes import highest, lowest
from reisgids.labels.words import Words
from reisgids.model.config import Scale
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint

NAME = "emotion-curve"

_WIDTH = 1120
_LEFT = 72
_RIGHT = 6
_PLOT = 168
_MARGIN = 32
_LABEL_PAD = 12
_STACK = 15
_AXIS = Face("sans", 400, 12)
_SCORE = Face("sans", 600, 12)
_POINTS = 4


def diagram(playbook: Playbook, journey: Journey, words: Words) -> Diagram | None:
    """Return the journey's emotion curve, or None where no touchpoint has a score."""
    columns = columns_of(playbook, journey, words.language)
    if all(column.touchpoint.score is None for column in columns):
        return None
    scale = playbook.config.scales.emotion
    laid = lettered(columns, _WIDTH - _LEFT - _RIGHT)
    width = round(_LEFT + _RIGHT + laid.width * len(columns))
    top = HEIGHT
    height = top + _PLOT + 2 * _MARGIN + _LABEL_PAD + laid.lines * LINE + 4
    return Diagram(
        id=f"dia-{journey.id}-{NAME}",
        kind=NAME,
        title=words.say("diagrams.emotion_curve.title"),
        alternative=_finding(playbook, tuple(column.touchpoint for column in columns), words),
        option=_option(playbook, journey, laid, scale, words, width),
        width=width,
        height=height,
        table=touchpoint_table(playbook, columns, words),
        points=tuple(
            Point(
                series=_POINTS,
                index=index,
                title=column.title.words,
                facts=touchpoint_facts(playbook, column.touchpoint, column.phase.name.read(words.language), words),
                href=anchor(column.touchpoint),
                language=column.title.language,
            )
            for index, column in enumerate(columns)
        ),
        legend=_legend(columns, words),
    )


def _option(
    playbook: Playbook, journey: Journey, laid: Columns, scale: Scale, words: Words, width: int
) -> dict[str, Any]:
    """Series 0–3 are the soft fill, the curve, its assumed parts and the bridges over gaps; 4 are the points."""
    count = len(laid.columns)
    touchpoints = [column.touchpoint for column in laid.columns]
    line = evidence_line([t.score for t in touchpoints], [t.evidence == "assumed" for t in touchpoints])
    chart = Line()
    for name, data, style in (
        ("fill", line.whole, {"areaStyle": _fill(scale), "lineStyle": {"width": 0}}),
        ("curve", line.supported, {"lineStyle": {"color": token("ink"), "width": 2, "cap": "round"}}),
        ("assumed", line.assumed, {"lineStyle": {"color": token("ink"), "width": 2, "type": [5, 4]}}),
        (
            "bridge",
            line.bridges,
            {"lineStyle": {"color": token("neutral"), "width": 1.2, "type": [1, 4], "cap": "round"}},
        ),
    ):
        curve = {"type": "line", "name": name, "data": data, "showSymbol": False, "smooth": 0.3, **style}
        chart.options["series"].append({**curve, "silent": True, "clip": False, "z": 2})
    chart.overlap(
        Scatter()
        .add_xaxis([])
        .add_yaxis("points", _points(laid.columns, scale, words), symbol_size=13, label_opts={"show": False})
    )
    extra = _further_marks(laid.columns, scale)
    if extra:
        chart.overlap(
            Scatter()
            .add_xaxis([])
            .add_yaxis("marks", extra, symbol_size=12, is_silent=True, label_opts={"show": False})
        )
    for series in chart.options["series"][_POINTS:]:
        series |= {"clip": False, "z": 4}
    ink = {"color": token("ink"), **TITLE.style}
    chart.options |= {
        "textStyle": _AXIS.style,
        "grid": {
            "left": _LEFT,
            "right": _RIGHT,
            "top": HEIGHT + _MARGIN,
            "height": _PLOT,
            "outerBoundsMode": "none",
        },
        "xAxis": [
            {"type": "value", "min": 0, "max": count, "show": False},
            {
                "type": "category",
                "position": "bottom",
                "offset": _MARGIN,
                "data": [_label(column) for column in laid.columns],
                "axisLine": {"lineStyle": {"color": token("line-strong")}},
                "axisTick": {"show": False},
                "axisLabel": {"interval": 0, "margin": _LABEL_PAD, "lineHeight": LINE, **ink},
            },
        ],
        "yAxis": [{"type": "value", "min": scale.min, "max": scale.max, "show": False}],
        "graphic": {"elements": _surroundings(playbook, journey, laid, scale, words, width)},
    }
    return plain_option(chart)


def _shown(score: float | None, scale: Scale) -> float:
    """Where a score is drawn. A touchpoint without one stands below the scale, on the axis."""
    if score is None:
        return round(scale.min - (scale.max - scale.min) * (_MARGIN - 10) / _PLOT, 3)
    return score


def _points(columns: Sequence[Column], scale: Scale, words: Words) -> list[dict[str, Any]]:
    touchpoints = [column.touchpoint for column in columns]
    extremes = {touchpoint.id for touchpoint in (*lowest(touchpoints), *highest(touchpoints))}
    return [
        _item(index, touchpoint, _main(touchpoint), scale)
        | (_score_label(touchpoint, index, scale, words) if touchpoint.id in extremes else {})
        for index, touchpoint in enumerate(touchpoints)
    ]


def _main(touchpoint: Touchpoint) -> Symbol:
    first = judgements(touchpoint)[:1]
    if first:
        return first[0]
    return UNSCORED if touchpoint.score is None else kind_symbol(touchpoint)


def _item(index: int, touchpoint: Touchpoint, symbol: Symbol, scale: Scale) -> dict[str, Any]:
    return {"value": [index + 0.5, _shown(touchpoint.score, scale)], **symbol.item}


def _score_label(touchpoint: Touchpoint, index: int, scale: Scale, words: Words) -> dict[str, Any]:
    """The score beside a lowest or highest point, so that the finding can be seen in the drawing.

    The text travels as a value, because a label's formatter would take braces in it for a template.
    """
    score = touchpoint.score or 0.0
    above = score > scale.centre
    stacked = len(judgements(touchpoint)) > 1
    label = {
        "show": True,
        "position": "right" if stacked else "top" if above else "bottom",
        "distance": 4,
        "formatter": "{@[2]}",
        "color": token("positive" if above else "negative"),
    }
    return {
        "value": [index + 0.5, score, words.score(score)],
        "label": {**label, **_SCORE.style},
    }


def _further_marks(columns: Sequence[Column], scale: Scale) -> list[dict[str, Any]]:
    """What a point is beside its first mark: drawn next to it, away from the neutral line."""
    items = []
    for index, column in enumerate(columns):
        score = column.touchpoint.score
        away = -1 if score is None or score >= scale.centre else 1
        for step, symbol in enumerate(judgements(column.touchpoint)[1:], 1):
            item = _item(index, column.touchpoint, symbol, scale)
            items.append({**item, "symbolOffset": [0, away * step * _STACK]})
    return items


def _fill(scale: Scale) -> dict[str, Any]:
    """The soft fill between curve and neutral line: positive above, negative below, nothing at the line."""
    top, bottom = HEIGHT + _MARGIN, HEIGHT + _MARGIN + _PLOT
    middle = round(1 - scale.share(scale.centre), 4)
    stops = [(0, "positive"), (middle, "card"), (1, "negative")]
    return {
        "origin": scale.centre,
        "opacity": 0.22,
        "color": {
            "type": "linear",
            "global": True,
            "x": 0,
            "y": top,
            "x2": 0,
            "y2": bottom,
            "colorStops": [{"offset": offset, "color": token(name)} for offset, name in stops],
        },
    }


def _label(column: Column) -> dict[str, Any]:
    own = column.touchpoint.kind == "customer-moment"
    return {"value": "\n".join(column.lines), **({"textStyle": {"color": token("soft")}} if own else {})}


def _surroundings(
    playbook: Playbook, journey: Journey, laid: Columns, scale: Scale, words: Words, width: int
) -> list[dict[str, Any]]:
    """What stands around the curve: phases, the ground, customer moments' columns, the scale and the neutral line."""
    bottom = HEIGHT + _PLOT + 2 * _MARGIN
    edges, left = [], float(_LEFT)
    for phase, touchpoints in playbook.columns(journey):
        right = left + laid.width * len(touchpoints)
        edges.append((phase, left, right))
        left = right
    phases = spans(playbook, journey, edges)
    elements = [
        _rect(_LEFT, HEIGHT, width - _LEFT - _RIGHT, bottom - HEIGHT, "card"),
        *(
            _rect(_LEFT + laid.width * index, HEIGHT, laid.width, bottom - HEIGHT, "line", opacity=0.35)
            for index, column in enumerate(laid.columns)
            if column.touchpoint.kind == "customer-moment"
        ),
        *phase_header(phases, words.language, phases=len(playbook.phases_of(journey))),
        *phase_lines(phases, HEIGHT, bottom),
    ]
    neutral = _height_of(scale.centre, scale)
    elements.append(
        {
            "type": "line",
            "silent": True,
            "z": 1,
            "shape": {"x1": _LEFT, "y1": neutral, "x2": width - _RIGHT, "y2": neutral},
            "style": {"stroke": token("line-strong"), "lineWidth": 1},
        }
    )
    ends = [(scale.max, scale.high), (scale.centre, scale.middle), (scale.min, scale.low)]
    for value, text in ends:
        said = "" if text is None else f"{text.read(words.language).words} "
        lines = wrap(f"{said}{words.score(value)}", _AXIS, _LEFT - 12, 2)
        elements.append(
            {
                "type": "text",
                "silent": True,
                "x": 0,
                "y": _height_of(value, scale),
                "style": {
                    "text": "\n".join(lines),
                    "fill": token("soft"),
                    "textVerticalAlign": "middle",
                    "lineHeight": 15,
                    **_AXIS.style,
                },
            }
        )
    return elements


def _height_of(score: float, scale: Scale) -> float:
    """The pixels from the top at which a score is drawn."""
    return round(HEIGHT + _MARGIN + _PLOT * (1 - scale.share(score)), 1)


def _rect(
    x: float, y: float, width: float, height: float, colour: str, *, opacity: float | None = None
) -> dict[str, Any]:
    return {
        "type": "rect",
        "silent": True,
        "z": -1,
        "shape": {"x": x, "y": y, "width": width, "height": height},
        "style": {"fill": token(colour), "opacity": opacity},
    }


def _legend(columns: Sequence[Column], words: Words) -> tuple[tuple[str, str], ...]:
    touchpoints = [column.touchpoint for column in columns]
    keys = [symbol.key for touchpoint in touchpoints for symbol in judgements(touchpoint)]
    keys += [touchpoint.kind for touchpoint in touchpoints]
    keys += ["assumed" for t in touchpoints if t.evidence == "assumed" and t.score is not None]
    keys += ["unscored" for touchpoint in touchpoints if touchpoint.score is None]
    order = ("truth", "pain", "delight", "contact", "customer-moment", "presence", "assumed", "unscored")
    return tuple((key, words.say(f"diagrams.legend.{key}")) for key in order if key in keys)


def _finding(playbook: Playbook, touchpoints: tuple[Touchpoint, ...], words: Words) -> str:
    """Lowest and highest point with ties named, where the pain is, and what is only assumed."""
    bottom, top = lowest(touchpoints), highest(touchpoints)
    say = "diagrams.emotion_curve"
    if bottom == top:
        sentences = [words.say(f"{say}.level", score=words.score(bottom[0].score or 0))]
    else:
        sentences = [_extreme(f"{say}.lowest", bottom, words), _extreme(f"{say}.highest", top, words)]
    pains = [touchpoint for touchpoint in touchpoints if touchpoint.pain is not None]
    if pains and with_partners(playbook, touchpoints):
        at_partners = sum(is_partner(playbook, touchpoint.delivered_by) for touchpoint in pains)
        sentences.append(share(f"{say}.pains", at_partners, len(pains), words))
    scored = [touchpoint for touchpoint in touchpoints if touchpoint.score is not None]
    assumed = sum(touchpoint.evidence == "assumed" for touchpoint in scored)
    if assumed:
        sentences.append(share(f"{say}.assumed", assumed, len(scored), words))
    return " ".join(sentences)


def _extreme(key: str, touchpoints: Sequence[Touchpoint], words: Words) -> str:
    form = "one" if len(touchpoints) == 1 else "other"
    return words.say(f"{key}.{form}", titles=named(touchpoints, words), score=words.score(touchpoints[0].score or 0))
