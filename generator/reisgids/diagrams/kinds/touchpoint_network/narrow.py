"""The shared touchpoints for narrow places: each name above its strip, journeys by their numbers with a key above."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.narrow import WIDTH
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.score_pill import TONES, Tone, pill_points, tone, written_score
from reisgids.diagrams.drawing.series import TEXT, axis, chart, lettering, line, parted, scatter
from reisgids.diagrams.drawing.symbols import FEELINGS
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.touchpoint_network.drawing import SECTION, TITLE, Marks
from reisgids.diagrams.kinds.touchpoint_network.layout import DOT_ROOM, Strip, Strips
from reisgids.labels.words import Words
from reisgids.model.config import Scale
from reisgids.model.journey import Journey

_EDGE = 1
_NAME = Face("sans", 500, 12)
_NUMBER = Face("sans", 600, 11.5)
_NAME_LINE, _TITLE_LINE = 15, 17
_BADGE, _KEY_PAD, _BESIDE = 20, 8, 28
_NUMBERS = 30
_ROW = 28
_ABOVE, _BELOW, _HEADING = 12, 4, 30
_DOT = 13


class NarrowStrips:
    """The option and its height in pixels; `marks` says where the journeys and their dots are."""

    def __init__(
        self,
        strips: Strips,
        journeys: Mapping[str, Journey],
        sections: Mapping[int, str],
        scale: Scale,
        words: Words,
    ) -> None:
        self._strips, self._scale, self._words = strips, scale, words
        self._column = (WIDTH - 2 * _EDGE) / len(strips.journeys)
        self._parts: list[RectChart] = []
        self.marks: dict[str, tuple[int, int]] = {}
        self._y = 0.0
        self._key(journeys)
        self._numbers(self._y + _NUMBERS / 2)
        self._y += _NUMBERS
        self._rows(sections)
        self.height = round(self._y + 4)
        made = chart(
            self._parts,
            grid=[{"left": 0, "top": 0, "width": WIDTH, "height": self.height}],
            xAxis=[axis(0, WIDTH)],
            yAxis=[axis(0, self.height, inverse=True)],
            textStyle=_NAME.style,
        )
        self.option: dict[str, Any] = plain_option(made)

    def _across(self, x: float) -> float:
        """Where a place in columns stands, in pixels."""
        return round(_EDGE + self._column * x, 1)

    def _key(self, journeys: Mapping[str, Journey]) -> None:
        """The journeys' numbers and names below each other, as points of the chart."""
        data, badges = [], []
        for place, id in enumerate(self._strips.journeys):
            title = journeys[id].title.read(self._words.language).words
            lines = wrap(title, _NAME, WIDTH - _BESIDE, 4)
            high = max(_BADGE, len(lines) * _NAME_LINE) + _KEY_PAD
            middle = self._y + high / 2
            box = {"symbolSize": [WIDTH, high], "value": [WIDTH / 2, middle, "\n".join(lines)]}
            data.append({"id": id, "name": title, **box})
            badges.append(self._badge(place, _BADGE / 2, middle))
            self.marks[id] = (0, place)
            self._y += high
        label = {"show": True, "position": "insideLeft", "distance": _BESIDE, "align": "left", "color": token("ink")}
        look = {
            "symbol": "rect",
            "itemStyle": {"color": "transparent", "opacity": 1},
            "label": {**label, "lineHeight": _NAME_LINE, **_NAME.style},
        }
        self._parts += [scatter("", data, look, z=3, **TEXT), self._badges(badges)]
        self._y += _KEY_PAD

    def _badge(self, place: int, x: float, y: float) -> dict[str, Any]:
        return {"value": [x, y], "label": {"formatter": str(place + 1)}}

    def _badges(self, data: list[dict[str, Any]]) -> RectChart:
        style = {"color": token("card"), "borderColor": token("line-strong"), "borderWidth": 1.2, "opacity": 1}
        label = {"show": True, "position": "inside", "color": token("ink"), **_NUMBER.style}
        look = {"symbol": "circle", "symbolSize": _BADGE, "itemStyle": style, "label": label}
        return scatter("", data, look, silent=True, z=3)

    def _numbers(self, y: float) -> None:
        """The numbers over the columns."""
        places = range(len(self._strips.journeys))
        self._parts.append(self._badges([self._badge(place, self._across(place + 0.5), y) for place in places]))

    def _rows(self, sections: Mapping[int, str]) -> None:
        """Heading by heading the touchpoints' names, each above its strip."""
        heads: list[dict[str, Any]] = []
        names: list[dict[str, Any]] = []
        rules: list[Any] = []
        hair: list[Any] = []
        joined: list[Any] = []
        dots: list[tuple[float, float, Any]] = []
        headings = {y: sections[number] for number, y in self._strips.sections.items()}
        for strip in self._strips.strips:
            begun = [y for y in headings if y < strip.middle]
            for y in begun:
                heads.append({"value": [_EDGE, self._y + _HEADING / 2 + 4, headings.pop(y)]})
                rules.append([[0, self._y + 2], [WIDTH, self._y + 2]])
                self._y += _HEADING
            lines = wrap(strip.shared.title.read(self._words.language).words, TITLE, WIDTH - 2, 3)
            high = len(lines) * _TITLE_LINE
            names.append({"value": [_EDGE, self._y + _ABOVE / 2 + high / 2, "\n".join(lines)]})
            self._y += _ABOVE / 2 + high + _BELOW
            placed = self._placed(strip)
            middle = self._y + _ROW / 2
            xs = [x for x, _, _ in placed]
            hair.append([[_EDGE, middle], [WIDTH - _EDGE, middle]])
            joined.append([[min(xs), middle], [max(xs), middle]])
            ends = {x: max(y for other, y, _ in placed if other == x) for x in xs}
            joined += [[[x, middle], [x, y]] for x, y in ends.items() if y > middle]
            dots += placed
            self._y = max(y for _, y, _ in placed) + _ROW / 2 + _ABOVE / 2
        at_left = {"position": "right", "distance": 0}
        self._parts += [
            line("", parted(rules), {"color": token("line-strong"), "width": 1}, z=1),
            line("", parted(hair), {"color": token("line"), "width": 1}, z=1),
            line("", parted(joined), {"color": token("line-strong"), "width": 2}, z=2),
            lettering(names, {**at_left, "color": token("ink"), "lineHeight": _TITLE_LINE, **TITLE.style}, z=3),
            lettering(heads, {**at_left, "color": token("soft"), **SECTION.style}, z=3),
        ]
        self._dots(dots)

    def _placed(self, strip: Strip) -> list[tuple[float, float, Any]]:
        """The dots of a strip: what occurs more than once in a journey stands below itself."""
        times: dict[str, int] = {}
        found = []
        for dot in strip.dots:
            id = dot.occurrence.journey.id
            place = self._strips.journeys.index(id)
            y = self._y + _ROW * (times.get(id, 0) + 0.5)
            times[id] = times.get(id, 0) + 1
            found.append((self._across(place + 0.5), y, dot.occurrence))
        return found

    def _dots(self, dots: list[tuple[float, float, Any]]) -> None:
        """A series for each feeling: pills with their score, or shapes where a column has no room for these."""
        data: dict[Tone, list[dict[str, Any]]] = {each: [] for each in TONES}
        roomy = self._column >= DOT_ROOM
        for x, y, occurrence in dots:
            journey, touchpoint = occurrence.journey, occurrence.touchpoint
            name = touchpoint.title.read(self._words.language).words
            score = [written_score(touchpoint.score, self._scale, self._words)] if roomy else []
            item = {"id": f"{journey.id}/{touchpoint.id}", "name": name, "value": [x, y, *score]}
            data[tone(touchpoint.score, self._scale)].append(item)
        for each in TONES:
            if not data[each]:
                continue
            self.marks |= {item["id"]: (len(self._parts), n) for n, item in enumerate(data[each])}
            named = self._words.say(f"diagrams.touchpoint_network.legend.{each}")
            look = pill_points(each) if roomy else FEELINGS[each].points(_DOT)
            self._parts.append(scatter(named, data[each], look, z=4, **(TEXT if roomy else {})))


def narrow_drawing(
    strips: Strips, journeys: Mapping[str, Journey], sections: Mapping[int, str], scale: Scale, words: Words
) -> tuple[dict[str, Any], int, int, Marks]:
    """Return the option, its width and height in pixels, and where the journeys and their dots are."""
    drawn = NarrowStrips(strips, journeys, sections, scale, words)
    return drawn.option, WIDTH, drawn.height, drawn.marks
