"""The playbook's sentences are its own: none has seven words in a row that a source has too."""

from __future__ import annotations

from tests.own_sentences import borrowed, digest, known, rows, said_exactly, words
from tests.word_list import Said, all_texts

SOURCE = "The quick brown fox jumps over the lazy dog, and nobody minds it at all."


def test_no_sentence_is_borrowed() -> None:
    assert borrowed(all_texts(), known(), said_exactly()) == []


def test_seven_words_in_a_row_are_found_whatever_the_marks_and_six_are_not() -> None:
    digests = frozenset(digest(row) for _, row in rows(words(SOURCE)))
    said = Said("a.md", "en", "So: the *quick* [brown](b.md) fox\njumps over the **lazy** cat.")
    assert borrowed([said], digests, frozenset()) == ["a.md: … the quick brown fox jumps over the lazy cat …"]
    assert borrowed([Said("a.md", "en", "Quick brown fox jumps over the cat.")], digests, frozenset()) == []


def test_what_is_said_exactly_is_no_loan() -> None:
    digests = frozenset(digest(row) for _, row in rows(words(SOURCE)))
    exactly = frozenset(row for _, row in rows(words("the quick brown fox jumps over the lazy dog")))
    assert borrowed([Said("a.md", "en", "The quick brown fox jumps over the lazy dog")], digests, exactly) == []
    assert borrowed([Said("a.md", "en", SOURCE)], digests, exactly) != []


def test_the_sources_are_known() -> None:
    assert len(known()) > 2_000
    assert said_exactly()
