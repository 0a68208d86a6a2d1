"""A published drawing draws: it calls no other host, runs nothing, and asks no more than a browser can give."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.sources.pictures.metadata import BrokenPictureError, PictureLimitError, read_svg, without_metadata
from reisgids.sources.pictures.picture import picture_problems
from tests.sources.pictures.outward import outward

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:x="urn:x">'
HOST = "http://elders.example/x"


def drawing(*inside: str) -> bytes:
    """Return a drawing that holds what is given."""
    return f"{OPEN}{''.join(inside)}</svg>".encode()


LEADING_OUT = [
    f'<g style="background: image-set(&quot;{HOST}&quot; 1x)"/>',
    f"<g style=\"mask: image('{HOST}')\"/>",
    f"<style>g {{ mask: -webkit-image-set('{HOST}' 1x) }}</style>",
    f'<g xml:base="{HOST}"><use href="#a"/></g>',
    f'<a ping="{HOST}" href="#a"/>',
    f"<style>g {{ fill: u<x:y/>rl({HOST}) }}</style>",
    f"<style>g {{ fill: u<title/>rl({HOST}) }}</style>",
    f"<style>g {{ fill: u<![CDATA[rl({HOST})]]> }}</style>",
    f"<style>g {{ fill: u/* */rl({HOST}) }} a {{ fill: url(/**/{HOST}) }}</style>",
    f'<g fill="&#117;rl({HOST})"/>',
    f'<g fill="\\75 rl({HOST})"/>',
    f"<style>@\\69mport '{HOST}';</style>",
    f"<style>@font-face {{ font-family: a; src: url({HOST}) }}</style>",
    f'<filter id="a"><feImage xlink:href="{HOST}"/></filter>',
    f'<use xlink:href="{HOST}#a"/>',
    '<image href="//elders.example/x.png"/>',
    f'<g fill="url(#a) , url({HOST})"/>',
    f"<style>:root {{ --a: url({HOST}) }}</style>",
    f'<g cursor="url({HOST}), auto"/>',
]


@pytest.mark.parametrize("inside", LEADING_OUT)
def test_what_leads_out_is_refused_and_is_not_in_what_would_be_published(inside: str) -> None:
    read = read_svg(drawing(inside))
    assert read.refused
    assert outward(read.data) == []
    assert [found.code for found in picture_problems("x.svg", drawing(inside))] == ["unsafe-svg"]


def test_a_document_type_that_calls_another_host_goes_and_the_usual_one_goes_without_a_word() -> None:
    usual = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    strange = f'<!DOCTYPE svg SYSTEM "{HOST}">'.encode()
    plain = read_svg(drawing("<g/>"))
    assert read_svg(usual + drawing("<g/>")) == plain
    read = read_svg(strange + drawing("<g/>"))
    assert (read.data, read.removed) == (plain.data, ("<!DOCTYPE>",))


@pytest.mark.parametrize(
    "inside",
    [
        '<g fill="url(#a)" style="fill:rgb(1 2 3 / .5);stroke:var(--line,#000)"></g>',
        "<style>.a &gt; path:not(.b),#c{fill:#00f !important;stroke-width:1.5px}</style>",
        "<style>@media (prefers-color-scheme: dark){.a{fill:white}}</style>",
        '<path d="M0 0h1v-1.5e-3z" transform="translate(1,2) rotate(45)"></path>',
        '<linearGradient id="a" x1="0" gradientUnits="userSpaceOnUse"><stop offset="50%"></stop></linearGradient>',
        '<use xlink:href="#a"></use>',
        '<text font-family="\'Open Sans\', Arial" x="1">Zie https://voorbeeld.nl</text>'.replace("'", "&quot;"),
        '<filter id="f"><feGaussianBlur in="SourceAlpha" stdDeviation="2"></feGaussianBlur></filter>',
    ],
)
def test_what_draws_stays_as_it_is(inside: str) -> None:
    read = read_svg(drawing(inside))
    assert inside in read.data.decode()
    assert (read.removed, read.refused) == ((), ())


def test_what_may_have_been_meant_to_be_seen_is_named() -> None:
    data = drawing('<font><glyph/></font><g style="zoom:2;fill:red" blink="1" x:own="1" data-a="1" role="img"/>')
    assert read_svg(data).removed == ("<font>", "blink", "zoom")
    (found,) = picture_problems("x.svg", data)
    assert (found.code, found.severity, dict(found.values)["what"]) == ("svg-cleaned", "warning", "<font>, blink, zoom")


def test_text_that_is_not_seen_is_not_published() -> None:
    read = read_svg(drawing("<g>geheim<text>te zien <tspan>ook</tspan></text>geheim</g><defs>geheim</defs>"))
    assert b"geheim" not in read.data
    assert b"te zien <tspan>ook</tspan>" in read.data


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (drawing("<g>" * 200_000, "</g>" * 200_000), "svg-too-deep"),
        (drawing("<x:g>" * 200_000, "</x:g>" * 200_000), "svg-too-deep"),
        (drawing("<g/>" * 2_000_000), "svg-too-many-elements"),
        (drawing("<metadata>", "<x:g/>" * 1_000_000, "</metadata>"), "svg-too-many-elements"),
        (drawing("<style>", "a{fill:red}" * 60_000, "</style>"), "svg-too-much-style"),
        *(
            (drawing(f'<{name} {attribute}="', sign * 2_000_000, '"/>'), "svg-attribute-too-long")
            for name, attribute, sign in (
                ("g", "fill", "rgb("),
                ("path", "d", "f("),
                ("x:g", "b", "/*"),
                ("g", "style", "\\"),
            )
        ),
    ],
    ids=[
        "deep",
        "deep in what goes",
        "many",
        "many in what goes",
        "style",
        "a colour",
        "a shape",
        "an attribute in what goes",
        "a style attribute",
    ],
)
def test_a_drawing_has_limits(data: bytes, code: str) -> None:
    with pytest.raises(PictureLimitError) as limit:
        read_svg(data)
    assert limit.value.code == code


def test_the_outline_of_a_shape_may_be_long() -> None:
    outline = "M0 0\n" + "l1.5-2,3e-1 " * 200_000 + "z"
    read = read_svg(drawing(f'<path d="{outline}"/>'))
    assert (read.removed, read.refused) == ((), ())
    assert len(read.data) > len(outline)


def test_entities_are_refused_before_they_grow() -> None:
    grows = "".join(f'<!ENTITY {a} "{f"&{b};" * 20}">' for a, b in pairwise("abcdefgh"))
    read = read_svg(f'<!DOCTYPE svg [<!ENTITY h "haha">{grows}]>'.encode() + drawing("<text>&a;</text>"))
    assert (read.data, read.refused) == (b"", ("<!ENTITY>",))
    with pytest.raises(BrokenPictureError):
        without_metadata(".svg", f'<!DOCTYPE svg [<!ENTITY h "haha">{grows}]>'.encode() + drawing())


# Ways to write an address: the call, how its letters are hidden, what splits it, and where it stands.
CALLS = [
    "url(",
    "image-set('",
    "image(",
    "src(",
    "@import'",
    "@import/**/url(",
    "cross-fade(",
    "element(",
    "-webkit-image-set(",
    "src:url(",
]
TARGETS = [
    "http://elders.example/x",
    "//elders.example/x",
    "javascript:x()",
    "data:text/html,x",
    "file:///etc/x",
    "ftp://e.example",
]
SPLITS = [
    "<x:y/>",
    "<x:y>z</x:y>",
    "<title/>",
    "<!---->",
    "/**/",
    "<![CDATA[",
    "]]>",
    "\\\n",
    "&#0010;",
    "<g/>",
    "<?p?>",
]
STARTS = [
    "a{fill:",
    "a{",
    "}",
    "{",
    "@media\tx{",
    "/*",
    "*/",
    "'",
    '"',
    "#",
    "url(#",
    "x;",
    "--a:",
    "!",
    "(",
    "fill:",
    "mask:",
]
ELEMENTS = ["g", "use", "image", "a", "feImage", "set", "x:g", "style", "filter", "text", "svg"]
ATTRIBUTES = [
    "style",
    "fill",
    "mask",
    "href",
    "xlink:href",
    "src",
    "xml:base",
    "ping",
    "id",
    "class",
    "d",
    "in",
    "values",
    "font-family",
    "transform",
    "cursor",
    "x:href",
    "onload",
    "data-x",
    "filter",
    "xlink:title",
    "lang",
    "media",
]


@st.composite
def hidden(draw: st.DrawFn, *, within_tags: bool) -> str:
    """Return an address in which letters are escaped for CSS or XML, and between which something may stand."""
    said = (
        draw(st.sampled_from(["", *CALLS]))
        + draw(st.sampled_from(TARGETS))
        + draw(st.sampled_from(["", ")", "')", "'", "'; "]))
    )
    written = []
    for sign in said:
        way = draw(st.integers(0, 11))
        hiding = {
            0: sign.upper(),
            1: f"\\{ord(sign):x} ",
            2: f"&#x{ord(sign):x};",
            3: f"\\{sign}",
            4: f"\\{ord(sign):06x}",
        }
        written.append(hiding.get(way, sign))
        if way == 5:
            split = draw(st.sampled_from(SPLITS))
            written.append(split if within_tags or ("<" not in split and ">" not in split) else "")
    return "".join(written)


@st.composite
def drawings(draw: st.DrawFn) -> bytes:
    """Return a drawing, well made or not, with addresses in it somewhere."""
    parts = []
    for _ in range(draw(st.integers(1, 4))):
        start = "".join(draw(st.lists(st.sampled_from(STARTS), max_size=3)))
        place = draw(st.integers(0, 4))
        if place == 0:
            parts.append(f"<style>{start}{draw(hidden(within_tags=True))}</style>")
            continue
        value = (start + draw(hidden(within_tags=False))).replace('"', "&quot;").replace("<", "&lt;")
        element = draw(st.sampled_from(ELEMENTS))
        name = draw(st.sampled_from(ATTRIBUTES))
        parts.append(f'<{element} {name}="{value}">{draw(st.sampled_from(["", "<x:z/>", "a{fill:red}"]))}</{element}>')
    return drawing(*parts)


@given(drawings())
def test_however_an_address_is_written_it_is_not_published(data: bytes) -> None:
    try:
        read = read_svg(data)
    except BrokenPictureError:
        return
    assert outward(read.data) == []
    again = read_svg(read.data)
    assert (again.data, again.removed, again.refused) == (read.data, (), ())


def test_the_reader_of_this_test_sees_addresses_that_were_left() -> None:
    """Otherwise the test above could not fail."""
    seen = [outward(drawing(inside)) for inside in LEADING_OUT if "<x:y" not in inside and "<title" not in inside]
    assert all(seen)
