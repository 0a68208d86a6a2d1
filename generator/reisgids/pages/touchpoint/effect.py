"""What an action did to its figure, as a page tells it: before and after, the verdict, and that it proves nothing."""

from __future__ import annotations

from dataclasses import dataclass

from reisgids.insight.measurement.effect import Effect, effect_of
from reisgids.insight.measurement.waves import Wave
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action
from reisgids.pages.touchpoint.measured import Measured, measured
from reisgids.pages.wording.reader import Reader


@dataclass(frozen=True)
class EffectWave:
    """A wave: `name` is before, after or latest, and `verdict` how it differs from the one before, in words."""

    name: str
    figure: Measured
    verdict: str


@dataclass(frozen=True)
class EffectView:
    """What is told: the waves around the day, `said` in a sentence, and the `caution` that belongs to a comparison."""

    metric: str
    waves: tuple[EffectWave, ...]
    said: str
    caution: str


def effect_view(view: Playbook, action: Action, reader: Reader) -> EffectView | None:
    """Return what the figures say of an action, or None where there is nothing to say."""
    effect = effect_of(view, action)
    if effect is None:
        return None
    waves = tuple(_waves(effect, view, reader))
    compared = effect.told == "compared"
    return EffectView(
        waves[0].figure.metric if waves else "",
        waves,
        "" if compared else reader.say(f"effect.{effect.told}"),
        reader.say("effect.caution") if compared else "",
    )


def _waves(effect: Effect, view: Playbook, reader: Reader) -> list[EffectWave]:
    compared = effect.told == "compared"
    each: tuple[tuple[str, Wave | None, str], ...] = (
        ("before", effect.before, ""),
        ("after", effect.after, effect.verdict if compared else ""),
        ("latest", effect.latest, effect.since if compared else ""),
    )
    return [
        EffectWave(
            reader.say(f"effect.{name}"),
            measured(wave.measurement, view, reader),
            reader.say(f"effect.verdict.{verdict}") if verdict else "",
        )
        for name, wave, verdict in each
        if wave
    ]
