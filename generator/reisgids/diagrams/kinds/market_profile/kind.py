"""The market profile: B2B beside B2C on what a playbook's journeys can show of the differences between them."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, log10

from reisgids.diagrams.diagram import About, Cell, DataTable, Diagram, Picture, Point, Sentence
from reisgids.diagrams.drawing.score_pill import written_score
from reisgids.diagrams.echarts.option import switched
from reisgids.diagrams.kinds.market_profile.drawing import DRAWN_WIDTH, NARROW_WIDTH, MeasureLine, profile_option
from reisgids.diagrams.layout.phase_header import phase_colour
from reisgids.diagrams.words.finding import capital, numeral
from reisgids.insight.journeys.market_profile import MARKETS, Market, MarketProfile, Measure, market_profile
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.phase import PhaseModel
from reisgids.model.playbook import Playbook

NAME = "market-profile"
ABOUT: About = "playbook"
PLACE = 120
_SAY = "diagrams.market_profile"
_FEW = 5
"""With fewer journeys of a market than this, the finding warns that they are few."""
_FEW_PHASES = 2
"""Where more phases than this have the most touchpoints, the finding names none."""


def diagram(playbook: Playbook, journeys: Sequence[Journey], words: Words) -> Diagram | None:
    """Return the profile of these journeys, or None where they are all of one market."""
    profile = market_profile(playbook, journeys)
    if profile is None:
        return None
    drawn = _Drawn(playbook, profile, words)
    columns = [
        (words.say(f"{_SAY}.columns.{name}"), column)
        for name, column in (("measures", profile.measures), ("where", profile.phases))
        if column
    ]
    names = {market: words.count(f"{_SAY}.legend.{market}", len(profile.journeys[market])) for market in MARKETS}
    lines = [(heading, [drawn.line(measure) for measure in column]) for heading, column in columns]
    rows = [(number, row, measure) for number, (_, column) in enumerate(columns) for row, measure in enumerate(column)]
    sentences = drawn.finding(tuple(names.values()))

    def picture(width: int) -> Picture:
        option, height, marks = profile_option(lines, names, narrow=width == NARROW_WIDTH)
        points = tuple(
            drawn.point(measure, market, marks[number, row, market], place)
            for place, (number, row, measure) in enumerate(rows)
            for market in MARKETS
        )
        return Picture(switched(option, list(names.values())), width, height, points)

    wide = picture(DRAWN_WIDTH)
    return Diagram(
        id=f"dia-{NAME}",
        kind=NAME,
        title=words.say(f"{_SAY}.title"),
        alternative=" ".join(sentence.words for sentence in sentences),
        option=wide.option,
        width=wide.width,
        height=wide.height,
        table=DataTable(
            (words.say(f"{_SAY}.measure"), *(market.upper() for market in MARKETS), words.say(f"{_SAY}.about")),
            tuple(drawn.cells(measure) for _, _, measure in rows),
        ),
        points=wide.points,
        legend=tuple((f"market-{market}", name) for market, name in names.items()),
        sentences=sentences,
        narrow=picture(NARROW_WIDTH),
    )


class _Drawn:
    """A profile in words and in places on its lines."""

    def __init__(self, playbook: Playbook, profile: MarketProfile, words: Words) -> None:
        self._profile, self._words = profile, words
        self._scale = playbook.config.scales.emotion
        self._model: PhaseModel = playbook.phase_models[playbook.config.phases]
        shares = [value.mean for measure in profile.phases for value in measure.values.values()]
        self._most_in_phase = max(0.1, ceil(10 * max(shares, default=0) - 1e-9) / 10)

    def line(self, measure: Measure) -> MeasureLine:
        low, high = self._ends(measure)
        number = self._phase_number(measure)
        centre = (self._scale.centre - low) / (high - low) if measure.unit == "emotion" else None
        return MeasureLine(
            id=f"phase-{measure.name}" if number else measure.name,
            name=self._name(measure),
            small="" if number else self._words.say(f"{_SAY}.measures.{measure.name}.small"),
            ends=(self._figure(measure, low), self._figure(measure, high)),
            places={market: (value.mean - low) / (high - low) for market, value in measure.values.items()},
            figures={market: self._figure(measure, value.mean) for market, value in measure.values.items()},
            phase=(number, phase_colour(number, len(self._model.phases))) if number else None,
            centre=centre,
        )

    def point(self, measure: Measure, market: Market, mark: tuple[int, int], row: int) -> Point:
        """A market's value; it leads to the journey that stands out most in it."""
        value = measure.values[market]
        low, high = (end(value.journeys, key=lambda found: found[1]) for end in (min, max))
        say, language = self._words.say, self._words.language
        facts = [
            (say(f"{_SAY}.{key}"), f"{journey.title.read(language).words}: {self._figure(measure, figure)}")
            for key, (journey, figure) in (("highest", high), ("lowest", low))
        ]
        out = low if measure.unit == "emotion" else high
        title = say(f"{_SAY}.point", market=market.upper(), measure=self._name(measure))
        return Point(*mark, title, tuple(facts if low[1] < high[1] else facts[:1]), out[0].id, row=row)

    def cells(self, measure: Measure) -> tuple[Cell, ...]:
        figures = [
            self._words.say(f"{_SAY}.of", figure=self._figure(measure, value.mean), n=len(value.journeys))
            for value in (measure.values[market] for market in MARKETS)
        ]
        small = "in_phase.small" if self._phase_number(measure) else f"measures.{measure.name}.small"
        about = self._words.say(f"{_SAY}.{small}")
        return Cell(self._name(measure)), *(Cell(figure) for figure in figures), Cell(capital(about))

    def finding(self, names: tuple[str, ...]) -> tuple[Sentence, ...]:
        """What the drawing shows, in sentences; `names` are those of the markets in the legend.

        The widest gap as the drawing shows it, where most touchpoints lie, and whether the journeys are few."""
        say, measures = self._words.say, self._profile.measures
        sentences = []
        widest = max(measures, key=self._gap, default=None)
        if widest is not None and self._gap(widest) > 0:
            figures = {market: self._figure(widest, widest.values[market].mean) for market in MARKETS}
            name = say(f"{_SAY}.measures.{widest.name}.name")
            sentences.append(say(f"{_SAY}.widest", measure=name, **figures))
        elif widest is not None:
            sentences.append(say(f"{_SAY}.alike"))
        if self._profile.phases:
            sentences.append(self._where())
        counts = {market: len(journeys) for market, journeys in self._profile.journeys.items()}
        both = [Sentence(capital(sentence), switches=names) for sentence in sentences if sentence]
        if min(counts.values()) < _FEW:
            few = {market: numeral(self._words, count) for market, count in counts.items()}
            both.append(Sentence(capital(say(f"{_SAY}.few", **few))))
        return tuple(both)

    def _where(self) -> str:
        """The phases in which most touchpoints lie; nothing where they are spread so evenly that it means nothing."""
        names, shares = {}, {}
        for market in MARKETS:
            figures = [(measure, self._percent(measure.values[market].mean)) for measure in self._profile.phases]
            most = max(figure for _, figure in figures)
            found = [self._name(measure) for measure, figure in figures if figure == most]
            if len(found) > _FEW_PHASES:
                return ""
            names[market], shares[f"{market}_share"] = self._words.listing(found), f"{most}%"
        form = "same" if names["b2b"] == names["b2c"] else "apart"
        return self._words.say(f"{_SAY}.most.{form}", **names, **shares)

    def _gap(self, measure: Measure) -> float:
        low, high = self._ends(measure)
        return abs(measure.values["b2b"].mean - measure.values["b2c"].mean) / (high - low)

    def _ends(self, measure: Measure) -> tuple[float, float]:
        """Where the measure's line begins and ends."""
        if measure.unit == "emotion":
            return self._scale.min, self._scale.max
        if measure.unit == "share":
            return 0.0, self._most_in_phase if self._phase_number(measure) else 1.0
        return 0.0, _round_up(max(value.mean for value in measure.values.values()))

    def _figure(self, measure: Measure, value: float) -> str:
        if measure.unit == "share":
            return f"{self._percent(value)}%"
        if measure.unit == "emotion":
            return written_score(round(value, 1), self._scale, self._words)
        return self._words.number(round(value, 1))

    @staticmethod
    def _percent(share: float) -> int:
        return round(100 * share)

    def _phase_number(self, measure: Measure) -> int | None:
        """The number of the phase that a measure is about; None where it is about something else."""
        if measure not in self._profile.phases:
            return None
        return [phase.id for phase in self._model.phases].index(measure.name) + 1

    def _name(self, measure: Measure) -> str:
        number = self._phase_number(measure)
        if number is None:
            return capital(self._words.say(f"{_SAY}.measures.{measure.name}.name"))
        return self._model.phases[number - 1].name.read(self._words.language).words


def _round_up(value: float) -> float:
    """Return the next round number: 1, 2, 5 or 10 times a power of ten."""
    power = 10 ** ceil(log10(value) - 1) if value > 1 else 1
    return float(next(step * power for step in (1, 2, 5, 10) if step * power >= value))
