"""Stickies from a whiteboard (Miro, Mural) as a journey: frames are phases, colours say what a note is."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Sequence
from typing import Literal

from reisgids.imports.draft import DraftPhase, JourneyDraft, NoJourneyError, Noted, SourceSpot, WrittenValue, noted
from reisgids.imports.playbook_names import PlaybookNames
from reisgids.imports.tables.grid import GridCell
from reisgids.imports.tables.headed_table import HeadedTable
from reisgids.imports.tables.touchpoint_cells import TouchpointCells

Colour = Literal["pain", "delight", "moment"]
_PAIN = re.compile(r"\bred\b|rood|rode|crimson|scarlet")
_DELIGHT = re.compile(r"green|groen|lime")
_HEX = re.compile(r"#?([0-9a-f]{6})(?:[0-9a-f]{2})?|#([0-9a-f]{3})", re.IGNORECASE)
_RGB = re.compile(r"rgba?\((\d{1,3})\D+(\d{1,3})\D+(\d{1,3})")
_LONGEST_TITLE = 100


def stickies_draft(table: HeadedTable, names: PlaybookNames, title: WrittenValue) -> JourneyDraft:  # noqa: ARG001
    """Return stickies as a journey: a red one is a point of pain, a green one of delight, others are touchpoints.

    Where a frame has no touchpoint of its own, the frame is one.

    Raises:
        NoJourneyError: there is no sticky in any frame.
    """
    phases: dict[str, DraftPhase] = {}
    notes: dict[str, list[tuple[WrittenValue, Colour]]] = {}
    leftovers: list[Noted] = [*table.leftovers, *table.above]
    colours: dict[Colour, set[str]] = {"pain": set(), "delight": set(), "moment": set()}
    for row in table.rows:
        text, frame = _text(table, row), table.value(row, "frame") or table.value(row, "phase")
        if frame:
            key = " ".join(frame.text.split()).casefold()
            phases.setdefault(key, DraftPhase(key, " ".join(frame.text.split())))
            notes.setdefault(key, [])
        if text is None:
            continue
        written = WrittenValue(text.text, text.at)
        shade = table.value(row, "colour")
        kind = colour_of(shade.text if shade else "")
        if shade:
            colours[kind].add(shade.text)
        leftovers += [
            noted("no-column", row[column.place].at, row[column.place].text, head=column.head or "?")
            for column in table.columns
            if column.meaning not in ("text", "title", "frame", "phase", "colour", "technical", "note", "does")
            and row[column.place].text
        ]
        if not frame:
            leftovers.append(noted("no-frame", text.at, text.text))
            continue
        notes[key].append((written, kind))
    touchpoints = [touchpoint for key, found in notes.items() for touchpoint in _of_frame(phases[key], found)]
    if not touchpoints:
        raise NoJourneyError("no-stickies")
    assumptions = [
        noted(f"colour-{kind}", SourceSpot(), ", ".join(sorted(shades)))
        for kind, shades in colours.items()
        if shades and kind != "moment"
    ]
    assumptions += [noted("empty-phase", SourceSpot(), phase.name) for key, phase in phases.items() if not notes[key]]
    if heads := [column.head for column in table.columns if column.meaning == "technical" and column.head]:
        assumptions.append(noted("columns-not-read", SourceSpot(), ", ".join(heads)))
    return JourneyDraft(
        title=table.title or title,
        personas=table.personas,
        phases=tuple(phases.values()),
        touchpoints=tuple(each.draft() for each in touchpoints),
        leftovers=tuple(leftovers),
        assumptions=tuple(assumptions),
    )


def colour_of(written: str) -> Colour:
    """Return what a colour says, by its name in Dutch or English, or as `#rrggbb`: red is pain, green is delight."""
    plain = re.sub(r"[_-]", " ", written.casefold())
    if found := _HEX.fullmatch(written.strip()):
        digits = found[1] or "".join(each * 2 for each in found[2])
        return _of_rgb(*(int(digits[n : n + 2], 16) for n in (0, 2, 4)))
    if rgb := _RGB.search(plain):
        return _of_rgb(*map(int, rgb.groups()))
    if _PAIN.search(plain):
        return "pain"
    return "delight" if _DELIGHT.search(plain) else "moment"


def _of_rgb(red: int, green: int, blue: int) -> Colour:
    hue, lightness, saturation = colorsys.rgb_to_hls(red / 255, green / 255, blue / 255)
    degrees = hue * 360
    if saturation < 0.2 or lightness < 0.1 or lightness > 0.97:
        return "moment"
    if degrees <= 18 or degrees >= 345:
        return "pain"
    return "delight" if 75 <= degrees <= 170 else "moment"


def _text(table: HeadedTable, row: Sequence[GridCell]) -> GridCell | None:
    return next((cell for m in ("text", "title", "does", "note") if (cell := table.value(row, m))), None)


def _of_frame(phase: DraftPhase, notes: Sequence[tuple[WrittenValue, Colour]]) -> list[TouchpointCells]:
    """Return the touchpoints of a frame; what is red or green belongs to the one before it, or else to the first."""
    if not notes:
        return []
    moments = [_moment(phase.key, written) for written, kind in notes if kind == "moment"]
    if not moments:
        moments = [TouchpointCells(phase.key, WrittenValue(phase.name, notes[0][0].at))]
    number = -1
    for written, kind in notes:
        if kind == "moment":
            number += 1
        else:
            moments[max(number, 0)].put(kind, written)
    return moments


def _moment(phase: str, written: WrittenValue) -> TouchpointCells:
    """Return a note as a touchpoint: its first line is the title, the rest a note, and so is what is too long."""
    first, _, rest = written.text.partition("\n")
    moment = TouchpointCells(phase, WrittenValue(first.strip(), written.at))
    if rest.strip() and len(first) <= _LONGEST_TITLE:
        moment.put("note", WrittenValue(rest.strip(), written.at))
    return moment
