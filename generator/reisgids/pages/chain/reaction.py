"""A way to react: a letter to who owns the journey, which already names its subject."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from reisgids.model.journey import Journey
from reisgids.model.registers import Contact
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.wording.links import url_of


def reaction(context: RenderContext, path: str, about: str, journeys: Iterable[Journey], anchor: str = "") -> str:
    """Return a `mailto:` link, or the empty text where there is nobody to write to.

    The letter goes to the first known owner of the journeys, else to the own organisation's contact. Its subject holds
    what it is about, the page, the anchor and the version that the playbook gives itself, if any: the digest that
    stands in the foot else changes with every word in the playbook, and so would each page with a letter. Its body has
    a line to fill in.
    """
    address = _address(context, journeys)
    if not address:
        return ""
    say = context.reader.say
    place = f"{url_of(path)}{f'#{anchor}' if anchor else ''}"
    version = context.view.config.version
    named = {"about": about, "place": place}
    subject = say("reaction.of_version", version=version, **named) if version else say("reaction.subject", **named)
    body = f"{say('reaction.line')}\r\n\r\n"
    return f"mailto:{quote(address, safe='@')}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"


def _address(context: RenderContext, journeys: Iterable[Journey]) -> str:
    own = context.view.parties.get(context.view.config.organisation.party or "")
    contacts: list[Contact | None] = [*(journey.owner for journey in journeys), own.contact if own else None]
    return next((contact.email for contact in contacts if contact and contact.email), "")
