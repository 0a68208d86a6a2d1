"""The contact strategy of a journey or of the whole playbook: what was agreed on, from the customer's point of view."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reisgids.model.contact_strategy import ContactStrategy
from reisgids.model.playbook import Playbook
from reisgids.model.site_pages import has_page
from reisgids.model.withheld import WITHHELD
from reisgids.pages.shared.section import Section, joined
from reisgids.pages.touchpoint.cells import ChannelName, JourneyContext
from reisgids.pages.wording.reader import Reader


@dataclass(frozen=True)
class StrategyView:
    """The contact strategy; each part may be empty. `words` is what the search finds."""

    target_group: Markup
    experience: Markup
    address: str
    basics: tuple[Markup, ...]
    channels: tuple[ChannelName, ...]
    words: str


def strategy(view: Playbook, reader: Reader, agreed: ContactStrategy | None) -> StrategyView | None:
    """Return what was agreed on as a page shows it, or None where nothing is left to show."""
    if agreed is None:
        return None
    channels = [view.channels[id] for id in agreed.channels if id in view.channels]
    if not (channels or agreed.target_group or agreed.experience or agreed.address or agreed.basics):
        return None
    return StrategyView(
        target_group=reader.text(agreed.target_group),
        experience=reader.text(agreed.experience),
        address=reader.option("ContactStrategy.address", agreed.address),
        basics=reader.texts(agreed.basics),
        channels=tuple(ChannelName(reader.text(channel.name), channel.icon) for channel in channels),
        words=joined([reader.plain(agreed.experience), *(reader.plain(basic) for basic in agreed.basics)]),
    )


def strategy_section(here: JourneyContext) -> Section | None:
    """Return the journey's contact strategy, or a way to the playbook's where it has none.

    None without either, and where the journey's own is withheld.
    """
    title = here.reader.say("sections.contact_strategy")
    agreed = here.journey.contact_strategy
    if agreed is WITHHELD:
        return None
    if own := strategy(here.view, here.reader, agreed):
        return Section("contact-strategy", title, "chain/strategy", {"strategy": own}, own.words)
    of_all = strategy(here.view, here.reader, here.view.config.contact_strategy)
    if of_all is None or not has_page(here.view, "parties/index.md"):
        return None
    href = here.links.to("parties/index.md", "contact-strategy")
    return Section("contact-strategy", title, "chain/strategy-elsewhere", {"href": href})
