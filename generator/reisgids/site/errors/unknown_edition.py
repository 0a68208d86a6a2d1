"""An edition that isn't there, with the name that was meant."""

from __future__ import annotations

from collections.abc import Iterable

from reisgids.labels.words import words
from reisgids.model.config import INTERNAL, Edition, SiteConfig
from reisgids.site.errors.refusal import RefusalError
from reisgids.sources.values.suggest import nearest


class UnknownEditionError(RefusalError):
    """There is no edition of that name; `known` are those that there are. It is never taken for another one."""

    def __init__(self, name: str, declared: Iterable[str]) -> None:
        self.known = tuple(sorted({INTERNAL.id, *declared}))
        self.meant = nearest(name, self.known)
        super().__init__("edition", name=name, known=", ".join(self.known))

    def say(self, language: str) -> str:
        """Return that there is no such edition, which one was meant, and which ones there are."""
        said = words(language)
        meant = f" {said.say('site.meant', name=self.meant)}" if self.meant else ""
        return f"{said.say('site.refused.edition', **self.values)}{meant}"


def edition_named(name: str, config: SiteConfig) -> Edition:
    """Return the edition of that name.

    Raises:
        UnknownEditionError: there is none. Never everything instead.
    """
    edition = config.edition(name)
    if edition is None:
        raise UnknownEditionError(name, config.editions)
    return edition
