"""What is set in a PDF that Chromium wrote."""

from __future__ import annotations

import re

from reisgids.site.exports.printing.paper import numbered


def _written(first: int, second: int) -> bytes:
    return (
        b"5 0 obj\n<</Title (node%08d)\n/Dest [2 0 R /XYZ 1 2 0]>>\nendobj\n"
        b"6 0 obj\n<</Type /StructElem\n/S /TH\n/A [<</O /Table\n/Scope /Column>>]\n/ID (node%08d)>>\nendobj\n"
        b"7 0 obj\n<</Type /StructElem\n/S /TH\n/ID (node%08d)>>\nendobj\n"
        b"8 0 obj\n<</S /TD\n/A [<</O /Table\n/Headers [(node%08d) (node%08d)]>>]>>\nendobj\n"
        b"9 0 obj\n<</Limits [(node%08d) (node%08d)]\n/Names [(node%08d) 7 0 R (node%08d) 6 0 R]>>\nendobj\n"
    ) % (212, second, first, second, first, first, second, first, second)


def test_headers_of_tables_are_numbered_alike_whatever_chromium_had_looked_at() -> None:
    one, other = numbered(_written(211, 212)), numbered(_written(290, 1034))
    assert one == other
    assert len(one) == len(_written(211, 212))
    assert b"/Headers [(node00000002) (node00000001)]" in one
    assert b"/Names [(node00000001) 7 0 R (node00000002) 6 0 R]" in one


def test_what_an_author_wrote_stays() -> None:
    written = _written(211, 212)
    assert re.findall(rb"/Title \(.*?\)", numbered(written)) == [b"/Title (node00000212)"]
