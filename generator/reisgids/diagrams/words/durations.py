"""How long something takes, in words: *20 minuten*, *2–3 weken*, *ca. 1 uur en 30 minuten*, *tot 3 dagen*."""

from __future__ import annotations

from reisgids.labels.words import Words
from reisgids.model.values.duration import Duration, duration

_HOUR = 60
_ROUND_FROM = 10


def lasting(written: str | None, words: Words) -> str:
    """Return a duration as an author wrote it in this language's words; empty for None."""
    found = duration(written) if written else None
    return duration_words(found, words) if found else ""


def duration_words(given: Duration, words: Words) -> str:
    """Return a duration in words, with so many digits as say something."""
    low, high = _rounded(given.low), _rounded(given.high)
    said = _amount(high, given, words)
    if low == 0 < high:
        said = words.say("durations.up_to", duration=said)
    elif low != high:
        span = words.say("durations.span", low=words.number(low), n=words.number(high))
        said = words.say(f"durations.units.{given.unit}.other", n=span)
    return words.say("durations.about", duration=said) if given.about else said


def _amount(amount: float, given: Duration, words: Words) -> str:
    if given.unit == "minute" and amount > _HOUR and amount % _HOUR and float(amount).is_integer():
        hours, minutes = divmod(int(amount), _HOUR)
        said = (words.count(f"durations.units.{unit}", n) for unit, n in (("hour", hours), ("minute", minutes)))
        return words.say("durations.hours_and_minutes", **dict(zip(("hours", "minutes"), said, strict=True)))
    if given.unit == "minute" and amount >= _HOUR and not amount % _HOUR:
        return words.count("durations.units.hour", int(amount // _HOUR))
    one = "one" if amount == 1 else "other"
    return words.say(f"durations.units.{given.unit}.{one}", n=words.number(amount))


def _rounded(amount: float) -> float:
    return round(amount) if amount >= _ROUND_FROM else round(amount, 1)
