"""What the browser compares with: a script per journey, and one with the frames and looks that all drawings share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reisgids.diagrams.echarts.option_json import option_json
from reisgids.diagrams.kinds.comparison.curve_data import journey_data
from reisgids.diagrams.kinds.comparison.frames import frame_data, frames_by_key
from reisgids.diagrams.kinds.comparison.kit import kit
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

_MARKS = ("assumed", "truth", "pain", "delight", "unscored")
_FACTS = ("touchpoint", "phase", "feels", "channel", "delivered_by", "marks")


def journey_script(playbook: Playbook, journey: Journey, words: Words) -> str:
    """Return the script of a journey; only what the playbook's edition shows is in it."""
    return _script(journey_data(playbook, journey, words))


def ground_script(playbook: Playbook, words: Words) -> str:
    """Return the script with what drawings of any journeys are made with."""
    return _script(ground_data(playbook, playbook.journeys, words))


def ground_data(playbook: Playbook, journeys: Sequence[Journey], words: Words) -> Mapping[str, Any]:
    """Return the looks of a drawing and every frame that the journeys may share, as JSON values."""
    frames = frames_by_key(playbook, journeys)
    return {
        "kit": kit(playbook.config.scales.emotion, words),
        "frames": [frame_data(key, frame, words) for key, frame in frames.items()],
    }


def comparison_words(words: Words) -> Mapping[str, Any]:
    """Return the words of a comparison: its own, the names of facts and marks, small numbers and enumerations."""
    own = words.find("diagrams.comparison")
    return {
        **{name: own[name] for name in ("title", "everybody", "legend", "table", "finding")},
        "facts": {key: words.say(f"diagrams.facts.{key}") for key in _FACTS},
        "marks": {key: words.say(f"diagrams.legend.{key}") for key in _MARKS},
        "and": words.say("interface.and"),
        "numerals": list(words.find("diagrams.numerals").values()),
    }


def _script(data: Mapping[str, Any]) -> str:
    """Under its own address, as a script: that also loads from a folder."""
    return f"(self.reisgidsCompared??=new Map).set(document.currentScript.src,{option_json(data)})\n"
