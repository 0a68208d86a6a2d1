"""The page of actions: one grid and one backlog over all journeys, to be filtered in the browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.kinds.action_grid.grid import action_grid
from reisgids.insight.journeys.backlog import CLOSED, Planned, backlog, is_overdue
from reisgids.model.playbook import Playbook
from reisgids.model.withheld import shown
from reisgids.pages.journeys.facets import Facet, Traits, counted_apart, script_words, telling_apart, written
from reisgids.pages.shared.figures import figures
from reisgids.pages.shared.figures import options as page_options
from reisgids.pages.shared.page import Block, Fragment, Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.shared.search import among_cases
from reisgids.pages.shared.siblings import ACTIONS, siblings
from reisgids.pages.touchpoint.effect import EffectView, effect_view
from reisgids.pages.wording.named_journey import named_journey
from reisgids.pages.wording.people import Named
from reisgids.pages.wording.worth import WorthView, worth_together, worth_view

_IN_THE_GRID = 60
"""More cards than this are no picture any more: then only what is open is drawn, or nothing."""
_LISTED = 8
_IN_ORDER = {
    "status": ("doing", "planned", "idea", "done", "dropped"),
    "quick": ("yes", "no"),
    "impact": ("high", "low"),
    "term": ("short", "long"),
}
_FACETS = ("status", "quick", "impact", "term", "owner", "kind", "journey")


@dataclass(frozen=True)
class ActionView:
    """An action as the backlog shows it.

    `ready` is its day as 2026-11-03; `places` are journeys with touchpoints, and `more` counts those beyond, in words.
    `partly` means that what isn't there may be withheld.
    """

    id: str
    title: Markup
    about: Markup
    status: str
    status_kind: str
    term: str
    impact: str
    kind: str
    quick_win: bool
    owner: Named | None
    due: str
    ready: str
    overdue: bool
    kpi: Named | None
    worth: WorthView | None
    done_on: str
    effect: EffectView | None
    places: tuple[tuple[Named, tuple[Named, ...]], ...]
    more: str
    traits: str
    partly: bool


def actions_page(context: RenderContext) -> Page:
    """Return the page of all actions; without actions and KPIs it isn't in the menu."""
    say = context.reader.say
    return context.page(
        _render,
        search=_search,
        path=ACTIONS,
        title=say("backlog.title"),
        layout="catalogue",
        section="actions",
        description=say("backlog.lead"),
        language_of_title=context.language,
        nav=bool(context.view.actions or context.view.kpis),
    )


def _render(context: RenderContext) -> Rendered:
    reader = context.reader
    every = context.once(_planned)
    known = [_traits(context, each) for each in every]
    views = tuple(_view(context, each, has) for each, has in zip(every, known, strict=True))
    planned = tuple(each for each in every if not _is_of_case(context, each))
    own, of_cases = views[: len(planned)], views[len(planned) :]
    groups = counted_apart(reader, len(own), len(of_cases), ("actions", "case_actions"))
    total = reader.words.listing(groups)
    diagrams = _grid(context, planned)
    blocks: tuple[Block, ...] = (
        *siblings(context, ACTIONS),
        context.lead(ACTIONS, reader.say("backlog.lead" if views else "backlog.none")),
        *context.introduction(ACTIONS),
        *(Fragment("grid", str(html)) for html in figures(context, diagrams)),
    )
    if views:
        values = {
            "lists": [each for each in (own, of_cases) if each],
            "of_cases_from": of_cases[0].id if of_cases else "",
            "total": total,
            "worth": worth_together((e.action.value for e in planned if e.action.status != "dropped"), reader),
            "facets": _facets(context, known) if len(views) > 1 else (),
            "sorts": ("weight", "due") if any(view.ready for view in views) and len(views) > 1 else (),
            "script_words": script_words(reader, total, groups),
        }
        blocks += (context.fragment("backlog", "registers/backlog", **values),)
    return Rendered(blocks, diagrams=len(diagrams), options=page_options(diagrams))


def _planned(context: RenderContext) -> tuple[Planned, ...]:
    """Return every action in the order of the backlog, those of cases last."""
    return tuple(sorted(backlog(context.view), key=lambda each: _is_of_case(context, each)))


def _is_of_case(context: RenderContext, planned: Planned) -> bool:
    return ("actions", planned.action.id) in context.view.of_cases


def _search(context: RenderContext) -> Iterator[SearchEntry]:
    planned = context.once(_planned)
    if planned:
        yield SearchEntry(context.reader.say("backlog.title"), context.reader.say("backlog.lead"), "page")
    for each in planned:
        yield _entry(context, each)


def _grid(context: RenderContext, planned: tuple[Planned, ...]) -> tuple[Diagram, ...]:
    drawn = planned
    if len(drawn) > _IN_THE_GRID:
        drawn = tuple(each for each in planned if each.action.status not in CLOSED)
    if len(drawn) > _IN_THE_GRID:
        return ()
    actions = [each.action for each in drawn]
    touchpoints = {each.action.id: each.touchpoints for each in drawn}
    words = context.reader.words
    made = action_grid(context.view, actions, touchpoints, words, kind="action-grid", id="dia-actions")
    return () if made is None else (made,)


def _view(context: RenderContext, planned: Planned, has: Traits) -> ActionView:
    reader, links, action = context.reader, context.links(ACTIONS), planned.action
    kpi = context.view.kpis.get(action.kpi) if action.kpi else None
    return ActionView(
        id=action.id,
        title=reader.text(action.title),
        about=reader.text(action.about),
        status=reader.option("Action.status", action.status),
        status_kind=shown(action.status) or "",
        term=reader.option("Action.term", action.term),
        impact=reader.option("Action.impact", action.impact),
        kind=reader.option("Action.kind", action.kind),
        quick_win=bool(action.quick_win),
        owner=context.people(ACTIONS).party(action.owner),
        due="" if action.done_on else reader.day(action.due),
        ready=action.due.isoformat() if action.due else "",
        overdue=context.view.answer(_action_is_overdue, action.id),
        kpi=Named(reader.text(kpi.title), links.kpi(kpi.id)) if kpi else None,
        worth=worth_view(action.value, reader),
        done_on=reader.day(action.done_on),
        effect=effect_view(context.view, action, reader),
        places=tuple(
            (
                named_journey(context.view, reader, journey, links.journey(journey.id)),
                tuple(Named(reader.text(t.title), links.journey(journey.id, t.id)) for t in touchpoints),
            )
            for journey, touchpoints in planned.places[:_LISTED]
        ),
        more=reader.beyond("more_journeys", len(planned.places) - _LISTED),
        traits=written(has),
        partly=action.partly,
    )


def _traits(context: RenderContext, planned: Planned) -> Traits:
    action = planned.action
    view = context.view
    return {
        "status": (action.status,) if action.status else (),
        "quick": () if action.partly and action.quick_win is None else ("yes" if action.quick_win else "no",),
        "impact": (action.impact,),
        "term": (action.term,),
        "owner": (action.owner,) if action.owner and action.owner in view.parties else (),
        "kind": (action.kind,) if action.kind else (),
        "journey": tuple(journey.id for journey, _ in planned.places),
    }


def _facets(context: RenderContext, known: list[Traits]) -> tuple[Facet, ...]:
    reader, view = context.reader, context.view
    legends = {name: reader.say(f"backlog.facet.{name}") for name in _FACETS}

    def name_of(facet: str, value: str) -> Markup:
        match facet:
            case "owner":
                return reader.text(view.parties[value].name)
            case "journey":
                journey = view.journey(value)
                return reader.text(journey.title if journey else None)
            case "quick":
                return Markup.escape(reader.say(f"backlog.quick.{value}"))
            case _:
                return Markup.escape(reader.option(f"Action.{facet}", value))

    return telling_apart(known, legends, _IN_ORDER, name_of)


def _entry(context: RenderContext, planned: Planned) -> SearchEntry:
    plain, action = context.reader.plain, planned.action
    kind = context.reader.option("Action.kind", action.kind)
    within = among_cases(context.view, context.reader, "actions", action.id)
    return SearchEntry(plain(action.title), plain(action.about), "action", f"action-{action.id}", kind, within)


def _action_is_overdue(view: Playbook, action: str) -> bool:
    """Return whether an action should have been ready by now: a page that asks isn't a new one every day."""
    return action in view.actions and is_overdue(view.actions[action], view.day)
