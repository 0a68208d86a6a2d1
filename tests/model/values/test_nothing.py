"""What says only yes or no is no text about something; what says more is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from reisgids.model.registers import Persona
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.nothing import says_no_more_than_whether, says_nothing

ABSENT = [
    "nee",
    "no",
    "geen",
    "none",
    "nvt",
    "n.v.t.",
    "n/a",
    "onbekend",
    "-",
    "—",
    "?",
    "…",
    "false",
    "niet van toepassing",
]
PRESENT = ["ja", "yes", "true", "x", "✓", "aan"]
AROUND = st.sampled_from(["", " ", ".", "!", "?", "...", "(", "- "])
ABOUT = ["need", "expectation", "opportunity", "pain", "delight", "moment_of_truth", "backstage", "note", "feels"]


def dressed(word: str, before: str, after: str, case: str) -> str:
    return f"{before}{getattr(word, case)()}{after}"


dressings = st.builds(
    dressed, st.sampled_from(ABSENT + PRESENT), AROUND, AROUND, st.sampled_from(["lower", "upper", "title"])
)


@given(dressings, st.sampled_from(ABOUT), st.sampled_from(["{}", "nl", "both"]))
def test_it_is_refused_however_it_is_dressed(words: str, field: str, form: str) -> None:
    value = {"{}": words, "nl": {"nl": words}, "both": {"nl": words, "en": "no"}}[form]
    with pytest.raises(ValidationError) as refused:
        Touchpoint.model_validate({"id": "a", "title": "Nee", "phase": "x", field: value})
    assert "only_whether" in {detail["type"] for detail in refused.value.errors()}


@given(dressings)
def test_what_may_well_be_said_is_text(words: str) -> None:
    Touchpoint.model_validate(
        {"id": "a", "title": words, "phase": "x", "thinks": words, "does": words, "quotes": [words]}
    )


@given(dressings, st.sampled_from(["goals", "needs", "frustrations"]))
def test_a_list_of_one_nothing_is_refused(words: str, field: str) -> None:
    with pytest.raises(ValidationError):
        Persona.model_validate({"id": "a", "name": "A", field: ["Snel klaar zijn", words]})


@given(st.sampled_from(ABSENT + PRESENT), st.sampled_from(["antwoord", "auto", "prijs per uur", "5 dagen", "één"]))
def test_words_beside_it_make_a_text(word: str, more: str) -> None:
    for words in (f"{word} {more}", f"{more} {word}", f"{more}: {word}"):
        assert not says_no_more_than_whether(words)
        Touchpoint.model_validate({"id": "a", "title": "A", "phase": "x", "pain": words, "moment_of_truth": words})


def test_an_empty_text_says_not_even_that() -> None:
    assert not says_nothing("  ")
    assert not says_nothing("ja")
    assert says_nothing(" N.V.T. ")
