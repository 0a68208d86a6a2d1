"""What a health rule may know beside the value that it judges."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reisgids.health.newest_waves import unmeasured_actions
from reisgids.health.passages import TextPassage, passages
from reisgids.health.same_moments import MomentElsewhere, moments_elsewhere
from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.phase import PhaseModel
from reisgids.model.registers import Action, Channel, Kpi, Party
from reisgids.model.values.base import Value
from reisgids.model.values.text import Text

_NO_CONTACT = ("word-of-mouth", "review", "building", "vehicle")


@dataclass(frozen=True, eq=False)
class RuleContext:
    """The configuration, today, and the words of which the names of parties, systems and personas consist.

    `customers` are the parties on the customer's side. `channels` are those in use in the journeys that go by the
    playbook's contact strategy, `no_contact` those in which no party addresses the customer. For a journey also which
    phases are those of existing customers, and whether it is another one's micro journey. `unmeasured` are the actions
    that are done and weren't measured, each with why; `elsewhere` the moments that stand in two journeys. `passages`
    are the texts of the value that is judged.
    """

    config: SiteConfig
    day: dt.date
    names: frozenset[str] = frozenset()
    existing: frozenset[str] = frozenset()
    micro: bool = False
    customers: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    no_contact: frozenset[str] = frozenset()
    unmeasured: frozenset[tuple[str, str]] = frozenset()
    elsewhere: frozenset[MomentElsewhere] = frozenset()
    passages: tuple[TextPassage, ...] = ()

    def about(self, value: Value) -> RuleContext:
        """Return the same with the texts of a value, for the rules that judge what is written in it."""
        return replace(self, passages=passages(value))

    def of_journey(self, micro: bool, existing: frozenset[str]) -> RuleContext:
        """Return what may be known of a journey: one like it in these two has the same."""
        return replace(self, micro=micro, existing=existing)

    def phases_of_existing(self, journey: Journey, models: Mapping[str, PhaseModel]) -> frozenset[str]:
        """Return which of a journey's phases are those of existing customers; of a model that isn't there, none."""
        phases = journey.phases
        if not isinstance(phases, tuple):
            name = phases or self.config.phases
            phases = models[name].phases if name in models else ()
        return frozenset(phase.id for phase in phases if phase.existing_customer)

    def title(self, text: Text) -> str:
        """Return a title as the playbook's first language has it."""
        return " ".join(text.read(self.config.languages[0]).words.split())


def rule_context(
    config: SiteConfig,
    day: dt.date,
    *,
    named: Iterable[object],
    parties: Iterable[Party],
    channels: Iterable[Channel],
    actions: Iterable[Action],
    kpis: Mapping[str, Kpi],
    journeys: Sequence[Journey],
) -> RuleContext:
    """Return what the rules may know of a playbook; `named` are its own parties, systems, channels and personas."""
    return RuleContext(
        config,
        day,
        name_words(config, named),
        customers=customer_parties(parties),
        channels=channels_in_use(journeys),
        no_contact=channels_without_contact(channels),
        unmeasured=unmeasured_actions(config, day, actions, kpis, journeys),
        elsewhere=moments_elsewhere(config, journeys),
    )


def name_words(config: SiteConfig, named: Iterable[object]) -> frozenset[str]:
    """Return the words of the names of an organisation and of the given parties, systems, channels and personas."""
    texts = [config.organisation.name]
    for each in named:
        name = getattr(each, "name", None)
        if isinstance(name, Text):
            texts += [name.nl or "", name.en or ""]
    return frozenset(re.findall(r"\w{2,}", " ".join(texts)))


def micro_journeys(journeys: Iterable[Journey]) -> frozenset[str]:
    """Return the ids of the journeys that are a part of another one."""
    return frozenset(t.micro_journey for journey in journeys for t in journey.touchpoints if t.micro_journey)


def channels_in_use(journeys: Iterable[Journey]) -> frozenset[str]:
    """Return the channels of the touchpoints of all journeys that have not agreed on channels of their own."""
    return frozenset(
        channel
        for journey in journeys
        if not journey.contact_strategy or not journey.contact_strategy.channels
        for touchpoint in journey.touchpoints
        for channel in touchpoint.channel
    )


def channels_without_contact(channels: Iterable[Channel]) -> frozenset[str]:
    """Return the ids of the channels in which no party addresses the customer.

    That is word of mouth and reviews, and how buildings and vehicles look.
    """
    return frozenset(channel.id for channel in channels if channel.icon in _NO_CONTACT)


def customer_parties(parties: Iterable[Party]) -> frozenset[str]:
    """Return the ids of the parties on the customer's side."""
    return frozenset(party.id for party in parties if party.kind == "customer")
