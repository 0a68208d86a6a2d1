"""How far the organisation is with the six steps of its strategy, and each journey with the eight steps to a map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reisgids.insight.method.eight_steps import eight_steps
from reisgids.insight.method.six_steps import six_steps
from reisgids.insight.method.step_state import LEVELS, PACES, StepState, done
from reisgids.model.journey import Journey
from reisgids.model.site_pages import has_page
from reisgids.pages.method.method_pages import EIGHT_STEPS, SIX_STEPS, STATE, addresses
from reisgids.pages.method.missing import Advice, Lack, name
from reisgids.pages.shared.page import Fragment, Markdown, Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.wording.links import Links
from reisgids.pages.wording.people import Named

_AT_ONCE = 60
"""With more journeys than this, they are shown by how many steps are done, each group closed until it is opened."""
_LAST = 100.0
_SIGNS = frozenset(f"step-{level}" for level in (*LEVELS, *PACES))

States = Sequence[tuple[Journey, tuple[StepState, ...]]]
"""Journeys, each with how far its eight steps are."""


@dataclass(frozen=True)
class StrategyState:
    """A step of the strategy: its page, where there is one, its state, and what it misses."""

    number: int
    name: str
    href: str
    level: str
    state: str
    lacks: tuple[Lack, ...]


@dataclass(frozen=True)
class StepColumn:
    """A step over all journeys: its name and page, and of each level how many journeys there are and their share."""

    number: int
    name: str
    href: str
    tallies: tuple[tuple[str, str, float], ...]


@dataclass(frozen=True)
class StateCell:
    """A journey at one step: the level, its word, and the names of what is missing."""

    level: str
    state: str
    missing: str


@dataclass(frozen=True)
class StateRow:
    """A journey with its eight steps; `done` counts those that are done, in words."""

    journey: Named
    done: str
    cells: tuple[StateCell, ...]


@dataclass(frozen=True)
class StateGroup:
    """Journeys that are shown together; `title` is empty where all are."""

    title: str
    rows: tuple[StateRow, ...]


def state_pages(context: RenderContext) -> list[Page]:
    """Return the page of the method's state; none where something of it may be withheld.

    It stands in the menu among the pages of the method, where there are any, as soon as there is a journey.
    """
    if not has_page(context.view, STATE):
        return []
    say = context.reader.say
    return [
        context.page(
            _render,
            search=_search,
            path=STATE,
            title=say("method_state.title"),
            layout="wide",
            section="method",
            description=say("method_state.lead"),
            language_of_title=context.language,
            order=_LAST,
            nav=bool(context.view.journeys) and any(path.startswith("method/") for path in context.own_words),
        )
    ]


def _render(context: RenderContext) -> Rendered:
    reader, links = context.reader, context.links(STATE)
    say = reader.say
    states, strategy = context.once(_states), context.once(_strategy)
    blocks = (
        context.fragment(
            "lead", "method/method-state-lead", lead=say("method_state.lead"), symbols=context.fragments.symbols(_SIGNS)
        ),
        *context.introduction(STATE),
        Markdown(f"## {say('method_state.strategy')} {{#strategy}}"),
        context.fragment("strategy", "method/method-state-strategy", steps=strategy),
        Markdown(f"## {say('method_state.journeys')} {{#journeys}}"),
        Fragment(
            "journeys",
            context.fragments.render(
                "method/method-state",
                r=reader,
                columns=_columns(context, links, [steps for _, steps in states]),
                groups=tuple(_groups(context, links, states)),
                complete=_complete(context, states),
            ),
        ),
    )
    return Rendered(blocks)


def _search(context: RenderContext) -> tuple[SearchEntry, ...]:
    say, strategy = context.reader.say, context.once(_strategy)
    return (
        SearchEntry(say("method_state.title"), say("method_state.lead"), "method"),
        SearchEntry(say("method_state.strategy"), " ".join(step.name for step in strategy), "method", "strategy"),
        SearchEntry(say("method_state.journeys"), _complete(context, context.once(_states)), "method", "journeys"),
    )


def _states(context: RenderContext) -> States:
    return [(journey, eight_steps(context.view, journey)) for journey in context.view.own_journeys]


def _strategy(context: RenderContext) -> tuple[StrategyState, ...]:
    links, say = context.links(STATE), context.reader.say
    advice = Advice(context.view, context.reader, links)
    return tuple(
        StrategyState(
            step.number,
            say(f"method_state.six.s{step.number}"),
            href,
            step.level,
            _word(context, step.level, context.reader.day(step.since)),
            advice.of(step.missing),
        )
        for step, href in zip(six_steps(context.view), addresses(context.view, links, SIX_STEPS), strict=True)
    )


def _columns(context: RenderContext, links: Links, states: Sequence[tuple[StepState, ...]]) -> tuple[StepColumn, ...]:
    found = []
    for n, href in enumerate(addresses(context.view, links, EIGHT_STEPS)):
        levels = [steps[n].level for steps in states]
        counts = ((level, levels.count(level)) for level in LEVELS)
        tallies = tuple(
            (level, f"{context.reader.number(count)} {_word(context, level)}", round(100 * count / len(levels), 2))
            for level, count in counts
            if count
        )
        found.append(StepColumn(n + 1, context.reader.say(f"steps.s{n + 1}"), href, tallies))
    return tuple(found)


def _groups(context: RenderContext, links: Links, states: States) -> Iterator[StateGroup]:
    """Yield the journeys in their order; where they are many, by how many steps are done, the fewest first."""
    if not states:
        return
    if len(states) <= _AT_ONCE:
        yield StateGroup("", tuple(_row(context, links, journey, steps) for journey, steps in states))
        return
    for n in range(len(EIGHT_STEPS) + 1):
        rows = tuple(_row(context, links, journey, steps) for journey, steps in states if done(steps) == n)
        if rows:
            of = context.reader.say("method_state.done_of", n=n, total=len(EIGHT_STEPS))
            yield StateGroup(f"{of}: {context.reader.count('journeys', len(rows))}", rows)


def _row(context: RenderContext, links: Links, journey: Journey, steps: tuple[StepState, ...]) -> StateRow:
    reader = context.reader
    cells = tuple(
        StateCell(
            step.level,
            _word(context, step.level),
            ", ".join(name(reader, missing) for missing in step.missing),
        )
        for step in steps
    )
    place = links.to(f"journeys/{journey.id}.md", "method")
    return StateRow(Named(reader.text(journey.title), place), f"{done(steps)}/{len(steps)}", cells)


def _word(context: RenderContext, level: str, since: str = "") -> str:
    return context.reader.say(f"method_state.levels.{level}", since=since)


def _complete(context: RenderContext, states: States) -> str:
    """Return in a sentence of how many journeys all steps are done."""
    complete = sum(done(steps) == len(steps) for _, steps in states)
    if not complete:
        return context.reader.say("method_state.none_complete" if states else "catalogue.none")
    total = context.reader.count("journeys", len(states))
    return context.reader.say("method_state.complete", n=context.reader.number(complete), total=total)
