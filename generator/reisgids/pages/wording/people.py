"""Personas, parties and contacts as pages name them."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reisgids.model.playbook import Playbook
from reisgids.model.registers import Contact, Persona
from reisgids.model.withheld import shown
from reisgids.pages.wording.links import Links
from reisgids.pages.wording.reader import NOTHING, Reader


@dataclass(frozen=True)
class Named:
    """Something with a name and a place of its own. `note` adds more: a role, for instance; `kind` styles it."""

    name: Markup
    href: str
    note: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Reached:
    """Whom to reach and how; each part may be empty."""

    role: Markup
    name: str
    email: str
    phone: str

    @property
    def dialled(self) -> str:
        """The telephone number as a `tel:` link wants it."""
        return "".join(sign for sign in self.phone if sign.isdigit() or sign == "+")


@dataclass(frozen=True)
class People:
    """Looks up who is who. What this edition doesn't have is left out, never named by its id."""

    view: Playbook
    reader: Reader
    links: Links

    def party(self, id: str | None) -> Named | None:
        """Return a party, or None where there is none."""
        party = self.view.parties.get(id) if id else None
        if party is None:
            return None
        return Named(self.reader.text(party.name), self.links.party(party.id), kind=shown(party.kind) or "")

    def party_name(self, id: str | None) -> str:
        """Return a party's name as plain words, or the empty text."""
        party = self.view.parties.get(id) if id else None
        return self.reader.plain(party.name) if party else ""

    def persona(self, id: str, role: str | None = None) -> Named | None:
        """Return a persona, its role in the decision-making unit as the note."""
        persona = self.view.personas.get(id)
        if persona is None:
            return None
        return Named(self.reader.text(persona.name), self.links.persona(persona.id), self.role(persona, role))

    def role(self, persona: Persona, role: str | None = None) -> str:
        """Return a role of a persona as it stands beside its name: the empty text where it says the same."""
        said = self.reader.option("Persona.role", role or persona.role)
        return "" if said.casefold() == self.reader.plain(persona.name).casefold() else said

    def contact(self, contact: Contact | None) -> Reached | None:
        """Return a contact as a page shows it."""
        if contact is None:
            return None
        role = self.reader.text(contact.role) if contact.role else NOTHING
        return Reached(role, contact.name or "", contact.email or "", contact.phone or "")
