"""One word per thing: labels, pages and journeys use the words of the list in CONTRIBUTING.md, in both languages."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.word_list import LANGUAGES, ROOT, Said, Thing, Turn, all_texts, sentences_with, things, turns, wrong_words

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
TEXTS = tuple(all_texts())
SURVEY = Thing("survey", {"nl": "survey", "en": "survey"}, {"nl": ("enquête",), "en": ("poll",)}, ("enquête van 1900",))


def test_every_thing_has_its_own_word() -> None:
    assert list(wrong_words(things(CONTRIBUTING), TEXTS)) == []


@pytest.mark.parametrize("turn", turns(CONTRIBUTING), ids=lambda turn: f"{turn.words} ({turn.language})")
def test_no_turn_of_phrase_wears_out(turn: Turn) -> None:
    met = sentences_with(turn, TEXTS)
    assert len(met) <= turn.most, "\n".join(met)


def test_the_list_names_the_words_and_the_words_that_they_replace() -> None:
    listed = things(CONTRIBUTING)
    assert len(listed) >= 20
    for thing in listed:
        assert all(thing.word.values()), thing.name
        assert any(thing.instead_of.values()), f"{thing.name}: which words are not used for it?"
        for language in LANGUAGES:
            assert not set(thing.instead_of[language]) & set(thing.word[language].split(", ")), thing.name


def test_everything_that_readers_see_is_read() -> None:
    rooms = Counter((said.language, said.where.split("/")[0]) for said in TEXTS)
    for language in LANGUAGES:
        assert rooms[language, "generator"] > 1000
        assert rooms[language, "content"] > 40
        assert rooms[language, "journeys"] > 1000


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("nl", "Stuur elke klant een enquête.", 1),
        ("nl", "Enquête: wat vond u ervan?", 1),
        ("nl", "De enquêtes liggen klaar, de lezersenquête ook.", 0),
        ("nl", "De parlementaire enquête van 1900 was iets anders.", 0),
        ("en", "Each quarter a poll, and a poll after that.", 2),
        ("en", "Een enquête", 0),
    ],
)
def test_a_word_of_another_thing_is_found(language: str, text: str, found: int) -> None:
    told = list(wrong_words([SURVEY], [Said("here.md", language, text)]))
    assert len(told) == found
    assert all(line.startswith("here.md: “") and " is survey: " in line for line in told)


def test_a_sentence_that_opens_with_a_turn_is_counted_once_and_a_question_is_not() -> None:
    text = (
        "Wie belt, wacht. Wie belt, en wie niet? Wie er belt.\n\n"
        "- Wie mailt, wacht langer.\n- Weet wie belt.\n- Wie belt, wacht.\n"
    )
    met = sentences_with(Turn("Wie … ,", "nl", 0), [Said("a.md", "nl", text), Said("b.md", "en", text)])
    assert met == ["a.md: Wie belt, wacht.", "a.md: Wie mailt, wacht langer."]


def test_a_turn_is_counted_anywhere_in_a_sentence() -> None:
    met = sentences_with(Turn("whoever", "en", 0), [Said("a.md", "en", "Ask whoever\ncalls. Whoever calls, waits.")])
    assert len(met) == 2
