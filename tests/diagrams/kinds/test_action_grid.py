import pytest

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.echarts.svg import render
from reisgids.diagrams.kinds.action_grid.fields import IMPACTS, TERMS, laid_out
from reisgids.diagrams.kinds.action_grid.grid import action_grid
from reisgids.diagrams.kinds.action_grid.kind import diagram
from reisgids.labels.words import words
from reisgids.model.journey import Journey
from reisgids.model.registers import Action
from tests.diagrams.boxes import every_point_has_a_box_within_the_drawing
from tests.diagrams.drawn_labels import labels
from tests.diagrams.golden_option import assert_golden
from tests.diagrams.playbooks import ACTIONS, journey, machine, playbook, touchpoint


def drawn(of: Journey, language: str = "nl") -> Diagram:
    found = diagram(playbook(of), [of], words(language))
    assert found is not None
    return found


def of_actions(*actions: Action) -> Diagram:
    found = action_grid(playbook(), actions, {}, words("nl"), kind="action-grid", id="dia-actions")
    assert found is not None
    return found


def action(id: str, term: str = "short", impact: str = "high", **more: object) -> Action:
    return Action.model_validate({"id": id, "title": id.upper(), "term": term, "impact": impact, **more})


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_option_of_the_machine_builders_journey(language: str) -> None:
    assert_golden(drawn(machine(), language), f"action-grid-{language}")


def test_the_finding_counts_quick_wins_and_names_what_counts_soonest_and_what_is_done() -> None:
    assert drawn(machine()).alternative == (
        "Eén van de vier acties is een quick win: Tijdvak per sms. Op korte termijn en met een hoge impact staan er "
        "twee open: Tijdvak per sms en Offerteregels overnemen in order en factuur. Klaar: Nabellen na twee weken."
    )
    assert drawn(machine(), "en").alternative == (
        "One of the four actions is a quick win: Time slot by text message. Short term and high impact, two are open: "
        "Time slot by text message and Carry quotation lines into the invoice. Done: A call after two weeks."
    )
    closed = of_actions(action("a", status="done"), action("b", impact="low"))
    assert closed.alternative == (
        "Geen van de twee acties is een quick win. Op korte termijn staat er niets open met een hoge impact. Klaar: A."
    )


def test_an_action_of_the_journey_and_of_touchpoints_stands_there_once_and_names_them() -> None:
    of = journey(
        touchpoint("a", "A", "A", "awareness", actions=["regels", "tijdvak"]),
        touchpoint("b", "B", "B", "awareness", actions=["regels"]),
        actions=["tijdvak"],
    )
    rows = {row[0].words: [cell.words for cell in row[1:]] for row in drawn(of).table.rows}
    assert rows == {
        "Tijdvak per sms": ["Transport Zuid", "Korte termijn", "Hoge impact", "Loopt", "", "ja", "A"],
        "Offerteregels overnemen in order en factuur": [
            "Factuurkantoor", "Korte termijn", "Hoge impact", "Gepland", "31 maart 2027", "", "A en B",
        ],
    }  # fmt: skip


def test_quick_wins_come_first_and_what_is_done_or_dropped_last() -> None:
    found = of_actions(
        action("a", status="done"), action("b"), action("c", quick_win=True), action("d", "long", "low", owner="x")
    )
    assert [(point.title, point.href, point.row) for point in found.points] == [
        ("C", "#action-c", 0),
        ("B", "#action-b", 1),
        ("A", "#action-a", 2),
        ("D", "#action-d", 3),
    ]
    assert [label for _, label in found.legend] == ["Idee", "Klaar", "Quick win"]


def test_a_tooltip_tells_first_what_is_not_on_the_card() -> None:
    first, second, *_ = drawn(machine()).points
    status_and_owner = (("Status", "Loopt"), ("Eigenaar", "Transport Zuid"))
    assert first.facts == (("Toelichting", "Een dag vooraf."), ("Bij", "Levering en plaatsing"), *status_and_owner)
    assert second.facts[0] == ("Klaar op", "31 maart 2027")
    assert not any(point.told for point in (first, second))


def test_a_card_lights_up_with_the_touchpoints_that_it_belongs_to() -> None:
    moments = {point.title: point.moments for point in drawn(machine()).points}
    assert moments["Tijdvak per sms"] == ("#tp-levering",)
    assert moments["Rekenhulp kosten per verpakking"] == ()
    a, b = journey(touchpoint("t", "T", "T", "awareness")).touchpoints, action("a")
    apart = action_grid(playbook(), [b], {"a": a}, words("nl"), kind="action-grid", id="dia-actions")
    assert apart is not None
    assert apart.points[0].moments == (), "where no journey is, no moment is either"


def test_the_option_is_of_echarts_own_series_that_answer() -> None:
    found = drawn(machine())
    assert {each["type"] for each in found.option["series"]} == {"line", "scatter"}
    assert "graphic" not in found.option
    answering = [each for each in found.option["series"] if each.get("emphasis")]
    assert all(each["emphasis"]["focus"] == "self" for each in answering)
    assert found.option["tooltip"]["trigger"] == "item"
    assert found.option["legend"]["data"] == ["Idee", "Gepland", "Loopt", "Klaar", "Quick win"]
    assert found.switches == set(found.option["legend"]["data"])
    across = found.option["xAxis"][0]
    assert (across["min"], across["max"]) == (0, 2), "terms stand across"


def test_each_sentence_rests_on_how_far_the_actions_are_that_it_is_about() -> None:
    assert [sentence.switches for sentence in drawn(machine()).sentences] == [
        ("Loopt", "Gepland", "Klaar", "Idee", "Quick win"),
        ("Loopt", "Gepland"),
        ("Klaar",),
    ]
    none = of_actions(action("a", status="dropped"), action("b", "long", status="idea"))
    assert [sentence.switches for sentence in none.sentences] == [("Vervallen", "Idee"), ("Idee",)]


@pytest.mark.parametrize("width", [1120, 340])
def test_cards_stand_beside_each_other_where_there_is_room_and_below_each_other_elsewhere(width: int) -> None:
    many = [action(f"a{n}", ("short", "long")[n % 2], ("high", "low")[n % 3 == 0]) for n in range(12)]
    inside = {
        (term, impact): [a for a in many if (a.term, a.impact) == (term, impact)]
        for term in TERMS
        for impact in IMPACTS
    }
    found = laid_out(inside, dict.fromkeys([a.id for a in many], "Idee"), "nl", width)
    cards = [card for field in found.fields for card in field.cards]
    assert len(cards) == len(many)
    for number, card in enumerate(cards):
        assert 0 <= card.left <= card.left + card.width <= width
        assert 0 <= card.top <= card.top + card.height <= found.height
        for other in cards[number + 1 :]:
            beside = card.left + card.width <= other.left or other.left + other.width <= card.left
            assert beside or card.top + card.height <= other.top or other.top + other.height <= card.top
    assert len({card.left for card in cards}) == (1 if width == 340 else 4)


@pytest.mark.parametrize("n", [1, 30])
def test_each_card_stands_whole_in_the_field_of_its_term_and_impact(n: int) -> None:
    long_title = "Klanttevredenheidsonderzoek vereenvoudigen en terugkoppelen aan de productieleider"
    actions = [
        action(f"a{i}", ("short", "long")[i % 2], ("high", "low")[i % 3 == 0], title=long_title) for i in range(n)
    ]
    found = of_actions(*actions)
    (drawing,) = render([found])
    marks = {(mark.series, mark.index): mark for mark in drawing.marks}
    boxes = [marks[point.series, point.index] for point in found.points]
    order = [next(a for a in actions if point.href == f"#action-{a.id}") for point in found.points]
    lowest_high = max((b.y for a, b in zip(order, boxes, strict=True) if a.impact == "high"), default=0.0)
    for placed, box in zip(order, boxes, strict=True):
        assert (box.x > found.width / 2) == (placed.term == "long")
        assert (box.y > lowest_high) == (placed.impact == "low")
        assert 0 <= box.x <= box.x + box.width <= found.width
        assert 0 <= box.y <= box.y + box.height <= found.height
    assert [" ".join(label.text.split("\n")) for label in labels(found)].count(long_title) == n


def test_the_narrow_drawing_has_the_same_cards_one_below_the_other() -> None:
    wide, narrow = drawn(machine()).pictures
    assert sorted(point.href for point in narrow.points) == sorted(point.href for point in wide.points)
    rows = {point.href: point.row for point in wide.points}
    assert all(point.row == rows[point.href] for point in narrow.points), "both are about the rows of one table"
    (drawing,) = render([narrow])
    assert len({mark.x for mark in drawing.marks}) == 1
    assert narrow.switches == wide.switches
    every_point_has_a_box_within_the_drawing(narrow)


def test_a_field_without_actions_says_so() -> None:
    assert [label.text for label in labels(drawn(machine()))].count("Geen acties") == 1


def test_a_journey_without_actions_has_no_grid() -> None:
    none = journey(touchpoint("a", "A", "A", "awareness", actions=["vervallen-actie"]))
    assert "vervallen-actie" not in ACTIONS
    assert diagram(playbook(none), [none], words("nl")) is None
