"""Where an author's Markdown holds diagrams and claims: fenced blocks of the languages `diagram` and `claim`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[ \t]*(.*?)[ \t]*$")
_PAIR = re.compile(r"^[ \t]*([a-z_]+)[ \t]*:[ \t]*(.*?)[ \t]*$")


@dataclass(frozen=True)
class Asked:
    """A diagram that the author asks for, and the journeys that it is about: none, one or two."""

    kind: str
    journeys: tuple[str, ...]


@dataclass(frozen=True)
class Quoted:
    """A claim of the register that the author quotes, by its id."""

    claim: str


def split(body: str) -> Iterator[str | Asked | Quoted]:
    """Yield the parts of a body in order: Markdown as it was written, and the diagrams and claims between.

    A fence within another fence, or without an end, is Markdown.
    """
    lines = body.split("\n")
    plain: list[str] = []
    n = 0
    while n < len(lines):
        opened = _FENCE.match(lines[n])
        if opened is None:
            plain.append(lines[n])
            n += 1
            continue
        end = _end(lines, n, opened[1])
        if opened[2] in _BLOCKS and end < len(lines):
            if any(line.strip() for line in plain):
                yield "\n".join(plain)
            plain = []
            yield _BLOCKS[opened[2]](_pairs(lines[n + 1 : end]))
        else:
            plain += lines[n : end + 1]
        n = end + 1
    if any(line.strip() for line in plain):
        yield "\n".join(plain)


def _end(lines: list[str], start: int, fence: str) -> int:
    """Return the number of the line that closes the fence, or one past the last."""
    closing = re.compile(rf"^ {{0,3}}{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
    return next((n for n in range(start + 1, len(lines)) if closing.match(lines[n])), len(lines))


def _pairs(lines: list[str]) -> dict[str, str]:
    return {match[1]: match[2].strip("\"'") for line in lines if (match := _PAIR.match(line))}


def _asked(pairs: dict[str, str]) -> Asked:
    journeys = tuple(pairs[key] for key in ("journey", "with") if pairs.get(key))
    return Asked(pairs.get("kind", ""), journeys)


def _quoted(pairs: dict[str, str]) -> Quoted:
    return Quoted(pairs.get("id", ""))


_BLOCKS: dict[str, Callable[[dict[str, str]], Asked | Quoted]] = {"diagram": _asked, "claim": _quoted}
