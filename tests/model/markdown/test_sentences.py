"""One reading of where a sentence ends, for the health rules and for what an edition must not say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.model.markdown.sentences import sentence_around, sentences

SENTENCE = st.text("abcdé 7", min_size=1, max_size=30).map(str.strip).filter(bool)
STOP = st.sampled_from([".", "!", "?", "…", "?!", "..."])
CLOSING = st.sampled_from(["", '"', "’", "”", ")", '.")', "»"])
SPACE = st.sampled_from([" ", "  ", "\n"])


@given(st.lists(st.tuples(SENTENCE, STOP, CLOSING, SPACE), min_size=1, max_size=6))
def test_both_ways_part_a_text_at_the_same_places(parts: list[tuple[str, str, str, str]]) -> None:
    text = "".join("".join(part) for part in parts).rstrip()
    apart = sentences(text)
    assert len(apart) == len(parts)
    at = 0
    for (words, stop, closing, space), one in zip(parts, apart, strict=True):
        whole = words + stop + closing
        assert whole.startswith(one.rstrip())
        assert one.startswith(words + stop)
        start, end = sentence_around(text, at + len(words) // 2)
        assert text[start:end] == whole
        at += len(whole) + len(space)


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("- eerst bellen\n- dan mailen", "mailen", "- dan mailen"),
        ("Een kop\n\nEen alinea zonder punt", "kop", "Een kop"),
        ("| ene cel | andere cel |", "andere", "andere cel"),
        ("Kost 1.500 euro. En meer", "euro", "Kost 1.500 euro."),
        ("(Zie de offerte.) Daarna bellen.", "bellen", "Daarna bellen."),
    ],
)
def test_paragraphs_items_and_cells_end_a_sentence(text: str, word: str, sentence: str) -> None:
    start, end = sentence_around(text, text.index(word))
    assert text[start:end] == sentence


@given(st.text(alphabet="je u.\n>\"“”'‘’*_`|()[]ab", max_size=80))
def test_a_sentence_lies_in_its_text_without_white_space_around_it(text: str) -> None:
    for at in range(len(text)):
        start, end = sentence_around(text, at)
        assert 0 <= start <= end <= len(text)
        assert text[start:end] == text[start:end].strip()


def test_a_text_without_full_stops_is_read_around_the_word_only() -> None:
    text = "woord " * 100_000
    start, end = sentence_around(text, 300_000)
    assert end - start <= 1_200
