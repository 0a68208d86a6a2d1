"""An account of an edition: of everything in a playbook whether the edition has it, and by which rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reisgids.editions.edition import for_edition
from reisgids.editions.redaction import At
from reisgids.editions.rules import Decision, VisibilityRule
from reisgids.model.config import Edition
from reisgids.model.playbook import PART_OF, Playbook


def account(playbook: Playbook, edition: Edition) -> dict[At, Decision]:
    """Return what is decided on each thing in the playbook, by where it stands.

    What is held back as a whole is listed as one. Of the internal edition, which has everything else, it tells only
    which figures are of too few answers.
    """
    decisions: dict[At, Decision] = {}

    def record(at: At, decision: Decision) -> None:
        field = decision.field or (decisions[at].field if at in decisions else "")
        decisions.pop(at, None)
        decisions[at] = decision._replace(field=field)

    for_edition(playbook, edition, record)
    hidden = {at for at, decision in decisions.items() if not decision.shown}
    return {
        at: decision
        for at, decision in decisions.items()
        if hidden.isdisjoint(at[:length] for length in range(1, len(at)))
    }


@dataclass(frozen=True)
class Lines:
    """What is decided within one thing, `at`: the names of its parts, by decision, shown ones first."""

    at: At
    parts: tuple[tuple[Decision, tuple[str, ...]], ...]


def lines(decisions: Mapping[At, Decision], asked: At = ()) -> Iterator[Lines]:
    """Yield an account by the thing that it is about: the parts of the playbook, or all of what was `asked` about.

    `asked` are the parts of a short name: of a journey, a touchpoint or an entry, with what it stands in or without.
    """
    inside: dict[At, dict[Decision, list[str]]] = {}
    for at, decision in decisions.items():
        if asked and not _is_asked(at, asked):
            continue
        # Without a question: what stands in the registers, and which journeys, routes and pages there are.
        if not asked and (len(at) != (3 if at[0] == "content" else 2) or at[0] == "site-config"):
            continue
        by_rule = inside.setdefault(at[:-1], {})
        by_rule.setdefault(Decision(decision.shown, decision.rule), []).append(at[-1])
    for at, by_rule in inside.items():
        parts = sorted(by_rule.items(), key=lambda part: (not part[0].shown, list(VisibilityRule).index(part[0].rule)))
        yield Lines(at, tuple((decision, tuple(names)) for decision, names in parts))


def held_back(decisions: Mapping[At, Decision]) -> list[tuple[VisibilityRule, int]]:
    """Return how much each rule holds back, the most first."""
    counted = Counter(decision.rule for decision in decisions.values() if not decision.shown)
    return sorted(counted.items(), key=lambda each: (-each[1], each[0].value))


def names(playbook: Playbook) -> list[str]:
    """Return the short names about which can be asked."""
    found = [*(journey.id for journey in playbook.journeys), *(route.id for route in playbook.routes)]
    found += [f"{journey.id}/{each.id}" for journey in playbook.journeys for each in journey.touchpoints]
    found += [id for part in PART_OF.values() for id in getattr(playbook, part)]
    return found + sorted({page.path for page in playbook.content})


def _is_asked(at: At, asked: At) -> bool:
    """Return whether the parts of a question occur in a place, in that order, the place's kind left out."""
    ahead = iter(at)
    return all(part in ahead for part in asked)
