"""What the playbook has already, by name; what an import needs beside it is to be made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reisgids.model.config import SiteConfig
from reisgids.model.journey import slug_of, unique
from reisgids.model.phase import BUILT_IN, PhaseModel
from reisgids.sources.files.cache import Cache
from reisgids.sources.files.file_names import is_device
from reisgids.sources.files.folder import Folder
from reisgids.sources.files.reader import FolderReader
from reisgids.sources.load import LAID_UNDER
from reisgids.sources.playbook.config import read_config
from reisgids.sources.playbook.journeys import TAKEN, read_journeys
from reisgids.sources.playbook.registers import Register, read_register, shipped_register
from reisgids.sources.sheets.names import Names, names_in_register, plain_name

_LONGEST = 80
_CHANNEL_WORDS = {
    "website": "web site webpagina webpage internet online webshop",
    "phone": "tel telefonisch bellen belt call telephone telefoongesprek mobiel",
    "email": "mail e-mail emails mails per-mail",
    "letter": "post brief per-post brieven",
    "face-to-face": "f2f persoonlijk in-persoon in-person persoonlijk-gesprek",
    "social-media": "social socials social-media",
    "chat": "livechat live-chat chatbot",
    "sms": "text-message tekstbericht",
    "on-site": "ter-plaatse ter-plekke op-locatie op-de-locatie bij-de-klant bij-klant aan-huis thuis-bij-de-klant "
    "onsite on-location at-the-customer at-the-customer's",
    "shop": "store in-store filiaal",
}
"""What channels are often called, by the short names that Reisgids gives them."""


@dataclass(frozen=True)
class ToBeMade:
    """An entry that the playbook lacks: in which register, under which short name, and what it is called."""

    register: str
    id: str
    name: str


@dataclass
class PlaybookNames:
    """The entries of the registers by name, those to be made included."""

    config: SiteConfig
    known: Mapping[str, Names]
    journeys: frozenset[str]
    models: tuple[PhaseModel, ...]
    made: list[ToBeMade] = field(default_factory=list)

    def known_as(self, register: str, name: str) -> str:
        """Return the short name of the entry that somebody means; empty where there is none, or more than one."""
        for each in self.made:
            if each.register == register and plain_name(each.name) == plain_name(name):
                return each.id
        names = self.known.get(register)
        found = names.meant(name) if names else frozenset()
        if len(found) == 1:
            return next(iter(found))
        if register == "channels" and names:
            hyphened = re.sub(r"[\s_]+", "-", plain_name(name))
            if hyphened in names.ids:
                return hyphened
            for id, others in _CHANNEL_WORDS.items():
                if id in names.ids and hyphened in (id, *others.split()):
                    return id
        return ""

    def id_for(self, register: str, name: str) -> str:
        """Return the short name of the entry that somebody means, which is one to be made where there is none."""
        if found := self.known_as(register, name):
            return found
        names = self.known.get(register)
        taken = set(names.ids if names else ()) | {each.id for each in self.made if each.register == register}
        id = free_slug(name, taken, {"personas": "persona", "parties": "party"}.get(register, register[:-1]))
        self.made.append(ToBeMade(register, id, name))
        return id

    def own_lane(self, head: str) -> str:
        """Return the id of the lane of the playbook's own that is called so; empty where there is none."""
        plain = plain_name(head).rstrip(" ?:")
        for id, lane in self.config.lanes.items():
            if plain and plain in (id, *(plain_name(words) for words in (lane.title.nl, lane.title.en) if words)):
                return id
        return ""

    def journey_id(self, title: str, taken: Iterable[str] = ()) -> str:
        """Return a short name for a journey of that title, which no other of `taken` and no page of ours has."""
        return free_slug(title, {*TAKEN, *taken}, "journey")


def free_slug(words: str, taken: Iterable[str], otherwise: str) -> str:
    """Return words as a short name that isn't taken; `otherwise` where they have no letter that one can be made of."""
    slug = slug_of(words)
    if not re.search(r"[a-zA-Z0-9]", words) or (slug == "touchpoint" and plain_name(words) != "touchpoint"):
        slug = otherwise
    slug = slug[:_LONGEST].strip("-")
    return unique(f"{slug}-1" if is_device(slug) else slug, set(taken))


def playbook_names(root: Path, library: Path | None) -> PlaybookNames | None:
    """Return what a playbook has; None where its configuration can't be read."""
    reader = FolderReader(Folder(root), Cache())
    config = read_config(reader)
    if config is None or config.value is None:
        return None
    reader.language = config.language
    known = {}
    for name in ("personas", "parties", "channels", "systems"):
        shipped = shipped_register(reader, library if name in LAID_UNDER else None, name)
        entries = {**shipped.entries, **read_register(reader, name).entries}
        known[name] = names_in_register(name, Register(name, entries))
    models = read_register(reader, "phase-models").values()
    journeys = frozenset(file.id for file in read_journeys(reader))
    return PlaybookNames(config.value, known, journeys, (*models.values(), *BUILT_IN))
