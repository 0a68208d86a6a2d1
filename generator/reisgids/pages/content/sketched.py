"""A journey that an author sketched in Mermaid, drawn as the emotion curve of the playbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from reisgids.diagrams.diagram import Cell, Diagram, Point
from reisgids.diagrams.kinds.emotion_curve.kind import diagram as emotion_curve
from reisgids.imports.draft import PEOPLE, DraftTouchpoint, JourneyDraft, NoJourneyError
from reisgids.imports.incoming import Incoming
from reisgids.imports.playbook_names import PlaybookNames
from reisgids.imports.readers.mermaid import read
from reisgids.imports.touchpoint_fields import on_scale
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook


def sketched_diagram(view: Playbook, lines: Sequence[str], n: int, words: Words) -> Diagram | None:
    """Return the curve of the journey in a block of Mermaid, the `n`th of its page; None where nothing can be drawn.

    Its scores, from 1 to 5, are put on the scale of the playbook. Nothing in it is a link: the journey has no page.
    """
    incoming = Incoming("sketch.mmd", "\n".join(lines).encode())
    try:
        (draft, *_) = read(incoming, PlaybookNames(view.config, {}, frozenset(), ()))
    except NoJourneyError:
        return None
    journey = Journey.model_validate(_written(draft, view, n, words.language), context={"language": words.language})
    made = emotion_curve(view, [journey], words)
    return None if made is None else replace(_without_links(made), title=draft.title.text, journey="")


def _written(draft: JourneyDraft, view: Playbook, n: int, language: str) -> dict[str, Any]:
    return {
        "id": f"sketch-{n}",
        "title": {language: draft.title.text},
        "phases": [
            {"id": f"phase-{phase.key}", "name": {language: phase.name or draft.title.text}} for phase in draft.phases
        ],
        "touchpoints": [_touchpoint(each, view, at, language) for at, each in enumerate(draft.touchpoints, 1)],
    }


def _touchpoint(written: DraftTouchpoint, view: Playbook, at: int, language: str) -> dict[str, Any]:
    feels = {"score": on_scale(written.score, view.config.scales.emotion)} if written.score else None
    people = [name.text for name in written.names.get(PEOPLE, ())]
    personas = [id for name in people for id in _named(name, view.personas)]
    parties = [id for name in people for id in _named(name, view.parties)]
    return {
        "id": f"moment-{at}",
        "title": {language: written.title.text},
        "phase": f"phase-{written.phase}",
        **({"feels": feels} if feels else {}),
        **({"personas": personas} if personas else {}),
        **({"delivered_by": parties[0]} if parties else {}),
    }


def _named(name: str, entries: Mapping[str, Any]) -> Iterator[str]:
    """Yield the entries that are called so, in any language."""
    plain = name.casefold()
    for id, entry in entries.items():
        if plain in (id, *(text.casefold() for text in entry.name.model_dump(exclude_none=True).values())):
            yield id


def _without_links(diagram: Diagram) -> Diagram:
    def cell(cell: Cell) -> Cell:
        return replace(cell, href="") if cell.href else cell

    def still(points: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple(replace(point, href="", moments=()) for point in points)

    return replace(
        diagram,
        points=still(diagram.points),
        narrow=diagram.narrow and replace(diagram.narrow, points=still(diagram.narrow.points)),
        sentences=tuple(replace(each, moments=()) for each in diagram.sentences),
        table=replace(diagram.table, rows=tuple(tuple(map(cell, row)) for row in diagram.table.rows)),
    )
