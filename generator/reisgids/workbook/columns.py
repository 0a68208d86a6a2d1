"""All columns of a workbook, sheet by sheet, in the order in which they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from reisgids.model.journey import Journey
from reisgids.model.registers import Action, Kpi, Party, Persona
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.base import Value
from reisgids.workbook.column import NARROW, PHASES, SHORT, WIDE, SheetColumn

_LONG = 50
_Declared = tuple[str, str, int]

_TOUCHPOINT: tuple[_Declared, ...] = (
    ("phase", "moment", SHORT),
    ("title", "moment", 28),
    ("id", "moment", SHORT),
    ("kind", "moment", SHORT),
    ("group", "moment", SHORT),
    ("library", "moment", SHORT),
    ("tags", "moment", SHORT),
    ("channel", "customer", SHORT),
    ("personas", "customer", SHORT),
    ("does", "customer", WIDE),
    ("need", "customer", WIDE),
    ("expectation", "customer", WIDE),
    ("thinks", "customer", WIDE),
    ("quotes", "customer", WIDE),
    ("duration", "customer", SHORT),
    ("waiting", "customer", SHORT),
    ("effort", "customer", SHORT),
    ("feels.word", "experience", SHORT),
    ("feels.score", "experience", NARROW),
    ("feels.worst", "experience", NARROW),
    ("feels.best", "experience", NARROW),
    ("importance.customer", "experience", NARROW),
    ("importance.organisation", "experience", NARROW),
    ("satisfaction", "experience", NARROW),
    ("moment_of_truth.type", "experience", NARROW),
    ("moment_of_truth.why", "experience", WIDE),
    ("pain.text", "experience", WIDE),
    ("pain.owner", "experience", SHORT),
    ("pain.value.amount", "experience", NARROW),
    ("pain.value.per", "experience", SHORT),
    ("pain.value.source", "experience", SHORT),
    ("delight.text", "experience", WIDE),
    ("opportunity", "improving", WIDE),
    ("actions", "improving", WIDE),
    ("delivered_by", "organisation", SHORT),
    ("perceived_as", "organisation", SHORT),
    ("frontstage", "organisation", WIDE),
    ("backstage", "organisation", WIDE),
    ("systems", "organisation", SHORT),
    ("evidence", "evidence", SHORT),
    ("assumed_on", "evidence", NARROW),
    ("named_by.interviews", "evidence", NARROW),
    ("named_by.survey", "evidence", NARROW),
    ("next", "course", WIDE),
    ("micro_journey", "course", SHORT),
    ("links", "course", WIDE),
    ("note", "course", WIDE),
)
_HANDOVER: tuple[_Declared, ...] = (
    ("to", "organisation", SHORT),
    ("when", "organisation", SHORT),
    ("agreement", "organisation", WIDE),
    ("responsibilities", "organisation", WIDE),
    ("data", "organisation", SHORT),
    ("complaint_lands_at", "organisation", SHORT),
)
_JOURNEY: tuple[_Declared, ...] = (
    ("title", "", 28),
    ("id", "", SHORT),
    ("summary", "", _LONG),
    ("case.organisation", "", SHORT),
    ("case.why", "", WIDE),
    ("market", "", SHORT),
    ("from", "", WIDE),
    ("to", "", WIDE),
    ("state", "", SHORT),
    ("counterpart", "", SHORT),
    ("status", "", SHORT),
    ("owner.role", "", SHORT),
    ("owner.name", "", SHORT),
    ("owner.email", "", SHORT),
    ("owner.phone", "", SHORT),
    ("reviewed", "", NARROW),
    ("review_by", "", NARROW),
    ("definition", "", SHORT),
    ("existing_customers_only", "", NARROW),
    ("tags", "", SHORT),
    ("lessons", "", _LONG),
    ("actions", "", WIDE),
    ("kpis", "", WIDE),
    ("coordinator.role", "", SHORT),
    ("coordinator.name", "", SHORT),
    ("coordinator.email", "", SHORT),
    ("coordinator.phone", "", SHORT),
)
_PERSONA: tuple[_Declared, ...] = (
    ("name", "", 28),
    ("id", "", SHORT),
    ("segment", "", SHORT),
    ("market", "", SHORT),
    ("role", "", SHORT),
    ("summary", "", _LONG),
    ("context", "", _LONG),
    ("goals", "", WIDE),
    ("needs", "", WIDE),
    ("frustrations", "", WIDE),
    ("channels", "", SHORT),
    ("quote", "", WIDE),
    ("based_on", "", WIDE),
)
_PARTY: tuple[_Declared, ...] = (
    ("name", "", 28),
    ("id", "", SHORT),
    ("kind", "", SHORT),
    ("summary", "", _LONG),
    ("delivers", "", WIDE),
    ("contact.role", "", SHORT),
    ("contact.name", "", SHORT),
    ("contact.email", "", SHORT),
    ("contact.phone", "", SHORT),
    ("since", "", NARROW),
)
_ACTION: tuple[_Declared, ...] = (
    ("title", "", 34),
    ("id", "", SHORT),
    ("about", "", _LONG),
    ("owner", "", SHORT),
    ("term", "", NARROW),
    ("impact", "", NARROW),
    ("kind", "", SHORT),
    ("status", "", NARROW),
    ("due", "", NARROW),
    ("done_on", "", NARROW),
    ("kpi", "", SHORT),
    ("value.amount", "", NARROW),
    ("value.per", "", SHORT),
    ("value.source", "", SHORT),
    ("quick_win", "", NARROW),
)
_KPI: tuple[_Declared, ...] = (
    ("title", "", 34),
    ("id", "", SHORT),
    ("metric", "", NARROW),
    ("method", "", WIDE),
    ("unit", "", NARROW),
    ("baseline.value", "", NARROW),
    ("baseline.n", "", NARROW),
    ("baseline.period", "", NARROW),
    ("current.value", "", NARROW),
    ("current.n", "", NARROW),
    ("current.period", "", NARROW),
    ("target.value", "", NARROW),
    ("target.date", "", NARROW),
    ("owner", "", SHORT),
    ("value.amount", "", NARROW),
    ("value.per", "", SHORT),
    ("value.source", "", SHORT),
)


def _columns(owner: type[Value], declared: tuple[_Declared, ...]) -> tuple[SheetColumn, ...]:
    return tuple(
        SheetColumn(owner, key, group, width, PHASES if (owner, key) == (Touchpoint, "phase") else "")
        for key, group, width in declared
    )


_BEFORE_HANDOVERS = "frontstage"
_OWN_LANE, _HANDOVERS = "lanes.", "handover."
MOST_HANDOVERS = 20
"""So many hand-overs of one touchpoint have columns."""


def touchpoint_columns(handovers: int = 1, lanes: Iterable[tuple[str, str, str]] = ()) -> tuple[SheetColumn, ...]:
    """Return the columns of the sheet of a journey, which has a row for each touchpoint.

    `handovers` is for how many hand-overs of one touchpoint there is room. `lanes` are the playbook's own: the short
    name of each, what it is called, and what it is about.
    """
    usual = _columns(Touchpoint, _TOUCHPOINT)
    place = [column.key for column in usual].index(_BEFORE_HANDOVERS)
    course = [column.group for column in usual].index("evidence")
    places = range(max(1, min(handovers, MOST_HANDOVERS)))
    return (
        *usual[:place],
        *(handover_column(number, key) for number in places for key, *_ in _HANDOVER),
        *usual[place:course],
        *(lane_column(id, called, about) for id, called, about in lanes),
        *usual[course:],
    )


def handover_column(number: int, key: str) -> SheetColumn:
    """Return the column of something of the first hand-over of a touchpoint (0), or of a later one.

    Raises:
        KeyError: a hand-over has no such thing.
    """
    group, width = {name: (group, width) for name, group, width in _HANDOVER}[key]
    return SheetColumn(Touchpoint, f"{_HANDOVERS}{number}.{key}", group, width)


def lane_column(id: str, called: str, about: str = "") -> SheetColumn:
    """Return the column of a lane of the playbook's own."""
    return SheetColumn(Touchpoint, f"{_OWN_LANE}{id}", "own", WIDE, called=called, about=about)


def touchpoint_column(key: str, called: str = "") -> SheetColumn | None:
    """Return the column with a key, of any sheet of a journey; None where no sheet has it."""
    if key.startswith(_OWN_LANE) and key.count(".") == 1:
        return lane_column(key.removeprefix(_OWN_LANE), called)
    if found := _HANDOVER_KEY.fullmatch(key):
        return handover_column(int(found[1]), found[2]) if found[2] in {name for name, *_ in _HANDOVER} else None
    return next((column for column in TOUCHPOINTS if column.key == key), None)


_HANDOVER_KEY = re.compile(r"handover\.(\d{1,2})\.(\w+)")
TOUCHPOINTS = touchpoint_columns()
"""Those that the sheet of every journey may have."""
JOURNEYS = _columns(Journey, _JOURNEY)
"""Of the sheet with what is said of each journey as a whole."""
REGISTER_SHEETS: Mapping[str, tuple[SheetColumn, ...]] = {
    "personas": _columns(Persona, _PERSONA),
    "parties": _columns(Party, _PARTY),
    "actions": _columns(Action, _ACTION),
    "kpis": _columns(Kpi, _KPI),
}
"""Of the sheets of registers, by the register's name."""
ALWAYS_IN_SIGHT = frozenset(
    {"phase", "title", "id", "kind", "channel", "personas", "does", "need", "thinks", "feels.word", "feels.score",
     "pain.text", "delight.text", "opportunity", "actions", "delivered_by", "handover.0.to", "frontstage", "backstage",
     "evidence"}
)  # fmt: skip
"""Columns of touchpoints that are not folded away where no row has anything in them; a lane of one's own neither."""


def is_folded(column: SheetColumn) -> bool:
    """Return whether a column of touchpoints in which nothing stands is folded away."""
    return column.key not in ALWAYS_IN_SIGHT and not column.key.startswith(_OWN_LANE)
