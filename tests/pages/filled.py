"""Values of the model with every field filled: each text a word of its own, so that a test can look for it."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Iterator
from itertools import count
from typing import Any, Literal, Union, get_args, get_origin

from reisgids.model.values.base import Value
from reisgids.model.values.text import Text

REFERENCES: dict[str, Any] = {
    "PersonaInJourney.ref": "persona",
    "Persona.channels": ["kanaal"],
    "System.owner": "partij",
    "Kpi.owner": "partij",
    "Action.owner": "partij",
    "Action.kpi": "kpi",
    "Pain.owner": "partij",
    "Handover.to": "ander",
    "Handover.responsibilities": {"partij": "verantwoordelijkepartij", "ander": "verantwoordelijkeander"},
    "Handover.complaint_lands_at": "partij",
    "ContactStrategy.channels": ["kanaal"],
    "Touchpoint.phase": "fase",
    "Touchpoint.phase_in": {"b2b-6": "initiate"},
    "Touchpoint.kind": "contact",
    "Touchpoint.library": "vast",
    "Touchpoint.channel": ["kanaal"],
    "Touchpoint.personas": ["persona"],
    "Touchpoint.actions": ["actie"],
    "Touchpoint.delivered_by": "partij",
    "Touchpoint.perceived_as": "ander",
    "Touchpoint.systems": ["systeem"],
    "Touchpoint.next": ["moment"],
    "Touchpoint.micro_journey": "micro",
    "Touchpoint.duration": "20 min",
    "Touchpoint.waiting": "2-3 weken",
    "Touchpoint.lanes": {"rij": {"nl": "tekstindeeigenrij", "en": "textinthelane"}},
    "Image.file": "pictures/beeld.svg",
    "WebLink.url": "https://voorbeeld.example/",
    "Touchpoint.measurements": [
        {"metric": "csat", "value": 4.25, "n": 46, "period": "kwartaal", "method": "rekenwijze", "spread": 0.75},
    ],
    "Journey.measurements": [
        {"metric": "nps", "value": 30, "n": 46, "period": "2026-Q3", "method": "rekenwijze", "phase": "fase"},
    ],
    # Of a series without a wave yet: else what is written as current would not be shown.
    "Kpi.from_": {"journey": "alles", "phase": "fase", "metric": "csat"},
    "Case.organisation": "ander",
    "Journey.counterpart": "tegenhanger",
    "Journey.actions": ["actie"],
    "Journey.kpis": ["kpi"],
    "Journey.reviewed": "2026-01-02",
    "Journey.review_by": "2027-03-04",
    "Contact.email": "iemand@voorbeeld.example",
    "Contact.phone": "+31 20 123 45 67",
    "Importance.customer": 5,
    "Importance.organisation": 3,
    "Touchpoint.satisfaction": 4,
    "Feeling.score": -1,
    "Feeling.best": 1,
    "Feeling.worst": -2,
    "BareFeeling.score": 2,
}  # fmt: skip
"""What a field that refers to something, or has a form of its own, is filled with."""
UNPUBLISHED = {"id", "visible_to", "fields_visible_to"}


class Filler:
    """Fills values, and remembers the words it used: `words[field]` is the word in the field `Class.field`."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self.words: dict[str, list[str]] = {}

    def fill(self, kind: type[Value], /, **given: Any) -> Any:
        """Return a value of `kind` with every field filled, those `given` as they are."""
        values = {
            name: self._of(f"{kind.__name__}.{name}", info.annotation)
            for name, info in kind.model_fields.items()
            if name not in UNPUBLISHED and name not in given
        }
        values.update(given)
        by_alias = {kind.model_fields[name].alias or name: value for name, value in values.items()}
        return kind.model_validate(by_alias)

    def _of(self, field: str, annotation: Any) -> Any:
        if field in REFERENCES:
            return REFERENCES[field]
        origin, inside = get_origin(annotation), get_args(annotation)
        if origin in (Union, types.UnionType):
            return self._of(field, next(each for each in inside if each is not type(None)))
        if origin is tuple:
            return [self._of(field, inside[0])]
        if origin is dict and isinstance(inside[1], type) and issubclass(inside[1], Value):
            return {"persona": self.fill(inside[1])}
        if origin is Literal:
            return inside[-1]
        if hasattr(annotation, "__metadata__"):
            return self._of(field, inside[0])
        if isinstance(annotation, type) and issubclass(annotation, Text):
            return {"nl": self._word(field), "en": f"english{next(self._numbers)}"}
        if annotation is str:
            return self._word(field)
        if isinstance(annotation, type) and issubclass(annotation, Value):
            return self.fill(annotation)
        if annotation is dt.date:
            return "2026-05-06"
        return {bool: "true", int: 7, float: 3.5}[annotation]

    def _word(self, field: str) -> str:
        word = f"woord{next(self._numbers)}einde"
        self.words.setdefault(field, []).append(word)
        return word


def options(kind: type[Value]) -> Iterator[tuple[str, str]]:
    """Yield of each field with a choice: its name and the choice that `fill` makes."""
    for name, info in kind.model_fields.items():
        chosen = Filler()._of(f"{kind.__name__}.{name}", info.annotation) if _is_choice(info.annotation) else None
        if isinstance(chosen, list):
            chosen = chosen[0]
        if isinstance(chosen, str):
            yield f"{kind.__name__}.{name}", chosen


def _is_choice(annotation: Any) -> bool:
    return get_origin(annotation) is Literal or any(_is_choice(each) for each in get_args(annotation))
