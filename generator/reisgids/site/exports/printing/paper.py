"""What can be read from, and set in, a PDF as Chromium writes it: its objects stand in it as plain text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_CATALOG = re.compile(rb"/Type /Catalog\b")
_TO = re.compile(rb"/(Pages|Dests) (\d+) 0 R")
_KIDS = re.compile(rb"/Kids \[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_NAMED = re.compile(rb"/([^\s/\[]+) \[(\d+) 0 R /XYZ")
_DATES = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}[^)]*\)")
_ELEMENT = re.compile(rb"(?:(?<=/ID )|(?<=\[)|(?<=\) )|(?<= R ))\(node(\d{8})\)")
"""The id of a header of a table: where it is given, where cells name it, and in the tree of all ids."""
_CREATOR = re.compile(rb"/Creator \(Reisgids\)")
_PRODUCER = re.compile(rb"/Producer \(Skia/PDF m(\d+)")
CREATOR = "Reisgids"
"""What a PDF of ours names as its maker."""


def pages_of_names(pdf: bytes) -> Mapping[str, int]:
    """Return on which page, counted from 1, each place is that a link in the document leads to, by its id."""
    objects = {int(number): text for number, text in _OBJECT.findall(pdf)}
    catalog = next((text for text in objects.values() if _CATALOG.search(text)), b"")
    tops = {name: int(number) for name, number in _TO.findall(catalog)}
    numbers = {page: n for n, page in enumerate(_leaves(objects, tops.get(b"Pages", 0)), 1)}
    named = _NAMED.findall(objects.get(tops.get(b"Dests", 0), b""))
    return {_name(name): numbers[int(page)] for name, page in named if int(page) in numbers}


def _leaves(objects: Mapping[int, bytes], number: int) -> list[int]:
    kids = _KIDS.search(objects.get(number, b""))
    if kids is None:
        return [number]
    return [leaf for kid in _REFERENCE.findall(kids[1]) for leaf in _leaves(objects, int(kid))]


def _name(written: bytes) -> str:
    return re.sub(rb"#([0-9A-Fa-f]{2})", lambda code: bytes([int(code[1], 16)]), written).decode("utf-8", "replace")


def dated(pdf: bytes, day: date) -> bytes:
    """Return the PDF as made on that day: no hour, no time zone. Everything stays where it is in the file."""
    moment = f"D:{day:%Y%m%d}000000+00'00'".encode()

    def at(found: re.Match[bytes]) -> bytes:
        written = b"/%s (%s)" % (found[1], moment)
        return written if len(written) == len(found[0]) else found[0]

    return _DATES.sub(at, pdf)


def numbered(pdf: bytes) -> bytes:
    """Return the PDF with the headers of its tables numbered from 1 on, in their order.

    Chromium calls them by numbers that it also gives to whatever else it happened to look at before it printed. As
    many digits take the place of the others: everything stays where it is in the file.
    """
    ids = {id: b"(node%08d)" % number for number, id in enumerate(sorted(set(_ELEMENT.findall(pdf))), 1)}
    return _ELEMENT.sub(lambda found: ids[found[1]], pdf)


def is_ours(start: bytes) -> bool:
    """Return whether a PDF that begins like this was exported by Reisgids."""
    return start.startswith(b"%PDF-") and _CREATOR.search(start) is not None


def chromium_version(pdf: bytes) -> int:
    """Return the main version of the Chromium that wrote a PDF, or 0 where that isn't in it."""
    found = _PRODUCER.search(pdf)
    return int(found[1]) if found else 0
