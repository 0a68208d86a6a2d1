from __future__ import annotations

from reisgids.labels.words import words
from reisgids.workbook.left_out import left_out


def test_what_the_workbook_has_no_column_for_is_told_by_its_labels() -> None:
    told = left_out(words("nl"))

    for label in ("Metingen", "Fase in een ander model", "Zichtbaar voor", "Stap 5 en 6: onderzoek", "Voelt: "):
        assert label in told, label
    for label in ("Tags", "Links", "Overdracht", "Eigen rijen", "Doet", "Coördinator"):
        assert label not in told, label
