"""What the readers of a workbook weren't shown: by it nobody removes or overwrites what only the playbook has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reisgids.imports.edited.playbook_files import WrittenSheet
from reisgids.model.playbook import PART_OF, Playbook
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.base import Value

_MARKS = frozenset({"id", "visible_to", "fields_visible_to"})


def rows_with_more(key: str, journey: str, files: WrittenSheet, view: Playbook, whole: Playbook) -> frozenset[str]:
    """Return the rows of a sheet, by the names of a view, of which the whole playbook has more than the view."""
    if journey:
        shown, there = _touchpoints(journey, files, view, whole)
    elif key in PART_OF:
        shown, there = getattr(view, PART_OF[key]), getattr(whole, PART_OF[key])
    else:
        return frozenset()
    return frozenset(id for id, value in shown.items() if _bare(value) != _bare(there.get(id)))


def touchpoints_with_more_handovers(
    journey: str, files: WrittenSheet, view: Playbook, whole: Playbook
) -> frozenset[str]:
    """Return the touchpoints of a journey of which a view has another number of hand-overs than there are."""
    shown, there = _touchpoints(journey, files, view, whole)
    return frozenset(id for id, each in shown.items() if id in there and len(there[id].handover) != len(each.handover))


def _touchpoints(
    journey: str, files: WrittenSheet, view: Playbook, whole: Playbook
) -> tuple[Mapping[str, Touchpoint], Mapping[str, Touchpoint]]:
    """Return the touchpoints of a view, and those of the whole playbook by the names that the view has for them."""
    shown, full = view.journey(journey), whole.journey(journey)
    if shown is None or full is None:
        return {}, {}
    there = {name: full.touchpoint(value.id) for name, value in files.values.items()}
    return {each.id: each for each in shown.touchpoints}, {name: each for name, each in there.items() if each}


def _bare(value: Any) -> Any:
    """Return a value as plain data without the marks of who sees it."""
    if isinstance(value, Value):
        names = [name for name in type(value).model_fields if name not in _MARKS]
        return {name: _bare(getattr(value, name)) for name in names}
    if isinstance(value, tuple):
        return [_bare(each) for each in value]
    return {key: _bare(each) for key, each in value.items()} if isinstance(value, dict) else value
