"""Contact details in running text, and quotes that name somebody."""

from __future__ import annotations

import pytest

from tests.health.judged import found, journey, verdicts

DETAILS = "contact-details-outside-contact"
NAMES = "quote-names-a-person"


@pytest.mark.parametrize(
    "detail",
    ["jan.bakker+werk@mail.bakker.example", "0512 345 678", "0512-345678", "06 12345678", "06-12 34 56 78",
     "(0512) 34 56 78", "+31 512 345 678", "+31 (0)6 1234 5678", "0031612345678", "0800-1234"],
)  # fmt: skip
def test_an_address_or_number_in_running_text_is_found(detail: str) -> None:
    assert [each["given"] for each in found(DETAILS, journey(summary=f"Vraag het na ({detail}), of bel."))] == [detail]


@pytest.mark.parametrize(
    "text",
    [
        "Order 2026-0012345 is van 01-02-2026 10:30.", "Van 2026-03 tot 2026-04 kostte het 75.000 euro.",
        "Rekening NL20 INGB 0001 2345 67 en NL91 ABNA 0417 1643 00.", "KvK 01234567, btw NL001234567B01.",
        "In 2024, 2025 en 2026 waren het er 0, 12 en 340.", "De koers is 0,1234567890 per @.",
        "Zie @bakker op Mastodon.",
    ],
)  # fmt: skip
def test_other_figures_are_left_alone(text: str) -> None:
    assert found(DETAILS, journey(summary=text)) == []


def test_in_a_contact_field_they_are_where_they_belong() -> None:
    contact = {"role": "Verkoop", "email": "verkoop@bakker.example", "phone": "0512 345 678"}
    assert verdicts(DETAILS, journey(owner=contact, coordinator=contact)) == []
    assert found(DETAILS, journey(owner={"role": "Bel 0512 345 678"})) != []


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("Mevrouw De Vries hielp ons meteen.", "De Vries"),
        ("Dat heeft dhr. van der Meer beloofd.", "van der Meer"),
        ("De heer Bos kwam zelf.", "Bos"),
        ("Mr. Smith came himself.", "Smith"),
        ("Ik heet Fenna en ik wil een prijs.", "Fenna"),
        ("Vraag het J. de Vries maar.", "J. de Vries"),
        ("Het was geregeld door P.C. Hooft.", "P.C. Hooft"),
        ("Kees van de werkplaats kwam kijken.", "Kees"),
        ("Toen belde Anne-Marie Jansen.", "Anne-Marie Jansen"),
        ("En Marieke Jansen belde terug.", "Marieke Jansen"),
    ],
)
def test_a_person_in_a_quote_is_found(quote: str, name: str) -> None:
    told = found(NAMES, journey({"title": "Bellen", "quotes": quote}))
    assert [each["given"] for each in told] == [name]


@pytest.mark.parametrize(
    "quote",
    [
        "Bij Jan Linders staat de koffie klaar, en Snel Transport is op tijd.",
        "In januari kwam de Duitse monteur van Bakker Machines B.V. Hij was snel.",
        "Op maandag sta ik in Drachten, op dinsdag in Groningen.",
        "Ik heb CRM en Excel naast elkaar staan. Wat een gedoe!",
        "Plan B. Daar hadden we niet aan gedacht.",
        "Mark my words, it will rain in May.",
    ],
)
def test_companies_places_and_plain_words_are_no_persons(quote: str) -> None:
    assert found(NAMES, journey({"title": "Bellen", "quotes": quote})) == []
