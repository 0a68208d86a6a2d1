"""A cell of a workbook that changes an emotion leaves what no column holds as it is."""

from __future__ import annotations

from reisgids.imports.edited.raw_values import with_cell
from reisgids.workbook.columns import TOUCHPOINTS

COLUMNS = {column.key: column for column in TOUCHPOINTS}


def test_what_personas_feel_outlives_a_changed_score() -> None:
    written = {"feels": {"word": "blij", "score": 1, "per_persona": {"koper": -2}}}
    made = with_cell(written, COLUMNS["feels.score"], 1, 2, language="nl", first="nl")
    assert made == {"feels": {"word": "blij", "score": 2, "per_persona": {"koper": -2}}}


def test_a_worst_case_beside_a_short_form_makes_it_a_full_one() -> None:
    made = with_cell({"feels": "-1"}, COLUMNS["feels.worst"], None, -2, language="nl", first="nl")
    assert made == {"feels": {"score": -1, "worst": -2}}


def test_an_emptied_score_leaves_what_personas_feel() -> None:
    written = {"feels": {"score": 1, "per_persona": {"koper": -2}}}
    made = with_cell(written, COLUMNS["feels.score"], 1, None, language="nl", first="nl")
    assert made == {"feels": {"per_persona": {"koper": -2}}}
