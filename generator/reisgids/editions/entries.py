"""Which entries of the registers an edition has, and how much of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reisgids.editions.followed import following
from reisgids.editions.pruning import pruned
from reisgids.editions.redaction import Depth, Redaction
from reisgids.editions.rules import Decision, VisibilityRule
from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.phase import BUILT_IN
from reisgids.model.registers import Kpi, Party
from reisgids.model.values.base import Audience, Value
from reisgids.model.values.references import references

Entries = Mapping[str, Mapping[str, Any]]
"""Entries by register and id."""
_ALWAYS = {("phase-models", model.id) for model in BUILT_IN}


class Registers:
    """The registers of a playbook, from which one edition gets what is marked for it or what it refers to."""

    def __init__(self, entries: Entries, redaction: Redaction) -> None:
        self._entries = entries
        self._redaction = redaction
        self._decided = {
            (name, id): self._decision(name, entry) for name, each in entries.items() for id, entry in each.items()
        }
        self._known: dict[tuple[str, str, Depth], Value | None] = {}

    def settled(
        self, config: SiteConfig, journeys: tuple[Journey, ...]
    ) -> tuple[SiteConfig, tuple[Journey, ...], Entries]:
        """Return all three without references to what the edition doesn't have.

        What goes with such a reference may have been all that referred to something else: it is looked at until
        nothing changes.
        """
        gone: set[tuple[str, str]] = set()
        while True:
            entries = self._shown(config, journeys, gone)
            has = _Having({journey.id for journey in journeys}, entries)
            report = self._redaction.report
            left = [pruned(each, has.within(each), ("journeys", each.id), report) for each in journeys]
            lean = pruned(config, has, ("site-config",), report) or config
            fresh = {
                name: {id: pruned(entry, has, (name, id), report) for id, entry in each.items()}
                for name, each in entries.items()
            }
            lost = {(name, id) for name, each in fresh.items() for id, entry in each.items() if entry is None}
            if lean is config and not lost and all(a is b for a, b in zip(left, journeys, strict=True)):
                self._report(entries)
                return config, journeys, fresh
            gone |= lost
            config, journeys = lean, tuple(each for each in left if each is not None)

    def _shown(self, config: SiteConfig, journeys: tuple[Journey, ...], gone: set[tuple[str, str]]) -> Entries:
        close = _close_parties(journeys, self._redaction)
        shown: dict[tuple[str, str], Value] = {}
        ahead = [place for place, decision in self._decided.items() if decision is not None and decision.shown]
        ahead += _referred_to([config, *journeys])
        while ahead:
            name, id = place = ahead.pop()
            decision = self._decided.get(place, Decision(False, VisibilityRule.NOT_REFERRED_TO))
            if place in shown or place in gone or (decision is not None and not decision.shown):
                continue
            entry = self._redacted(name, id, self._depth(self._entries[name][id], decision, close))
            if isinstance(entry, Kpi):
                entry = following(entry, journeys, self._redaction.report)
            if entry is not None:
                shown[place] = entry
                ahead += _referred_to([entry])
        return {
            name: {id: shown[name, id] for id in each if (name, id) in shown} for name, each in self._entries.items()
        }

    def _redacted(self, name: str, id: str, depth: Depth) -> Value | None:
        known = self._known
        if (name, id, depth) not in known:
            known[name, id, depth] = self._redaction.of(self._entries[name][id], (name, id), depth)
        return known[name, id, depth]

    def _depth(self, entry: Value, decision: Decision | None, close: set[str]) -> Depth:
        """A partner sees of a party with which it shares no hand-over only what it is called."""
        if decision is not None or not isinstance(entry, Party) or entry.id in close:
            return Depth.DEFAULT
        is_own = entry.kind == "own" and not self._redaction.withholds(entry, "kind")
        return Depth.DEFAULT if is_own else Depth.OUTLINE

    def _decision(self, register: str, entry: Value) -> Decision | None:
        """Return what is decided on an entry whatever refers to it, or None where that decides."""
        visible_to: tuple[str, ...] = getattr(entry, "visible_to", ())
        audience = self._redaction.audience
        if visible_to:
            return self._redaction.mark(visible_to)
        if audience is Audience.ONBOARDING:
            return Decision(True, VisibilityRule.BY_DEFAULT)
        if audience is Audience.PUBLIC and register != "phase-models":
            return Decision(False, VisibilityRule.UNMARKED)
        return None

    def _report(self, entries: Entries) -> None:
        for (name, id), decision in self._decided.items():
            there = id in entries[name]
            reached = Decision(there, VisibilityRule.REFERRED_TO if there else VisibilityRule.NOT_REFERRED_TO)
            self._redaction.report((name, id), decision or reached)


class _Having:
    """Decides whether an edition has something."""

    def __init__(self, journeys: set[str], entries: Entries, moments: frozenset[str] = frozenset()) -> None:
        self._journeys = journeys
        self._entries = entries
        self._moments = moments

    def __call__(self, register: str, id: str) -> bool:
        if register == "journeys":
            return id in self._journeys
        if register == "moments":
            return id in self._moments
        return id in self._entries.get(register, ()) or (register, id) in _ALWAYS

    def within(self, journey: Journey) -> _Having:
        """Return the same for what stands in a journey, which can refer to its own touchpoints."""
        return _Having(self._journeys, self._entries, frozenset(each.id for each in journey.touchpoints))


def _referred_to(values: Iterable[Value]) -> list[tuple[str, str]]:
    return [(each.register, each.id) for value in values for each in references(value)]


def _close_parties(journeys: tuple[Journey, ...], redaction: Redaction) -> set[str]:
    """Return the edition's own party, and those with which it shares a hand-over that it may see."""
    own = redaction.edition.party
    close = {own} if own else set()
    for journey in journeys:
        for touchpoint in journey.touchpoints:
            for handover in touchpoint.handover:
                parties = {handover.to, *handover.responsibilities, touchpoint.delivered_by} - {None}
                if own in parties:
                    close |= {party for party in parties if party}
    return close
