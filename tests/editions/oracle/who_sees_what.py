"""The table of who sees what, and what a written value refers to by it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.editions.made_up.written import Words

_SEEN_BY = {"onboarding": ("everyone", "partner", "staff"), "partner": ("everyone", "partner"), "public": ("everyone",)}


@cache
def _whole() -> dict[str, dict[str, Any]]:
    read = yaml.safe_load(Path(__file__).with_name("who-sees-what.yml").read_text("utf-8"))
    return {
        kind: {
            part: inside if isinstance(inside, dict) else frozenset(inside.split()) for part, inside in parts.items()
        }
        for kind, parts in read.items()
    }


def table(kind: str) -> dict[str, Any]:
    """Return what the table says of a kind of value: fields by who sees them, and `holds` and `refers`."""
    return _whole()[kind]


def holds(kind: str) -> dict[str, str]:
    """Return the fields of a kind of value that hold values of another kind, with that kind."""
    found: dict[str, str] = table(kind).get("holds", {})
    return found


def per_name(kind: str) -> dict[str, str]:
    """Return the fields of a kind of value that hold one of another kind for each short name, with that kind."""
    found: dict[str, str] = table(kind).get("each", {})
    return found


def lacks(kind: str, left: Words, value: Words) -> bool:
    """Return whether a part is missing from what is left of a value without which there is no such value."""
    about = table(kind)
    needed: frozenset[str] = about.get("needed", frozenset()) | (about.get("essential", frozenset()) & set(value))
    return not needed <= set(left)


@cache
def visible(kind: str, audience: str) -> frozenset[str]:
    """Return the fields of a kind of value that an audience sees when nobody says otherwise."""
    return frozenset(key for part in _SEEN_BY[audience] for key in table(kind).get(part, ()))


def known_kinds() -> dict[str, set[str]]:
    """Return the fields of which the table says who sees them, by kind of value."""
    parts = ("everyone", "partner", "staff", "nobody")
    return {kind: {key for part in parts for key in about.get(part, ())} for kind, about in _whole().items()}


def refers_to(kind: str, value: Words) -> set[tuple[str, str]]:
    """Return the registers and ids to which a value and all within it refer."""
    found: set[tuple[str, str]] = set()
    about = table(kind)
    for key, inside in value.items():
        child, register = about.get("holds", {}).get(key), about.get("refers", {}).get(key)
        for each in inside if isinstance(inside, list | dict) else [inside]:
            if register and isinstance(each, str):
                found.add((register, each))
        for each in inside if isinstance(inside, list) else [inside]:
            if child and isinstance(each, dict):
                found |= refers_to(child, each)
    return found


def pruned(kind: str, value: Words, has: dict[str, set[str]]) -> Any:
    """Return a value without its references to what isn't there; None where it can't do without one."""
    about, left = table(kind), {}
    for key, inside in value.items():
        child, register = about.get("holds", {}).get(key), about.get("refers", {}).get(key)
        if register and isinstance(inside, str):
            inside = inside if inside in has[register] else None
        elif register and isinstance(inside, dict):
            inside = {id: each for id, each in inside.items() if id in has[register]}
        elif register and isinstance(inside, list) and isinstance(inside[0], str):
            inside = [id for id in inside if id in has[register]]
        elif child and isinstance(inside, list):
            inside = [kept for each in inside if (kept := pruned(child, each, has)) is not None]
        elif child and isinstance(inside, dict):
            inside = pruned(child, inside, has)
        if inside not in (None, [], {}) or inside == value[key]:
            left[key] = inside
    return None if lacks(kind, left, value) else left
