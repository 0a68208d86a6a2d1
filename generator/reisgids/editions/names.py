"""The ids of touchpoints that nobody wrote, made anew from what an edition has: the old ones name what it hasn't."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from typing import cast

from reisgids.editions.written_fields import changed
from reisgids.model.journey import Journey, slug_of, unique

Names = MutableMapping[str, Mapping[str, str]]
"""Of each journey of an edition: what its touchpoints are called in it, by their id in the whole playbook."""


def named_anew(journey: Journey, original: Journey | None, language: str, names: Names) -> Journey:
    """Return the journey with such ids as its touchpoints would have if they were all there are.

    `original` is the same journey in full, `language` the playbook's first one. The names go into `names`.
    """
    unnamed = original.unnamed if original else frozenset[str]()
    taken = {each.id for each in journey.touchpoints if each.id not in unnamed}
    called: dict[str, str] = {}
    for touchpoint in journey.touchpoints:
        called[touchpoint.id] = touchpoint.id
        if touchpoint.id in unnamed:
            words = getattr(touchpoint.title, language) or touchpoint.title.nl or touchpoint.title.en
            called[touchpoint.id] = unique(slug_of(cast(str, words)), taken)
            taken.add(called[touchpoint.id])
    names[journey.id] = called
    if all(before == after for before, after in called.items()):
        return journey
    touchpoints = []
    for each in journey.touchpoints:
        leads = {"next": tuple(called[id] for id in each.next)} if each.next else {}
        touchpoints.append(changed(each, {"id": called[each.id], **leads}))
    return changed(journey, {"touchpoints": tuple(touchpoints)})
