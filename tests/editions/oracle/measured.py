"""Which figures are in an edition, and whether a KPI follows a series that is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from tests.editions.made_up.written import Words, Written

MEASURED = ("Measurement", "PartMeasurement")
_SAME = ("metric", "persona", "party")


def is_of_few(kind: str, value: Words, least: int) -> bool:
    """Return whether it is a figure of fewer answers than that."""
    return kind in (*MEASURED, "Figure") and value.get("n") is not None and value["n"] < least


def follows(kpi: Words, journeys: Iterable[Words]) -> Words:
    """Return a KPI without its series where the journeys don't have that, or not the wave of the baseline."""
    of = kpi.get("from")
    waves: set[Any] = set()
    for journey in journeys:
        if of and journey["id"] == of["journey"]:
            waves = {each["period"] for each in _there(of, journey) if _is_wave(each, of)}
    there = waves and ("baseline" not in of or of["baseline"] in waves) if of else True
    return kpi if there else {key: inside for key, inside in kpi.items() if key != "from"}


def named_anew(kpi: Words, called: dict[str, dict[str, str]]) -> Words:
    """Return a KPI with the name that its series' touchpoint has in the edition."""
    of = kpi.get("from")
    if not of or "touchpoint" not in of:
        return kpi
    return {**kpi, "from": {**of, "touchpoint": called[of["journey"]][of["touchpoint"]]}}


def without_few_answers(written: Written) -> Written:
    """Return a playbook without the figures that are in no edition."""
    least: int = written.config["hide_below"]
    journeys = tuple(
        {
            **_enough(journey, "PartMeasurement", least),
            "touchpoints": [_enough(each, "Measurement", least) for each in journey["touchpoints"]],
        }
        for journey in written.journeys
    )
    kpis = {
        id: follows({key: each for key, each in kpi.items() if not _is_few_of_kpi(key, each, least)}, journeys)
        for id, kpi in written.registers["kpis"].items()
    }
    return replace(written, journeys=journeys, registers={**written.registers, "kpis": kpis})


def _is_few_of_kpi(key: str, inside: Any, least: int) -> bool:
    return key in ("baseline", "current", "target") and is_of_few("Figure", inside, least)


def _enough(value: Words, kind: str, least: int) -> Words:
    left = [each for each in value.get("measurements", ()) if not is_of_few(kind, each, least)]
    rest = {key: inside for key, inside in value.items() if key != "measurements"}
    return {**rest, "measurements": left} if left else rest


def _there(of: Words, journey: Words) -> list[Words]:
    """Return what is measured at the place of a series."""
    if "touchpoint" not in of:
        return [each for each in journey.get("measurements", ()) if each.get("phase") == of.get("phase")]
    here = (each for each in journey["touchpoints"] if each["id"] == of["touchpoint"])
    return [measurement for touchpoint in here for measurement in touchpoint.get("measurements", ())]


def _is_wave(measurement: Words, of: Words) -> bool:
    same = all(measurement.get(key) == of.get(key) for key in _SAME)
    return same and ("method" not in of or of["method"] == measurement.get("method"))
