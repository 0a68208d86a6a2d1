"""How long a diagram takes to draw as SVG, beside a line of fourteen points drawn by two others."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from typing import Any

from reisgids.diagrams.catalogue import KINDS
from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.echarts import svg
from reisgids.labels.words import words
from tests.diagrams.playbooks import machine, playbook

ROUNDS = 20
POINTS = [2, 1, 0, -1, 1, 2, 0, -2, -1, 0, 1, 1, -1, 2]


@dataclass(frozen=True)
class Cost:
    """What a diagram costs: the seconds that drawing it takes, and the bytes of its SVG, compressed."""

    seconds: float
    compressed: int


def per_kind() -> dict[str, Cost]:
    """Return what each kind of diagram of a journey of fourteen moments costs, drawn as its page has them: together."""
    journey = machine()
    context = playbook(journey)
    made = [kind.diagram(context, [journey], words("nl")) for kind in KINDS.values() if kind.ABOUT == "journey"]
    diagrams = [each for each in made if each]
    return {each.kind: _cost(each, len(diagrams)) for each in diagrams}


def _cost(diagram: Diagram, together: int) -> Cost:
    same = [diagram] * together
    seconds = _seconds(lambda: svg.render(same)) / together
    return Cost(seconds, len(gzip.compress(svg.render([diagram])[0].svg.encode(), mtime=0)))


def others() -> dict[str, float]:
    """Return the seconds of each of the others that is installed (the extra `bench`), by its name."""
    found = {}
    for name, make in (("vl-convert", _vl_convert), ("matplotlib", _matplotlib)):
        try:
            found[name] = _seconds(make())
        except ImportError:
            continue
    return found


def _seconds(draw: Callable[[], object]) -> float:
    """Return the fastest of some rounds, the least disturbed, after one that starts what has to be started."""
    draw()
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        draw()
        taken.append(time.perf_counter() - start)
    return min(taken)


def _vl_convert() -> Callable[[], object]:
    import vl_convert

    line: dict[str, Any] = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "data": {"values": [{"x": x, "y": y} for x, y in enumerate(POINTS)]},
        "mark": {"type": "line", "point": True},
        "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}},
    }
    return lambda: vl_convert.vegalite_to_svg(line)


def _matplotlib() -> Callable[[], object]:
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    def draw() -> str:
        figure = Figure()
        FigureCanvasSVG(figure)
        figure.subplots().plot(POINTS, marker="o")
        file = StringIO()
        figure.savefig(file, format="svg")
        return file.getvalue()

    return draw
