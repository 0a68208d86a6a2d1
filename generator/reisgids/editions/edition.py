"""A whole playbook as one edition may see it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from reisgids.editions.bodies import content_for, without_marks
from reisgids.editions.entries import Registers
from reisgids.editions.few_answers import without_few_answers
from reisgids.editions.followed import followed_anew
from reisgids.editions.names import Names, named_anew
from reisgids.editions.pictures import with_pictures
from reisgids.editions.redaction import OnDecision, Redaction
from reisgids.editions.routes import routes_for
from reisgids.editions.rules import Decision, VisibilityRule
from reisgids.editions.written_fields import changed
from reisgids.model.config import Edition
from reisgids.model.journey import Journey, tags_in
from reisgids.model.playbook import PART_OF, Playbook
from reisgids.model.values.base import Audience
from reisgids.model.values.tags import same_tag


def for_edition(playbook: Playbook, edition: Edition, report: OnDecision = lambda _at, _decision: None) -> Playbook:
    """Return the playbook as `edition` may see it; `report` gets each decision on something that is there.

    The internal edition sees all but figures of fewer answers than `hide_below`. For any other a field without a mark
    for its audience is taken out; what has `visible_to` is there for those that it names and nobody else; a partner
    gets the journeys in which it takes part and the entries to which they refer; the public gets only what is marked.
    References to what isn't there are gone.
    """
    if edition.audience is Audience.INTERNAL:
        seen = without_few_answers(playbook, report)
        return replace(seen, edition=edition, content=without_marks(playbook.content))
    registers = {name: getattr(playbook, part) for name, part in PART_OF.items()} | {"lanes": playbook.config.lanes}
    marks = Redaction(edition, 0, report)
    marked = {
        name: {id for id, entry in entries.items() if marks.named(getattr(entry, "visible_to", ()))}
        for name, entries in registers.items()
    }
    unknown = frozenset(id for id, party in playbook.parties.items() if marks.conceals(party))
    least = playbook.config.hide_below
    redaction = Redaction(edition, playbook.config.minimum_n, report, marked, unknown, least)
    config = redaction.of(playbook.config, ("site-config",))
    assert config is not None, "what a configuration cannot do without is for everyone"
    journeys = tuple(shown for each in playbook.journeys if (shown := _journey(each, redaction)))
    config, journeys, entries = Registers(registers, redaction).settled(changed(config, {"lanes": {}}), journeys)
    used = {lane for journey in journeys for touchpoint in journey.touchpoints for lane in touchpoint.lanes}
    lanes = {id: lane for id, lane in entries["lanes"].items() if id in used}
    config = changed(config, {"lanes": lanes}) if lanes else config
    had = {same_tag(tag) for journey in journeys for tag in tags_in(journey)}
    tags = {tag: name for tag, name in config.tags.items() if same_tag(tag) in had}
    config = config if tags == config.tags else changed(config, {"tags": tags})
    names: Names = {}
    anew = tuple(named_anew(each, playbook.journey(each.id), playbook.config.languages[0], names) for each in journeys)
    parts: dict[str, Any] = {part: entries[name] for name, part in PART_OF.items()}
    parts["kpis"] = {id: followed_anew(kpi, names) for id, kpi in parts["kpis"].items()}
    view = replace(
        playbook,
        edition=edition,
        withheld=frozenset({*PART_OF.values(), "journeys", "routes", "content"}),
        config=config,
        journeys=anew,
        shipped=frozenset((name, id) for name, id in playbook.shipped if id in entries.get(name, ())),
        **parts,
    )
    view = replace(view, routes=routes_for(playbook, view, redaction, names))
    return with_pictures(playbook, content_for(playbook, view, redaction, names))


def _journey(journey: Journey, redaction: Redaction) -> Journey | None:
    at = ("journeys", journey.id)
    decision = _decision(journey, redaction)
    shown = redaction.of(journey, at) if redaction.decided(at, *decision) else None
    if shown is not None and journey.phases is not None and shown.phases is None:
        # Its touchpoints stand in phases that nobody could name.
        redaction.decided(at, False, VisibilityRule.LACKS)
        return None
    return shown


def _decision(journey: Journey, redaction: Redaction) -> Decision:
    if journey.visible_to:
        return redaction.mark(journey.visible_to)
    if redaction.audience is Audience.ONBOARDING:
        draft = journey.status == "draft"
        return Decision(not draft, VisibilityRule.DRAFT if draft else VisibilityRule.BY_DEFAULT)
    if redaction.audience is Audience.PARTNER:
        part = any(
            redaction.owns(each) or any(redaction.passes(each, passing) for passing in each.handover)
            for each in journey.touchpoints
        )
        return Decision(part, VisibilityRule.TAKES_PART if part else VisibilityRule.NO_PART)
    return Decision(False, VisibilityRule.UNMARKED)
