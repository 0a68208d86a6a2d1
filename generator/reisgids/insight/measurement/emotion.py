"""What customers said they felt: against what was expected of them, and wave by wave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reisgids.insight.measurement.waves import sample_of
from reisgids.model.measurement import Measurement
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.period import Period


@dataclass(frozen=True)
class Surprise:
    """A touchpoint of which the emotion was measured, and what its score was expected to be."""

    touchpoint: Touchpoint
    expected: float
    wave: Measurement

    @property
    def gap(self) -> float:
        """What customers said minus what was expected, in points of the scale."""
        return self.wave.value - self.expected

    @property
    def is_beyond_chance(self) -> bool:
        """Whether what was expected lies outside the 95% interval; False where that interval can't be told."""
        around = sample_of(self.wave).interval
        return around is not None and not around.holds(self.expected)


@dataclass(frozen=True)
class EmotionWave:
    """What was measured in one period, by the id of the touchpoint. `name` is the period as it is written."""

    name: str
    period: Period
    measured: Mapping[str, Measurement]


def surprises(touchpoints: Iterable[Touchpoint]) -> tuple[Surprise, ...]:
    """Return the touchpoints of which customers said something else than was expected, in the same order."""
    found = []
    for touchpoint in touchpoints:
        wave, expected = touchpoint.wave("emotion"), touchpoint.expected_score
        if wave is not None and expected is not None and wave.value != expected:
            found.append(Surprise(touchpoint, expected, wave))
    return tuple(found)


def largest_surprises(found: Sequence[Surprise]) -> tuple[Surprise, ...]:
    """Return those with the largest gap, of the ones that lie beyond chance; none where there are none."""
    beyond = [each for each in found if each.is_beyond_chance]
    most = max((abs(each.gap) for each in beyond), default=0.0)
    return tuple(each for each in beyond if abs(each.gap) == most)


def emotion_waves(touchpoints: Iterable[Touchpoint]) -> tuple[EmotionWave, ...]:
    """Return the waves in which an emotion was measured, the newest first."""
    names: dict[Period, str] = {}
    found: dict[Period, dict[str, Measurement]] = {}
    for touchpoint in touchpoints:
        for when, measurement in touchpoint.waves("emotion"):
            names.setdefault(when, measurement.period)
            found.setdefault(when, {})[touchpoint.id] = measurement
    return tuple(EmotionWave(names[when], when, found[when]) for when in sorted(found, reverse=True))
