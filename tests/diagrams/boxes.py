"""Where the points of a diagram are drawn."""

from __future__ import annotations

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.echarts.svg import render


def every_point_has_a_box_within_the_drawing(diagram: Diagram) -> None:
    """Draw a diagram, and assert that it has points and that each of them can be pointed at."""
    (drawing,) = render([diagram])
    boxes = {(mark.series, mark.index): mark for mark in drawing.marks}
    assert diagram.points
    for point in diagram.points:
        box = boxes[point.series, point.index]
        assert 0 <= box.x <= box.x + box.width <= diagram.width
        assert 0 <= box.y <= box.y + box.height <= diagram.height
