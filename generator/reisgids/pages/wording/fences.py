"""Where an author's Markdown holds diagrams and claims: fenced blocks of the languages `diagram` and `claim`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reisgids.model.charts.own_chart import own_chart
from reisgids.model.markdown.document import document
from reisgids.model.markdown.mermaid import MERMAID, mermaid_kind


@dataclass(frozen=True)
class Asked:
    """A diagram that the author asks for, and the journeys that it is about: none, one or two.

    `in_time` is whether moments are to stand as far apart as the time between them.
    """

    kind: str
    journeys: tuple[str, ...]
    in_time: bool = False


@dataclass(frozen=True)
class Charted:
    """A chart of the author's own: the lines within its block."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Sketched:
    """A journey that the author sketched in Mermaid: the lines within its block."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Quoted:
    """A claim of the register that the author quotes, by its id."""

    claim: str


def split(body: str) -> Iterator[str | Asked | Charted | Sketched | Quoted]:
    """Yield the parts of a body in order: Markdown as it was written, and the diagrams and claims between.

    A fence within another fence, or without an end, is Markdown.
    """
    read = document(body)
    done = 0
    for fence in read.fences:
        if fence.kind == MERMAID and mermaid_kind(read.inside(fence)) == "journey":
            yield from _markdown(read.lines[done : fence.first])
            yield Sketched(read.inside(fence))
            done = fence.last + 1
        elif fence.kind in _BLOCKS:
            yield from _markdown(read.lines[done : fence.first])
            inside = read.inside(fence)
            charted = fence.kind == "diagram" and own_chart(inside, "", "") is not None
            yield Charted(inside) if charted else _BLOCKS[fence.kind](read.fields(fence))
            done = fence.last + 1
    yield from _markdown(read.lines[done:])


def _markdown(lines: Sequence[str]) -> Iterator[str]:
    if any(line.strip() for line in lines):
        yield "\n".join(lines)


def _asked(fields: dict[str, str]) -> Asked:
    journeys = tuple(fields[key] for key in ("journey", "with") if fields.get(key))
    return Asked(fields.get("kind", ""), journeys, fields.get("spacing") == "time")


def _quoted(fields: dict[str, str]) -> Quoted:
    return Quoted(fields.get("id", ""))


_BLOCKS: dict[str, Callable[[dict[str, str]], Asked | Quoted]] = {"diagram": _asked, "claim": _quoted}
