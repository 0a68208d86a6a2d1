import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.diagrams.drawing.compounds import seams
from reisgids.diagrams.drawing.lettering import Face, longest_word, wrap

FACE = Face("sans", 500, 12)


@pytest.mark.parametrize(
    ("word", "lines"),
    [
        ("Inbedrijfstelling", ("Inbedrijf-", "stelling")),
        ("Adviesgesprek", ("Advies-", "gesprek")),
        ("Servicebezoek", ("Service-", "bezoek")),
        ("Service-/bezoekafspraak", ("Service-/", "bezoek-", "afspraak")),
        ("Commissioning", ("Commis-", "sioning")),
    ],
)
def test_a_long_word_is_broken_between_syllables(word: str, lines: tuple[str, ...]) -> None:
    assert wrap(word, FACE, 70, 4) == lines


@pytest.mark.parametrize(
    ("word", "lines"),
    [
        ("Verpakkingsmachineonderhoud", ("Verpakkings-", "machine-", "onderhoud")),
        ("Klanttevredenheidsonderzoek", ("Klant-", "tevredenheids-", "onderzoek")),
        ("Vertrekwinkels", ("Vertrekwinkels",)),
        ("Inbedrijfstellingsprotocol", ("Inbedrijf-", "stellings-", "protocol")),
        ("Telefoonabonnement", ("Telefoon-", "abonnement")),
    ],
)
def test_a_compound_is_broken_where_its_parts_meet(word: str, lines: tuple[str, ...]) -> None:
    assert wrap(word, FACE, 92, 4) == lines


def test_a_part_that_is_too_wide_is_broken_within_itself() -> None:
    assert wrap("Verpakkingsmachineonderhoud", FACE, 64, 6) == ("Verpak-", "kings-", "machine-", "onderhoud")


@given(
    st.sampled_from(["verpakking", "beveiliging", "tevredenheid", "kwaliteit"]),
    st.sampled_from(["onderzoek", "machine", "lijst", "controle"]),
)
def test_what_is_joined_by_an_s_parts_after_it(first: str, second: str) -> None:
    assert len(first) + 1 in seams(f"{first}s{second}")


@pytest.mark.parametrize("word", ["Inbedrijfstelling", "bestemming", "overstappen", "onderhoud", "Installation"])
def test_a_word_is_no_compound_because_it_holds_one(word: str) -> None:
    assert seams(word) in ([], [9])


def test_a_soft_hyphen_is_where_the_author_wants_the_break_and_is_never_shown() -> None:
    assert wrap("Onder\u00adhouds\u00adcontract", FACE, 84, 4) == ("Onderhouds-", "contract")
    assert wrap("Con\u00adtract", FACE, 200, 4) == ("Contract",)


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    lines = wrap("Een titel die voor twee regels echt veel te lang is", FACE, 80, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")


@given(st.text(max_size=80), st.integers(40, 200), st.integers(1, 5))
def test_no_line_is_wider_than_its_room_and_there_are_never_too_many(text: str, width: int, lines: int) -> None:
    wrapped = wrap(text, FACE, width, lines)
    assert len(wrapped) <= lines
    assert all(FACE.width(line) <= width or len(line) <= 2 for line in wrapped)


@given(st.lists(st.from_regex(r"[a-zA-Zéë]{1,12}", fullmatch=True), min_size=1, max_size=8))
def test_no_letter_is_lost_where_there_is_room_for_all(words: list[str]) -> None:
    text = " ".join(words)
    width = longest_word(text, FACE) + 1
    assert " ".join(wrap(text, FACE, width, 99)) == text


def test_widths_are_those_of_the_font() -> None:
    assert Face("sans", 400, 10).width("i") < Face("sans", 400, 10).width("m")
    assert Face("sans", 650, 10).width("Klantreis") > Face("sans", 400, 10).width("Klantreis")
    assert Face("serif", 600, 20).width("ab") == pytest.approx(2 * Face("serif", 600, 10).width("ab"))
