"""The links in the running text of an edition: those to what it hasn't are words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from reisgids.editions.written_fields import changed
from reisgids.model.markdown.link import Link
from reisgids.model.markdown.running_text import running_text
from reisgids.model.playbook import PART_OF, Playbook
from reisgids.model.values.base import Value
from reisgids.model.values.prose import Prose

FROM = "index.md"
"""The page from which a link in a field is counted."""
Target = Callable[[Link, str], str | None]
"""Where a link in a text of a language leads in the edition; None where nothing is."""


def with_links_told(view: Playbook, target: Target) -> Playbook:
    """Return the view with the links in all its running text as they are in the edition."""
    parts = {part: _changed(getattr(view, part), target) for part in PART_OF.values()}
    shared = {"config": view.config, "journeys": view.journeys, "routes": view.routes}
    return replace(view, **parts, **{name: _changed(value, target) for name, value in shared.items()})


def _changed(value: Any, target: Target) -> Any:
    """Return a value with other links; the value itself where none are other."""
    if isinstance(value, Prose):
        return _text(value, target)
    if isinstance(value, Value):
        fields = {name: (inside, _changed(inside, target)) for name, inside in value.__dict__.items()}
        other = {name: after for name, (before, after) in fields.items() if after is not before}
        return changed(value, other) if other else value
    if isinstance(value, tuple):
        parts = tuple(_changed(each, target) for each in value)
        return value if all(a is b for a, b in zip(parts, value, strict=True)) else parts
    if isinstance(value, dict):
        entries = {key: _changed(each, target) for key, each in value.items()}
        return value if all(entries[key] is each for key, each in value.items()) else entries
    return value


def _text(text: Prose, target: Target) -> Prose:
    told = {}
    for language in ("nl", "en"):
        written: str | None = getattr(text, language)
        if written and "](" in written:
            read = running_text(written)
            left = read.with_targets((link, target(link, language)) for link in read.links)
            if left != written:
                told[language] = left
    return changed(text, told) if told else text
