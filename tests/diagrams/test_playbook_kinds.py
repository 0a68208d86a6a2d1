"""The kinds of diagram that are about all journeys together, drawn."""

from __future__ import annotations

import pytest

from reisgids.diagrams.catalogue import KINDS
from reisgids.diagrams.drawing.legend import key
from reisgids.labels.words import LANGUAGES, words
from tests.diagrams.boxes import every_point_has_a_box_within_the_drawing
from tests.diagrams.several_journeys import many

OF_ALL_JOURNEYS = [name for name, kind in KINDS.items() if kind.ABOUT == "playbook"]


@pytest.mark.parametrize("name", OF_ALL_JOURNEYS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("n", [2, 9, 60])
def test_every_kind_is_drawn_with_a_box_for_each_point_and_a_picture_for_each_legend_entry(
    name: str, language: str, n: int
) -> None:
    context = many(n)
    found = KINDS[name].diagram(context, context.journeys, words(language))
    assert found is not None
    every_point_has_a_box_within_the_drawing(found)
    for point in found.points:
        assert point.row is None or point.row < len(found.table.rows)
        assert point.href.partition("#")[0] in {journey.id for journey in context.journeys}
    assert all(key(entry).startswith("<svg") for entry, _ in found.legend)


@pytest.mark.parametrize("name", OF_ALL_JOURNEYS)
def test_a_thousand_journeys_are_still_a_drawing_of_some_thousand_pixels(name: str) -> None:
    context = many(1000)
    found = KINDS[name].diagram(context, context.journeys, words("nl"))
    assert found is not None
    assert found.height < 6000
    assert len(found.points) < 400
    assert len(found.table.rows) <= 1500
