"""Drawings of the time before: what ECharts drew from the same option isn't drawn again.

To draw is half of the work on a page, and most edits change no diagram. What was drawn for a page stands in one file,
sealed with the user's own secret (`site/engine/store.py`), so that nothing is taken from a playbook of somebody else's.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from reisgids.diagrams.diagram import Diagram, Draw, Drawing, Mark
from reisgids.diagrams.echarts.option_json import option_json
from reisgids.site.engine.store import Store, key_of

_DAYS = 30


class KeptDrawings:
    """Draws with `draw` what isn't in `store`; `code` is a digest of what draws, `language` that of the pages."""

    def __init__(self, store: Store, language: str, code: str, draw: Draw) -> None:
        self._store = store
        self._language = language
        self._code = code
        self._draw = draw

    def render(self, diagrams: Sequence[Diagram]) -> list[Drawing]:
        """Return the drawings of a page, in order; raises what `draw` raises."""
        if not diagrams:
            return []
        place = key_of(self._language, *(f"{each.journey} {each.kind} {each.id}" for each in diagrams))
        digests = [self._digest_of(each) for each in diagrams]
        known = _drawings(self._store.take(place))
        new = [(digest, each) for digest, each in zip(digests, diagrams, strict=True) if digest not in known]
        if new:
            known |= dict(zip((digest for digest, _ in new), self._draw([each for _, each in new]), strict=True))
            kept = {digest: _written(known[digest]) for digest in digests}
            with suppress(OSError):  # a drawing that can't be kept is still a drawing
                self._store.put(place, json.dumps(kept, separators=(",", ":")).encode())
        return [known[digest] for digest in digests]

    def _digest_of(self, diagram: Diagram) -> str:
        return key_of(
            self._code, diagram.id, f"{diagram.width} {diagram.height} {diagram.own}", option_json(diagram.option)
        )


def sweep(store: Store) -> None:
    """Remove the drawings of pages that were last drawn a month ago: they may be gone."""
    before = time.time() - _DAYS * 24 * 3600
    with suppress(OSError):
        store.sweep({file.name for file in store.folder.iterdir() if file.stat().st_mtime >= before})


def _written(drawing: Drawing) -> Mapping[str, Any]:
    marks = [[mark.series, mark.index, mark.x, mark.y, mark.width, mark.height] for mark in drawing.marks]
    return {"svg": drawing.svg, "marks": marks}


def _drawings(kept: bytes | None) -> dict[str, Drawing]:
    found = json.loads(kept) if kept else {}
    return {
        digest: Drawing(each["svg"], tuple(Mark(*mark) for mark in each["marks"])) for digest, each in found.items()
    }
