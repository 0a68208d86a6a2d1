"""Draws diagrams as SVG while a site is built, with ECharts itself in an embedded V8."""

from __future__ import annotations

import atexit
import json
import os
import re
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Any, Self

from reisgids.diagrams.diagram import Drawing, Mark
from reisgids.diagrams.echarts.option_json import option_json
from reisgids.diagrams.echarts.sketch import DrawingError, Sketch
from reisgids.diagrams.echarts.v8_pool import Limits, V8Pool

_OURS = Limits(120, 1 << 30)
_OWN = Limits(20, 1 << 29)
"""What an author wrote may ask for a million ticks: it is drawn by itself, and not for long."""


class ChartRenderer:
    """Draws in as many V8 contexts as it is given, from many threads at once; authors' charts in one of their own.

    Use it as a context manager, or call `close`.
    """

    def __init__(self, contexts: int | None = None) -> None:
        self._ours = V8Pool(("echarts.js", "echarts-ssr.js"), _OURS, contexts or os.cpu_count() or 1)
        self._own = V8Pool(("echarts-more.js", "echarts-more-ssr.js"), _OWN, 1)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the idle contexts go. The next drawing starts a new one."""
        self._ours.close()
        self._own.close()

    def render(self, sketches: Sequence[Sketch]) -> list[Drawing]:
        """Return the drawings, in order, ours all made in one call of V8; the same sketch gives the same bytes.

        Raises:
            DrawingError: ECharts can't draw one of them.
            TypeError, ValueError: an option that is no JSON (see `option_json`).
        """
        ours = iter(_drawn(self._ours, [sketch for sketch in sketches if not sketch.own]))
        return [self._drawn_of_author(sketch) if sketch.own else next(ours) for sketch in sketches]

    def _drawn_of_author(self, sketch: Sketch) -> Drawing:
        try:
            (drawing,) = _drawn(self._own, [sketch])
        except DrawingError as error:
            raise DrawingError(error.message, sketch) from None
        return drawing


_shared = ChartRenderer()
atexit.register(_shared.close)


def render(sketches: Sequence[Sketch]) -> list[Drawing]:
    """Return the drawings of `sketches`, in order, from the pool that the whole process shares.

    Raises as `ChartRenderer.render` does.
    """
    return _shared.render(sketches)


def _drawn(pool: V8Pool, sketches: Sequence[Sketch]) -> list[Drawing]:
    if not sketches:
        return []
    orders = ",".join(
        f'{{"id":{json.dumps(sketch.id)},"width":{int(sketch.width)},"height":{int(sketch.height)},'
        f'"option":{option_json(sketch.option)}}}'
        for sketch in sketches
    )
    answers = json.loads(pool.call("reisgidsDraw", json.dumps(f"[{orders}]")))
    return [_drawing(sketch, answer) for sketch, answer in zip(sketches, answers, strict=True)]


def _drawing(sketch: Sketch, answer: Mapping[str, Any]) -> Drawing:
    if "error" in answer:
        raise DrawingError(f"diagram {sketch.id}: {answer['error']}")
    marks = tuple(
        Mark(mark["series"], mark["index"], mark["x"], mark["y"], mark["w"], mark["h"])
        for mark in answer["marks"]
        if "index" in mark
    )
    return Drawing(_once(str(answer["svg"])), marks)


_CENTRAL = ' dominant-baseline="central"'
_LONG_WIDTH = re.compile(r'(?<= stroke-width=")(\d+\.\d{3})\d+(?=")')


def _once(svg: str) -> str:
    """Say of the drawing what ECharts says of each of its texts: that they are centred. Texts inherit it.

    And no line is measured to the seventeenth digit.
    """
    svg = _LONG_WIDTH.sub(r"\1", svg)
    if svg.count("<text ") != svg.count(f"<text{_CENTRAL}"):
        return svg
    return svg.replace(f"<text{_CENTRAL}", "<text").replace("<svg", f"<svg{_CENTRAL}", 1)
