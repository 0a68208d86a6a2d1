"""The actions of a journey as a list; the diagram `action-grid` shows them by term and impact."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reisgids.model.registers import Action
from reisgids.model.withheld import shown
from reisgids.pages.shared.section import Section, joined
from reisgids.pages.shared.siblings import ACTIONS
from reisgids.pages.touchpoint.cells import JourneyContext
from reisgids.pages.touchpoint.effect import EffectView, effect_view
from reisgids.pages.wording.people import Named
from reisgids.pages.wording.worth import WorthView, worth_view

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
    done_on: str
    kpi: Named | None
    worth: WorthView | None
    effect: EffectView | None
    quick_win: bool
    touchpoints: tuple[Named, ...]


def actions_section(here: JourneyContext) -> Section | None:
    """Return the list of the actions that the journey and its touchpoints name; None without any."""
    order = here.view.in_order(here.journey)
    ids = dict.fromkeys([*here.journey.actions, *(id for t in order for id in t.actions)])
    known = [here.view.actions[id] for id in ids if id in here.view.actions]
    if not known:
        return None
    words = joined(here.reader.plain(text) for action in known for text in (action.title, action.about) if text)
    rows = tuple(_row(here, action) for action in known)
    some = here.view.withholds("actions")
    columns = frozenset(name for name in _COLUMNS if not some or any(getattr(row, name) for row in rows))
    values = {"rows": rows, "columns": columns, "all": here.links.to(ACTIONS)}
    return Section("actions", here.reader.say("sections.actions"), "journey/actions", values, words)


def _row(here: JourneyContext, action: Action) -> ActionRow:
    reader = here.reader
    kpi = here.view.kpis.get(action.kpi) if action.kpi else None
    listed = kpi is not None and kpi.id in here.journey.kpis
    return ActionRow(
        id=action.id,
        title=reader.text(action.title),
        about=reader.text(action.about),
        owner=here.people.party(action.owner),
        term=reader.option("Action.term", action.term),
        impact=reader.option("Action.impact", action.impact),
        kind=reader.option("Action.kind", action.kind),
        status=reader.option("Action.status", action.status),
        status_kind=shown(action.status) or "",
        due=reader.day(action.due),
        done_on=reader.day(action.done_on),
        kpi=Named(reader.text(kpi.title), f"#kpi-{kpi.id}" if listed else "") if kpi else None,
        worth=worth_view(action.value, reader),
        effect=effect_view(here.view, action, reader),
        quick_win=bool(action.quick_win),
        touchpoints=tuple(
            Named(reader.text(t.title), f"#tp-{t.id}")
            for t in here.view.in_order(here.journey)
            if action.id in t.actions
        ),
    )
