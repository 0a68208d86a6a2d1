"""A journey that isn't in an edition, with the one that was meant."""

from __future__ import annotations

from reisgids.labels.words import words
from reisgids.model.playbook import Playbook
from reisgids.site.errors.refusal import RefusalError
from reisgids.sources.values.suggest import nearest


class UnknownJourneyError(RefusalError):
    """There is no journey of that name in an edition. What the edition doesn't show is unknown in the same words."""

    def __init__(self, name: str, view: Playbook) -> None:
        self.known = tuple(sorted(journey.id for journey in view.journeys))
        self.meant = nearest(name, self.known)
        code = "journey" if self.known else "no-journeys"
        super().__init__(code, name=name, edition=view.edition.id, known=", ".join(self.known))

    def say(self, language: str) -> str:
        """Return that there is no such journey, which one was meant, and which ones there are."""
        said = words(language)
        meant = f" {said.say('site.meant', name=self.meant)}" if self.meant else ""
        return f"{said.say(f'site.refused.{self.code}', **self.values)}{meant}"
