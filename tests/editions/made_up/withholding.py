"""A playbook made of what an edition has, with what it hasn't as withheld values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from reisgids.model.playbook import PART_OF, Playbook
from reisgids.model.touchpoint import Handover
from reisgids.model.values.base import PartlyShown, Value
from reisgids.model.withheld import WITHHELD
from tests.editions.made_up.written import Words, Written

KEY = "withheld"
"""Under this key a written value lists its fields that the edition withholds."""
V = TypeVar("V", bound=Value)


def playbook_of(written: Written, audience: str) -> Playbook:
    """Return the playbook of what is written, in which each value withholds what its `KEY` lists."""
    plain = without_withheld(written).playbook()
    parts: dict[str, Any] = {
        part: {id: _part(entry, written.registers[name][id], audience) for id, entry in getattr(plain, part).items()}
        for name, part in PART_OF.items()
    }
    return replace(
        plain,
        config=_part(plain.config, written.config, audience),
        journeys=tuple(
            _part(each, words, audience) for each, words in zip(plain.journeys, written.journeys, strict=True)
        ),
        withheld=frozenset({*PART_OF.values(), "journeys", "routes", "content"}),
        **parts,
    )


def without_withheld(written: Written) -> Written:
    """Return the same without the lists of what is withheld."""
    return replace(
        written,
        config=_plain(written.config),
        registers=_plain(written.registers),
        journeys=tuple(map(_plain, written.journeys)),
    )


def _plain(words: Any) -> Any:
    if isinstance(words, dict):
        return {key: _plain(inside) for key, inside in words.items() if key != KEY}
    return [_plain(each) for each in words] if isinstance(words, list) else words


def _part(value: V, words: Words, audience: str) -> V:
    changed: dict[str, Any] = {}
    for name, info in type(value).model_fields.items():
        inside, written = getattr(value, name), words.get(info.alias or name)
        if isinstance(inside, Value) and isinstance(written, dict):
            changed[name] = _part(inside, written, audience)
        elif isinstance(inside, tuple) and inside and isinstance(inside[0], Value):
            changed[name] = tuple(_parts(inside, written, audience))
    changed |= dict.fromkeys(words.get(KEY, ()), WITHHELD)
    left = value.model_copy(update=changed)
    object.__setattr__(left, "__pydantic_fields_set__", value.model_fields_set | set(words.get(KEY, ())))
    if isinstance(left, PartlyShown):
        left._partly = not (isinstance(left, Handover) and audience in ("onboarding", "partner"))
    return left


def _parts(values: Iterable[Value], written: Any, audience: str) -> Iterable[Value]:
    every = written if isinstance(written, list) else [written]
    for value, words in zip(values, every, strict=True):
        yield _part(value, words, audience) if isinstance(words, dict) else value
