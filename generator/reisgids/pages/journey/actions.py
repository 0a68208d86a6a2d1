"""The actions of a journey as a list; the diagram `action-grid` shows them by term and impact."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reisgids.model.registers import Action
from reisgids.model.withheld import shown
from reisgids.pages.shared.section import Section, joined
from reisgids.pages.shared.siblings import ACTIONS
from reisgids.pages.touchpoint.cells import At
from reisgids.pages.wording.people import Named

_COLUMNS = ("owner", "kind", "status", "due", "kpi", "touchpoints")
"""What may be withheld of every action."""


@dataclass(frozen=True)
class ActionRow:
    """One action; `touchpoints` are those of the journey it belongs to."""

    id: str
    title: Markup
    about: Markup
    owner: Named | None
    term: str
    impact: str
    kind: str
    status: str
    status_kind: str
    due: str
    kpi: Named | None
    quick_win: bool
    touchpoints: tuple[Named, ...]


def actions_section(at: At) -> Section | None:
    """Return the list of the actions that the journey and its touchpoints name; None without any."""
    order = at.view.in_order(at.journey)
    ids = dict.fromkeys([*at.journey.actions, *(id for t in order for id in t.actions)])
    known = [at.view.actions[id] for id in ids if id in at.view.actions]
    if not known:
        return None
    words = joined(at.reader.plain(text) for action in known for text in (action.title, action.about) if text)
    rows = tuple(_row(at, action) for action in known)
    some = at.view.withholds("actions")
    columns = frozenset(name for name in _COLUMNS if not some or any(getattr(row, name) for row in rows))
    values = {"rows": rows, "columns": columns, "all": at.links.to(ACTIONS)}
    return Section("actions", at.reader.say("sections.actions"), "journey/actions", values, words)


def _row(at: At, action: Action) -> ActionRow:
    reader = at.reader
    kpi = at.view.kpis.get(action.kpi) if action.kpi else None
    listed = kpi is not None and kpi.id in at.journey.kpis
    return ActionRow(
        id=action.id,
        title=reader.text(action.title),
        about=reader.text(action.about),
        owner=at.people.party(action.owner),
        term=reader.option("Action.term", action.term),
        impact=reader.option("Action.impact", action.impact),
        kind=reader.option("Action.kind", action.kind),
        status=reader.option("Action.status", action.status),
        status_kind=shown(action.status) or "",
        due=reader.day(action.due),
        kpi=Named(reader.text(kpi.title), f"#kpi-{kpi.id}" if listed else "") if kpi else None,
        quick_win=bool(action.quick_win),
        touchpoints=tuple(
            Named(reader.text(t.title), f"#tp-{t.id}") for t in at.view.in_order(at.journey) if action.id in t.actions
        ),
    )
