from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.kinds.comparison.kind import compared, diagram
from reisgids.insight.journeys.persona_moments import personas_with_a_curve
from reisgids.labels.words import words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Persona
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
        "Markering": "vervalt: pijnpunt",
    }
    assert found["Contract tekenen"]["Verschil"] == "anders"
    assert found["Contract tekenen"]["Kanaal"] == "Klantportaal → geen"
    assert found["Levering en plaatsing"]["Markering"] == "moment of truth en pijnpunt"
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
    assert across(found, 1) == [2.5, 4.5]
    assert drawn(other, machine()).alternative.endswith("De tweede reis staat hier in de fasen van de eerste.")


def test_journeys_without_common_phases_are_laid_out_from_start_to_end() -> None:
    own = [{"id": "eerst", "name": "Eerst"}, {"id": "dan", "name": "Dan"}]
    other = journey(touchpoint("a", "A", "A", "eerst", 1), touchpoint("b", "B", "B", "dan", -1), id="eigen", phases=own)
    found = drawn(machine(), other)
    assert "op volgorde, van begin tot eind" in found.alternative
    assert across(found, 1) == [1, 3]
    assert found.option["xAxis"][0]["max"] == 4
    again = drawn(other, other.model_copy(update={"id": "ook"}))
    assert "op volgorde" not in again.alternative


def of_curve(found: Diagram, number: int) -> list[Mapping[str, Any]]:
    """The series of a curve, by its place in the legend."""
    name = found.legend[number][1]
    return [series for series in found.option["series"] if series.get("name") == name]


def points_of(found: Diagram, number: int) -> Mapping[str, Any]:
    """The points of a curve: its series that can be pointed at."""
    (points,) = (each for each in of_curve(found, number) if each["type"] == "scatter" and not each.get("silent"))
    return points


def across(found: Diagram, number: int) -> list[float]:
    """Where the points of a curve stand, in columns."""
    return [item["value"][0] for item in points_of(found, number)["data"]]


def test_the_curves_are_series_of_echarts_that_the_legend_switches() -> None:
    found = drawn(as_it_is(), as_it_is_to_be(), third())
    assert {series["type"] for series in found.option["series"]} == {"line", "scatter"}
    names = [label for key, label in found.legend if key.startswith("curve-")]
    assert len(set(names)) == 3
    assert found.option["legend"]["data"] == names
    assert found.switches == set(names)
    assert found.option["tooltip"]["trigger"] == "item"
    assert found.option["dataZoom"][0]["xAxisIndex"] == [0, 1]
    for number in range(3):
        assert {series["type"] for series in of_curve(found, number)} == {"line", "scatter"}
        assert points_of(found, number)["emphasis"]["focus"] == "self"
    named = {series["name"] for series in found.option["series"] if series.get("name")}
    assert named == set(names)


def test_what_is_assumed_is_dashed_and_what_has_no_score_bridged() -> None:
    found = drawn(as_it_is(), as_it_is_to_be())
    lines = [series for series in of_curve(found, 0) if series["type"] == "line" and series.get("smooth")]
    solid, dashed = ([item for item in series["data"] if item != "-"] for series in lines)
    assert [series["lineStyle"].get("type") for series in lines] == [None, [5, 4]]
    assert ("assumed", "aanname") in found.legend
    # From own line breaking down, assumed, to the trade fair.
    assert dashed[0][1] == -1
    assert dashed[0] not in solid
    (gaps,) = (each for each in of_curve(found, 0) if each.get("lineStyle", {}).get("type") == [1, 4])
    assert len(gaps["data"]) == 2


def test_the_curves_differ_in_colour_in_shape_and_in_filling() -> None:
    found = drawn(as_it_is(), as_it_is_to_be(), third())
    looks = [points_of(found, number) for number in range(3)]
    assert len({look["symbol"] for look in looks}) == 3
    assert len({look["itemStyle"]["borderColor"] + look["itemStyle"]["color"] for look in looks}) == 3
    assert ["--rg-card" in look["itemStyle"]["color"] for look in looks] == [True, False, False]
    assert looks[0]["symbolSize"] > looks[1]["symbolSize"]
    assert [key for key, _ in found.legend] == [
        "curve-1", "curve-2", "curve-3", "assumed", "shape-truth", "shape-pain", "shape-delight", "shape-unscored",
    ]  # fmt: skip


def test_every_moment_of_all_can_be_pointed_at_and_leads_to_its_own_journey() -> None:
    journeys = as_it_is(), as_it_is_to_be(), third()
    found = drawn(*journeys)
    context = playbook(*journeys)
    assert [point.href for point in found.points] == [
        f"{side.id}#tp-{t.id}" for side in journeys for t in context.in_order(side)
    ]
    for point in found.points:
        assert point.row is not None
        item = found.option["series"][point.series]["data"][point.index]
        assert found.table.rows[point.row][0].words == item["name"]
        assert point.title.startswith(f"{item['name']} – ")


def test_of_three_the_finding_says_each_low_point_what_they_share_and_how_the_others_feel_beside_the_first() -> None:
    found = drawn(as_it_is(), as_it_is_to_be(), third())
    assert found.title == "Drie klantreizen over elkaar"
    assert found.alternative == (
        "De eerste: dieptepunt bij Levering en plaatsing en Eerste factuur (−2), drie pijnpunten. "
        "De tweede: dieptepunt bij Storing op eigen lijn en nog twee andere (−1), één pijnpunt. "
        "De derde: dieptepunt bij Storing (−1), geen pijnpunten. "
        "Eén moment komt in alle drie voor: Vakbeurs. "
        "13 momenten hebben een score in de eerste en de tweede: in de tweede drie beter en tien gelijk. "
        "Eén moment heeft een score in de eerste en de derde, en is in de derde beter."
    )


def test_of_three_the_table_has_what_each_feels_and_says_where_a_moment_occurs() -> None:
    found = rows(drawn(as_it_is(), as_it_is_to_be(), third()))
    assert list(found)[:3] == ["Vakbeurs", "Storing op eigen lijn", "Website en whitepaper"]
    assert found["Vakbeurs"] == {
        "Verschil": "het best: de derde",
        "Voelt: Een verpakkingsmachine kopen": "+1",
        "Voelt: Een verpakkingsmachine kopen (gewenst)": "+1",
        "Voelt: Elders": "+2",
        "Fase": "Awareness",
        "Kanaal": "Beurs / Beurs / geen",
        "Levert": "Verlinde / Verlinde / geen",
        "Markering": "point of delight: de eerste en de tweede",
    }
    assert found["Website en whitepaper"]["Verschil"] == "de eerste en de tweede"
    assert found["Website en whitepaper"]["Voelt: Elders"] == "–"
    assert found["Storing"]["Verschil"] == "alleen de derde"


def third() -> Journey:
    return journey(
        touchpoint("vakbeurs", "Vakbeurs", "Trade fair", "awareness", 2),
        touchpoint("elders-storing", "Storing", "Line down", "awareness", -1),
        id="elders",
        title="Elders",
    )


@given(on=st.sets(st.integers(min_value=0, max_value=2)), three=st.booleans())
def test_whatever_is_switched_off_the_finding_says_something_of_all_that_is_on_and_nothing_of_the_rest(
    on: set[int], three: bool
) -> None:
    found = FOUND[three]
    names = [label for key, label in found.legend if key.startswith("curve-")]
    shown = {name for number, name in enumerate(names) if number in on}
    said = [each for each in found.sentences if set(each.switches) <= shown and not set(each.off) & shown]
    assert {name for sentence in said for name in sentence.switches} == shown
    if len(shown) == 2:
        assert any(len(sentence.switches) == 2 for sentence in said)


def with_personas() -> tuple[Playbook, Journey]:
    """A journey of which one persona has three moments and another two, one of them the same."""
    whose = {"website": "a", "adviesgesprek": "a", "levering": ["a", "b"], "factuur": "b"}
    own = journey(*({**each, **({"personas": who} if (who := whose.get(each["id"])) else {})} for each in MACHINE))
    people = {id: Persona.model_validate({"id": id, "name": name}) for id, name in (("a", "Ans"), ("b", "Bob"))}
    return replace(playbook(own), personas=people), own


def test_personas_of_a_journey_are_compared_by_their_own_moments_each_in_its_place() -> None:
    context, own = with_personas()
    found = compared(context, [(own, "a"), (own, "b")], words("nl"))
    assert found is not None
    assert found.title == "Persona's van een klantreis over elkaar"
    assert [label for key, label in found.legend if key.startswith("curve-")] == ["Ans", "Bob"]
    assert found.alternative == (
        "Het dieptepunt ligt bij Levering en plaatsing (−2) in ‘Ans’ en bij Levering en plaatsing en Eerste factuur "
        "(−2) in ‘Bob’. Beide hebben twee pijnpunten. Eén moment is van beide: Levering en plaatsing."
    )
    whole = compared(context, [(own, ""), (own, "b")], words("nl"))
    assert whole is not None
    assert set(across(whole, 1)) <= set(across(whole, 0))
    assert rows(found)["Website en whitepaper"]["Verschil"] == "alleen bij de eerste"


def test_of_three_curves_of_one_journey_each_goes_by_its_name() -> None:
    context, own = with_personas()
    found = compared(context, [(own, "a"), (own, "b"), (own, "")], words("nl"))
    assert found is not None
    assert found.alternative == (
        "Ans: dieptepunt bij Levering en plaatsing (−2), twee pijnpunten. "
        "Bob: dieptepunt bij Levering en plaatsing en Eerste factuur (−2), twee pijnpunten. "
        "De hele klantreis: dieptepunt bij Levering en plaatsing en Eerste factuur (−2), drie pijnpunten. "
        "Eén moment komt in alle drie voor: Levering en plaatsing. "
        "Ans en Bob delen één moment. Ans en de hele klantreis delen drie momenten."
    )
    assert rows(found)["Eerste factuur"]["Verschil"] == "Bob en de hele klantreis"


def test_a_persona_without_moments_of_its_own_has_no_curve() -> None:
    context, own = with_personas()
    assert personas_with_a_curve(context, own) == ("a", "b")
    everybody = journey(*({**each, "personas": ["a"]} for each in MACHINE))
    assert personas_with_a_curve(replace(context, journeys=(everybody,)), everybody) == ()


@pytest.mark.parametrize("n", [6, 14, 60])
def test_points_stand_clear_of_each_other_at_any_number(n: int) -> None:
    found = drawn(long_journey(n), machine())
    grid, axis = found.option["grid"][0], found.option["xAxis"][0]
    xs = sorted(x / axis["max"] * grid["width"] for x in across(found, 0))
    assert min(b - a for a, b in pairwise(xs)) >= 24
    assert grid["left"] + grid["width"] < found.width


@pytest.mark.parametrize("n", [6, 14, 60])
@pytest.mark.parametrize("width", [320, 390, 599])
def test_in_a_narrow_place_the_journey_goes_down_and_all_of_it_is_within(width: int, n: int) -> None:
    one, other = long_journey(n), as_it_is_to_be()
    found = compared(playbook(one, other), [(one, ""), (other, "")], words("nl"), [width])
    assert found is not None
    assert found.width == width
    assert "dataZoom" not in found.option
    x, y = (found.option[axis][0] for axis in ("xAxis", "yAxis"))
    for number in range(2):
        values = [item["value"] for item in points_of(found, number)["data"]]
        assert all(x["min"] < score < x["max"] for score, _ in values)
        downs = [down for _, down in values]
        assert downs == sorted(downs)
        assert downs[0] > 0
        assert downs[-1] < y["max"]
        pixels = [down / y["max"] * found.option["grid"][0]["height"] for down in downs]
        assert min(b - a for a, b in pairwise(pixels)) >= 24
    items = [item for series in found.option["series"] for item in series["data"] if isinstance(item, dict)]
    names = {item["value"][2] for item in items if len(item["value"]) == 3}
    assert names == {phase.name.read("nl").words for phase in playbook(one).phases_of(one)}


def test_the_drawing_for_narrow_places_has_the_same_points_and_labels_each_once() -> None:
    wide, narrow = drawn(as_it_is(), as_it_is_to_be()).pictures
    assert [(point.title, point.href, point.row) for point in narrow.points] == [
        (point.title, point.href, point.row) for point in wide.points
    ]
    assert narrow.switches == wide.switches
    labels = [
        (*item["value"], item["label"]["formatter"])
        for number in range(2)
        for item in points_of(narrow, number)["data"]
        if "label" in item
    ]
    assert sorted(text for *_, text in labels) == ["+2", "−1", "−2"]
    assert len({(x, y) for x, y, _ in labels}) == len(labels)


@pytest.mark.parametrize("width", [600, 700, 1120, 1560])
def test_a_comparison_is_drawn_for_the_width_there_is(width: int) -> None:
    other = journey(touchpoint("a", "A", "A", "awareness", 1), touchpoint("b", "B", "B", "engage", -1), id="kort")
    found = compared(playbook(other), [(other, ""), (other.model_copy(update={"id": "ook"}), "")], words("nl"), [width])
    assert found is not None
    assert found.width == width


FOUND = (drawn(as_it_is(), as_it_is_to_be()), drawn(as_it_is(), as_it_is_to_be(), third()))
