"""What every page states of its edition: for whom it is, of which day, and which version."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from reisgids.labels.words import words
from reisgids.model.playbook import Playbook
from reisgids.pages.shared.digests import digest_of_value

_DIGITS = 8


@dataclass(frozen=True)
class EditionFacts:
    """An edition in the words of one language.

    `audience` is internal, onboarding, partner or public. `date` is the day that the site is made for, in full and as
    `day` in digits. `version` is what site-config.yml calls it, else the first digits of `digest_of_view`. `indexed`
    is whether search engines are welcome.
    """

    id: str
    title: str
    audience: str
    date: str
    day: str
    version: str
    indexed: bool


def edition_facts(view: Playbook, language: str) -> EditionFacts:
    """Return what the pages of a view state of their edition."""
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
    return view.config.version or view.answer(digest_of_view)[:_DIGITS]


def digest_of_view(view: Playbook) -> str:
    """Return the digest of all that the edition's readers see, and of nothing else.

    The day isn't part of it: it stands beside the version. Pictures count by their names and sizes.
    """
    pages = [(each.path, each.language, each.title, each.description, each.order, each.body) for each in view.content]
    seen = replace(view, day=dt.date.min, content=(), files={}, shipped=frozenset())
    return digest_of_value((seen, pages, sorted(view.files)))


def _one_line(text: str) -> str:
    return " ".join(text.split())
