"""The emotion curve where customers were asked: what was expected beside it, and the waves before."""

from __future__ import annotations

from typing import Any

import pytest

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.kinds.emotion_curve import kind
from reisgids.diagrams.kinds.emotion_curve.opening import opening_curve
from reisgids.labels.words import words
from tests.diagrams.playbooks import journey, playbook, touchpoint

QUARTERS = ("2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")


def waves(*values: float, spread: float | None = 0.8, n: int = 40) -> dict[str, Any]:
    """Return what a touchpoint has of so many quarterly waves, the last one in 2026-Q3."""
    periods = QUARTERS[-len(values) :]
    about = {"metric": "emotion", "n": n} | ({} if spread is None else {"spread": spread})
    return {"measurements": [{**about, "value": value, "period": p} for value, p in zip(values, periods, strict=True)]}


def drawn(*touchpoints: Any, language: str = "nl") -> Diagram:
    found = kind.diagram(playbook(journey(*touchpoints)), (journey(*touchpoints),), words(language))
    assert found is not None
    return found


def of(id: str, score: float | None, **more: Any) -> Any:
    return touchpoint(id, id.upper(), id.upper(), "awareness", score, **more)


def series(diagram: Diagram, name: str) -> list[Any]:
    return [each for each in diagram.option["series"] if each.get("name") == name]


def test_the_curve_goes_through_the_last_wave_and_what_was_expected_stays_beside_it() -> None:
    found = drawn(of("a", 1), of("b", -2, **waves(-1.4, -0.9)), of("c", 1))
    line = next(each for each in found.option["series"] if each["type"] == "line" and [1.5, -0.9] in each["data"])
    assert [1.5, -2] not in line["data"]
    gap, ghost = series(found, "wat wij dachten")
    assert [item["value"] for item in ghost["data"]] == [[1.5, -2]]
    assert gap["data"][0]["coords"] == [[1.5, -2], [1.5, -0.9]]
    assert "var(--rg-positive" in gap["lineStyle"]["color"], "customers felt better than was expected"


def test_what_was_expected_and_came_true_has_no_second_point() -> None:
    found = drawn(of("a", 1), of("b", -2, **waves(-2)), of("c", 1))
    assert series(found, "wat wij dachten") == []
    assert "wat wij dachten" not in [label for _, label in found.legend]


@pytest.mark.parametrize(
    ("values", "spread", "sentence"),
    [
        (
            (-0.9,),
            0.8,
            "Het grootste verschil met wat wij dachten: B "
            "(wij dachten −2, klanten zeiden −0,9; n = 40, 2026-Q3, 95%-interval −1,2 tot −0,6).",
        ),
        ((-1.9,), 0.8, "Wat klanten zeiden, wijkt nergens meer dan toeval af van wat wij dachten."),
        ((-0.9,), None, "Wat klanten zeiden, wijkt nergens meer dan toeval af van wat wij dachten."),
    ],
    ids=["beyond chance", "within chance", "nobody knows how sure"],
)
def test_the_largest_gap_is_told_when_it_is_beyond_chance(
    values: tuple[float, ...], spread: float | None, sentence: str
) -> None:
    assert sentence in drawn(of("a", 1), of("b", -2, **waves(*values, spread=spread))).alternative


def test_an_earlier_wave_is_off_until_a_reader_asks_for_it() -> None:
    found = drawn(of("a", 1, **waves(0.8, 1.1)), of("b", -2, **waves(-1.4, -0.9)), of("c", 1))
    name = "meting 2026-Q2"
    assert found.idle == {name}
    assert name in found.switches
    assert found.option["legend"]["selected"] == {name: False, "in-place-2026-Q2": False}
    line, points = series(found, name)
    assert line["data"] == [[0.5, 0.8], [1.5, -1.4]]
    assert [item["value"][2] for item in points["data"]] == ["", "2026-Q2"]
    last = [each.get("name") for each in found.option["series"][-4:]]
    assert last == [name, name, "in-place-2026-Q2", "in-place-2026-Q2"]
    assert found.narrow is not None
    assert found.narrow.option["legend"] == found.option["legend"]


def test_an_earlier_wave_can_take_the_place_of_the_curve() -> None:
    found = drawn(of("a", 1, **waves(0.8, 1.1)), of("b", -2), of("c", 1, **waves(-1.4, -0.9, spread=None)), of("d", 1))
    assert found.whole == "huidige curve"
    assert "huidige curve" in found.switches
    assert found.in_place == {"meting 2026-Q2": "in-place-2026-Q2"}
    gap, points = series(found, "in-place-2026-Q2")
    assert gap["data"] == [[0.5, 0.8], [2.5, -1.4]], "no wave goes through what it did not measure"
    assert gap["lineStyle"]["type"] == [1, 4]
    number = found.option["series"].index(points)
    told = {item["id"]: point for item, point in zip(points["data"], found.points[-2:], strict=True)}
    assert [(point.series, point.index) for point in told.values()] == [(number, 0), (number, 1)]
    assert told["a"].facts == (("Voelt", "+0,8"), ("Meting", "n = 40, 2026-Q2, 95%-interval +0,5 tot +1,1"))
    assert told["c"].facts == (("Voelt", "−1,4"), ("Meting", "n = 40, 2026-Q2"))
    assert not any(point.told for point in told.values()), "the row of the table is about the last wave"


def test_whatever_draws_the_curve_goes_with_it() -> None:
    moment = of("b", -2, kind="presence")
    found = drawn(of("a", 1, **waves(0.8, 1.1)), moment, of("c", None), of("d", 1))
    switched = {label for _, label in found.legend}
    for each in found.option["series"]:
        points = each["type"] == "scatter" and any("id" in item for item in each["data"])
        curved = each["type"] == "line" and bool(each.get("smooth"))
        dotted = each["type"] == "line" and each["lineStyle"].get("type") == [1, 4]
        if points or curved or dotted:
            assert each["name"] in switched | {"in-place-2026-Q2"}


def test_the_finding_is_about_what_is_shown() -> None:
    found = drawn(of("a", 1, **waves(0.8, 0.5, 1.1)), of("b", -2, **waves(-1.4, -0.9)), of("c", 1))
    current = [sentence for sentence in found.sentences if not sentence.off]
    assert found.alternative == " ".join(sentence.words for sentence in current)
    assert all("huidige curve" in sentence.switches for sentence in current)
    newer, older = (sentence for sentence in found.sentences if sentence.off)
    assert (
        newer.words
        == "Meting 2026-Q2: laagste punt B (−1,4), hoogste punt A (+0,5). Twee van de drie momenten zijn gemeten."
    )
    assert (newer.switches, newer.off) == (("meting 2026-Q2",), ("huidige curve",))
    assert older.words == "Meting 2026-Q1: overal +0,8. Eén van de drie momenten is gemeten."
    assert (older.switches, older.off) == (("meting 2026-Q1",), ("huidige curve", "meting 2026-Q2"))


def test_a_curve_without_earlier_waves_has_nothing_to_choose() -> None:
    found = drawn(of("a", 1, **waves(0.8)), of("b", -2))
    assert found.whole is None
    assert found.in_place == {}
    assert "current" not in [key for key, _ in found.legend]
    assert not any(sentence.off for sentence in found.sentences)


def test_four_earlier_waves_can_be_laid_beside_the_last_one() -> None:
    values = [(-2 + 0.1 * n) for n in range(5)]
    found = drawn(of("a", 1), of("b", -2, **waves(*values)))
    assert [label for key, label in found.legend if key.startswith("wave-")] == [
        "meting 2026-Q2", "meting 2026-Q1", "meting 2025-Q4", "meting 2025-Q3",
    ]  # fmt: skip


def test_the_table_has_the_wave_its_interval_and_those_before() -> None:
    found = drawn(of("a", 1), of("b", -2, **waves(-1.4, -0.9)))
    head = list(found.table.head)
    assert head[3:7] == ["Voelt", "Meting", "Wij dachten", "Eerdere metingen"]
    row = [cell.words for cell in found.table.rows[1]][4:7]
    assert row == [
        "gemiddelde, schaal −2 tot 2, n = 40, 2026-Q3, 95%-interval −1,2 tot −0,6",
        "−2",
        "−1,4 (n = 40, 2026-Q2, 95%-interval −1,7 tot −1,1)",
    ]


def test_figures_of_some_customers_or_about_a_party_are_not_the_curve() -> None:
    measured = {"metric": "emotion", "value": 2, "n": 40, "period": "2026-Q3", "spread": 0.5}
    about = [{**measured, "persona": "inkoper"}, {**measured, "party": "transport"}, {**measured, "method": "median"}]
    found = drawn(of("a", 1), of("b", -2, measurements=about))
    assert found.idle == frozenset()
    assert "−2" in found.alternative


def test_the_first_screen_draws_the_last_wave_only() -> None:
    its = journey(of("a", 1), of("b", -2, **waves(-1.4, -0.9)))
    found = opening_curve(playbook(its), its, words("nl"))
    assert found is not None
    assert not found.idle
    assert {key for key, _ in found.legend}.isdisjoint({"expected", "wave-1"})
