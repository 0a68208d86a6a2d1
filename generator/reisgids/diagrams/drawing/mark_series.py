"""The series that points are drawn with, as a pyecharts chart: shapes at places in pixels, each maybe with a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pyecharts.charts.base import Base

Place = tuple[float, float]


class MarkSeries(Base):  # type: ignore[misc]
    """A chart with one series of the type `moments`, which theme/assets/js/charts/moments.js adds to ECharts.

    `looks` has what a point can look like: `path` (of an SVG), `size` (width and height in pixels, which the path
    fills), paint in zrender's words (`fill`, `stroke`, `lineWidth`, `lineDash`) and `silent` where there is nothing
    to point at. `label` is the style of texts. `surroundings` are the shapes and texts around the points.
    """

    def __init__(
        self,
        looks: Mapping[str, Mapping[str, Any]],
        surroundings: Sequence[Mapping[str, Any]],
        *,
        face: Mapping[str, Any],
        label: Mapping[str, Any],
    ) -> None:
        super().__init__()
        self._looks = looks
        self._data: list[dict[str, Any]] = []
        self._used: dict[str, Mapping[str, Any]] = {}
        self.options |= {
            "textStyle": face,
            "graphic": {"elements": surroundings},
            "series": [{"type": "moments", "looks": self._used, "label": label, "data": self._data}],
        }

    def add(self, place: Place, look: str, text: str = "", label: Mapping[str, Any] | None = None) -> int:
        """Add a point; the text stands on its middle unless `label` has another `offset`. Returns its number."""
        point: dict[str, Any] = {"value": [round(place[0], 1), round(place[1], 1)], "look": look}
        if text:
            point["text"] = text
        if label:
            point["label"] = label
        self._used[look] = self._looks[look]
        self._data.append(point)
        return len(self._data) - 1
