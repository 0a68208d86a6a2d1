"""What a step of the method still misses, in words: what it is, and what to write where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from reisgids.insight.method.step_state import Missing
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.pages.wording.links import Links
from reisgids.pages.wording.reader import Reader

_NAMED = 3
_CODE = Markup("<code>{}</code>")
_LINK = Markup('<a href="{}">{}</a>')


@dataclass(frozen=True)
class Lack:
    """Something missing: its name, and the sentence on what to do about it."""

    name: str
    advice: Markup


@dataclass(frozen=True)
class Advice:
    """Describes what to do about what is missing, on the page that `links` are of."""

    view: Playbook
    reader: Reader
    links: Links
    journey: Journey | None = None

    def of(self, missing: Iterable[Missing]) -> tuple[Lack, ...]:
        """Return each thing missing with what to write where; of a `journey`, or else of the organisation."""
        return tuple(Lack(name(self.reader, each), self._sentence(each)) for each in missing)

    def _sentence(self, missing: Missing) -> Markup:
        how = "somewhere" if missing.how == "one" and self.journey is None else missing.how
        said = escape(self.reader.say(f"method_state.advice.{how}"))
        names = self._names(missing) if missing.of else Markup("")
        return said.format(field=_CODE.format(missing.field), file=_CODE.format(self._file(missing)), names=names)

    def _file(self, missing: Missing) -> str:
        if missing.register == "site-config":
            return "site-config.yml"
        if missing.register:
            return f"journeys/registers/{missing.register}.yml"
        return f"journeys/{self.journey.id}.yml" if self.journey else "journeys/"

    def _names(self, missing: Missing) -> Markup:
        """Return the names of the first entries that lack it, linked where they have a place, and how many more."""
        named = Markup(", ").join(self._name(missing.register, id) for id in missing.of[:_NAMED])
        more = len(missing.of) - _NAMED
        if more <= 0:
            return named
        return Markup("{} {}").format(named, self.reader.say("method_state.more", n=self.reader.number(more)))

    def _name(self, register: str, id: str) -> Markup:
        view, reader = self.view, self.reader
        if register == "kpis":
            title = reader.text(view.kpis[id].title)
            return _LINK.format(f"#kpi-{id}", title) if self.journey else title
        if register == "personas":
            return _LINK.format(self.links.persona(id), reader.text(view.personas[id].name))
        if register == "touchpoints":
            return reader.text(view.touchpoints[id].title)
        touchpoint = self.journey.touchpoint(id) if self.journey else None
        return _LINK.format(f"#tp-{id}", reader.text(touchpoint.title if touchpoint else None))


def name(reader: Reader, missing: Missing) -> str:
    """Return what is missing in a word or two."""
    return reader.say(f"method_state.items.{missing.item}")
