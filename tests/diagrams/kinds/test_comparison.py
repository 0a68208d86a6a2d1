from itertools import pairwise
from typing import Any

import pytest

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.kinds.comparison.kind import diagram
from reisgids.labels.words import words
from reisgids.model.journey import Journey
from tests.diagrams.golden_option import assert_golden
from tests.diagrams.playbooks import MACHINE, journey, long_journey, machine, playbook, touchpoint

CHANGED: dict[str, dict[str, Any]] = {
    "website": {"feels": {"score": 1}, "pain": None},
    "levering": {"feels": {"score": -1}},
    "factuur": {"feels": {"score": 0}, "pain": None, "channel": "portal", "delivered_by": "verlinde", "next": None},
    "contract": {"channel": None},
}


def as_it_is() -> Journey:
    return journey(*MACHINE, counterpart="straks")


def as_it_is_to_be() -> Journey:
    later = [{**each, **CHANGED.get(each["id"], {})} for each in MACHINE if each["id"] != "vraag-factuur"]
    training = touchpoint("training", "Training", "Training", "initiate", 2, channel="on-site", delivered_by="verlinde")
    return journey(*later, training, id="straks", state="to-be")


def drawn(*journeys: Journey, language: str = "nl") -> Diagram:
    found = diagram(playbook(*journeys), journeys, words(language))
    assert found is not None
    return found


def rows(found: Diagram) -> dict[str, dict[str, str]]:
    """The table's cells by their head, by title."""
    return {
        row[0].words: dict(zip(found.table.head[1:], (cell.words for cell in row[1:]), strict=True))
        for row in found.table.rows
    }


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_option_of_the_machine_builders_journey_as_it_is_and_is_to_be(language: str) -> None:
    assert_golden(drawn(as_it_is(), as_it_is_to_be(), language=language), f"comparison-{language}")


def test_over_time_the_finding_says_what_shifts_what_comes_and_goes_and_how_what_stays_feels() -> None:
    assert drawn(as_it_is(), as_it_is_to_be()).alternative == (
        "Het dieptepunt verschuift van Levering en plaatsing en Eerste factuur (−2) naar Storing op eigen lijn en nog "
        "twee andere (−1). Twee pijnpunten minder, één nieuw moment en één moment dat vervalt. "
        "13 momenten blijven, waarvan drie beter en tien gelijk."
    )
    assert drawn(as_it_is(), as_it_is_to_be(), language="en").alternative == (
        "The low point shifts from Delivery and installation and First invoice (−2) to Own line breaks down and "
        "two others (−1). Two fewer points of pain, one new moment and one moment dropped. "
        "13 moments stay: three better and ten the same."
    )


def test_over_time_the_table_tells_what_is_new_gone_better_and_different() -> None:
    found = rows(drawn(as_it_is(), as_it_is_to_be()))
    assert list(found)[:6] == [
        "Website en whitepaper", "Contract tekenen", "Levering en plaatsing", "Eerste factuur", "Vraag over de factuur",
        "Training",
    ]  # fmt: skip
    assert found["Eerste factuur"] == {
        "Verschil": "beter",
        "Fase": "Initiate",
        "Voelt": "−2 → 0",
        "Kanaal": "Factuur → Klantportaal",
        "Levert": "Factuurkantoor → Verlinde",
        "Bijzonder": "vervalt: pijnpunt",
    }
    assert found["Contract tekenen"]["Verschil"] == "anders"
    assert found["Contract tekenen"]["Kanaal"] == "Klantportaal → geen"
    assert found["Levering en plaatsing"]["Bijzonder"] == "moment of truth en pijnpunt"
    assert [found[title]["Verschil"] for title in ("Vraag over de factuur", "Training", "Vakbeurs")] == [
        "vervalt",
        "nieuw",
        "gelijk",
    ]


def two(*scores: tuple[float | None, float | None], pains: tuple[int, int] = (0, 0), linked: bool = False) -> Diagram:
    """Two journeys with as many touchpoints, the same ones, each with a score in the one and in the other."""
    sides = [
        journey(
            *(
                touchpoint(f"t{n}", f"T{n}", f"T{n}", "awareness", pair[side], **({"pain": "Au"} if n < hurt else {}))
                for n, pair in enumerate(scores)
            ),
            id=id,
            title=title,
            **more,
        )
        for side, (id, title, hurt, more) in enumerate(
            (("een", "Nu", pains[0], {"counterpart": "twee"} if linked else {}),
             ("twee", "Straks", pains[1], {"state": "to-be"} if linked else {}))
        )
    ]  # fmt: skip
    return drawn(*sides)


@pytest.mark.parametrize(
    ("scores", "pains", "said"),
    [
        ([(-1, -1)], (0, 0), "Het dieptepunt blijft T0 (−1). Eén moment blijft, met dezelfde score."),
        ([(-1, 1)], (1, 0), "Het dieptepunt blijft T0, maar gaat van −1 naar +1. Eén pijnpunt minder. "
                            "Eén moment blijft, en dat wordt beter."),
        ([(-2, 1), (1, -1)], (0, 2), "Het dieptepunt verschuift van T0 (−2) naar T1 (−1). Twee pijnpunten meer. "
                                     "Twee momenten blijven, waarvan één beter en één slechter."),
        ([(-1, -1), (1, 1)], (0, 0), "Het dieptepunt blijft T0 (−1). Twee momenten blijven, met dezelfde scores."),
        ([(-2, -2), (-2, 0), (-2, 1)], (0, 0), "Het dieptepunt blijft −2, nu bij drie momenten en straks bij één. "
                                               "Drie momenten blijven, waarvan twee beter en één gelijk."),
        ([(-1, None)], (0, 0), "‘Straks’ heeft geen scores. Het dieptepunt van ‘Nu’ ligt bij T0 (−1)."),
    ],
)  # fmt: skip
def test_a_change_is_told_as_one_would_say_it(
    scores: list[tuple[float | None, float | None]], pains: tuple[int, int], said: str
) -> None:
    assert two(*scores, pains=pains, linked=True).alternative == said


@pytest.mark.parametrize(
    ("scores", "pains", "said"),
    [
        ([(-1, -1)], (1, 1), "Beide reizen hebben hun dieptepunt bij T0 (−1). Beide reizen hebben één pijnpunt. "
                             "Eén moment komt in beide reizen voor: T0."),
        ([(-1, 0), (0, -2)], (2, 0), "Het dieptepunt ligt bij T0 (−1) in ‘Nu’ en bij T1 (−2) in ‘Straks’. "
                                     "Twee pijnpunten in de eerste reis, geen in de tweede. "
                                     "Twee momenten komen in beide reizen voor."),
    ],
)  # fmt: skip
def test_two_journeys_are_told_beside_each_other(
    scores: list[tuple[float | None, float | None]], pains: tuple[int, int], said: str
) -> None:
    assert two(*scores, pains=pains).alternative == said


def test_the_same_journey_twice_differs_in_nothing() -> None:
    found = drawn(machine(), machine())
    assert found.alternative == "Dit is twee keer dezelfde klantreis: er is geen verschil."
    assert {row["Verschil"] for row in rows(found).values()} == {"gelijk"}


def test_two_journeys_without_scores_give_no_drawing() -> None:
    none = journey(touchpoint("a", "A", "A", "awareness"), id="geen")
    assert diagram(playbook(none), (none, none), words("nl")) is None
    assert "heeft geen scores" in drawn(machine(), none).alternative


def test_a_journey_of_another_phase_model_is_read_in_the_phases_of_the_first() -> None:
    other = journey(
        touchpoint("a", "A", "A", "decision", 1), touchpoint("b", "B", "B", "retention", -1), id="vijf",
        phases="lifecycle-5",
    )  # fmt: skip
    found = drawn(machine(), other)
    assert found.alternative.endswith("De tweede reis staat hier in de fasen van de eerste.")
    width = 1040 / 6
    points = found.option["series"][0]["data"][14:16]
    assert [round((point["value"][0] - 72) / width, 1) for point in points] == [2.5, 4.5]
    assert drawn(other, machine()).alternative.endswith("De tweede reis staat hier in de fasen van de eerste.")


def test_journeys_without_common_phases_are_laid_out_from_start_to_end() -> None:
    own = [{"id": "eerst", "name": "Eerst"}, {"id": "dan", "name": "Dan"}]
    other = journey(touchpoint("a", "A", "A", "eerst", 1), touchpoint("b", "B", "B", "dan", -1), id="eigen", phases=own)
    found = drawn(machine(), other)
    assert "op volgorde, van begin tot eind" in found.alternative
    assert [point["value"][0] for point in found.option["series"][0]["data"][14:16]] == [72 + 260, 72 + 780]
    again = drawn(other, other.model_copy(update={"id": "ook"}))
    assert "op volgorde" not in again.alternative


def test_the_two_differ_in_colour_in_dash_and_in_their_points() -> None:
    found = drawn(as_it_is(), as_it_is_to_be())
    lines = [
        e["style"] for e in found.option["graphic"]["elements"] if e["type"] == "path" and e["style"]["lineWidth"] > 2
    ]
    assert ["lineDash" in line for line in lines] == [False, True]
    assert lines[0]["stroke"] != lines[1]["stroke"]
    looks = found.option["series"][0]["looks"]
    assert looks["a-delight"]["path"] == looks["b-delight"]["path"]
    assert looks["a-delight"]["size"] > looks["b-delight"]["size"]
    assert "--rg-card" in looks["a-delight"]["fill"]
    assert [name for name, _ in found.legend] == [
        "line-a", "line-b", "shape-truth", "shape-pain", "shape-delight", "shape-unscored",
    ]  # fmt: skip


def test_every_moment_of_both_can_be_pointed_at_and_leads_to_its_own_journey() -> None:
    one, other = as_it_is(), as_it_is_to_be()
    found = drawn(one, other)
    context = playbook(one, other)
    assert [point.href for point in found.points] == [
        f"{side.id}#tp-{t.id}" for side in (one, other) for t in context.in_order(side)
    ]
    for point in found.points:
        assert point.row is not None
        assert found.table.rows[point.row][0].words == point.title


@pytest.mark.parametrize("n", [6, 14, 60])
def test_points_stand_clear_of_each_other_at_any_number(n: int) -> None:
    found = drawn(long_journey(n), machine())
    xs = sorted(point["value"][0] for point in found.option["series"][0]["data"][:n])
    assert min(b - a for a, b in pairwise(xs)) >= 24
    assert max(xs) < found.width
