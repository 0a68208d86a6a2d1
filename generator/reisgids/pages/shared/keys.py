"""Keys of pages: digests of what a page's rendering depends on, so that an unchanged page need not be rendered."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path
from weakref import ref

from pydantic import BaseModel

from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

_PACKAGE = Path(__file__).resolve().parents[2]
_PARTS = ("pages", "diagrams", "insight", "health", "model", "labels")


def key(*parts: str) -> str:
    """Return one digest of several texts; their order counts."""
    return sha256("\0".join(parts).encode()).hexdigest()


def value_key(value: BaseModel) -> str:
    """Return the digest of a value of the model."""
    return sha256(value.__pydantic_serializer__.to_json(value, warnings=False)).hexdigest()


def journey_keys(journeys: Iterable[Journey]) -> dict[str, str]:
    """Return the digest of each journey, by id; of one that was asked for before it is remembered."""
    return {journey.id: _remembered_key(journey) for journey in journeys}


_known: dict[int, tuple[ref[Journey], str]] = {}


def _remembered_key(journey: Journey) -> str:
    """While a playbook is served, all journeys but the edited one are the same objects as before."""
    known = _known.get(id(journey))
    if known is not None and known[0]() is journey:
        return known[1]
    digest, place = value_key(journey), id(journey)
    _known[place] = (ref(journey, lambda _gone: _known.pop(place, None)), digest)
    return digest


def registers_key(view: Playbook) -> str:
    """Return the digest of everything that pages share: the config, the registers and the phase models."""
    registers = (
        view.personas, view.parties, view.channels, view.systems, view.touchpoints, view.actions, view.kpis,
        view.claims, view.own_phase_models, view.terms,
    )  # fmt: skip
    values = [f"{id}={value_key(value)}" for register in registers for id, value in register.items()]
    return key(value_key(view.config), value_key(view.edition), *values)


@cache
def program_key() -> str:
    """Return the digest of the program's own parts that make pages, words included."""
    digest = sha256()
    for part in _PARTS:
        for file in sorted((_PACKAGE / part).rglob("*")):
            if file.suffix in {".py", ".yml"}:
                digest.update(file.relative_to(_PACKAGE).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()
