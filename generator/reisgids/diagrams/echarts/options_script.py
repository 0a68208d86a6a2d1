"""What a page's diagrams are drawn from, as one script that is fetched when somebody reaches for one of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from reisgids.diagrams.diagram import Point
from reisgids.diagrams.echarts.option_json import option_json


class Optioned(Protocol):
    """Whatever has an id (unique on its page), an ECharts option and points, as a `Diagram` has."""

    @property
    def id(self) -> str: ...
    @property
    def option(self) -> Mapping[str, Any]: ...
    @property
    def points(self) -> Sequence[Point]: ...


def options_script(diagrams: Iterable[Optioned]) -> str:
    """Return the script, in ASCII, or an empty text where there are no diagrams.

    It puts what it holds under its own address in the map `reisgidsOptions`: by the id of the diagram a JSON text of
    `{option, facts}`, so that nothing in it is a name in the script. `facts` are the pairs of label and value that a
    point's tooltip has beyond its row of the table, by `"series index"`. A script, and not JSON, because it also loads
    from a folder.

    Raises as `option_json` does.
    """
    entries = ",".join(f"{json.dumps(diagram.id)}:{_literal(diagram)}" for diagram in diagrams)
    return f"(self.reisgidsOptions??=new Map).set(document.currentScript.src,{{{entries}}})\n" if entries else ""


def _literal(diagram: Optioned) -> str:
    facts = {f"{point.series} {point.index}": point.facts for point in diagram.points if point.facts}
    # The text holds no single quote; double ones can then stay as they are.
    return "'" + option_json({"option": diagram.option, "facts": facts}).replace("\\", "\\\\") + "'"
