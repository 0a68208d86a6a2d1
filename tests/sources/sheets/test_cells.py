"""What a cell says, however somebody wrote it."""

from __future__ import annotations

import pytest

from reisgids.model.measurement import Measurement
from reisgids.sources.sheets.cells import is_total
from reisgids.sources.sheets.fraction import is_fraction


@pytest.mark.parametrize(
    "first",
    ["Totaal", "Totaal/Gemiddelde", "Totaal / gem.", "Eindtotaal:", "Totaal Q3", "Totaal 2026", "Gemiddelde van alle"],
)
def test_a_row_of_totals_is_known(first: str) -> None:
    assert is_total(first)


@pytest.mark.parametrize(
    "first", ["Totaalbeleving", "Gemiddelde klant", "Totaalprijs opvragen", "Sommige", "Totaal anders"]
)
def test_a_thing_that_is_called_like_a_total_is_none(first: str) -> None:
    assert not is_total(first)


@pytest.mark.parametrize(
    ("value", "n", "method", "fraction"),
    [
        (0.85, 46, "top-two box", True),
        (1, 46, "top-two box", True),
        (1, 120, "top-two box", False),
        (1, 3, "mean", False),
    ],
)
def test_a_percentage_that_excel_keeps_as_a_fraction_is_known(
    value: float, n: int, method: str, fraction: bool
) -> None:
    assert is_fraction(Measurement(metric="csat", value=value, n=n, period="2026", method=method)) is fraction
