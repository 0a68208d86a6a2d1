"""What the browser compares with: a script per journey, and one with the frames that any two of them share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reisgids.diagrams.echarts.option_json import option_json
from reisgids.diagrams.kinds.comparison.compared import as_data
from reisgids.diagrams.kinds.comparison.drawing import MEASURES
from reisgids.diagrams.kinds.comparison.frame import BY_POSITION, frame, frames_of, keys_of, own_key
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.phase import Phase
from reisgids.model.playbook import Playbook


def journey_script(playbook: Playbook, journey: Journey, words: Words) -> str:
    """Return the script of a journey; only what the playbook's edition shows is in it."""
    return _script(as_data(playbook, journey, words))


def frames_script(playbook: Playbook, words: Words) -> str:
    """Return the script with the measures of a drawing, and the ground of every frame in every width that is needed."""
    frames: dict[str, tuple[Phase, ...]] = {}
    for model in playbook.phase_models.values():
        frames |= keys_of(model)
    own = [playbook.phases_of(journey) for journey in playbook.journeys if isinstance(journey.phases, tuple)]
    frames |= {own_key(phases): phases for phases in own}
    scale = playbook.config.scales.emotion
    stretches = sorted({each.stretch for journey in playbook.journeys for each in frames_of(playbook, journey)})
    grounds = [
        (key, [(stretch, frame(phases, stretch, scale, words)) for stretch in stretches])
        for key, phases in (*frames.items(), (BY_POSITION, ()))
    ]
    return _script({"measures": MEASURES, "frames": grounds})


def _script(data: Mapping[str, Any]) -> str:
    """Under its own address, as a script: that also loads from a folder."""
    return f"(self.reisgidsCompared??=new Map).set(document.currentScript.src,{option_json(data)})\n"
