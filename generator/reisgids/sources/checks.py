"""What can only be judged with the whole playbook at hand: references, phases, scales, translations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel

from reisgids.model.config import Scale, SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.phase import Phase, PhaseModel
from reisgids.model.text import Text
from reisgids.problems import Place, Problem, problem
from reisgids.sources.references import Reference
from reisgids.sources.suggest import nearest
from reisgids.sources.yaml import Document
from reisgids.sources.yaml import Path as At

Where = Callable[[At], Place]


@dataclass(frozen=True)
class Known:
    """What can be referred to: per register the ids, and other names that people use for them."""

    ids: Mapping[str, frozenset[str]]
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def dangling(self, references: Iterable[Reference], where: Where) -> list[Problem]:
        """Return a problem for each reference to something that isn't there."""
        return [
            self.problem(reference, where(reference.path))
            for reference in references
            if reference.id not in self.ids.get(reference.register, frozenset())
        ]

    def problem(self, reference: Reference, place: Place) -> Problem:
        """Return what to say of a reference to something that isn't there."""
        known = sorted(self.ids.get(reference.register, frozenset()))
        return problem(
            "dangling-reference",
            place,
            register=reference.register,
            given=reference.id,
            instead=nearest(reference.id, known, self.names.get(reference.register)),
            known=", ".join(known[:12]) + (" …" if len(known) > 12 else ""),
        )


def phase_problems(journey: Journey, phases: tuple[Phase, ...], mapping: Mapping[str, str], where: Where) -> list[Problem]:
    """Return the touchpoints whose phase is none of the journey's, so that they would be in no column.

    `phases` are all phases of the journey's model; `mapping` leads from phases of other models to these.
    """
    allowed = {phase.id for phase in phases if phase.existing_customer or not journey.existing_customers_only}
    every = {phase.id for phase in phases}
    names = dict(mapping)
    for phase in phases:
        for text in (phase.name, *phase.also):
            names.update({words.lower(): phase.id for words in (text.nl, text.en) if words})
    found = []
    for number, touchpoint in enumerate(journey.touchpoints):
        if touchpoint.phase in allowed:
            continue
        place = where(("touchpoints", number, "phase"))
        known = ", ".join(phase.id for phase in phases if phase.id in allowed)
        if touchpoint.phase in every:
            found.append(problem("phase-before-customer", place, given=touchpoint.phase, known=known))
        else:
            instead = nearest(touchpoint.phase, sorted(allowed), names)
            found.append(problem("unknown-phase", place, given=touchpoint.phase, instead=instead, known=known))
    return found


def scale_problems(journey: Journey, config: SiteConfig, where: Where) -> list[Problem]:
    """Return the scores that lie off the scale that the playbook declares for them."""
    scales = config.scales
    declared = {"emotion": scales.emotion, "importance": scales.importance, "satisfaction": scales.satisfaction}
    found = []

    def judge(value: float | None, name: str, scale: Scale | None, path: At) -> None:
        low, high = (scale.min, scale.max) if scale else _RANGES[name]
        if value is not None and not low <= value <= high:
            shown = {"given": _number(value), "low": _number(low), "high": _number(high), "scale": name}
            found.append(problem("off-the-scale", where(path), **shown))

    for number, touchpoint in enumerate(journey.touchpoints):
        at: At = ("touchpoints", number)
        if touchpoint.feels:
            judge(touchpoint.feels.score, "emotion", scales.emotion, (*at, "feels", "score"))
        if touchpoint.importance:
            importance = touchpoint.importance
            judge(importance.customer, "importance", scales.importance, (*at, "importance", "customer"))
            judge(importance.organisation, "importance", scales.importance, (*at, "importance", "organisation"))
        judge(touchpoint.satisfaction, "satisfaction", scales.satisfaction, (*at, "satisfaction"))
        for wave, measurement in enumerate(touchpoint.measurements):
            metric = measurement.metric
            judge(measurement.value, metric, declared.get(metric), (*at, "measurements", wave, "value"))
    return found


_RANGES = {"nps": (-100.0, 100.0), "ces": (0.0, 100.0), "csat": (0.0, 100.0)}


def _number(value: float) -> str:
    return f"{value:g}"


def missing_translations(value: BaseModel, document: Document, at: At, languages: tuple[str, ...]) -> list[Problem]:
    """Return for each language a warning with the places of the texts that lack it, at most one per value."""
    if len(languages) < 2:
        return []
    lacking: dict[str, list[At]] = {}
    for path, text in _texts(value, at):
        for language in text.lacks(languages):
            lacking.setdefault(language, []).append(path)
    found = []
    for language, paths in lacking.items():
        first, *others = [document.place(path) for path in paths[:6]]
        found.append(
            problem(
                "missing-translation", first, also=others, severity="warning", count=len(paths), language=language
            )
        )
    return found


def _texts(value: object, at: At) -> Iterator[tuple[At, Text]]:
    if isinstance(value, Text):
        yield at, value
    elif isinstance(value, BaseModel):
        for name in value.model_fields_set:
            inner = getattr(value, name)
            if isinstance(inner, (BaseModel, tuple, dict)) and inner:
                yield from _texts(inner, (*at, name.rstrip("_")))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _texts(inner, (*at, number))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*at, key))


def mapping_problems(model: PhaseModel, models: Mapping[str, PhaseModel], where: Where) -> list[Problem]:
    """Return the phases in a phase model's mapping that the models don't have."""
    found = []
    own = {phase.id for phase in model.phases}
    for other, pairs in model.mapping.items():
        theirs = {phase.id for phase in models[other].phases} if other in models else None
        for phase, target in pairs.items():
            for id, ids in ((phase, own), (target, theirs)):
                if ids is not None and id not in ids:
                    found.append(
                        problem(
                            "unknown-phase",
                            where(("mapping", other, phase)),
                            given=id,
                            instead=nearest(id, sorted(ids)),
                            known=", ".join(sorted(ids)),
                        )
                    )
    return found
