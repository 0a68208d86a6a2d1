"""The points of peak and end: peaks and end large, the moments between them small, hollow where assumed."""

from __future__ import annotations

from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import scatter
from reisgids.diagrams.kinds.peak_end.remembered_moments import PeakEndMoments
from reisgids.diagrams.layout.emotion_chart import Marks
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.labels.words import Words


def legend_name(part: str, words: Words) -> str:
    """Return what the legend calls the `peak`, the `end`, what is `remembered` or the `mean`."""
    return words.say(f"diagrams.peak_end.legend.peak-end-{part}")


def part_of(peak_end: PeakEndMoments, number: int) -> str:
    """Return whether a moment is the `peak`, the `end` or another `moment`."""
    return "peak" if number in peak_end.peaks else "end" if number == peak_end.end else "moment"


def moment_points(
    peak_end: PeakEndMoments, plot: EmotionPlot, words: Words, first: int
) -> tuple[list[RectChart], Marks]:
    """Return a series each for the peaks, the end and the moments between; `first` stand before."""
    looks = {"moment": ("", 7, "neutral"), "end": (legend_name("end", words), 13, "ink")}
    looks["peak"] = (legend_name("peak", words), 13, _tone(peak_end, plot))
    data: dict[str, list[dict[str, Any]]] = {part: [] for part in looks}
    places: dict[str, tuple[str, int]] = {}
    for number, column in enumerate(peak_end.moments):
        part = part_of(peak_end, number)
        item: dict[str, Any] = {"id": column.touchpoint.id, "name": column.title.words}
        item["value"] = plot.point(column)
        if peak_end.assumed[number]:
            dashes = {} if part == "moment" else {"borderType": [3, 2], "borderWidth": 2}
            item["itemStyle"] = {"color": token("card"), "borderColor": token(looks[part][2]), **dashes}
        places[column.touchpoint.id] = (part, len(data[part]))
        data[part].append(item)
    used = [part for part in looks if data[part]]
    parts: list[RectChart] = []
    for part in used:
        name, size, colour = looks[part]
        style = {"color": token(colour), "borderColor": token("card"), "borderWidth": 1.2, "opacity": 1}
        parts.append(scatter(name, data[part], {"symbol": "circle", "symbolSize": size, "itemStyle": style}, z=3))
    return parts, {id: (first + used.index(part), index) for id, (part, index) in places.items()}


def _tone(peak_end: PeakEndMoments, plot: EmotionPlot) -> str:
    score, centre = peak_end.scores[peak_end.peaks[0]], plot.scale.centre
    return "negative" if score < centre else "positive" if score > centre else "neutral"
