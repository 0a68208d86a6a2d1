"""A class is given its look in one style sheet: two that don't know of each other would both have their way with it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from reisgids import resources

SHEETS = resources.folder("theme") / "assets" / "css"
# What stands in more sheets on purpose: the base says what every such element has.
SHARED = {".rg-map", ".rg-scroll"}
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CLASS = re.compile(r"\.[\w-]+")


def own_rules(css: str) -> Iterator[str]:
    """Yield the classes that a rule outside of any condition is about, and nothing but the class."""
    depth, before = 0, ""
    for char in _COMMENT.sub("", css):
        if char == "{":
            if depth == 0:
                yield from (one.strip() for one in before.split(",") if _CLASS.fullmatch(one.strip()))
            depth, before = depth + 1, ""
        elif char == "}":
            depth, before = depth - 1, ""
        else:
            before = "" if char == ";" else before + char


def test_a_class_has_its_look_from_one_sheet() -> None:
    found: dict[str, set[str]] = defaultdict(set)
    for sheet in SHEETS.rglob("*.css"):
        for name in own_rules(sheet.read_text("utf-8")):
            found[name].add(sheet.relative_to(SHEETS).as_posix())
    assert len(found) > 200
    assert {name: sheets for name, sheets in found.items() if len(sheets) > 1 and name not in SHARED} == {}
    assert {name for name in SHARED if len(found[name]) > 1} == SHARED


def test_a_rule_under_a_condition_or_about_more_than_a_class_is_no_second_look() -> None:
    css = ".a, .b{} .c:hover{} /* .d{} */ .e .f{} @media print { .g{} } @import 'x'; .h{color:red}"
    assert list(own_rules(css)) == [".a", ".b", ".h"]
