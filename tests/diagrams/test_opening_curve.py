"""The curve that a journey's page opens with: all of the journey in one width, its extremes named."""

from __future__ import annotations

import pytest

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.kinds.emotion_curve.opening import NARROW, WIDE, Size, opening_curve
from reisgids.labels.words import words
from tests.diagrams.golden_option import assert_golden
from tests.diagrams.playbooks import journey, long_journey, machine, playbook, touchpoint

JOURNEYS = {"machine": machine(), "six": long_journey(6), "sixty": long_journey(60)}


def _curve(name: str, language: str = "nl") -> Diagram:
    drawn = JOURNEYS[name]
    curve = opening_curve(playbook(drawn), drawn, words(language))
    assert curve is not None
    return curve


def test_it_is_the_option_that_it_was() -> None:
    assert_golden(_curve("machine"), "opening-curve-nl")


@pytest.mark.parametrize("name", JOURNEYS)
def test_however_many_touchpoints_it_is_as_wide_as_its_place(name: str) -> None:
    curve = _curve(name)
    for picture, size in zip(curve.pictures, (WIDE, NARROW), strict=True):
        grid = picture.option["grid"][0]
        assert picture.width == size.width
        assert grid["left"] + grid["width"] <= size.width
        assert len(picture.points) == len(JOURNEYS[name].touchpoints)


@pytest.mark.parametrize("name", JOURNEYS)
@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_no_note_runs_into_another_or_over_the_edge(name: str, size: Size) -> None:
    curve = _curve(name)
    picture = curve.pictures[0 if size is WIDE else 1]
    grid, axis = picture.option["grid"][0], picture.option["xAxis"][0]
    notes = [series for series in picture.option["series"] if series.get("encode") and series["z"] == 4]
    assert 1 <= len(notes) <= 2
    for series in notes:
        face = Face("sans", 600, series["label"]["fontSize"])
        edge = 0.0
        for item in series["data"]:
            x, _, text = item["value"]
            middle = grid["left"] + x / axis["max"] * grid["width"] + item["label"]["offset"][0]
            half = face.width(text) / 2
            assert middle - half >= edge - 0.1, text
            edge = middle + half + 8
            assert middle + half <= size.width + 0.1, text


@pytest.mark.parametrize(
    ("language", "finding"),
    [
        ("nl", "Het laagste punt is Laag (−2), de hoogste zijn Hoog en Ook hoog (+2)."),
        ("en", "The lowest point is Laag (−2), the highest Hoog and Ook hoog (+2)."),
    ],
)
def test_the_finding_is_one_sentence_with_the_lowest_and_the_highest(language: str, finding: str) -> None:
    scores = (("Laag", -2.0), ("Midden", 0.0), ("Hoog", 2.0), ("Ook hoog", 2.0))
    drawn = journey(*(touchpoint(f"p{n}", name, name, "awareness", score) for n, (name, score) in enumerate(scores)))
    curve = opening_curve(playbook(drawn), drawn, words(language))
    assert curve is not None
    assert curve.alternative == finding


def test_of_one_score_and_of_equal_ones_it_says_so_and_without_any_there_is_no_curve() -> None:
    one = journey(touchpoint("p", "P", "P", "awareness", 1.0), touchpoint("q", "Q", "Q", "awareness", None))
    level = journey(*(touchpoint(f"p{n}", "P", "P", "awareness", 1.0) for n in range(3)))
    none = journey(touchpoint("p", "P", "P", "awareness", None))
    made = [opening_curve(playbook(drawn), drawn, words("nl")) for drawn in (one, level, none)]
    assert [curve and curve.alternative for curve in made] == [
        "Er is één score: +1, bij P.",
        "Alle scores zijn gelijk: +1.",
        None,
    ]
