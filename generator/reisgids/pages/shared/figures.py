"""The diagrams of a page, drawn all at once and as HTML."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from reisgids.diagrams.diagram import Diagram, Drawing
from reisgids.diagrams.figure import figure
from reisgids.pages.shared.render_context import RenderContext


def drawn(context: RenderContext, diagrams: Sequence[Diagram]) -> Sequence[Drawing]:
    """Return the drawing of each diagram; without diagrams nothing is asked of whoever draws."""
    return context.draw(diagrams) if diagrams else ()


def figures(context: RenderContext, diagrams: Sequence[Diagram | None]) -> tuple[Markup, ...]:
    """Return each diagram as a figure; empty where there is none."""
    drawings = iter(drawn(context, [diagram for diagram in diagrams if diagram]))
    words = context.reader.words
    return tuple(figure(diagram, next(drawings), words) if diagram else Markup("") for diagram in diagrams)
