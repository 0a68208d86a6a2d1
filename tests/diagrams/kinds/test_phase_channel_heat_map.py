import pytest

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.kinds.phase_channel_heat_map.kind import diagram
from reisgids.labels.words import words
from reisgids.model.journey import Journey
from tests.diagrams.golden_option import assert_golden
from tests.diagrams.playbooks import journey, machine, playbook, touchpoint


def drawn(of: Journey, language: str = "nl") -> Diagram:
    found = diagram(playbook(of), [of], words(language))
    assert found is not None
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_option_of_the_machine_builders_journey(language: str) -> None:
    assert_golden(drawn(machine(), language), f"phase-channel-heat-map-{language}")


def test_the_finding_names_the_fullest_square_and_the_channel_of_most_phases() -> None:
    assert drawn(machine()).alternative == (
        "De meeste momenten: Op locatie in Initiate (twee). Op locatie komt in de meeste fasen voor: drie van de zes."
    )
    assert drawn(machine(), "en").alternative == (
        "Most moments: On site in Initiate (two). On site occurs in the most phases: three of six."
    )


def test_a_touchpoint_with_two_channels_counts_in_both_and_one_without_gets_a_row() -> None:
    found = drawn(
        journey(
            touchpoint("a", "A", "A", "awareness", channel=["phone", "email"]),
            touchpoint("b", "B", "B", "awareness"),
            touchpoint("c", "C", "C", "awareness", kind="customer-moment"),
        )
    )
    assert [[cell.words for cell in row] for row in found.table.rows] == [
        ["E-mail", "1", "1"],
        ["Telefoon", "1", "1"],
        ["Geen kanaal genoemd", "1", "1"],
    ]
    assert found.alternative == "Nergens komen twee momenten in dezelfde fase en hetzelfde kanaal voor."


def test_a_square_tells_its_touchpoints_and_leads_to_the_first() -> None:
    found = drawn(machine())
    square = next(point for point in found.points if point.title == "Op locatie, Initiate")
    assert square.facts == (("Levering en plaatsing", "−2"), ("Inbedrijfstelling", "+2"))
    assert square.href == "#tp-levering"


@pytest.mark.parametrize(
    ("most", "legend"),
    [
        (2, ["geen touchpoint", "één touchpoint", "2 touchpoints"]),
        (10, ["geen touchpoint", *(f"{n} touchpoints" for n in ("1–3", "4–5", "6–8", "9–10"))]),
    ],
)
def test_the_shades_cover_every_number_once(most: int, legend: list[str]) -> None:
    crowd = [touchpoint(f"t{i}", "T", "T", "awareness", channel="phone") for i in range(most)]
    assert [label for _, label in drawn(journey(*crowd)).legend] == legend


def test_a_square_has_the_shade_of_its_number_and_says_it() -> None:
    found = drawn(
        journey(
            touchpoint("a", "A", "A", "awareness", channel=["phone", "email"]),
            touchpoint("b", "B", "B", "awareness", channel="email"),
        )
    )
    assert [(item["text"], item["look"]) for item in found.option["series"][0]["data"]] == [
        ("2", "heat-2"),
        ("1", "heat-1"),
    ]


def test_a_journey_without_channels_has_no_heat_map() -> None:
    none = journey(touchpoint("a", "A", "A", "awareness"))
    assert diagram(playbook(none), [none], words("nl")) is None
