from __future__ import annotations

import gzip
import re
from base64 import b64decode

import pytest

from reisgids.site.exports.inlined import FIRST, HELD, LAST, inlined

PAGE = '<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n</head>\n<body>\n<p>Café ő</p>\n</body>\n</html>\n'
SCRIPTS = {name: f"/* {name} */" for name in (*FIRST, *LAST, *HELD)}


def test_a_font_comes_along_only_where_the_page_has_one_of_its_characters() -> None:
    style = "".join(
        f'@font-face{{font-family:F;src:url("{name}.woff2") format("woff2");unicode-range:{ranges}}}'
        for name, ranges in (("latin", "U+20-7E,U+A0-FF"), ("more", "U+100-17F"), ("greek", "U+370-3FF"))
    )
    page = inlined(PAGE, style, lambda name: name.encode(), SCRIPTS, "")

    assert page.count("@font-face") == 2
    assert 'url("data:font/woff2;base64,bGF0aW4ud29mZjI=")' in page
    assert "greek" not in page


def test_a_file_that_a_style_sheet_names_in_vain_is_not_asked_for() -> None:
    page = inlined(PAGE, "p{background:url(gone.png)} q{background:url(#own)}", lambda _name: None, SCRIPTS, "")

    assert "p{background:none} q{background:url(#own)}" in page


def test_the_policy_comes_before_anything_that_it_is_about() -> None:
    page = inlined(PAGE, "p{}", lambda _name: None, SCRIPTS, "data()")

    assert page.index('charset="utf-8"') < page.index("Content-Security-Policy") < page.index("<style>")
    assert page.index("<style>") < page.index("<script>")
    assert re.findall(r"<script>(.*?)</script>", page) == [
        "/* alone.js */", "/* scheme.js */", "/* site.js */", "/* diagrams.js */", "/* map.js */",
    ]  # fmt: skip
    held = dict(re.findall(r'data-held="([^"]+)">([^<]*)<', page))
    assert {*held} == {*HELD, "options.js"}
    assert gzip.decompress(b64decode(held["options.js"])) == b"data()"


@pytest.mark.parametrize("script", ["x = '</script>'", "x = '</SCRIPT '", "x = '<!--'"])
def test_a_script_that_would_end_early_is_refused(script: str) -> None:
    with pytest.raises(ValueError, match="ends a script"):
        inlined(PAGE, "", lambda _name: None, {**SCRIPTS, "site.js": script}, "")
    assert script not in inlined(PAGE, "", lambda _name: None, SCRIPTS, script), "what waits is packed"
