"""What `reisgids export pdf` puts on paper, read back with a reader of PDFs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from http.server import SimpleHTTPRequestHandler
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import Destination

from reisgids.model.playbook import Playbook
from reisgids.site.exports.printing.chromium import chromium, printed_by
from reisgids.site.exports.printing.pdf import export_pdf
from reisgids.site.pipeline.pipeline import read
from tests.browser.conftest import ROOT
from tests.browser.site_server import serve_folder
from tests.site.playbooks import playbook as small_playbook
from tests.stress import JOURNEY, TOUCHPOINTS, stress_playbook

pytestmark = pytest.mark.xdist_group("pdf")
"""One worker makes each of the documents that the tests share."""

TODAY = date(2026, 11, 3)
EDITIONS = """\
editions:
  newcomers: {title: {nl: "Nieuw, maar \\"welkom\\" </style>", en: New}, audience: onboarding}
"""
NEWCOMERS = 'Nieuw, maar "welkom" </style>'
DRAFT = "title: {nl: Geheime klantreis, en: Secret journey}\nstatus: draft\n"
A4, A3 = (595, 842), (1191, 842)


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    loaded = read(ROOT, TODAY)
    assert loaded.playbook is not None
    return loaded.playbook


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A playbook of two journeys, a third that is not finished, and a page of its own."""
    root = small_playbook(tmp_path_factory.mktemp("small") / "playbook", journeys=2)
    with (root / "site-config.yml").open("a") as config:
        config.write(EDITIONS)
    journey = (root / "journeys/reis-0.yml").read_text()
    (root / "journeys/geheim.yml").write_text(DRAFT + journey.partition("\n")[2])
    for name in ("reis-0", "reis-1"):
        file = root / f"journeys/{name}.yml"
        file.write_text(f"{file.read_text()}status: published\n")
    return root


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, small: Path) -> PdfReader:
    """An edition of it that shows no drafts, all of it."""
    return _exported(tmp_path_factory.mktemp("whole") / "gids.pdf", root=small, edition="newcomers")


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    """One journey of the internal edition, in English."""
    out = tmp_path_factory.mktemp("one") / "journey.pdf"
    return _exported(out, ["verpakkingsmachine"], edition="internal", language="en")


def _exported(
    out: Path, journeys: list[str] | None = None, *, root: Path = ROOT, edition: str, language: str = ""
) -> PdfReader:
    made = export_pdf(root, journeys or (), out, today=TODAY, edition=edition, language=language)
    assert made.file == out
    assert made.size == out.stat().st_size
    return PdfReader(out)


@cache
def texts(pdf: PdfReader) -> list[str]:
    return [words(page) for page in pdf.pages]


def words(page: PageObject) -> str:
    return " ".join(page.extract_text().split())


def sizes(pdf: PdfReader) -> list[tuple[int, int]]:
    return [(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pdf.pages]


def heights(page: PageObject) -> list[float]:
    """Return how high the letters of a page's texts are on paper, in points, in the order in which they are drawn."""
    found: list[float] = []

    def visit(text: str, matrix: list[float], inner: list[float], _font: object, size: float) -> None:
        if text.strip():
            found.append(abs(size * matrix[3] * inner[3]))

    page.extract_text(visitor_text=visit)
    return found


def bookmarks(pdf: PdfReader, outline: Any = None, level: int = 1) -> Iterator[tuple[int, str, int]]:
    """Yield the bookmarks: their level, their words and the page that they lead to, counted from 1."""
    for each in pdf.outline if outline is None else outline:
        if isinstance(each, Destination):
            page = pdf.get_destination_page_number(each)
            assert page is not None
            yield level, str(each.title), page + 1
        else:
            yield from bookmarks(pdf, each, level + 1)


def test_nothing_is_too_wide_for_its_sheet(one: PdfReader, whole: PdfReader) -> None:
    """Chromium makes a whole document smaller when something in it is: the title of a sheet is 15 points high."""
    for pdf in (one, whole):
        sheet = next(page for page, size in zip(pdf.pages, sizes(pdf), strict=True) if size == A3)
        assert any(height == pytest.approx(15, abs=0.3) for height in heights(sheet)), "as in book.css"


def test_maps_are_on_a3_and_text_is_on_a4(one: PdfReader, playbook: Playbook) -> None:
    journey = playbook.journey("verpakkingsmachine")
    assert journey is not None
    shown = texts(one)

    assert set(sizes(one)) == {A4, A3}
    assert sizes(one)[0] == A4
    # With figures and amounts in its cells, sixteen columns are legible on two sheets.
    parts = [text for text, size in zip(shown, sizes(one), strict=True) if size == A3 and "Backstage" in text]
    assert len(parts) in (1, 2)
    for touchpoint in journey.touchpoints:
        assert sum(touchpoint.title.read("en").words in part for part in parts) >= 1


def test_every_touchpoint_is_told_of_on_a4_too(one: PdfReader, playbook: Playbook) -> None:
    journey = playbook.journey("verpakkingsmachine")
    assert journey is not None
    on_a4 = " ".join(text for text, size in zip(texts(one), sizes(one), strict=True) if size == A4)

    for touchpoint in journey.touchpoints:
        assert touchpoint.title.read("en").words in on_a4
        assert touchpoint.need is None or touchpoint.need.read("en").words in on_a4


def test_a_contents_page_tells_on_which_page_each_chapter_begins(whole: PdfReader) -> None:
    shown = texts(whole)
    chapters = [(title, page) for level, title, page in bookmarks(whole) if level == 1]
    contents = shown[1]

    assert [title for title, _ in chapters][:2] == ["Reisgids van Acme", "Inhoud"]
    assert len(chapters) > 4
    for title, page in chapters[2:]:
        assert f"{title} {page}" in contents
        assert title in shown[page - 1]


def test_the_bookmarks_are_the_headings_in_their_order(whole: PdfReader, one: PdfReader) -> None:
    levels, titles, pages = zip(*bookmarks(whole), strict=True)

    assert list(pages) == sorted(pages)
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [each for each in titles if each in ("Klantreizen", "Begrippenlijst")] == ["Klantreizen", "Begrippenlijst"]
    assert [title for level, title, _ in bookmarks(one) if level == 1] == ["From first breakdown to ambassador"]


def test_every_page_says_for_whom_it_is_and_which_page(whole: PdfReader) -> None:
    shown = texts(whole)

    for number, text in enumerate(shown[1:], 2):
        assert f"Reisgids van Acme · Editie: {NEWCOMERS} · 3 november 2026 · Versie " in text
        assert re.search(rf"(?<!\d){number}(?!\d)", text)
    assert NEWCOMERS in shown[0]


def test_a_listener_gets_tags_a_language_and_a_title(whole: PdfReader, one: PdfReader) -> None:
    for pdf, language, title in (
        (whole, "nl", f"Reisgids van Acme · {NEWCOMERS}"),
        (one, "en", "Customer Journey Playbook · Internal"),
    ):
        catalog: Any = pdf.root_object
        assert catalog["/Lang"] == language
        assert catalog["/MarkInfo"]["/Marked"].value is True
        assert catalog["/StructTreeRoot"]["/K"]
        assert catalog["/ViewerPreferences"]["/DisplayDocTitle"].value is True
        assert pdf.metadata is not None
        assert pdf.metadata.title == title


def test_diagrams_are_drawn_and_not_pictures_of_drawings(one: PdfReader) -> None:
    pictures = [each for each in _objects(one) if isinstance(each, dict) and each.get("/Subtype") == "/Image"]
    drawn = one.pages[sizes(one).index(A3)].get_contents()

    # A small pattern, such as the dashes in a key, is no drawing.
    assert all(max(each["/Width"], each["/Height"]) < 16 for each in pictures)
    assert drawn is not None
    assert drawn.get_data().count(b" c\n") > 100  # curves


def test_every_font_is_in_the_file_and_its_letters_can_be_copied(one: PdfReader) -> None:
    fonts = [each for each in _objects(one) if isinstance(each, dict) and each.get("/Type") == "/Font"]
    described = [each["/FontDescriptor"] for each in fonts if each["/Subtype"] == "/CIDFontType2"]

    assert {each["/Subtype"] for each in fonts} <= {"/Type0", "/Type3", "/CIDFontType2"}
    assert described
    assert all("/FontFile2" in each for each in described)
    assert all("/CharProcs" in each for each in fonts if each["/Subtype"] == "/Type3")
    assert all("/ToUnicode" in each for each in fonts if each["/Subtype"] in ("/Type0", "/Type3"))


def _objects(pdf: PdfReader) -> Iterator[Any]:
    for number in sorted(pdf.xref.get(0, {})):
        yield pdf.get_object(number)


def test_links_within_the_playbook_lead_to_a_page_and_others_to_the_web(whole: PdfReader) -> None:
    places = whole.named_destinations
    inside, outside = [], []
    for page in whole.pages:
        for note in page.get("/Annots", []):
            link = note.get_object()
            if "/Dest" in link:
                inside.append(str(link["/Dest"]).removeprefix("/"))
            else:
                outside.append(link["/A"]["/URI"])
    assert len(inside) > 10
    assert {each.removeprefix("/") for each in inside} <= {name.removeprefix("/") for name in places}
    assert all(address.startswith(("https://", "http://", "mailto:")) for address in outside)


def test_what_the_edition_hides_is_on_no_page(whole: PdfReader) -> None:
    shown = "\n".join((*texts(whole), *(title for _, title, _ in bookmarks(whole)), *whole.named_destinations))

    assert "Reis 0" in shown
    assert "geheim" not in shown.lower()
    assert len([title for _, title, _ in bookmarks(whole) if title.startswith("Reis ")]) == 2


def test_the_file_tells_the_day_and_nothing_of_this_computer(one: PdfReader) -> None:
    metadata = one.metadata

    assert metadata is not None
    assert {name: str(value) for name, value in metadata.items() if name not in ("/Producer", "/Title")} == {
        "/Creator": "Reisgids",
        "/CreationDate": "D:20261103000000+00'00'",
        "/ModDate": "D:20261103000000+00'00'",
    }
    assert re.fullmatch(r"Skia/PDF m\d+", str(metadata["/Producer"]))


def test_the_same_playbook_and_day_give_the_same_bytes(tmp_path: Path, small: Path) -> None:
    for name in ("a", "b"):
        _exported(tmp_path / f"{name}.pdf", ["reis-0"], root=small, edition="internal")

    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


@pytest.mark.slow
def test_a_journey_of_sixty_touchpoints_is_cut_over_sheets_and_loses_nothing(tmp_path: Path) -> None:
    root = stress_playbook(tmp_path / "playbook")
    pdf = _exported(tmp_path / "long.pdf", [JOURNEY], root=root, edition="internal")
    sheets = [words(page) for page, size in zip(pdf.pages, sizes(pdf), strict=True) if size == A3]
    maps = [sheet for sheet in sheets if "· blad " in sheet]

    assert len(maps) > 3
    parts = [re.search(r"blad (\d+) van (\d+), moment (\d+) t/m (\d+)", sheet) for sheet in maps]
    numbers = [tuple(map(int, part.groups())) for part in parts if part]
    assert [part[0] for part in numbers] == list(range(1, numbers[0][1] + 1))
    assert [part[2] for part in numbers] == [1, *(part[3] + 1 for part in numbers[:-1])]
    assert numbers[-1][3] == TOUCHPOINTS
    # The last lane of a map stands on the sheet that begins with its phases.
    assert all("Acties" in sheet for sheet in maps)


def test_nothing_is_asked_of_any_server(tmp_path: Path) -> None:
    asked: list[str] = []

    class Listening(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            asked.append(format % args)

    with serve_folder(tmp_path, Listening) as address:
        page = tmp_path / "page.html"
        sheet = f'<link rel="stylesheet" href="{address}a.css">'
        page.write_text(f'<!doctype html><title>x</title>{sheet}<img src="{address}a.png" alt="x"><p>woorden</p>')
        pdf = printed_by(chromium(), page, patience=120)

    assert pdf.startswith(b"%PDF-")
    assert asked == []
