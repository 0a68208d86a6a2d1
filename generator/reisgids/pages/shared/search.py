"""What the search finds: entries made from the model, with the plurals and synonyms of the field."""

from __future__ import annotations

from reisgids.model.phase import Phase
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.shared.page import SearchEntry
from reisgids.pages.wording.reader import Reader
from reisgids.pages.wording.tag_names import plain_tag_name


def touchpoint_entry(
    touchpoint: Touchpoint, phase: Phase, journey_title: str, view: Playbook, reader: Reader
) -> SearchEntry:
    """Return the entry of a touchpoint on its journey's page."""
    plain = reader.plain
    said = [
        touchpoint.does, touchpoint.need, touchpoint.expectation, touchpoint.thinks, *touchpoint.quotes,
        touchpoint.pain.text if touchpoint.pain else None, touchpoint.delight.text if touchpoint.delight else None,
        touchpoint.opportunity, touchpoint.frontstage, touchpoint.backstage, *touchpoint.lanes.values(),
    ]  # fmt: skip
    channels = [plain(view.channels[id].name) for id in touchpoint.channel if id in view.channels]
    library = view.touchpoints.get(touchpoint.library) if touchpoint.library else None
    synonyms = [*(plain(also) for also in phase.also), *channels]
    if library:
        synonyms.append(plain(library.title))
    if touchpoint.group:
        synonyms.append(reader.option("Touchpoint.group", touchpoint.group))
    synonyms += (word for tag in touchpoint.tags for word in (tag, plain_tag_name(reader, view, tag)))
    words = " ".join(plain(text) for text in said if text)
    return SearchEntry(
        title=plain(touchpoint.title),
        text=words,
        kind="touchpoint",
        anchor=f"tp-{touchpoint.id}",
        synonyms=" · ".join(dict.fromkeys(synonyms)),
        within=" · ".join((journey_title, plain(phase.name))),
    )


def among_cases(view: Playbook, reader: Reader, register: str, id: str) -> str:
    """Return where the search says that an entry stands which only cases of others have; empty for any other."""
    return reader.say("catalogue.cases") if (register, id) in view.of_cases else ""
