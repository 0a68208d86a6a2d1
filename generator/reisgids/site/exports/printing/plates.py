"""What needs more room than a page of text has: maps, wide drawings and wide tables get sheets of A3 to themselves."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from math import ceil
from xml.etree.ElementTree import Element

from reisgids.pages.wording.reader import Reader
from reisgids.site.exports.printing.map_sheets import MapSheet, map_sheets
from reisgids.site.exports.printing.markup import classes, first
from reisgids.site.exports.printing.own_ids import give_own_ids

_WIDE = 1300
"""Pixels from which on a drawing can't be read on A4."""
_ACROSS, _DOWN = 1500, 850
_LEGIBLE, _OVERLAP = 0.5, 130
"""Below which zoom a drawing is cut; and how many pixels then stand on two sheets, as much as a touchpoint is wide."""
_COLUMNS = 9
"""Columns of a table that stand on A4 next to each other."""


def lay_out_plates(body: Element, title: str, reader: Reader) -> None:
    """Put what is too wide in a chapter on plates, each with the chapter's title and the heading before it."""
    for child in list(body):
        plates = [*_plates(child, title, reader)]
        if not plates:
            continue
        place = list(body).index(child)
        body.remove(child)
        if place and body[place - 1].tag in ("h2", "h3"):
            place -= 1
            heading = body[place]
            heading.tail = None
            body.remove(heading)
            plates[0].insert(0, heading)
        child.tail = None
        for n, plate in enumerate(plates):
            body.insert(place + n, plate)


def _plates(child: Element, title: str, reader: Reader) -> Iterator[Element]:
    kinds = classes(child)
    if "rg-journey-map" in kinds:
        yield from _of_map(child, title, reader)
    elif "rg-diagram" in kinds and int(child.get("data-width", "0")) > _WIDE:
        yield from _of_drawing(child, title, reader)
    elif any(len(row) > _COLUMNS for row in child.iter("tr")):
        yield _plate(title, child)


def _plate(title: str, *inside: Element) -> Element:
    plate = Element("section", {"class": "rg-plate"})
    above = Element("p", {"class": "rg-plate__title"})
    above.text = title
    plate.extend((above, *inside))
    return plate


def _of_map(figure: Element, title: str, reader: Reader) -> Iterator[Element]:
    frame, table = first(figure, "rg-map"), first(figure, "rg-map__table")
    if frame is None or table is None:
        return
    sheets = map_sheets(table)
    for n, sheet in enumerate(sheets, 1):
        said = _said(sheet, n, len(sheets), reader)
        here = Element("div", {"class": "rg-map"})
        here.append(sheet.table)
        if n == 1:
            figure[list(figure).index(frame)] = here
            yield _plate(f"{title} · {said}" if len(sheets) > 1 else title, figure)
        else:
            holder = Element("div", {"class": "rg-journey-map"})
            holder.append(here)
            yield _plate(f"{title} · {said}", holder)


def _said(sheet: MapSheet, n: int, total: int, reader: Reader) -> str:
    if sheet.touchpoints is None:
        return reader.say("printed.sheet", n=n, total=total)
    first, last = sheet.touchpoints
    return reader.say(
        f"printed.sheet_with.{'one' if first == last else 'other'}", n=n, total=total, first=first, last=last
    )


def _of_drawing(figure: Element, title: str, reader: Reader) -> Iterator[Element]:
    """Yield the figure on its plate, or its drawing cut over several where it is too wide for one."""
    width, height = int(figure.get("data-width", "0")), int(figure.get("data-height", "0"))
    frame, canvas = first(figure, "rg-frame"), first(figure, "rg-canvas--wide")
    if frame is None or canvas is None:
        yield _plate(title, figure)
        return
    for name in ("tabindex", "role", "aria-label"):
        frame.attrib.pop(name, None)
    zoom = min(_ACROSS / width, _DOWN / height, 1)
    count = 1
    if zoom < _LEGIBLE:
        zoom = min(_DOWN / height, 0.6)
        count = ceil((width - _OVERLAP) / (_ACROSS / zoom - _OVERLAP))
    each = width if count == 1 else ceil((width + (count - 1) * _OVERLAP) / count)
    drawings = [canvas, *(deepcopy(canvas) for _ in range(count - 1))]
    for n, drawing in enumerate(drawings):
        window = Element("div", {"class": "rg-plate__window"})
        start = n * (each - _OVERLAP)
        sizes = {"width": min(each, width - start), "height": height, "whole": width, "from": start}
        said = ";".join(f"--{name}:{pixels}px" for name, pixels in sizes.items())
        window.set("style", f"{said};--zoom:{zoom:.3f}")
        drawing.tail = None
        window.append(drawing)
        if n == 0:
            frame[:] = [window]
            yield _plate(title, figure)
        else:
            give_own_ids(drawing, f"window-{n}--")
            holder = Element("div", {"class": "rg-diagram", "aria-hidden": "true"})
            holder.append(window)
            yield _plate(f"{title} · {reader.say('printed.drawing', n=n + 1, total=count)}", holder)
