"""By which words a term is recognised in a text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reisgids.pages.wording.term_words import KnownTerm, TermWords

TERMS = TermWords(
    (
        KnownTerm("klantreis", ("klantreis", "klantreizen", "customer journey"), "Alles."),
        KnownTerm("persona", ("persona", "persona's"), "Voor wie."),
        KnownTerm("truth", ("moment of truth", "moments of truth"), "Wat ertoe doet."),
        KnownTerm("dmu", ("DMU", "decision-making unit"), "Wie beslissen."),
        KnownTerm("klantbeeld", ("360°-klantbeeld",), "Alle gegevens."),
        KnownTerm("fase", ("fase", "fasen", "fasemodel"), "Een deel."),
        KnownTerm("kans", ("kans", "kansen"), "Wat beter kan."),
        KnownTerm("overdracht", ("overdracht", "overdrachten"), "Van de een naar de ander."),
    )
)


def found(text: str) -> list[tuple[str, str]]:
    return [(each.term.id, text[each.start : each.end]) for each in TERMS.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Klantreizen zijn er voor iedereen.", [("klantreis", "Klantreizen")]),
        ("Twee persona's, of twee persona’s.", [("persona", "persona's"), ("persona", "persona’s")]),
        ("De moments\n  of truth tellen.", [("truth", "moments\n  of truth")]),
        ("Veel overdrachten: vraag het de DMU.", [("overdracht", "overdrachten"), ("dmu", "DMU")]),
        ("Het 360°-klantbeeld.", [("klantbeeld", "360°-klantbeeld")]),
        ("Een fasemodel bestaat uit fasen.", [("fase", "fasemodel"), ("fase", "fasen")]),
        ("Kansen voor content", [("kans", "Kansen")]),
        ("(klantreis)", [("klantreis", "klantreis")]),
    ],
)
def test_a_term_is_recognised_by_its_name_its_plurals_and_its_synonyms(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "dmu",
        "kansrijk",
        "faseovergang",
        "klantreis-app",
        "mini-klantreis",
        "klantreis.nl",
        "info@klantreis",
        "overdrachtsmoment",
        "moments with truth",
        '"Ik maak zo\'n klantreis nooit meer."',
        "“Wat een klantreis!”",
        "klantreis_2",
    ],
)
def test_part_of_a_word_another_word_and_what_somebody_says_is_no_term(text: str) -> None:
    assert found(text) == []


@settings(deadline=None)
@given(st.lists(st.sampled_from([*"  .,'\"-’“”\n", "klantreis", "fase", "model", "of", "truth", "moments", "DMU"])))
def test_terms_stand_one_after_the_other_and_are_words_of_their_own(parts: list[str]) -> None:
    text, done = "".join(parts), 0
    for each in TERMS.find(text):
        assert done <= each.start < each.end
        around = text[max(0, each.start - 1) : each.start] + text[each.end : each.end + 1]
        assert not any(sign.isalnum() for sign in around)
        assert " ".join(text[each.start : each.end].replace("’", "'").split()).lower() in {
            words.lower() for words in each.term.words
        }
        done = each.end
