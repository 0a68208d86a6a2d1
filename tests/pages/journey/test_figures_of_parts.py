"""The figures of a journey as a whole and of its phases: on the map's phases, and in the table of measurements."""

from __future__ import annotations

from typing import Any

from tests.pages.playbooks import html, journey, page, planned, playbook, words

NPS = {"metric": "nps", "n": 52, "promoters": 27, "passives": 14, "detractors": 11}


def shown(*measurements: dict[str, Any]) -> str:
    return html(page(planned(playbook(journey(measurements=list(measurements)))), "journeys/reis.md").render())


def test_an_nps_of_a_part_stands_on_its_phase_with_all_that_it_takes_to_judge_it() -> None:
    made = shown({**NPS, "value": 30.8, "period": "2026-Q3", "phase": "initiate"})
    cells = made.split('class="rg-goals"')[1].split("</tr>")[0].split("<td")
    (cell,) = (each for each in cells if "rg-phase__figure" in each)
    assert "neemt in gebruik wat is gekocht" in cell
    assert "NPS +30,8" in cell
    assert "n = 52, 2026-Q3" in cell
    assert "95%-interval" in cell


def test_two_waves_of_a_part_say_what_their_difference_is_worth() -> None:
    few = {"metric": "nps", "n": 52, "promoters": 21, "passives": 20, "detractors": 11, "value": 19.2}
    made = shown(
        {**few, "period": "2026-Q2", "phase": "initiate"},
        {**NPS, "value": 30.8, "period": "2026-Q3", "phase": "initiate"},
    )
    assert "+19,2 in 2026-Q2: het verschil kan toeval zijn" in made


def test_the_table_begins_with_the_journey_as_a_whole_and_its_phases() -> None:
    text = words(
        page(
            planned(
                playbook(
                    journey(
                        measurements=[
                            {**NPS, "value": 30.8, "period": "2026-Q3", "phase": "initiate"},
                            {**NPS, "value": 30.8, "period": "2026-Q3", "persona": "inkoper"},
                        ]
                    )
                )
            ),
            "journeys/reis.md",
        ).render()
    )
    text = " ".join(text.split())
    whole, part = text.find("De klantreis als geheel NPS onder Inkoper"), text.find("Fase Initiate NPS")
    assert 0 < whole < part
