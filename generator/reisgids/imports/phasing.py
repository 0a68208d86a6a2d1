"""In which phases a journey from elsewhere is: those of a model that the playbook knows, or its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reisgids.imports.draft import DraftPhase
from reisgids.imports.playbook_names import PlaybookNames, free_slug
from reisgids.imports.yaml_text import Node
from reisgids.model.phase import Phase, PhaseModel
from reisgids.model.values.text import Text
from reisgids.sources.sheets.names import named


@dataclass(frozen=True)
class Phasing:
    """What goes under `phases` (None where the playbook's own model does), and the id of each phase by its key."""

    phases: Node | None
    ids: Mapping[str, str]


def phasing(phases: Sequence[DraftPhase], names: PlaybookNames, whole: str) -> Phasing:
    """Return the phases of a journey: of a known model where each is called as one of its phases, in its order.

    Words that a phase goes by as well don't count: the map would show another word than the author's own. `whole` is
    what a phase without a name is called.
    """
    models = sorted(names.models, key=lambda model: model.id != names.config.phases)
    for model in models:
        if ids := _ids_in(model, phases):
            usual = model.id == names.config.phases
            return Phasing(None if usual else model.id, ids)
    own: dict[str, str] = {}
    written: list[Node] = []
    for number, phase in enumerate(phases, 1):
        own[phase.key] = free_slug(phase.name or whole, own.values(), f"fase-{number}")
        about: dict[str, Node] = {"about": phase.about} if phase.about else {}
        written.append({"id": own[phase.key], "name": phase.name or whole, **about})
    return Phasing(written, own)


def _ids_in(model: PhaseModel, phases: Sequence[DraftPhase]) -> dict[str, str]:
    """Return the ids of a model's phases by the keys of these; none where one isn't there, or out of order."""
    known = named("phases", [(phase.id, _as_shown(phase)) for phase in model.phases])
    order = [phase.id for phase in model.phases]
    ids: dict[str, str] = {}
    for phase in phases:
        meant = known.meant(phase.name)
        if len(meant) != 1 or phase.about:
            return {}
        ids[phase.key] = next(iter(meant))
    places = [order.index(id) for id in ids.values()]
    return ids if all(a < b for a, b in pairwise(places)) else {}


def _as_shown(phase: Phase) -> Iterator[Text]:
    """Yield the names of a phase as a map shows them: `Awareness (bekendheid)` is either word, too."""
    yield phase.name
    for words in filter(None, (phase.name.nl, phase.name.en)):
        for part in re.split(r"[()]", words):
            if part.strip():
                yield Text(nl=part.strip())
