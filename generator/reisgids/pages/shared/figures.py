"""The diagrams of a page, drawn all at once and as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from markupsafe import Markup

from reisgids.diagrams.diagram import Diagram, Drawing
from reisgids.diagrams.echarts.options_script import options_script
from reisgids.diagrams.figure import figure
from reisgids.pages.shared.render_context import RenderContext


def drawn(context: RenderContext, diagrams: Sequence[Diagram]) -> Sequence[tuple[Drawing, ...]]:
    """Return of each diagram the drawings of its `pictures`; without diagrams nothing is asked of whoever draws."""
    pictures = [diagram.pictures for diagram in diagrams]
    all = iter(context.draw([picture for each in pictures for picture in each]) if diagrams else ())
    return [tuple(islice(all, len(each))) for each in pictures]


def figures(context: RenderContext, diagrams: Sequence[Diagram | None]) -> tuple[Markup, ...]:
    """Return each diagram as a figure; empty where there is none."""
    drawings = iter(drawn(context, [diagram for diagram in diagrams if diagram]))
    words = context.reader.words
    return tuple(figure(diagram, next(drawings), words) if diagram else Markup("") for diagram in diagrams)


def options(diagrams: Iterable[Diagram]) -> str:
    """Return the script that the diagrams of a page, each in all of its drawings, come alive from."""
    return options_script(picture for diagram in diagrams for picture in diagram.pictures)
