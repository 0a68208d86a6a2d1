"""A phase has the number and the colour of its place in the phase model, whichever phases a journey has."""

from __future__ import annotations

import re
from typing import Any

import pytest

from reisgids.diagrams.catalogue import ABOUT, KINDS
from reisgids.diagrams.kinds.comparison.kind import compared
from reisgids.diagrams.kinds.emotion_curve.opening import opening_curve
from reisgids.labels.words import words
from reisgids.model.journey import Journey
from tests.diagrams.playbooks import machine, playbook

NL = words("nl")
WITHOUT_PHASES = {"importance-satisfaction", "action-grid"}
DRAWN = [*(name for name, about in ABOUT.items() if about == "journey" and name not in WITHOUT_PHASES)]


def _late() -> Journey:
    """Return the machine builder's journey from its fourth phase on, as a map of existing customers."""
    whole = machine()
    late = [t for t in whole.touchpoints if t.phase in ("initiate", "engage", "advocacy")]
    kept = {t.id for t in late}
    plain = [t.model_copy(update={"next": tuple(n for n in t.next or () if n in kept)}) for t in late]
    return whole.model_copy(update={"touchpoints": tuple(plain), "existing_customers_only": True})


def _phases_in(part: Any) -> tuple[set[str], set[str]]:
    """Return the numbers and the colours of phases in an option."""
    colours = set(re.findall(r"--rg-phase-(\d)", repr(part)))
    numbers = {
        item["label"]["formatter"]
        for series in part["series"]
        if series.get("id") == "phase-numbers" or "on-phase" in repr(series.get("label"))
        for item in series["data"]
    }
    return numbers, colours


@pytest.mark.parametrize("name", [*DRAWN, "opening", "comparison"])
def test_a_map_of_existing_customers_begins_with_phase_four(name: str) -> None:
    journey = _late()
    within = playbook(journey)
    if name == "opening":
        diagram = opening_curve(within, journey, NL)
    elif name == "comparison":
        diagram = compared(within, [(journey, ""), (journey, "")], NL)
    else:
        diagram = KINDS[name].diagram(within, [journey], NL)
    assert diagram
    found = [_phases_in(picture.option) for picture in diagram.pictures]
    assert all(numbers <= {"4", "5", "6"} and colours <= {"4", "5", "6"} for numbers, colours in found), found
    assert all(numbers or colours for numbers, colours in found), found
