"""Draws diagrams as SVG while a site is built, with ECharts itself in an embedded V8."""

from __future__ import annotations

import atexit
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from threading import BoundedSemaphore, Lock
from types import TracebackType
from typing import Any, Protocol, Self

from py_mini_racer import JSEvalException, JSOOMException, JSTimeoutException, MiniRacer

from reisgids.diagrams.diagram import Drawing, Mark
from reisgids.diagrams.echarts.option_json import option_json
from reisgids.diagrams.echarts.v8_thread import V8
from reisgids.resources import folder


@dataclass(frozen=True)
class _Engine:
    """What draws: the name of a bundle of ECharts, and how long and in how many bytes one call of it may draw."""

    bundle: str
    seconds: int
    memory: int


_OURS = _Engine("echarts", 120, 1 << 30)
_OWN = _Engine("echarts-more", 20, 1 << 29)
"""What an author wrote may ask for a million ticks: it is drawn by itself, and not for long."""


class Sketch(Protocol):
    """What it takes to draw: an id (unique on the page), a size in pixels and an ECharts option.

    `own` marks what an author wrote.
    """

    @property
    def id(self) -> str: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def option(self) -> Mapping[str, Any]: ...
    @property
    def own(self) -> bool: ...


class DrawingError(Exception):
    """A diagram can't be drawn. Names the diagram and ECharts' reason; `sketch` is the one that an author wrote."""

    def __init__(self, message: str, sketch: Sketch | None = None) -> None:
        super().__init__(message, sketch)
        self.message = message
        self.sketch = sketch

    def __str__(self) -> str:
        return self.message


class ChartRenderer:
    """A pool of V8 contexts, each started when first needed, that may be used from many threads at once.

    A context takes some 0.1 s to start and 100 MB; it works outside Python's lock, so that as many drawings are
    made at a time as there are contexts. Use it as a context manager, or call `close`.
    """

    def __init__(self, contexts: int | None = None, engine: _Engine = _OURS) -> None:
        self._engine = engine
        self._own: ChartRenderer | None = None
        self._free = BoundedSemaphore(contexts or os.cpu_count() or 1)
        self._idle: list[MiniRacer] = []
        self._lock = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the idle contexts go. The next drawing starts a new one."""
        with self._lock:
            idle, self._idle = self._idle, []
            own, self._own = self._own, None
        for context in idle:
            V8.run(context.close)
        if own:
            own.close()

    def render(self, sketches: Sequence[Sketch]) -> list[Drawing]:
        """Return the drawings, in order, ours all made in one call of V8; the same sketch gives the same bytes.

        Raises:
            DrawingError: ECharts can't draw one of them.
            TypeError, ValueError: an option that is no JSON (see `option_json`).
        """
        ours = iter(self._drawn([sketch for sketch in sketches if not sketch.own]))
        return [self._drawn_of_author(sketch) if sketch.own else next(ours) for sketch in sketches]

    def _drawn(self, sketches: Sequence[Sketch]) -> list[Drawing]:
        if not sketches:
            return []
        orders = ",".join(
            f'{{"id":{json.dumps(sketch.id)},"width":{int(sketch.width)},"height":{int(sketch.height)},'
            f'"option":{option_json(sketch.option)}}}'
            for sketch in sketches
        )
        answers = json.loads(self._call(f"[{orders}]"))
        return [_drawing(sketch, answer) for sketch, answer in zip(sketches, answers, strict=True)]

    def _drawn_of_author(self, sketch: Sketch) -> Drawing:
        with self._lock:
            self._own = self._own or ChartRenderer(1, _OWN)
        try:
            (drawing,) = self._own._drawn([sketch])
        except DrawingError as error:
            raise DrawingError(error.message, sketch) from None
        return drawing

    def _call(self, orders: str) -> str:
        with self._context() as context:
            try:
                answer = context.eval(
                    f"reisgidsDraw({json.dumps(orders)})",
                    timeout_sec=self._engine.seconds,
                    max_memory=self._engine.memory,
                )
            except JSTimeoutException:
                raise DrawingError(f"drawing took longer than {self._engine.seconds} seconds") from None
            except JSOOMException:
                raise DrawingError("drawing took more memory than it may") from None
            except JSEvalException:
                raise DrawingError("the drawing engine failed") from None
        return str(answer)

    @contextmanager
    def _context(self) -> Iterator[MiniRacer]:
        with self._free:
            with self._lock:
                context = self._idle.pop() if self._idle else None
            context = context or _start(self._engine.bundle)
            try:
                yield context
            except BaseException:
                V8.run(context.close)
                raise
            with self._lock:
                self._idle.append(context)


_shared = ChartRenderer()
atexit.register(_shared.close)


def render(sketches: Sequence[Sketch]) -> list[Drawing]:
    """Return the drawings of `sketches`, in order, from the pool that the whole process shares.

    Raises as `ChartRenderer.render` does.
    """
    return _shared.render(sketches)


def _start(name: str) -> MiniRacer:
    scripts = folder("theme/assets/dist")
    context = V8.run(MiniRacer)
    for script in (f"{name}.js", f"{name}-ssr.js"):
        bundle = (scripts / script).read_text(encoding="ascii")
        context.eval(f"{bundle}\n0")
    return context


def _drawing(sketch: Sketch, answer: Mapping[str, Any]) -> Drawing:
    if "error" in answer:
        raise DrawingError(f"diagram {sketch.id}: {answer['error']}")
    marks = tuple(
        Mark(mark["series"], mark["index"], mark["x"], mark["y"], mark["w"], mark["h"])
        for mark in answer["marks"]
        if "index" in mark
    )
    return Drawing(str(answer["svg"]), marks)
