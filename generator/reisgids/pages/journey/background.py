"""What stands behind a journey: its lessons, its channels and systems, and journeys it belongs with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.model.journey import Journey
from reisgids.pages.shared.section import Section, joined
from reisgids.pages.touchpoint.cells import JourneyContext
from reisgids.pages.wording.people import Named


@dataclass(frozen=True)
class BackgroundEntry:
    """A channel, system or library touchpoint that the journey uses, with what is known of it; `href` leads to more."""

    name: Markup
    kind: str
    about: Markup
    holds: Markup
    owner: Named | None
    questions: tuple[Markup, ...]
    href: str = ""


def lessons_section(here: JourneyContext) -> Section | None:
    """Return the lessons learned, or None where there are none."""
    if not here.journey.lessons:
        return None
    words = joined(here.reader.plain(lesson) for lesson in here.journey.lessons)
    values = {"lessons": here.reader.texts(here.journey.lessons)}
    return Section("lessons", here.reader.say("sections.lessons"), "journey/lessons", values, words)


def inventory_section(here: JourneyContext) -> Section | None:
    """Return what is known of the channels, systems and library touchpoints in use; None where nothing more is."""
    reader, view = here.reader, here.view
    order = view.in_order(here.journey)
    used = {
        "channels": dict.fromkeys(id for t in order for id in t.channel),
        "systems": dict.fromkeys(id for t in order for id in t.systems),
        "library": dict.fromkeys(t.library for t in order if t.library),
    }
    nothing = Markup("")
    groups: dict[str, list[BackgroundEntry]] = {name: [] for name in used}
    for id in used["channels"]:
        if (channel := view.channels.get(id)) and channel.about:
            kind = reader.option("Channel.kind", channel.kind)
            groups["channels"].append(
                BackgroundEntry(reader.text(channel.name), kind, reader.text(channel.about), nothing, None, ())
            )
    for id in used["systems"]:
        if (system := view.systems.get(id)) and (system.about or system.holds or system.owner):
            kind = "" if system.kind == "other" else reader.option("System.kind", system.kind)
            kind = "" if kind == reader.plain(system.name) else kind
            owner = here.people.party(system.owner)
            entry = BackgroundEntry(
                reader.text(system.name), kind, reader.text(system.about), reader.text(system.holds), owner, (),
                here.links.system(id),
            )  # fmt: skip
            groups["systems"].append(entry)
    for id in used["library"]:
        if (same := view.touchpoints.get(id)) and (same.about or same.audit):
            kind = reader.option("LibraryTouchpoint.group", same.group)
            about, questions = reader.text(same.about), reader.texts(same.audit)
            href = here.links.touchpoint_library(same.id)
            groups["library"].append(
                BackgroundEntry(reader.text(same.title), kind, about, nothing, None, questions, href)
            )
    shown = tuple((reader.say(f"inventory.{name}"), tuple(entries)) for name, entries in groups.items() if entries)
    if not shown:
        return None
    return Section("inventory", reader.say("sections.inventory"), "registers/inventory", {"groups": shown})


def part_of(here: JourneyContext, parents: Mapping[str, Sequence[tuple[Journey, str]]]) -> tuple[Named, ...]:
    """Return the touchpoints of other journeys that this one shows in detail."""
    named = []
    for parent, touchpoint in parents.get(here.journey.id, ()):
        part = parent.touchpoint(touchpoint)
        title = Markup("{}: {}").format(here.reader.text(parent.title), here.reader.text(part.title if part else None))
        named.append(Named(title, here.links.journey(parent.id, touchpoint)))
    return tuple(named)


def related_section(here: JourneyContext, parents: Mapping[str, Sequence[tuple[Journey, str]]]) -> Section | None:
    """Return the journeys that belong with this one, or None. `parents` are the touchpoints that a journey details."""
    reader, found = here.reader, []
    if here.journey.counterpart and (other := here.view.journey(here.journey.counterpart)):
        found.append(
            (
                reader.say(f"related.{other.state}") if other.state else "",
                Named(reader.text(other.title), here.links.journey(other.id)),
                reader.text(other.summary),
            )
        )
    found += [(reader.say("related.part_of"), named, Markup("")) for named in part_of(here, parents)]
    micros = dict.fromkeys(t.micro_journey for t in here.view.in_order(here.journey) if t.micro_journey)
    for id in micros:
        if micro := here.view.journey(id):
            named = Named(reader.text(micro.title), here.links.journey(micro.id))
            found.append((reader.say("related.micro"), named, reader.text(micro.summary)))
    if not found:
        return None
    return Section("related", reader.say("sections.related"), "journey/related", {"related": tuple(found)})


def changes_section(here: JourneyContext) -> Section | None:
    """Return what changed in the journey, latest first; None where nothing is written down."""
    if not here.journey.changes:
        return None
    latest = sorted(here.journey.changes, key=lambda change: change.date, reverse=True)
    values = {"changes": tuple((here.reader.day(change.date), here.reader.text(change.text)) for change in latest)}
    return Section("changes", here.reader.say("sections.changes"), "journey/changes", values)
