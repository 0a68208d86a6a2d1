"""What every page states of its edition: its version, and the day it is of.

They change whenever anything in the playbook changes, and would make every page a new one. So a page is made with a
mark in the place of each, and gets them when it is written. Nobody who writes a playbook can know the marks.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

from markupsafe import escape

from reisgids.own_cache import own_secret

_CHANGING = ("date", "day", "version")

Facts = Mapping[str, tuple[str, str]]
"""The mark and the value of each fact, by its name in `extra.reisgids.edition` of mkdocs.yml."""


def facts_in(settings: Mapping[str, Any]) -> Facts:
    """Return the facts in the settings of a stage; none where they aren't ours."""
    extra = settings.get("extra", {}).get("reisgids", {}).get("edition", {})
    return {name: (_mark(name), str(extra[name])) for name in _CHANGING if isinstance(extra.get(name), str)}


def put_marks(settings: Mapping[str, Any], facts: Facts) -> None:
    """Put the marks in the place of the facts."""
    for name, (mark, _) in facts.items():
        settings["extra"]["reisgids"]["edition"][name] = mark


def with_facts(page: bytes, facts: Facts) -> bytes:
    """Return a page with the facts in the place of their marks."""
    for mark, value in facts.values():
        page = page.replace(mark.encode(), str(escape(value)).encode())
    return page


def _mark(name: str) -> str:
    return f"rg{blake2b(name.encode(), key=own_secret(), digest_size=16).hexdigest()}"
