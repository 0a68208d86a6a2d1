"""What nobody sees is refused alike in every kind of file; what belongs to a language or an emoji comes through."""

from __future__ import annotations

import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reisgids.sources.text.invisible import invisible, invisible_entities, without_invisible
from tests.problems.shape_of_case import read, write

BIDI = [*map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C))]
EMPTY = [*map(chr, (0x200B, 0x2060, 0x2063, 0x3164, 0xFEFF, 0x180E, 0xFFF9, 0xE0041, 0x115F))]
WRITTEN = [
    "ver\u00adzekering",
    "5\u00a0dagen",
    "👩\u200d🔧",
    "🏴\U000e0067\U000e0062\U000e007f",
    "❤\ufe0f\u200d🔥",
    "می\u200cخواهم",
    "क्\u200dष",
]
FILES = {
    "journeys/koop.yml": "title: {}\ntouchpoints:\n  - title: Offerte\n    phase: purchase\n",
    "journeys/registers/parties.yml": "bakker: {{ name: Bakker }}\ntransport: {{ name: '{}' }}\n",
    "site-config.yml": "name: {}\norganisation: {{ name: Bakker, party: bakker }}\nlanguages: [nl]\n",
    "content/nl/over.md": "---\ntitle: Over\n---\n\n{}\n",
    "journeys/measurements/golf.csv": "journey;touchpoint;metric;value;n;period\nkoop;offerte;csat;50;90;{}\n",
}
words = st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=4)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(sorted(FILES)),
    st.sampled_from(BIDI + EMPTY + ["\u200d", "\u200c"]),
    st.sampled_from(["aap", "Één", "x1"]),
)
def test_it_is_refused_with_its_place_in_every_kind_of_file(name: str, sign: str, word: str) -> None:
    text = FILES[name].format(f"a{sign}{word}")
    before, _, _ = text.partition(sign)
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), {"files": {name: text}})
        found = [
            (p.place.path, p.place.line, p.place.column)
            for p in read(Path(folder)).problems
            if p.code == "control-character"
        ]
        assert sign not in "".join(p.place.text for p in read(Path(folder)).problems)
    assert found == [(name, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)]


@pytest.mark.parametrize("text", WRITTEN)
def test_what_people_write_comes_through(text: str) -> None:
    assert not list(invisible(text))
    assert without_invisible(text, "·") == text


@given(
    st.text(st.characters(codec="utf-8", categories=["Cf"]), min_size=1, max_size=1).filter(
        lambda c: c not in "\u00ad\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2"
    )
)
def test_every_sign_of_format_between_letters_is_one(sign: str) -> None:
    if unicodedata.name(sign, "").startswith(("EGYPTIAN", "KAITHI", "SHORTHAND")):
        return
    assert [found.start() for found in invisible(f"aé{sign}b")] == [2]


@pytest.mark.parametrize("entity", ["&#x202E;", "&#8238;", "&rlm;", "&zwj;", "&ZeroWidthSpace;", "&#0008203;"])
def test_entities_that_become_one_are_found(entity: str) -> None:
    assert [found[0] for found in invisible_entities(f"R&amp;D {entity} &eacute; &shy; &nbsp;")] == [entity]
