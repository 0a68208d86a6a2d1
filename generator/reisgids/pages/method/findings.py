"""What a health rule found, gathered by the journey, the page or the entry in which it is, with links to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from reisgids.health.finding import Finding
from reisgids.health.report import ReportedFinding
from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.markdown.content import ContentPage
from reisgids.model.registers import Action, Claim, Kpi, LibraryTouchpoint, Party, Persona, System
from reisgids.model.route import Route
from reisgids.model.values.base import Value
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.wording.claim_words import claim_words
from reisgids.pages.wording.links import Links
from reisgids.pages.wording.people import Named
from reisgids.pages.wording.reader import NOTHING

_LISTED = 30


@dataclass(frozen=True)
class Subject:
    """A journey, page or entry in which something was found: its touchpoints, or a note of its own."""

    name: Markup
    href: str
    notes: tuple[Markup, ...]
    places: tuple[Named, ...]


def subjects(
    context: RenderContext, path: str, rule: str, found: Iterable[ReportedFinding]
) -> tuple[tuple[Subject, ...], int]:
    """Return the first subjects of what a rule found, as seen from a page, and how many findings are left out."""
    links = context.links(path)
    by_value: dict[int, Subject] = {}
    beyond = 0
    for each in found:
        if id(each.value) not in by_value:
            if len(by_value) == _LISTED:
                beyond += 1
                continue
            by_value[id(each.value)] = Subject(*_named(context, links, each.value), (), ())
        subject = by_value[id(each.value)]
        place, note = _touchpoint(context, links, each), _note(context, rule, each.finding)
        if place:
            by_value[id(each.value)] = replace(subject, places=(*subject.places, replace(place, note=note)))
        elif note:
            by_value[id(each.value)] = replace(subject, notes=(*subject.notes, note))
    return tuple(by_value.values()), beyond


def _named(context: RenderContext, links: Links, value: Value) -> tuple[Markup, str]:
    """Return what a value is called, and where it is to be found; the address may be empty."""
    text = context.reader.text
    match value:
        case Journey():
            return text(value.title), links.journey(value.id)
        case ContentPage():
            here = value.language == context.language
            return escape(value.title), links.to(value.path) if here else ""
        case Claim():
            words, language = claim_words(value, context.language)
            return Markup('<span lang="{}">{}</span>').format(language, words), links.claim(value.id)
        case Kpi():
            return text(value.title), links.kpi(value.id)
        case Action():
            return text(value.title), links.action(value.id)
        case LibraryTouchpoint():
            return text(value.title), links.touchpoint_library(value.id)
        case System():
            return text(value.name), links.system(value.id)
        case Persona():
            return text(value.name), links.persona(value.id)
        case Party():
            return text(value.name), links.party(value.id)
        case Route():
            return text(value.title), links.to(f"routes/{value.id}.md")
        case SiteConfig():
            return text(value.name), links.to("index.md")
    return text(getattr(value, "name", None)), ""


def _touchpoint(context: RenderContext, links: Links, found: ReportedFinding) -> Named | None:
    """Return the touchpoint that a finding concerns, or in which it stands."""
    if not isinstance(found.value, Journey):
        return None
    touchpoint = found.value.touchpoint(found.finding.touchpoint)
    match found.finding.at:
        case ("touchpoints", int(number), *_) if touchpoint is None:
            touchpoint = found.value.touchpoints[number]
    if touchpoint is None:
        return None
    return Named(context.reader.text(touchpoint.title), links.journey(found.value.id, touchpoint.id))


def _note(context: RenderContext, rule: str, finding: Finding) -> Markup:
    """Return the words on a single finding; for most rules its place is enough."""
    reader = context.reader
    template = reader.words.find(f"pages.health.rules.{rule}.note")
    if not isinstance(template, str):
        return NOTHING
    values = dict(finding.values)
    if "day" in values:
        values["day"] = reader.day(dt.date.fromisoformat(values["day"]))
    for name in ("scale", "unmeasured", "lacking", "differs"):
        if name in values:
            values[name] = reader.words.say(f"problems.values.{name}.{values[name]}")
    if rule == "kpi-without-baseline-or-owner":
        values["missing"] = reader.words.say(f"problems.values.missing.{values['missing']}")
    elif "missing" in values or "party" in values:
        name = "missing" if "missing" in values else "party"
        parties = [context.view.parties[id] for id in values[name].split(", ") if id in context.view.parties]
        values[name] = reader.words.listing([reader.plain(party.name) for party in parties])
    if "channel" in values:
        channels = [context.view.channels[id] for id in values["channel"].split(", ") if id in context.view.channels]
        values["channel"] = reader.words.listing([reader.plain(channel.name) for channel in channels])
    return escape(template.format_map(values))
