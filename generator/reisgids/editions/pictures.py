"""The pictures of touchpoints in an edition: those that its own touchpoints name, and no others."""

from __future__ import annotations

from dataclasses import replace

from reisgids.model.playbook import Playbook


def with_pictures(whole: Playbook, view: Playbook) -> Playbook:
    """Return a view, which has no pictures of touchpoints yet, with those that its touchpoints show."""
    named = {each.image.file for journey in view.journeys for each in journey.touchpoints if each.image}
    shown = sorted(named & whole.files.keys())
    if not shown:
        return replace(view, sizes={})
    files = {**view.files, **{name: whole.files[name] for name in shown}}
    return replace(view, files=files, sizes={name: whole.sizes[name] for name in shown if name in whole.sizes})
