"""The heat map of phase and channel: where along the way the customer meets the brand, and through what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reisgids.diagrams.diagram import About, Cell, DataTable, Diagram, Point
from reisgids.diagrams.drawing.graphics import Element, lettered, path, rectangle
from reisgids.diagrams.drawing.graphics import words as written
from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.mark_series import MarkSeries
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.layout.columns import spans
from reisgids.diagrams.layout.phase_header import HEIGHT, phase_header
from reisgids.diagrams.words.facts import anchor, channel_name, feeling
from reisgids.diagrams.words.finding import capital, numeral
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.phase import Phase
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.text import Reading

NAME = "phase-channel-heat-map"
ABOUT: About = "journey"
PLACE = 40

_LEFT = 150
_CELL = (148, 38)
_GAP = 3
_EDGE = 2
_STEPS = 4
_CHANNEL = Face("sans", 500, 12.5)
_COUNT = Face("sans", 600, 13)
_NAMED = 4
_FEW = 3
_LOOKS = {
    f"heat-{shade}": {
        "path": "M0 0H1V1H0Z",
        "size": [_CELL[0], _CELL[1]],
        "fill": token(f"heat-{shade}"),
        "stroke": token("paper"),
        "lineWidth": _GAP,
    }
    for shade in range(1, _STEPS + 1)
}


@dataclass(frozen=True)
class _Square:
    """The touchpoints of one channel in one phase, by the numbers of row and column."""

    row: int
    column: int
    touchpoints: tuple[Touchpoint, ...]


@dataclass(frozen=True)
class _Grid:
    """Phases across, channels down, and the squares that hold touchpoints."""

    phases: tuple[Phase, ...]
    channels: tuple[Reading, ...]
    squares: tuple[_Square, ...]

    @property
    def most(self) -> int:
        """The largest number of touchpoints in a square."""
        return max(len(square.touchpoints) for square in self.squares)


def diagram(playbook: Playbook, journeys: Sequence[Journey], words: Words) -> Diagram | None:
    """Return the journey's heat map, or None where no touchpoint names a channel."""
    (journey,) = journeys
    grid = _grid(playbook, journey, words)
    if grid is None:
        return None
    width = _LEFT + _CELL[0] * len(grid.phases) + _EDGE
    height = HEIGHT + _CELL[1] * len(grid.channels) + _EDGE
    return Diagram(
        journey=journey.id,
        id=f"dia-{journey.id}-{NAME}",
        kind=NAME,
        title=words.say("diagrams.phase_channel_heat_map.title"),
        alternative=_finding(grid, words),
        option=_option(playbook, journey, grid, words),
        width=width,
        height=height,
        table=_table(grid, words),
        points=tuple(_point(index, square, grid, words) for index, square in enumerate(grid.squares)),
        legend=_legend(grid.most, words),
    )


def _grid(playbook: Playbook, journey: Journey, words: Words) -> _Grid | None:
    """Customer moments have no channel and are left out; contact without a stated channel gets a row of its own.

    Of a journey that is shown in part nobody can know that a channel isn't stated: there is no such row then, and no
    map of one or two touchpoints.
    """
    columns = playbook.columns(journey)
    reached = [touchpoint for _, touchpoints in columns for touchpoint in touchpoints if touchpoint.channel]
    used = {ref for touchpoint in reached for ref in touchpoint.channel}
    if not used or (len(reached) < _FEW and journey.partly):
        return None
    known = [ref for ref in playbook.channels if ref in used]
    rows: list[str | None] = [*known, *sorted(used.difference(known))]
    if any(t.lacks("channel") and t.is_contact for _, touchpoints in columns for t in touchpoints):
        rows.append(None)
    squares = tuple(
        _Square(row, column, found)
        for row, ref in enumerate(rows)
        for column, (_, touchpoints) in enumerate(columns)
        if (found := tuple(t for t in touchpoints if (ref in t.channel if ref else t.is_contact and not t.channel)))
    )
    without = Reading(words.say("diagrams.phase_channel_heat_map.without"), words.language)
    names = tuple(without if ref is None else channel_name(playbook, ref, words.language) for ref in rows)
    return _Grid(tuple(phase for phase, _ in columns), names, squares)


def _option(playbook: Playbook, journey: Journey, grid: _Grid, words: Words) -> dict[str, Any]:
    """Series 0 are the squares with touchpoints; the empty ones are ground."""
    edges = [
        (phase, float(_LEFT + _CELL[0] * number), float(_LEFT + _CELL[0] * (number + 1)))
        for number, phase in enumerate(grid.phases)
    ]
    chart = MarkSeries(
        _LOOKS,
        [
            *_ground(grid),
            *phase_header(spans(playbook, journey, edges), words.language, phases=len(playbook.phases_of(journey))),
            *_names(grid),
        ],
        face=_CHANNEL.style,
        label={"fill": token("ink"), "align": "center", "verticalAlign": "middle", **lettered(_COUNT)},
    )
    shades = _shades(grid.most)
    for square in grid.squares:
        count = len(square.touchpoints)
        place = _LEFT + _CELL[0] * (square.column + 0.5), HEIGHT + _CELL[1] * (square.row + 0.5)
        on_dark = {"fill": token("card")} if shades[count] == _STEPS else None
        chart.add(place, f"heat-{shades[count]}", str(count), on_dark)
    return plain_option(chart)


def _shades(most: int) -> dict[int, int]:
    """The shade (1 to 4) of each number of touchpoints: one per number, or as evenly as that goes."""
    return {n: n if most <= _STEPS else 1 + (n - 1) * _STEPS // most for n in range(1, most + 1)}


def _ranges(shades: Mapping[int, int]) -> dict[int, tuple[int, int]]:
    """From which to which number each shade goes."""
    ranges: dict[int, tuple[int, int]] = {}
    for n, shade in shades.items():
        ranges[shade] = (ranges.get(shade, (n, n))[0], n)
    return ranges


def _ground(grid: _Grid) -> list[Element]:
    """What shows where nothing happens, parted into squares."""
    right, bottom = _LEFT + _CELL[0] * len(grid.phases), HEIGHT + _CELL[1] * len(grid.channels)
    across = [f"M{_LEFT} {y}H{right}" for y in range(HEIGHT, bottom + 1, _CELL[1])]
    down = [f"M{x} {HEIGHT}V{bottom}" for x in range(_LEFT, right + 1, _CELL[0])]
    return [
        rectangle(_LEFT, HEIGHT, right - _LEFT, bottom - HEIGHT, token("heat-0"), -1),
        path("".join(across + down), {"fill": "none", "stroke": token("paper"), "lineWidth": _GAP}),
    ]


def _names(grid: _Grid) -> list[Element]:
    return [
        written(
            "\n".join(wrap(name.words, _CHANNEL, _LEFT - 14, 2)),
            _CHANNEL,
            token("ink"),
            (0, HEIGHT + _CELL[1] * (row + 0.5)),
            line=15,
            verticalAlign="middle",
        )
        for row, name in enumerate(grid.channels)
    ]


def _point(index: int, square: _Square, grid: _Grid, words: Words) -> Point:
    """What a square holds: its touchpoints, each with its score. A click leads to the first."""
    phase = grid.phases[square.column].name.read(words.language).words
    values = {"channel": grid.channels[square.row].words, "phase": phase}
    facts = tuple(
        (
            touchpoint.title.read(words.language).words,
            feeling(touchpoint.feels, words) if touchpoint.feels else "–" if touchpoint.lacks("feels") else "",
        )
        for touchpoint in square.touchpoints
    )
    title = words.say("diagrams.phase_channel_heat_map.square", **values)
    return Point(0, index, title, facts, anchor(square.touchpoints[0]))


def _legend(most: int, words: Words) -> tuple[tuple[str, str], ...]:
    say = "diagrams.phase_channel_heat_map.shade"
    shades = [("heat-0", words.say(f"{say}.none"))]
    for shade, (first, last) in _ranges(_shades(most)).items():
        form = "one" if last == 1 else "other"
        n = words.number(first) if first == last else f"{first}–{last}"
        shades.append((f"heat-{shade}", words.say(f"{say}.{form}", n=n)))
    return tuple(shades)


def _table(grid: _Grid, words: Words) -> DataTable:
    counts = {(square.row, square.column): len(square.touchpoints) for square in grid.squares}
    phases = [phase.name.read(words.language).words for phase in grid.phases]
    head = (words.say("diagrams.facts.channel"), *phases, words.say("diagrams.facts.total"))
    rows = []
    for row, name in enumerate(grid.channels):
        numbers = [counts.get((row, column), 0) for column in range(len(grid.phases))]
        cells = [Cell(words.number(n)) for n in (*numbers, sum(numbers))]
        rows.append((Cell(name.words, language=name.language), *cells))
    return DataTable(head, tuple(rows))


def _finding(grid: _Grid, words: Words) -> str:
    """The fullest squares, ties named, and the channel that occurs in most phases."""
    say = "diagrams.phase_channel_heat_map"
    return " ".join([_fullest(grid, words, say), *_widest(grid, words, say)])


def _fullest(grid: _Grid, words: Words, say: str) -> str:
    if grid.most == 1:
        return words.say(f"{say}.once")
    top = [square for square in grid.squares if len(square.touchpoints) == grid.most]
    cells = [_square_name(square, grid, words, say) for square in top]
    if len(cells) > _NAMED:
        cells[_NAMED - 1 :] = [words.say("diagrams.others", n=numeral(words, len(cells) - _NAMED + 1))]
    joined = words.listing(cells)
    return words.say(f"{say}.most.{'one' if len(top) == 1 else 'other'}", cells=joined, n=numeral(words, grid.most))


def _square_name(square: _Square, grid: _Grid, words: Words, say: str) -> str:
    phase = grid.phases[square.column].name.read(words.language).words
    return words.say(f"{say}.cell", channel=grid.channels[square.row].words, phase=phase)


def _widest(grid: _Grid, words: Words, say: str) -> Sequence[str]:
    """The one channel that occurs in most phases; nothing where several do, or where it has one phase."""
    reach = [sum(square.row == row for square in grid.squares) for row in range(len(grid.channels))]
    top = max(reach)
    if top < 2 or reach.count(top) > 1:
        return ()
    values = {
        "channel": capital(grid.channels[reach.index(top)].words),
        "n": numeral(words, top),
        "phases": numeral(words, len(grid.phases)),
    }
    return (words.say(f"{say}.{'everywhere' if top == len(grid.phases) else 'widest'}", **values),)
