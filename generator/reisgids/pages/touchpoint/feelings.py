"""What is felt at a touchpoint: by customers in general, in the best and the worst case, and by each persona."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reisgids.diagrams.words.facts import cases_in_words
from reisgids.diagrams.words.measured import how_sure
from reisgids.insight.journeys.persona_feelings import as_felt_by
from reisgids.insight.metrics.cases import cases_of
from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.touchpoint.cells import Emotion, JourneyContext, feeling


@dataclass(frozen=True)
class PersonaEmotion:
    """What a persona feels of its own. `sure` says how that was measured; it is empty where it wasn't."""

    persona: Markup
    href: str
    emotion: Emotion
    sure: str


@dataclass(frozen=True)
class Feelings:
    """The emotion of customers in general, if there is one, how far it may go, and those of personas."""

    general: Emotion | None
    cases: str
    personas: tuple[PersonaEmotion, ...]


def feelings(here: JourneyContext, touchpoint: Touchpoint) -> Feelings | None:
    """Return all that is felt."""
    general, cases, personas = feeling(here, touchpoint), cases_of(touchpoint), _of_personas(here, touchpoint)
    if general is None and cases is None and not personas:
        return None
    return Feelings(general, cases_in_words(cases, here.reader.words) if cases else "", personas)


def _of_personas(here: JourneyContext, touchpoint: Touchpoint) -> tuple[PersonaEmotion, ...]:
    if not (touchpoint.measurements or (touchpoint.feels and touchpoint.feels.per_persona)):
        return ()
    found = []
    for id in here.view.personas:
        felt, named = as_felt_by(touchpoint, id), here.people.persona(id)
        if felt is touchpoint or named is None or (emotion := feeling(here, felt)) is None:
            continue
        wave = felt.wave("emotion")
        sure = how_sure(wave, here.reader.words) if wave else ""
        found.append(PersonaEmotion(named.name, named.href, emotion, sure))
    return tuple(found)
