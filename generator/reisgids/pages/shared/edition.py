"""What every page says of its edition: for whom it is, of which day, and which version."""

from __future__ import annotations

from dataclasses import dataclass
from weakref import ref

from reisgids.labels.words import words
from reisgids.model.playbook import Playbook
from reisgids.pages.shared.keys import journey_keys, key, registers_key, value_key

_DIGITS = 8


@dataclass(frozen=True)
class EditionFacts:
    """An edition in the words of one language.

    `audience` is internal, onboarding, partner or public. `date` is the day that the site is made for, in full and as
    `day` in digits. `version` is what site-config.yml calls it, else the first digits of `digest_of_view`. `indexed`
    tells whether search engines are welcome.
    """

    id: str
    title: str
    audience: str
    date: str
    day: str
    version: str
    indexed: bool


def edition_facts(view: Playbook, language: str) -> EditionFacts:
    """Return what the pages of a view say of their edition."""
    edition = view.edition
    return EditionFacts(
        id=edition.id,
        title=_one_line(edition.title.read(language).words),
        audience=edition.audience.value,
        date=words(language).day(view.day),
        day=view.day.isoformat(),
        version=_one_line(version_of(view)),
        indexed=edition.is_public,
    )


def version_of(view: Playbook) -> str:
    """Return the version that the pages of a view carry."""
    return view.config.version or digest_of_view(view)[:_DIGITS]


def digest_of_view(view: Playbook) -> str:
    """Return the digest of all that the edition's readers see, and of nothing else.

    The day isn't part of it: it stands beside the version. Pictures count by their names.
    """
    known = _known.get(id(view))
    if known is not None and known[0]() is view:
        return known[1]
    pages = (
        key(page.path, page.language, page.title, page.description, str(page.order), page.body) for page in view.content
    )
    journeys = (f"{id}={digest}" for id, digest in journey_keys(view.journeys).items())
    routes = (value_key(route) for route in view.routes)
    digest, place = key(registers_key(view), *journeys, *routes, *pages, *sorted(view.files)), id(view)
    _known[place] = (ref(view, lambda _gone: _known.pop(place, None)), digest)
    return digest


def _one_line(text: str) -> str:
    return " ".join(text.split())


_known: dict[int, tuple[ref[Playbook], str]] = {}
