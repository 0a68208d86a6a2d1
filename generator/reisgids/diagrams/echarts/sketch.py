"""What a drawing is made from, and what is raised where it can't be made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol


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
