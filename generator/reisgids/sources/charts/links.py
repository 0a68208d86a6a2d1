"""The links between the nodes of a chart: a river that flows back, a name that is there twice or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from reisgids.problems import Problem, problem
from reisgids.sources.charts.columns import parts
from reisgids.sources.values.suggest import nearest
from reisgids.sources.yaml.yaml import Path, YamlDocument

_LINKED = frozenset({"chord", "graph", "sankey"})
_MANY = 20


def link_problems(option: Mapping[str, Any], document: YamlDocument) -> Iterator[Problem]:
    """Yield what is wrong with the nodes and links of the series that have any."""
    for path, series in parts(option.get("series")):
        if series.get("type") in _LINKED:
            yield from islice(_of_series(series, ("option", "series", *path), document), _MANY)


def _of_series(series: Mapping[str, Any], at: Path, document: YamlDocument) -> Iterator[Problem]:
    of_nodes = "nodes" if "nodes" in series else "data"
    of_links = "edges" if "edges" in series else "links"
    nodes = series.get(of_nodes)
    names: list[str] = []
    first: dict[str, int] = {}
    for number, node in enumerate(nodes if isinstance(nodes, list) else []):
        name = str(node.get("id", node.get("name", number)) if isinstance(node, dict) else node)
        if name in first:
            also = (document.place((*at, of_nodes, first[name])),)
            yield problem("chart-same-name", document.place((*at, of_nodes, number)), also=also, given=name[:60])
        first.setdefault(name, number)
        names.append(name)
    links: list[tuple[Path, str, str]] = []
    written = series.get(of_links)
    for number, link in enumerate(written if isinstance(written, list) else []):
        here: Path = (*at, of_links, number)
        ends = []
        for end in ("source", "target"):
            given = link.get(end) if isinstance(link, dict) else None
            if isinstance(given, int) and not isinstance(given, bool) and 0 <= given < len(names):
                ends.append(names[given])
            elif given is None:
                yield problem("chart-needs", document.place(here), key=end, example=names[0][:60] if names else "…")
            elif str(given) in first:
                ends.append(str(given))
            else:
                near, known = nearest(str(given), names), ", ".join(names)[:200]
                place = document.place((*here, end))
                yield problem("chart-node", place, given=str(given)[:60], instead=near, known=known)
        if len(ends) == 2:
            links.append((here, ends[0], ends[1]))
    if series["type"] == "sankey" and (back := _flows_back(links)):
        yield problem("chart-cycle", document.place(back[0]), given=" → ".join(back[1])[:200])


def _flows_back(links: Sequence[tuple[Path, str, str]]) -> tuple[Path, list[str]] | None:
    """Return the first link that leads back to where it came from, and the way round; None where there is none."""
    onward: dict[str, list[str]] = {}
    for path, source, target in links:
        way = _way(onward, target, source)
        if way:
            return path, [source, *way]
        onward.setdefault(source, []).append(target)
    return None


def _way(onward: Mapping[str, Sequence[str]], start: str, end: str) -> list[str]:
    """Return the nodes from `start` to `end`, both included; empty where no way leads there."""
    before: dict[str, str] = {start: ""}
    waiting = [start]
    while waiting:
        node = waiting.pop()
        if node == end:
            way = [node]
            while before[way[-1]]:
                way.append(before[way[-1]])
            return way[::-1]
        for following in onward.get(node, ()):
            if following not in before:
                before[following] = node
                waiting.append(following)
    return []
