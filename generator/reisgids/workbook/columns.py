"""All columns of a workbook, sheet by sheet, in the order in which they stand."""

from __future__ import annotations

from collections.abc import Mapping

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
    ("handover.0.to", "organisation", SHORT),
    ("handover.0.when", "organisation", SHORT),
    ("handover.0.agreement", "organisation", WIDE),
    ("handover.0.data", "organisation", SHORT),
    ("handover.0.complaint_lands_at", "organisation", SHORT),
    ("frontstage", "organisation", WIDE),
    ("backstage", "organisation", WIDE),
    ("systems", "organisation", SHORT),
    ("evidence", "evidence", SHORT),
    ("assumed_on", "evidence", NARROW),
    ("named_by.interviews", "evidence", NARROW),
    ("named_by.survey", "evidence", NARROW),
    ("next", "course", WIDE),
    ("micro_journey", "course", SHORT),
    ("note", "course", WIDE),
)
_JOURNEY: tuple[_Declared, ...] = (
    ("title", "", 28),
    ("id", "", SHORT),
    ("summary", "", _LONG),
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
    ("lessons", "", _LONG),
    ("actions", "", WIDE),
    ("kpis", "", WIDE),
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


TOUCHPOINTS = _columns(Touchpoint, _TOUCHPOINT)
"""Of the sheet of a journey, which has a row for each touchpoint."""
JOURNEYS = _columns(Journey, _JOURNEY)
"""Of the sheet with what is said of each journey as a whole."""
REGISTER_SHEETS: Mapping[str, tuple[SheetColumn, ...]] = {
    "personas": _columns(Persona, _PERSONA),
    "parties": _columns(Party, _PARTY),
    "actions": _columns(Action, _ACTION),
    "kpis": _columns(Kpi, _KPI),
}
"""Of the sheets of registers, by the register's name."""
KEPT_FROM_SIGHT = ("library", "pain.value.amount", "pain.value.per", "pain.value.source", "named_by.interviews",
    "named_by.survey", "micro_journey", "note")  # fmt: skip
"""Columns of touchpoints that are folded away where no row has anything in them."""
