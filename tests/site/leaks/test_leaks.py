"""Whatever is hidden and stands in a site is found, in every place and however it is written."""

from __future__ import annotations

import base64
import gzip
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from html import escape
from io import BytesIO
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

from reisgids.model.playbook import Playbook
from reisgids.site.leaks import Leak, leaks
from reisgids.site.leaks.check import found_in
from reisgids.site.leaks.search_terms import SearchTerms, search_terms
from tests.site.leaks.hiding import CHANGED, NOTE, PLAIN, QUOTE, SHOWN, SLUG, hiding, whole_and_view

CLEAN = f"<!doctype html><title>Webwinkel</title><h1>Webwinkel</h1><p>{SHOWN}</p>"
Known = tuple[Playbook, Playbook]


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Known:
    return whole_and_view(hiding(tmp_path_factory.mktemp("boek")))


@pytest.fixture(scope="module")
def search(known: Known) -> SearchTerms:
    """What is searched for, made once: it takes far longer than the search."""
    return search_terms(*known)


@pytest.fixture
def look(tmp_path: Path, search: SearchTerms) -> Callable[..., tuple[Leak, ...]]:
    """Return a check of a site with one clean page and one file more."""

    def looked(data: str | bytes, name: str = "nl/index.html") -> tuple[Leak, ...]:
        (tmp_path / "en").mkdir()
        (tmp_path / "en/index.html").write_text(CLEAN, "utf-8")
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data.encode() if isinstance(data, str) else data)
        return found_in(tmp_path, search)

    return looked


Look = Callable[..., tuple[Leak, ...]]


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(kind: bytes, data: bytes) -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n" + header + chunk(kind, data) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    )


def jpeg(exif: bytes) -> bytes:
    body = b"Exif\0\0II*\0" + exif
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(body) + 2) + body + b"\xff\xda\0\x02\x7f\xff\xd9"


def zipped(name: str, data: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return file.getvalue()


def in_json(text: str) -> str:
    return json.dumps(text, ensure_ascii=True).replace("<", "\\u003c")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("nl/index.html", f"<p>Zo. {escape(NOTE)}.</p>", id="the text of a page"),
        pytest.param("nl/index.html", f'<p title="{escape(NOTE)}">Zo.</p>', id="an attribute"),
        pytest.param("nl/index.html", f"<p>Zo.</p><!-- {PLAIN} -->", id="a comment"),
        pytest.param("nl/index.html", f"<a data-note='{escape(in_json(NOTE))}'>Zo</a>", id="JSON in a data attribute"),
        pytest.param("nl/assets/search/entries.js", f"x={in_json(NOTE)};", id="the search's script"),
        pytest.param("nl/assets/options/a1.js", f"o({{name:{in_json(NOTE)}}})", id="the options of a diagram"),
        pytest.param("nl/assets/a.json", json.dumps({"a": NOTE}), id="JSON with escapes"),
        pytest.param("nl/assets/a.json", json.dumps(json.dumps({"a": NOTE})), id="JSON in JSON"),
        pytest.param(
            "nl/a.svg",
            '<text><tspan x="0" dy="0">Loods raakt</tspan><tspan x="0" dy="12">pakketten kwijt</tspan></text>',
            id="an SVG's text on two lines",
        ),
        pytest.param(
            "nl/a.svg",
            '<text x="0">Loods raakt </text>\n<text x="0">pakketten kwijt</text>',
            id="two texts in an SVG",
        ),
        pytest.param("nl/index.html", "<p>Loods <em>raakt</em> pak&shy;ketten\n  kwijt</p>", id="text with emphasis"),
        pytest.param("nl/index.html", "<p>loods raakt PAKKETTEN kwijt</p>", id="other capitals"),
        pytest.param("sitemap.xml", f"<url><loc>https://a.nl/journeys/{SLUG}/</loc></url>", id="the sitemap"),
        pytest.param("nl/sitemap.xml.gz", gzip.compress(SLUG.encode()), id="a packed sitemap"),
        pytest.param("a.tar.gz", gzip.compress(gzip.compress(PLAIN.encode())), id="packed twice"),
        pytest.param("a.zip", zipped("a.txt", NOTE.encode()), id="a part of a zip"),
        pytest.param("a.zip", zipped(f"{SLUG}.txt", b""), id="the name of a part of a zip"),
        pytest.param("a.png", png(b"tEXt", b"Comment\0" + NOTE.encode("latin-1")), id="a PNG's text"),
        pytest.param("a.png", png(b"zTXt", b"C\0\0" + zlib.compress(NOTE.encode("latin-1"))), id="a PNG's packed text"),
        pytest.param("a.png", png(b"iTXt", b"C\0\1\0\0\0" + zlib.compress(NOTE.encode())), id="a PNG's Unicode text"),
        pytest.param("a.png", png(b"tIME", b"") + PLAIN.encode(), id="after the end of a PNG"),
        pytest.param("a.jpg", jpeg(PLAIN.encode()), id="a JPEG's EXIF"),
        pytest.param("a.jpg", jpeg(b"U" + NOTE.encode("utf-16-le")), id="a JPEG's EXIF in UTF-16"),
        pytest.param("a.pdf", b"%PDF-1.7\n<" + NOTE.encode("utf-16-be").hex().encode() + b">", id="a PDF's title"),
        pytest.param(
            "a.pdf",
            b"%PDF-1.7\nstream\n" + zlib.compress(PLAIN.encode()) + b"\nendstream",
            id="a PDF's packed stream",
        ),
        pytest.param(
            "nl/index.html",
            f'<img src="data:image/png;base64,{base64.b64encode(png(b"tEXt", b"C" + PLAIN.encode())).decode()}">',
            id="a picture in an address",
        ),
        pytest.param(
            "nl/index.html", f"<p>{NOTE.replace('&', '&amp;').replace('ï', '&iuml;')}</p>", id="HTML, by name"
        ),
        pytest.param("nl/index.html", "".join(f"&#{ord(each)};" for each in NOTE), id="HTML, decimal"),
        pytest.param("nl/index.html", "".join(f"&#x{ord(each):X};" for each in NOTE), id="HTML, hexadecimal"),
        pytest.param("nl/index.html", escape(escape(NOTE)), id="HTML in HTML"),
        pytest.param("nl/index.html", f'<a href="mailto:a@b.nl?subject={quote(NOTE)}">x</a>', id="an address"),
        pytest.param("nl/index.html", f'<a href="?q={quote(NOTE).lower()}">x</a>', id="an address in small letters"),
        pytest.param("nl/index.html", f'<a href="?q={quote_plus(NOTE)}">x</a>', id="an address with plus signs"),
        pytest.param("nl/index.html", f"<p>{CHANGED.isoformat()}</p>", id="a day in digits"),
        pytest.param("nl/index.html", "<p>Bekeken op 17 maart 2026</p>", id="a day in Dutch"),
        pytest.param("nl/index.html", "<p>Reviewed 17&nbsp;March 2026</p>", id="a day in English"),
        pytest.param("nl/index.html", f'<a href="../journeys/{SLUG}/#top">x</a>', id="the short name in an address"),
        pytest.param("nl/index.html", '<a href="#sleuteloverdracht-loods">x</a>', id="a short name that was derived"),
        pytest.param("nl/index.html", f"<q>{QUOTE}</q>", id="a quote"),
        pytest.param("nl/index.html", "<h2>Onderhandelingen met Zwolle</h2>", id="a heading in a hidden block"),
        pytest.param("nl/index.html", '<h2 id="onderhandelingen-met-zwolle">x</h2>', id="the anchor of that heading"),
        pytest.param("nl/index.html", "<p>Wij gaan <strong>volgend jaar</strong> weg.</p>", id="a hidden sentence"),
        pytest.param("nl/index.html", "<a href='plannen/vertrek-zwolle/'>x</a>", id="the address of a hidden page"),
        pytest.param("nl/index.html", "<p>Alleen voor Zusterbedrijf</p>", id="the title of another edition"),
        pytest.param("nl/index.html", "<p class=zusterbedrijf>", id="the name of another edition"),
        pytest.param(f"nl/assets/{SLUG}.png", b"", id="the name of a file"),
        pytest.param(f"nl/{SLUG}/index.html", "", id="the name of a folder"),
    ],
)
def test_a_leak_is_found_wherever_it_is(look: Look, name: str, data: str | bytes) -> None:
    found = look(data, name)
    assert found
    assert {leak.file for leak in found} <= {name, name.rpartition("/")[0]}


def test_a_clean_site_has_no_leaks(look: Look) -> None:
    assert look(CLEAN) == ()


def test_the_internal_edition_hides_nothing(tmp_path: Path, known: Known) -> None:
    (tmp_path / "index.html").write_text(NOTE, "utf-8")
    whole = known[0]
    assert leaks(tmp_path, whole, whole) == ()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("<p>Webwinkel</p>", id="a title that is shown"),
        pytest.param("<p>22 november 2026</p>", id="the day the site is made for"),
        pytest.param("<p class='md-typeset' style='background:none'>touchpoint</p>", id="words of the theme"),
        pytest.param("<p>Deze pagina bestaat niet</p>", id="words of Reisgids"),
        pytest.param("<p>Alleen voor Zuster bedrijf</p>", id="a space where the value has none"),
        pytest.param("<p>Loodsraakt pakketten kwijt</p>", id="no space where the value has one"),
        pytest.param("<td>Loods raakt</td><td>pakketten kwijt</td>", id="two cells of a table"),
        pytest.param("<b>PortiekLoods raakt</b><b>pakketten kwijt</b>", id="an element that begins in a word"),
        pytest.param("<p>bestellen en retour</p>", id="other words"),
    ],
)
def test_what_tells_nothing_is_no_leak(look: Look, data: str) -> None:
    assert look(data) == ()


def test_a_leak_says_where_it_is_and_whose_it_is(look: Look) -> None:
    assert look(f"<p>Zo.</p>\n<p>Ïn {PLAIN}</p>") == (
        Leak(
            file="nl/index.html",
            written="plain",
            at="journeys/webwinkel/touchpoints/retour/note/nl",
            said=PLAIN,
            line=2,
            column=7,
            offset=18,
        ),
    )


@pytest.mark.parametrize(
    ("data", "written"),
    [
        (PLAIN, "plain"),
        (escape(NOTE), "html"),
        (quote(NOTE), "url"),
        (in_json(NOTE), "json"),
        ("Loods <b>raakt</b> pakketten kwijt", "spread"),
    ],
)
def test_a_leak_says_how_it_was_written(look: Look, data: str, written: str) -> None:
    assert [leak.written for leak in look(data)] == [written]


def test_every_place_is_told_and_one_value_once_in_each(look: Look) -> None:
    found = look(f"{PLAIN}. {QUOTE}! {PLAIN}")
    assert [leak.said for leak in found] == [PLAIN, QUOTE, PLAIN]


def test_a_file_alone_is_looked_at_too(tmp_path: Path, known: Known) -> None:
    (tmp_path / "a.html").write_text(PLAIN, "utf-8")
    assert [leak.file for leak in leaks(tmp_path / "a.html", *known)] == ["a.html"]


def test_what_cannot_be_unpacked_is_told(look: Look) -> None:
    data = zipped("a.txt", PLAIN.encode())
    assert [leak.written for leak in look(data[:-20], "a.zip")] == ["unreadable"]


@pytest.mark.parametrize("before", [0, 1, 2030, 2040, 2047, 2048, 2049, 4090, 4100, 9000])
@pytest.mark.parametrize("filler", ["x", "<", " ", "&amp;"])
def test_it_makes_no_difference_how_far_into_a_file_it_is(look: Look, before: int, filler: str) -> None:
    (leak,) = look(filler * before + f" {PLAIN} " + filler * 5000)
    assert (leak.said, leak.offset) == (PLAIN, len(filler) * before + 1)


def test_a_long_text_is_found_however_long_it_gets(tmp_path: Path) -> None:
    root = hiding(tmp_path / "boek")
    long = " ".join(f"Eén keer {number} & nog eens" for number in range(200))
    journey = root / "journeys/webwinkel.yml"
    journey.write_text(journey.read_text("utf-8").replace(PLAIN, f"'{long}'"), "utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text(f"<p>{''.join(f'&#{ord(each)};' for each in long)}</p>" * 2, "utf-8")
    assert [leak.said for leak in leaks(site, *whole_and_view(root))] == [long, long]
