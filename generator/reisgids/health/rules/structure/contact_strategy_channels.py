"""A contact strategy that names other channels than the journeys use: one that is promised, or one that isn't agreed.

A journey is held against its own contact strategy. What the whole playbook promises is looked for in the journeys that
promise nothing themselves; they may use more than what holds everywhere. Channels in which no party addresses the
customer are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import At, Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.config import SiteConfig
from reisgids.model.contact_strategy import ContactStrategy
from reisgids.model.journey import Journey
from reisgids.model.withheld import shown

ABOUT = (Journey, SiteConfig)
_PLACES = 5


def judge(value: Journey | SiteConfig, context: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for each channel that is promised, and one for the channels that a journey uses."""
    own = shown(value.contact_strategy)
    if isinstance(value, SiteConfig):
        yield from _promised(own, context.channels)
        return
    used: dict[str, list[tuple[At, str]]] = {}
    for n, touchpoint in enumerate(value.touchpoints):
        for which, channel in enumerate(touchpoint.channel):
            used.setdefault(channel, []).append((("touchpoints", n, "channel", which), touchpoint.id))
    yield from _promised(own, frozenset(used))
    if own is not None and own.channels and used:
        beyond = [channel for channel in used if channel not in own.channels and channel not in context.no_contact]
        places = sorted(place for channel in beyond for place in used[channel])
        yield _beyond(beyond, places) if places else None


def _beyond(channels: list[str], places: list[tuple[At, str]]) -> Finding:
    (first, touchpoint), *others = places
    named = ", ".join(channels)
    return finding(
        first, touchpoint=touchpoint, also=tuple(at for at, _ in others[:_PLACES]), channel=named, beyond=named
    )


def _promised(agreed: ContactStrategy | None, used: frozenset[str]) -> Iterator[Finding | None]:
    for n, channel in enumerate(agreed.channels if agreed and used else ()):
        known = channel in used
        yield None if known else finding(("contact_strategy", "channels", n), channel=channel, beyond="")
