"""Which texts are missing in one of the playbook's languages."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from reisgids.model.registers import Claim
from reisgids.model.values.text import Text
from reisgids.problems import Problem, problem
from reisgids.sources.yaml.yaml import Path as At
from reisgids.sources.yaml.yaml import YamlDocument

_PLACES = 6


def missing_translations(value: BaseModel, document: YamlDocument, at: At, languages: tuple[str, ...]) -> list[Problem]:
    """Return for each language a warning with the places of the texts that lack it, at most one per value."""
    if len(languages) < 2:
        return []
    lacking: dict[str, list[At]] = {}
    for path, text in texts_in(value, at):
        for language in text.lacks(languages):
            lacking.setdefault(language, []).append(path)
    found = []
    for language, paths in lacking.items():
        first, *others = sorted(document.place(path) for path in paths)[:_PLACES]
        found.append(
            problem("missing-translation", first, also=others, severity="warning", count=len(paths), language=language)
        )
    return found


def texts_in(value: object, at: At) -> Iterator[tuple[At, Text]]:
    """Yield the texts that were written in a value, with where they stand; not what is quoted as it was published."""
    if isinstance(value, Text):
        yield at, value
    elif isinstance(value, BaseModel):
        written = value.model_fields_set - ({"text"} if isinstance(value, Claim) and value.is_quote else set())
        for name in type(value).model_fields:
            inner = getattr(value, name) if name in written else None
            if isinstance(inner, (BaseModel, tuple, dict)) and inner:
                yield from texts_in(inner, (*at, name.rstrip("_")))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from texts_in(inner, (*at, number))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts_in(inner, (*at, key))
