from pathlib import Path

import pytest

from reisgids.diagrams.catalogue import KINDS
from reisgids.diagrams.drawing.legend import key
from reisgids.labels.words import LANGUAGES, words
from tests.diagrams.boxes import every_point_has_a_box_within_the_drawing
from tests.diagrams.playbooks import long_journey, machine, playbook

TESTS = Path(__file__).parent / "kinds"
OF_ONE_JOURNEY = [name for name, kind in KINDS.items() if kind.ABOUT == "journey"]


def test_a_kind_is_one_file_and_its_test() -> None:
    assert list(KINDS) == [
        "emotion-curve", "flow", "handover-chain", "phase-channel-heat-map", "importance-satisfaction", "peak-end",
        "action-grid", "comparison", "touchpoint-network", "journey-portfolio", "market-profile",
    ]  # fmt: skip
    for name in KINDS:
        assert (TESTS / f"test_{name.replace('-', '_')}.py").exists()


@pytest.mark.parametrize("name", OF_ONE_JOURNEY)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("n", [2, 14, 60])
def test_every_kind_is_drawn_with_a_box_for_each_of_its_points(name: str, language: str, n: int) -> None:
    drawn = machine() if n == 14 else long_journey(n)
    found = KINDS[name].diagram(playbook(drawn), [drawn], words(language))
    if found is None:
        assert (name, n) == ("handover-chain", 2), "both moments are one party's, and only then is there nothing"
        return
    every_point_has_a_box_within_the_drawing(found)


@pytest.mark.parametrize("name", OF_ONE_JOURNEY)
def test_every_entry_of_a_legend_has_its_picture(name: str) -> None:
    drawn = machine()
    found = KINDS[name].diagram(playbook(drawn), [drawn], words("nl"))
    assert found is not None
    assert found.legend
    assert all(key(entry).startswith("<svg") for entry, _ in found.legend)
