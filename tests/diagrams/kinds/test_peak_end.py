from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.kinds.peak_end.kind import diagram
from reisgids.labels.words import words
from reisgids.model.journey import Journey
from tests.diagrams.golden_option import assert_golden
from tests.diagrams.playbooks import journey, long_journey, machine, playbook, touchpoint


def drawn(of: Journey, language: str = "nl", **config: Any) -> Diagram:
    found = diagram(playbook(of, **config), [of], words(language))
    assert found is not None
    return found


def scored(*scores: float | None, **more: Any) -> Journey:
    titles = ("Bestelling", "Levering", "Factuur", "Service", "Afscheid")
    return journey(
        *(
            touchpoint(f"t{n}", titles[n], titles[n], "awareness", score, **{"evidence": "measured", **more})
            for n, score in enumerate(scores)
        )
    )


def looks(found: Diagram) -> list[str]:
    return [item["look"] for item in found.option["series"][0]["data"]]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_option_of_the_machine_builders_journey(language: str) -> None:
    assert_golden(drawn(machine(), language), f"peak-end-{language}")


def test_the_finding_holds_what_is_remembered_against_the_mean() -> None:
    assert drawn(scored(1, -2, 0, 1)).alternative == (
        "De herinnering komt waarschijnlijk uit op −0,5, lager dan het gemiddelde van alle 4 scores (0): "
        "de piek (Levering, −2) en het einde (Service, +1) tellen, de duur nauwelijks."
    )
    assert drawn(scored(1, -2, 0, 1), "en").alternative == (
        "The journey is probably remembered at −0.5, lower than the mean of all 4 scores (0): "
        "the peak (Levering, −2) and the end (Service, +1) count, duration hardly does."
    )


def test_ties_are_named_and_of_a_low_and_a_high_the_low_counts() -> None:
    found = drawn(scored(-2, 2, -2, 1))
    assert "de pieken (Bestelling en Factuur, −2)" in found.alternative
    assert found.alternative.endswith("Even heftig, maar dan positief: Levering (+2). Dan telt het negatieve moment.")
    assert looks(found)[:4] == ["peak", "moment", "peak", "end"]


def test_a_peak_at_the_end_is_one_moment() -> None:
    found = drawn(scored(0, 1, 2))
    assert found.alternative == (
        "De herinnering komt waarschijnlijk uit op +2, hoger dan het gemiddelde van alle 3 scores (+1): "
        "de piek is meteen ook het einde (Factuur, +2), en de duur telt nauwelijks."
    )
    assert [point.href for point in found.points] == ["#tp-t2"]


def test_what_is_assumed_is_hollow_and_said() -> None:
    found = drawn(scored(0, -2, 1, evidence="assumed"))
    assert looks(found) == ["moment-assumed", "peak-assumed", "end-assumed", "mean", "remembered-assumed"]
    assert found.alternative.endswith("De scores van Levering en Factuur zijn aannames.")
    assert "assumed" in dict(found.legend)
    assert "assumed" not in dict(drawn(scored(0, -2, 1)).legend)


def test_moments_without_a_score_count_for_nothing() -> None:
    assert drawn(scored(1, None, -2, 0, None)).table.rows[1][0].words == "Service"
    assert diagram(playbook(one := scored(1, None)), [one], words("nl")) is None


def test_intensity_is_the_distance_to_the_middle_of_the_playbooks_own_scale() -> None:
    scale = {"min": 1, "max": 5, "low": "slecht", "high": "goed"}
    found = drawn(scored(2, 5, 4), scales={"emotion": scale})
    assert [(row[0].words, row[1].words, row[2].words) for row in found.table.rows] == [
        ("Levering", "piek", "+5"),
        ("Factuur", "einde", "+4"),
        ("Herinnering", "midden tussen piek en einde", "+4,5"),
        ("Gemiddelde", "alle 3 scores", "+3,67"),
    ]


def test_moments_that_a_finger_could_not_tell_apart_have_one_link() -> None:
    found = drawn(
        journey(*(touchpoint(f"t{n}", f"Moment {n}", f"Moment {n}", "awareness", 1) for n in range(60)), id="gelijk")
    )
    places = [found.option["series"][0]["data"][point.index]["value"][0] for point in found.points]
    assert all(b - a >= 24 for a, b in pairwise(places))
    assert found.points[-1].href == "#tp-t59"


def test_sixty_moments_stay_small() -> None:
    found = drawn(long_journey(60))
    assert found.width < 1200
    assert found.height < 320
