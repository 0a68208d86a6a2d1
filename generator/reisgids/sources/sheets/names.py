"""What the things of a playbook are called: in a sheet people write a title as readily as a short name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.phase import BUILT_IN, Phase, PhaseModel
from reisgids.model.values.references import Reference
from reisgids.model.values.text import Text
from reisgids.problems import Place, Problem, problem
from reisgids.sources.playbook.registers import Register
from reisgids.sources.values.known import Known


@dataclass(frozen=True, eq=False)
class Names:
    """The things of one kind: by their names in small letters, which may be of several, the ids."""

    register: str
    ids: frozenset[str]
    called: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def meant(self, written: str) -> frozenset[str]:
        """Return which things somebody may mean: one, several of one name, or none."""
        if written in self.ids:
            return frozenset({written})
        plain = plain_name(written)
        return self.called.get(plain, frozenset()) | ({plain} & self.ids)

    def problem(self, written: str, place: Place) -> Problem:
        """Return what is wrong with a name that means nothing, or more than one thing."""
        if several := self.meant(written):
            return problem("name-of-several", place, given=written[:60], known=", ".join(sorted(several)[:12]))
        names = {name: next(iter(ids)) for name, ids in self.called.items() if len(ids) == 1}
        known = Known({self.register: self.ids}, {self.register: names})
        return known.problem(Reference(self.register, written[:60], ()), place)


def plain_name(words: str) -> str:
    """Return a name without what makes no difference: capitals and white space."""
    return " ".join(words.split()).casefold()


def named(register: str, things: Iterable[tuple[str, Iterable[Text | None]]]) -> Names:
    """Return the names of things, given their ids with what they are called."""
    ids: set[str] = set()
    called: dict[str, set[str]] = {}
    for id, texts in things:
        ids.add(id)
        for text in texts:
            for words in (text.nl, text.en) if text else ():
                if words:
                    called.setdefault(plain_name(words), set()).add(id)
    return Names(register, frozenset(ids), {name: frozenset(of) for name, of in called.items()})


def names_in_register(name: str, register: Register) -> Names:
    """Return the names of the entries of a register, also of those with errors."""
    values = register.values()
    return named(name, [(id, (getattr(values.get(id), "name", None),)) for id in register.entries])


def touchpoint_names(journey: Journey) -> Names:
    """Return the names of the touchpoints of a journey."""
    return named("moments", [(each.id, (each.title,)) for each in journey.touchpoints])


def phase_names(phases: Iterable[Phase]) -> Names:
    """Return the names of phases."""
    return named("phases", [(each.id, (each.name, *each.also)) for each in phases])


def phases_of(journey: Journey, config: SiteConfig, own: Mapping[str, PhaseModel]) -> tuple[Phase, ...]:
    """Return the phases of a journey; none where its model isn't there, which is reported elsewhere."""
    if isinstance(journey.phases, tuple):
        return journey.phases
    models = {**{model.id: model for model in BUILT_IN}, **own}
    model = models.get(journey.phases or config.phases)
    return model.phases if model else ()
