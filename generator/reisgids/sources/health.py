"""The findings of the health rules as problems: each with its place, as strict as the playbook wants it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from reisgids.health.finding import At
from reisgids.health.judgement import judgements
from reisgids.health.rule_context import RuleContext, micro_journeys, rule_context
from reisgids.model.case_entries import APART, entries_of_cases
from reisgids.model.markdown.content import ContentPage
from reisgids.model.phase import BUILT_IN, PhaseModel
from reisgids.model.values.base import Value
from reisgids.problems import Place, Problem, problem
from reisgids.sources.files.reader import FolderReader
from reisgids.sources.markdown.content import Content
from reisgids.sources.markdown.markdown import PageFile
from reisgids.sources.playbook.config import ConfigFile
from reisgids.sources.playbook.journeys import JourneyFile
from reisgids.sources.playbook.registers import Register
from reisgids.sources.playbook.routes import RouteFile

Where = Callable[[At], Place]
_PLACES = 6
_NAMED = ("parties", "systems", "channels", "personas")


def health_problems(
    reader: FolderReader,
    config: ConfigFile,
    registers: Mapping[str, Register],
    shipped: Mapping[str, Register],
    journeys: list[JourneyFile],
    routes: list[RouteFile],
    content: Content,
    pages: tuple[ContentPage, ...],
    today: dt.date,
) -> Iterator[Problem]:
    """Yield what is unhealthy in the playbook's own values.

    What is shipped beneath it is left alone, and so are cases of other organisations with all that only they have.
    """
    settings = config.value
    if settings is None or config.document is None:
        return
    day = settings.date or today
    every = [file.value for file in journeys if file.value]
    values = {name: registers[name].values() for name in APART}
    of_cases = entries_of_cases(every, values, settings.organisation.party)
    own = {
        name: [entry for id, entry in register.entries.items() if (name, id) not in of_cases]
        for name, register in registers.items()
    }
    kept = {
        name: {id: value for id, value in entries.items() if (name, id) not in of_cases}
        for name, entries in values.items()
    }
    parsed = [journey for journey in every if journey.case is None]
    channels = {**(shipped["channels"].values() if "channels" in shipped else {}), **registers["channels"].values()}
    made = rule_context(
        settings,
        day,
        named=[entry.value for name in _NAMED for entry in own[name]],
        parties=kept["parties"].values(),
        channels=channels.values(),
        actions=kept["actions"].values(),
        kpis=kept["kpis"],
        journeys=parsed,
    )
    # As long as it is the same one, what the rules found with it before still holds.
    known = made.names, made.customers, made.channels, made.no_contact, made.unmeasured, made.elsewhere
    key = (RuleContext, config, day, *known)
    context = reader.cache.of(key, lambda: made)

    def reported(key: object, value: Value, where: Where, its: RuleContext) -> tuple[Problem, ...]:
        return reader.cache.of((_found_in, key, its), partial(_found_in, value, where, its))

    yield from reported(config, settings, config.document.place, context)
    for entry in (entry for entries in own.values() for entry in entries):
        if entry.value is not None and entry.document is not None:
            yield from reported(entry, entry.value, partial(_below, entry.document.place, entry.at), context)
    models: dict[str, PhaseModel] = {model.id: model for model in BUILT_IN} | registers["phase-models"].values()
    micro = micro_journeys(parsed)
    for file in journeys:
        if file.value is not None and file.value.case is None:
            about = file.id in micro, context.phases_of_existing(file.value, models)
            its = reader.cache.of((RuleContext, context, *about), partial(context.of_journey, *about))
            yield from reported(file, file.value, file.place, its)
    for route in routes:
        if route.value is not None and route.document is not None:
            yield from reported(route, route.value, route.document.place, context)
    for page in pages:
        if not page.shipped:
            written = content.pages[page.language, page.path]
            yield from reported(written, page, partial(_in_page, written), context)


def _found_in(value: Value, where: Where, context: RuleContext) -> tuple[Problem, ...]:
    """Return the problems of one value, those of a rule with `together` as one."""
    found: list[Problem] = []
    for judgement in judgements(value, context):
        rule, severity = judgement.rule, judgement.severity
        if rule.together and judgement.found:
            first, *others = sorted(where(each.at) for each in judgement.found)[:_PLACES]
            counted = {"count": len(judgement.found), "asked": judgement.asked}
            found.append(problem(rule.name, first, also=others, severity=severity, **counted))
        elif not rule.together:
            found += [
                Problem(rule.name, where(each.at), each.values, tuple(where(at) for at in each.also), severity)
                for each in judgement.found
            ]
    return tuple(found)


def _below(place: Where, at: At, path: At) -> Place:
    return place((*at, *path))


def _in_page(page: PageFile, at: At) -> Place:
    match at:
        case (int(line), int(column)):
            return page.at(line, column)
    return page.document.place(at) if page.document else Place(page.path)
