"""Parties of cases: in whose case they are, and what they are there."""

from __future__ import annotations

from reisgids.diagrams.words.case import case_name
from reisgids.model.journey import Journey
from reisgids.model.registers import Party
from reisgids.pages.parties.parts import all_parts
from reisgids.pages.shared.render_context import RenderContext


def case_of(context: RenderContext, party: Party) -> Journey | None:
    """Return the first case in which a party has a part, if it is in cases alone."""
    if ("parties", party.id) not in context.view.of_cases:
        return None
    has_part = context.work_out(all_parts)[party.id].journeys
    cases = context.view.cases
    named = (each for each in cases if each.case and each.case.organisation == party.id)
    return next(named, next((each for each in cases if each.id in has_part), cases[0]))


def kind_name(context: RenderContext, party: Party) -> str:
    """Return what a party is: of a case not *our own organisation* but the case's, and whose case that is."""
    reader, case = context.reader, case_of(context, party)
    if case is None:
        return reader.option("Party.kind", party.kind)
    mark = case_name(context.view, case, reader.words)
    if case.case and case.case.organisation == party.id:
        return reader.say("parties.organisation_of_case")
    kind = "" if party.kind == "own" else reader.option("Party.kind", party.kind)
    return " · ".join(each for each in (mark, kind) if each)
