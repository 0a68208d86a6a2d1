"""However words are written, they are read the same."""

from __future__ import annotations

import json
from html import escape
from urllib.parse import quote

from hypothesis import given
from hypothesis import strategies as st

from reisgids.site.leaks.reading import CharacterGap, gap, read, read_with_tags, spaces_in, traced

PIECES = [
    *("a", "Ï", "é", "n", "u00ef", "+", "%", "%20", "%C3%AF", "\\", "\\u00ef", "\\ud83d\\ude00", "<", ">"),
    *("<b>", "</b>", "<td>", "&", "&amp;", "amp;", "&#38;", "#34;", "&iuml;", "&#xef;"),
    *' \n"\x01\u00a0\u00ad\u2009🙂',
]
WRITTEN = st.lists(st.sampled_from(PIECES)).map("".join)
ENCODERS = st.lists(st.sampled_from([escape, quote, lambda text: json.dumps(text)[1:-1], json.dumps]), max_size=3)


@given(WRITTEN)
def test_the_way_back_leads_through_the_same_text(written: str) -> None:
    data = written.encode()
    way = traced(data)
    assert way.text == read(data)
    assert len(way.starts) == len(way.ends) == len(way.text)
    assert all(0 <= start <= end <= len(data) for start, end in zip(way.starts, way.ends, strict=True))


@given(st.text("aÏé &<>\"'+/.", min_size=1), ENCODERS)
def test_escapes_make_no_difference_however_many_there_are(text: str, encoders: list[object]) -> None:
    written = text
    for encode in encoders:
        written = encode(written)  # type: ignore[operator]
    assert read_with_tags(text.encode()) in read_with_tags(written.encode())


def test_attributes_of_the_tags_within_a_text_are_read_after_it() -> None:
    assert (
        read(b'Een <abbr title="Net Promoter Score">NPS</abbr>')
        == b'eennps\x01<abbrtitle="netpromoterscore">\x01</abbr>'
    )


def test_other_tags_stay_where_they_are() -> None:
    assert read(b"<td>Een</td><td>twee</td>") == b"<td>een</td><td>twee</td>"


def test_what_stands_between_characters_is_a_space_a_tag_both_or_nothing() -> None:
    assert gap(b"") == CharacterGap(tag=False, space=False)
    assert gap(b"</b>") == CharacterGap(tag=True, space=False)
    assert gap(b"&nbsp;") == gap(b"%20") == gap(b"+") == gap(b"\\n") == CharacterGap(tag=False, space=True)
    assert gap(b"</b>\n  <i>") == CharacterGap(tag=True, space=True)
    assert gap("\u00ad".encode()) == gap(b"&shy;") == CharacterGap(tag=False, space=False)


def test_spaces_are_known_by_the_byte_before_them() -> None:
    assert spaces_in("é en e".encode()) == {1, 3}
