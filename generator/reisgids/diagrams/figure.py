"""A diagram as HTML: its finding in words, the drawing with a link on every point, a legend and the data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from reisgids.diagrams.diagram import Cell, DataTable, Diagram, Drawing, Mark, Point
from reisgids.diagrams.keys import key
from reisgids.diagrams.option_json import option_json
from reisgids.labels.words import Words

# No link is smaller than this, in pixels: what a finger needs.
_TARGET = 24.0


@dataclass(frozen=True)
class Parts:
    """A figure in pieces, all escaped, for a page that puts something between them.

    `opened` is the opening tag. `canvas` is the drawing at its own size with a link on every point, without the frame
    that it scrolls in; the scripts look for `canvas` and `table` within the element of `opened`.
    """

    opened: Markup
    caption: Markup
    finding: Markup
    legend: Markup
    canvas: Markup
    table: Markup


def figure(diagram: Diagram, drawing: Drawing, words: Words) -> Markup:
    """Return the figure: one `<figure class="rg-diagram">`, every text in it escaped.

    The drawing itself is hidden from assistive technology, which gets the finding, the links on the points and
    the data table. `data-option` and `data-marks` are what the scripts make it live with.
    """
    made = parts(diagram, drawing, words)
    frame = _attributes(
        {
            "class": "rg-frame",
            "tabindex": 0,
            "role": "region",
            "aria-label": words.say("diagrams.frame", title=diagram.title),
        }
    )
    framed = Markup(f"<div{frame}>{made.canvas}</div>")  # noqa: S704
    return Markup("").join(
        (made.opened, made.caption, made.finding, made.legend, framed, made.table, Markup("</figure>"))
    )


def parts(diagram: Diagram, drawing: Drawing, words: Words) -> Parts:
    """Return the pieces of a diagram's figure."""
    id = diagram.id
    points = {(point.series, point.index): point for point in diagram.points}
    marks = [(points[place], mark) for mark in drawing.marks if (place := (mark.series, mark.index)) in points]
    attributes = _attributes(
        {
            "class": "rg-diagram",
            "id": id,
            "aria-labelledby": f"{id}-title",
            "aria-describedby": f"{id}-finding",
            "data-kind": diagram.kind,
            "data-width": diagram.width,
            "data-height": diagram.height,
        }
    )
    # Single quotes, which the JSON has none of, save an eighth of the page: it is full of double ones.
    data = f"data-option='{option_json(diagram.option)}' data-marks='{option_json(list(map(_tip, diagram.points)))}'"
    canvas = f"width:{diagram.width}px;height:{diagram.height}px"
    links = "".join(_link(point, mark, words) for point, mark in marks)
    pieces = (
        f"<figure{attributes} {data}>",
        f'<figcaption id="{escape(id)}-title">{escape(diagram.title)}</figcaption>',
        f'<p class="rg-alt" id="{escape(id)}-finding">{escape(diagram.alternative)}</p>',
        _legend(diagram),
        f'<div class="rg-canvas" style="{canvas}">'
        f'<div class="rg-svg" aria-hidden="true">{drawing.svg}</div>{links}</div>',
        _table(diagram.table, words),
    )
    return Parts(*map(Markup, pieces))


def _attributes(values: dict[str, object]) -> str:
    return "".join(f' {name}="{escape(value)}"' for name, value in values.items())


def _language(language: str, words: Words) -> str:
    return f' lang="{escape(language)}"' if language and language != words.language else ""


def _tip(point: Point) -> dict[str, object]:
    """What the tooltip tells beside the title in the point's link: a row of the table, and what that lacks."""
    tip: dict[str, object] = {"s": point.series, "i": point.index}
    if point.row is not None:
        tip["r"] = point.row
    if point.facts:
        tip["facts"] = point.facts
    return tip


def _link(point: Point, mark: Mark, words: Words) -> str:
    wide, high = max(mark.width, _TARGET), max(mark.height, _TARGET)
    left, top = mark.x + (mark.width - wide) / 2, mark.y + (mark.height - high) / 2
    box = f"left:{left:g}px;top:{top:g}px;width:{wide:g}px;height:{high:g}px"
    place = _attributes({"data-s": point.series, "data-i": point.index, "href": point.href, "style": box})
    return f'<a class="rg-mark"{place}><span{_language(point.language, words)}>{escape(point.title)}</span></a>'


def _legend(diagram: Diagram) -> str:
    if not diagram.legend:
        return ""
    items = "".join(f"<li>{key(name)}{escape(label)}</li>" for name, label in diagram.legend)
    return f'<ul class="rg-legend">{items}</ul>'


def _table(table: DataTable, words: Words) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.head)
    rows = "".join(f"<tr>{_row(row, words)}</tr>" for row in table.rows)
    return (
        f'<details class="rg-table"><summary>{escape(words.say("diagrams.data"))}</summary>'
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></details>"
    )


def _row(cells: Iterable[Cell], words: Words) -> str:
    first, *others = cells
    rest = "".join(f"<td{_language(cell.language, words)}>{_inside(cell)}</td>" for cell in others)
    return f'<th scope="row"{_language(first.language, words)}>{_inside(first)}</th>{rest}'


def _inside(cell: Cell) -> str:
    return f'<a href="{escape(cell.href)}">{escape(cell.words)}</a>' if cell.href else str(escape(cell.words))
