from __future__ import annotations

import pytest

from reisgids.imports.draft import WrittenValue
from reisgids.imports.tables.feelings import FeelingScale
from reisgids.imports.touchpoint_fields import on_scale
from reisgids.model.config import Scales

OWN = Scales().emotion


def felt(head: str, *cells: str) -> list[tuple[float | None, str]]:
    scale = FeelingScale.of(head, cells, OWN)
    found = [scale.felt(WrittenValue(cell)) for cell in cells]
    return [(on_scale(f.score, OWN) if f.score else None, f.word.text if f.word else "") for f in found]


@pytest.mark.parametrize(
    ("head", "cells", "scores"),
    [
        ("Gevoel", ["😀", "🙂", "😐", "🙁", "😡"], [2, 1, 0, -1, -2]),
        ("Gevoel (🙂/😐/🙁)", ["🙂", "😐", "🙁"], [2, 0, -2]),
        ("Gevoel", ["☹️", "❤️"], [-1, 2]),
        ("Gevoel", ["-2", "0", "+1", "2"], [-2, 0, 1, 2]),
        ("Gevoel", ["−1", "– 2", "1,5"], [-1, -2, 1.5]),
        ("Score", ["1", "3", "5"], [-2, 0, 2]),
        ("Score", ["1", "10"], [-2, 2]),
        ("Score (1-5)", ["1", "2"], [-2, -1]),
        ("Score (1 t/m 10)", ["10"], [2]),
        ("Score (-5..5)", ["-5", "5"], [-2, 2]),
        ("Score", ["4/5"], [1]),
        ("Score", ["75%", "0%"], [1, -2]),
        ("Emotie", ["++", "+", "+/-", "-", "--"], [2, 1, 0, -1, -2]),
        ("Emotie", [":-)", ":-("], [1, -1]),
    ],
)
def test_faces_numbers_and_plusses_are_scores(head: str, cells: list[str], scores: list[float]) -> None:
    assert [score for score, _ in felt(head, *cells)] == scores


def test_a_word_stays_a_word() -> None:
    assert felt("Gevoel", "+1 blij", "blij (+1)", "😡 boos!", "opgelucht", "heel boos: -2") == [
        (1, "blij"), (1, "blij"), (-2, "boos!"), (None, "opgelucht"), (-2, "heel boos"),
    ]  # fmt: skip


def test_a_scale_that_nobody_names_is_told_of() -> None:
    assert FeelingScale.of("Score", ["3", "5"], OWN).is_inferred
    assert not FeelingScale.of("Score (1-5)", ["3", "5"], OWN).is_inferred
    assert not FeelingScale.of("Score", ["-1", "2"], OWN).is_inferred
