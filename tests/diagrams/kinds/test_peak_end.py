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
            touchpoint(f"t{n}", titles[n], titles[n], "awareness", score, **{"evidence": "observed", **more})
            for n, score in enumerate(scores)
        )
    )


def marks(found: Diagram) -> list[str]:
    """What each moment with a score is drawn as, in the journey's order, hollow where it is assumed."""
    names = {label: key for key, label in found.legend}
    drawn = [
        (item["value"][0], names.get(series["name"], "moment") + ("-hollow" if "itemStyle" in item else ""))
        for series in found.option["series"]
        if series["type"] == "scatter" and not series.get("silent")
        for item in series["data"]
    ]
    return [name.removeprefix("peak-end-") for _, name in sorted(drawn)]


def named(found: Diagram, part: str, kind: str) -> list[dict[str, Any]]:
    """The series of a kind that the legend's entry switches."""
    label = dict(found.legend)[f"peak-end-{part}"]
    return [series for series in found.option["series"] if series["name"] == label and series["type"] == kind]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_option_of_the_machine_builders_journey(language: str) -> None:
    assert_golden(drawn(machine(), language), f"peak-end-{language}")


def test_the_finding_holds_what_is_remembered_against_the_mean() -> None:
    assert drawn(scored(1, -2, 0, 1)).alternative == (
        "Klanten onthouden deze reis naar verwachting als een −0,5, lager dan het gemiddelde van alle 4 scores (0): "
        "de piek (Levering, −2) en het einde (Service, +1) tellen, de duur nauwelijks."
    )
    assert drawn(scored(1, -2, 0, 1), "en").alternative == (
        "Customers will probably remember this journey as −0.5, lower than the mean of all 4 scores (0): "
        "the peak (Levering, −2) and the end (Service, +1) count, duration hardly does."
    )


def test_ties_are_named_and_of_a_low_and_a_high_the_low_counts() -> None:
    found = drawn(scored(-2, 2, -2, 1))
    assert "de pieken (Bestelling en Factuur, −2)" in found.alternative
    assert found.alternative.endswith(
        "Even heftig, maar positief: Levering (+2). Bij gelijke uitslag telt het negatieve moment."
    )
    assert marks(found) == ["peak", "moment", "peak", "end"]


def test_a_peak_at_the_end_is_one_moment() -> None:
    found = drawn(scored(0, 1, 2))
    assert found.alternative == (
        "Klanten onthouden deze reis naar verwachting als een +2, hoger dan het gemiddelde van alle 3 scores (+1): "
        "de piek is meteen ook het einde (Factuur, +2), en de duur telt nauwelijks."
    )
    assert [point.href for point in found.points] == ["#tp-t2"]


def test_what_is_assumed_is_hollow_and_said() -> None:
    found = drawn(scored(0, -2, 1, evidence="assumed"))
    assert marks(found) == ["moment-hollow", "peak-hollow", "end-hollow"]
    (across, _) = named(found, "remembered", "line")
    assert across["lineStyle"]["type"], "what rests on an assumption is dashed"
    assert "type" not in named(drawn(scored(0, -2, 1)), "remembered", "line")[0]["lineStyle"]
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
    series, grid = found.option["series"], found.option["grid"][0]
    column = grid["width"] / 60
    places = [series[point.series]["data"][point.index]["value"][0] * column for point in found.points]
    assert all(b - a >= 24 for a, b in pairwise(places))
    assert found.points[-1].href == "#tp-t59"


def test_peak_and_end_are_named_beside_their_points_and_the_levels_cross_the_curve() -> None:
    found = drawn(scored(1, -2, 0, 1))
    texts = {part: named(found, part, "scatter") for part in ("peak", "end", "remembered", "mean")}
    said = {
        part: [item["value"][2] for one in each if "encode" in one for item in one["data"]]
        for part, each in texts.items()
    }
    assert said["peak"] == ["Piek: Levering (−2)"]
    assert said["end"] == ["Einde: Service (+1)"]
    assert said["remembered"] == ["Herinnering: −0,5"]
    assert " ".join(said["mean"][0].split()) == "Gemiddelde van alle 4 scores: 0"
    assert named(found, "remembered", "line")[0]["data"] == [[0, -0.5], [4, -0.5]]
    assert named(found, "mean", "line")[0]["data"] == [[0, 0], [4, 0]]
    (leader,) = named(found, "peak", "line")
    assert [1.5, -2] in leader["data"], "a thin line from the name to its point"


def test_what_the_legend_names_is_switched_and_the_finding_follows() -> None:
    found = drawn(scored(0, -2, 1, evidence="assumed"))
    assert found.switches == {label for _, label in found.legend}
    assert found.option["legend"]["data"] == [label for _, label in found.legend]
    assert found.option["dataZoom"][0]["xAxisIndex"] == [0, 1], "the margin with the levels' names stays"
    first, assumed = found.sentences
    assert first.moments == ("#tp-t1", "#tp-t2")
    assert set(first.switches) == {label for key, label in found.legend if key != "assumed"}
    assert assumed.switches == (dict(found.legend)["assumed"],)
    assert found.alternative == " ".join(each.words for each in found.sentences)


def test_what_can_be_pointed_at_lights_up_alone() -> None:
    answering = [
        series for series in drawn(machine()).option["series"] if series.get("emphasis") and not series.get("silent")
    ]
    assert {series["type"] for series in answering} == {"scatter"}
    assert all(series["emphasis"]["focus"] == "self" for series in answering)


def test_sixty_moments_stay_small() -> None:
    found = drawn(long_journey(60))
    assert found.width < 1200
    assert found.height < 320
