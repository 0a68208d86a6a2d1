"""A diagram as HTML: its finding in words, the drawing with a link on every point, a legend and the data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from reisgids.diagrams.diagram import Cell, DataTable, Diagram, Drawing, Mark, Point, Sentence
from reisgids.diagrams.drawing.legend import key
from reisgids.diagrams.layout.link_boxes import link_boxes
from reisgids.labels.words import Words


@dataclass(frozen=True)
class FigureParts:
    """A figure in pieces, all escaped, for a page that puts something between them.

    `opened` is the opening tag. `canvas` is the drawing at its own size with a link on every point, without the frame
    that it scrolls in; `narrow` the one for narrow places, if there is one. `table` is the data with the downloads
    beside it. The scripts look for all of it within the element of `opened`.
    """

    opened: Markup
    caption: Markup
    finding: Markup
    legend: Markup
    canvas: Markup
    narrow: Markup
    table: Markup


_SMALL = 640
"""Pixels: a drawing that is no wider is shown wherever a column of text is, one that is wider in wide places only. The
style sheet for both is `theme/assets/css/diagrams/rooms.css`."""


_FEWEST = 640
"""Pixels that the data and the downloads below a drawing take at least: a table needs them."""


def figure(diagram: Diagram, drawings: Sequence[Drawing], words: Words) -> Markup:
    """Return the figure: one `<figure class="rg-diagram">`, every text in it escaped.

    `drawings` are those of the diagram's `pictures`. Where there are two, the style sheet shows the one that there is
    room for.

    The drawing itself is hidden from assistive technology, which gets the finding, the links on the points and
    the data table. The links name the row of the table with their point (`data-r`, where it isn't the point's own
    number), and whether their tooltips leave out what it says (`data-untold`); the page's script of options
    (`options_script`) makes the figure live.
    """
    made = parts(diagram, drawings, words)
    frame = _attributes(
        {
            "class": "rg-frame",
            "tabindex": 0,
            "role": "region",
            "aria-label": words.say("diagrams.frame", title=diagram.title),
        }
    )
    framed = Markup(f"<div{frame}>{made.canvas}</div>")  # noqa: S704
    if made.narrow:
        small = " rg-rooms--small" if diagram.width <= _SMALL else ""
        framed = Markup(f'<div class="rg-rooms{small}">{framed}{made.narrow}</div>')  # noqa: S704
    return Markup("").join(
        (made.opened, made.caption, made.finding, made.legend, framed, made.table, Markup("</figure>"))
    )


def parts(diagram: Diagram, drawings: Sequence[Drawing], words: Words, style: str = "") -> FigureParts:
    """Return the pieces of a diagram's figure; `style` is a further class of it."""
    id = diagram.id
    rooms = zip(("wide", "narrow"), diagram.pictures, drawings, strict=False)
    canvas, *narrow = (_canvas(*each, words) for each in rooms)
    attributes = _attributes(
        {
            "class": f"rg-diagram {style}".strip(),
            "id": id,
            "aria-labelledby": f"{id}-title",
            "aria-describedby": f"{id}-finding",
            "data-kind": diagram.kind,
            "data-width": diagram.width,
            "data-height": diagram.height,
            "data-tap": words.say("diagrams.tap"),
            **({"data-own": ""} if diagram.own else {}),
            **_zoom(diagram, words),
        }
    )
    pieces = (
        f"<figure{attributes}>",
        f'<figcaption id="{escape(id)}-title">{escape(diagram.title)}</figcaption>',
        f'<p class="rg-alt" id="{escape(id)}-finding">{_finding(diagram)}</p>',
        _legend(diagram, words),
        canvas,
        "".join(narrow),
        f'<div class="rg-data" style="max-width:{max(diagram.width, _FEWEST)}px">'
        f"{_table(diagram.table, words)}{_download(diagram, words)}</div>",
    )
    return FigureParts(*map(Markup, pieces))


def _canvas(room: str, picture: Diagram, drawing: Drawing, words: Words) -> str:
    """A drawing for wide or narrow places with a link over each of its points."""
    points = {(point.series, point.index): point for point in picture.points}
    drawn = {(mark.series, mark.index): mark for mark in drawing.marks}
    boxes = link_boxes([drawn[place] for place in points if place in drawn])
    links = "".join(_link(points[box.series, box.index], box, words) for box in boxes)
    return (
        f'<div class="rg-canvas rg-canvas--{room}" style="width:{picture.width}px;height:{picture.height}px">'
        f'<div class="rg-svg" aria-hidden="true">{drawing.svg}</div>{links}</div>'
    )


def _zoom(diagram: Diagram, words: Words) -> dict[str, object]:
    """The words of the buttons that zoom, where there is something to zoom."""
    if "dataZoom" not in diagram.option:
        return {}
    named = {way: words.say(f"diagrams.zoom.{way}") for way in ("in", "out", "all")}
    return {"data-zoom": json.dumps(named, ensure_ascii=False)}


def _attributes(values: dict[str, object]) -> str:
    return "".join(f' {name}="{escape(value)}"' for name, value in values.items())


def _language(language: str, words: Words) -> str:
    return f' lang="{escape(language)}"' if language and language != words.language else ""


def _link(point: Point, mark: Mark, words: Words) -> str:
    box = f"left:{mark.x:g}px;top:{mark.y:g}px;width:{mark.width:g}px;height:{mark.height:g}px"
    about: dict[str, object] = {}
    if point.row != point.index:
        about["data-r"] = "" if point.row is None else point.row
    if not point.told:
        about["data-untold"] = ""
    if point.moments:
        about["data-moments"] = json.dumps(point.moments, ensure_ascii=False)
    place = _attributes({"data-s": point.series, "data-i": point.index, **about, "href": point.href, "style": box})
    return f'<a class="rg-mark"{place}><span{_language(point.language, words)}>{escape(point.title)}</span></a>'


def _finding(diagram: Diagram) -> str:
    """The finding, its sentences apart where a script shows them by what they rest on."""
    if not diagram.sentences:
        return str(escape(diagram.alternative))
    return " ".join(f"<span{_rests_on(each)}>{escape(each.words)}</span>" for each in diagram.sentences)


def _rests_on(sentence: Sentence) -> str:
    given = {"data-moments": sentence.moments, "data-switches": sentence.switches, "data-without": sentence.off}
    rests = _attributes({name: json.dumps(values, ensure_ascii=False) for name, values in given.items() if values})
    return f"{rests} hidden" if sentence.off else rests


def _legend(diagram: Diagram, words: Words) -> str:
    """The legend. What switches a series is marked for the script that makes a button of it."""
    if not diagram.legend:
        return ""
    switches = diagram.switches
    items = "".join(f"<li{_switch(label, diagram)}>{key(name)}{escape(label)}</li>" for name, label in diagram.legend)
    off = _attributes({"data-off": words.say("diagrams.hidden")}) if switches else ""
    return f'<ul class="rg-legend"{off}>{items}</ul>'


def _switch(label: str, diagram: Diagram) -> str:
    if label not in diagram.switches:
        return ""
    if label == diagram.whole:
        return " data-switch data-whole"
    if label not in diagram.idle:
        return " data-switch"
    in_place = diagram.in_place.get(label)
    return " data-switch data-idle" + (_attributes({"data-in-place": in_place}) if in_place else "")


def _table(table: DataTable, words: Words) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.head)
    rows = "".join(f"<tr>{_row(row, words)}</tr>" for row in table.rows)
    return (
        f'<details class="rg-table"><summary>{escape(words.say("diagrams.data"))}</summary>'
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></details>"
    )


def _download(diagram: Diagram, words: Words) -> str:
    """Two buttons that a script makes work, and then shows."""
    buttons = "".join(
        f'<button type="button" data-picture="{form}" aria-label="'
        f'{escape(words.say("diagrams.download_as", form=form.upper(), title=diagram.title))}">{form.upper()}</button>'
        for form in ("svg", "png")
    )
    return f'<p class="rg-download" hidden>{escape(words.say("diagrams.download"))} {buttons}</p>'


def _row(cells: Iterable[Cell], words: Words) -> str:
    first, *others = cells
    rest = "".join(f"<td{_language(cell.language, words)}>{_inside(cell)}</td>" for cell in others)
    return f'<th scope="row"{_language(first.language, words)}>{_inside(first)}</th>{rest}'


def _inside(cell: Cell) -> str:
    return f'<a href="{escape(cell.href)}">{escape(cell.words)}</a>' if cell.href else str(escape(cell.words))
