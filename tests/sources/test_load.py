"""A playbook's folder becomes a playbook."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import Any

import pytest

from reisgids import resources
from reisgids.diagrams.catalogue import ABOUT
from reisgids.model.playbook import Playbook
from reisgids.sources.files.cache import Cache
from reisgids.sources.load import Loaded, load
from tests.problems.shape_of_case import GOOD, TODAY, read, told, write


def playbook_of(root: Path, files: dict[str, Any]) -> Playbook:
    write(root, {"files": files})
    loaded = read(root)
    assert loaded.playbook, told(loaded.problems, "en")
    return loaded.playbook


def test_nothing_is_wrong_with_the_reference_playbook_but_what_its_health_asks_for() -> None:
    """Two journeys rest on interviews alone and one is a draft; and one figure has no source, which it shows."""
    root = resources.folder("site-config.yml").parent
    loaded = load(root, today=TODAY, library=root, diagram_kinds=ABOUT)
    asked = {"touchpoint-without-measurement", "touchpoint-without-system", "claim-without-source"}
    assert {each.code for each in loaded.problems} == asked
    assert {each.severity for each in loaded.problems} == {"warning"}
    assert len(loaded.problems) <= 13
    assert loaded.playbook
    assert loaded.playbook.journey("verpakkingsmachine")


def test_a_small_playbook_is_read(tmp_path: Path) -> None:
    playbook = playbook_of(tmp_path, {})
    journey = playbook.journey("koop")
    assert journey
    assert journey.title.nl == "Een machine kopen"
    assert [touchpoint.id for touchpoint in journey.touchpoints] == ["offerte"]
    assert journey.touchpoints[0].channel == ("email",)
    assert list(playbook.parties) == ["bakker", "transport"]
    assert [page.title for page in playbook.content] == ["Over dit boek"]
    assert playbook.day == TODAY


def test_plain_text_is_in_the_first_language(tmp_path: Path) -> None:
    config = "name: Journeys\norganisation: { name: Baker }\nlanguages: [en]\n"
    playbook = playbook_of(tmp_path, {"site-config.yml": config, "content/en/about.md": "---\ntitle: About\n---\n"})
    assert playbook.journeys[0].title.en == "Een machine kopen"
    assert playbook.journeys[0].title.nl is None
    assert [page.path for page in playbook.content] == ["about.md"]


def test_the_day_of_the_configuration_counts(tmp_path: Path) -> None:
    playbook = playbook_of(tmp_path, {"site-config.yml": GOOD["site-config.yml"] + "date: 2026-01-31\n"})
    assert playbook.day == dt.date(2026, 1, 31)


def test_a_register_may_be_a_file_and_a_folder_at_once(tmp_path: Path) -> None:
    playbook = playbook_of(tmp_path, {"journeys/registers/parties/montage.yml": "name: Montis\nkind: partner\n"})
    assert list(playbook.parties) == ["bakker", "transport", "montage"]


def test_a_register_with_only_comments_is_empty(tmp_path: Path) -> None:
    assert playbook_of(tmp_path, {"journeys/registers/systems.yml": "# nog geen systemen\n"}).systems == {}


def test_an_edition_is_called_by_its_key(tmp_path: Path) -> None:
    config = GOOD["site-config.yml"] + "editions: { publiek: { title: Publiek, audience: public } }\n"
    edition = playbook_of(tmp_path, {"site-config.yml": config}).config.edition("publiek")
    assert edition
    assert edition.id == "publiek"


def test_keys_without_a_value_count_as_not_written(tmp_path: Path) -> None:
    journey = "title: Kopen\nmarket:\nsummary:\ntouchpoints:\n  - title: Offerte\n    phase: purchase\n    kind: ~\n"
    playbook = playbook_of(tmp_path, {"journeys/koop.yml": journey})
    assert playbook.journeys[0].market is None
    assert playbook.journeys[0].touchpoints[0].kind == "contact"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("line_end", ["crlf", "cr", ""])
def test_encoding_and_line_ends_make_no_difference(tmp_path: Path, encoding: str, line_end: str) -> None:
    text = "title: Zoë koopt\nsummary: |\n  Eén\n  twee\ntouchpoints:\n  - title: Offerte\n    phase: purchase\n"
    plain = playbook_of(tmp_path / "plain", {"journeys/koop.yml": text})
    odd = playbook_of(
        tmp_path / "odd", {"journeys/koop.yml": {"text": text, "encoding": encoding, "line_end": line_end}}
    )
    assert plain.journeys == odd.journeys


def test_a_sheet_adds_measurements(tmp_path: Path) -> None:
    sheet = {
        "text": (
            "Klantreis;Contactmoment;Maatstaf;Waarde;n;Periode;Methode\nkoop;offerte;CSAT;4,2;46;2026-Q3;één golf\n"
        ),
        "encoding": "cp1252",
        "line_end": "crlf",
    }
    playbook = playbook_of(tmp_path, {"journeys/measurements/golf.csv": sheet})
    (measurement,) = playbook.journeys[0].touchpoints[0].measurements
    assert (measurement.metric, measurement.value, measurement.n) == ("csat", 4.2, 46)
    assert (measurement.period, measurement.method) == ("2026-Q3", "één golf")


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_sheet_may_have_any_separator(tmp_path: Path, separator: str) -> None:
    lines = [
        ["journey", "touchpoint", "metric", "value", "n", "period"],
        ["koop", "offerte", "nps", "-12", "9", "2026"],
    ]
    sheet = "\n".join(separator.join(line) for line in lines)
    playbook = playbook_of(tmp_path, {"journeys/measurements/golf.csv": sheet})
    assert playbook.journeys[0].touchpoints[0].measurements[0].value == -12


def test_unsafe_links_are_taken_out_and_their_text_stays(tmp_path: Path) -> None:
    body = "Lees [dit](javascript:alert(1)) en [dat](https://voorbeeld.nl), ![een plaatje](https://voorbeeld.nl/x.png)."
    playbook = playbook_of(tmp_path, {"content/nl/over.md": f"---\ntitle: Over\n---\n{body}\n"})
    assert playbook.content[0].body == "Lees dit en [dat](https://voorbeeld.nl), een plaatje.\n"


def test_pictures_beside_the_pages_are_taken_along(tmp_path: Path) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1" fill="url(#a)"/></svg>'
    page = "---\ntitle: Over\n---\n![Een lijn](beeld/lijn.svg)\n"
    playbook = playbook_of(tmp_path, {"content/nl/over.md": page, "content/nl/beeld/lijn.svg": svg})
    assert playbook.files == {"nl/beeld/lijn.svg": tmp_path / "content/nl/beeld/lijn.svg"}


@pytest.mark.parametrize(
    "unsafe",
    [
        "<script/>",
        '<a href="https://voorbeeld.nl"/>',
        '<image href="x.png"/>',
        "<style>@import 'x'</style>",
        '<g style="background:url(//x)"/>',
        '<g style="background:u\\72l(//x)"/>',
        "<foreignObject/>",
        '<animate attributeName="href" to="javascript:x"/>',
    ],
)
def test_an_svg_that_is_more_than_a_drawing_is_refused(tmp_path: Path, unsafe: str) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{unsafe}</svg>'
    write(tmp_path, {"files": {"content/nl/x.svg": svg}})
    assert [problem.code for problem in read(tmp_path).problems] == ["unsafe-svg"]


def library(root: Path, body: str = "Tekst.\n") -> Path:
    for language in ("nl", "en"):
        page = f"---\ntitle: Stap\norder: 1\n---\n{body}"
        write(root, {"files": {f"content/{language}/method/stap.md": page, f"content/{language}/method/twee.md": page}})
    return root


def with_library(root: Path, body: str = "Tekst.\n", **files: Any) -> Loaded:
    write(root / "own", {"files": files.get("files", {})})
    return load(root / "own", today=TODAY, library=library(root / "library", body))


def test_the_method_library_lies_under_the_playbook(tmp_path: Path) -> None:
    own = {"content/nl/method/stap.md": "---\ntitle: Onze stap\n---\n"}
    loaded = with_library(tmp_path, files={**own, "journeys/registers/channels.yml": "email: { name: Mail }\n"})
    assert loaded.playbook, told(loaded.problems, "en")
    pages = {page.path: (page.title, page.shipped) for page in loaded.playbook.content}
    assert pages == {
        "method/stap.md": ("Onze stap", False),
        "method/twee.md": ("Stap", True),
        "over.md": ("Over dit boek", False),
    }
    assert {id: channel.name.nl for id, channel in loaded.playbook.channels.items()} == {
        "phone": "Telefoon",
        "email": "Mail",
    }
    assert [journey.id for journey in loaded.playbook.journeys] == ["koop"]


@pytest.mark.parametrize(
    ("choice", "left"),
    [("{ use: nee }", []), ("{ without: method/stap.md }", ["method/twee.md"]), ("{ without: method }", [])],
)
def test_pages_of_the_library_can_be_switched_off(tmp_path: Path, choice: str, left: list[str]) -> None:
    config = GOOD["site-config.yml"] + f"library: {choice}\n"
    loaded = with_library(tmp_path, files={"site-config.yml": config})
    assert loaded.playbook
    assert [page.path for page in loaded.playbook.content if page.shipped] == left


@pytest.mark.parametrize(("choice", "there"), [("", True), ("library: { without: guide }\n", False)])
def test_the_guide_comes_along_with_its_page_of_fields_until_it_is_switched_off(
    tmp_path: Path, choice: str, there: bool
) -> None:
    write(tmp_path / "library", {"files": {"content/nl/guide/index.md": "---\ntitle: Gids\n---\n"}})
    config = GOOD["site-config.yml"] + choice
    body = "---\ntitle: Over\n---\nZie [elk veld](guide/fields.md).\n"
    loaded = with_library(tmp_path, files={"site-config.yml": config, "content/nl/over.md": body})
    assert [problem.code for problem in loaded.problems] == ([] if there else ["broken-link"])
    if loaded.playbook:
        assert ("guide/index.md" in {page.path for page in loaded.playbook.content}) == there


def test_switching_off_a_page_that_is_not_there_is_told(tmp_path: Path) -> None:
    config = GOOD["site-config.yml"] + "library: { without: method/stop }\n"
    loaded = with_library(tmp_path, files={"site-config.yml": config})
    assert "Bedoelde u method/stap?" in told(loaded.problems, "nl")


def test_what_a_shipped_page_says_of_a_missing_journey_goes_without_a_word(tmp_path: Path) -> None:
    body = (
        "Zie [de reis](../journeys/machine.md), [kopen](../journeys/koop.md) en [twee](twee.md).\n\n"
        "```diagram\nkind: flow\njourney: machine\n```\n\n```diagram\nkind: flow\njourney: koop\n```\n"
    )
    loaded = with_library(tmp_path, body)
    assert loaded.problems == ()
    assert loaded.playbook
    page = next(page for page in loaded.playbook.content if page.path == "method/stap.md")
    assert page.body == (
        "Zie de reis, [kopen](../journeys/koop.md) en [twee](twee.md).\n\n\n\n"
        "```diagram\nkind: flow\njourney: koop\n```\n"
    )


def test_with_a_cache_only_what_changed_is_read_anew(tmp_path: Path) -> None:
    write(tmp_path, {"files": {"journeys/leveren.yml": GOOD["journeys/koop.yml"]}})
    cache = Cache()
    before = load(tmp_path, today=TODAY, cache=cache).playbook
    (tmp_path / "journeys/leveren.yml").write_text(GOOD["journeys/koop.yml"].replace("Offerte", "Levering"))
    after = load(tmp_path, today=TODAY, cache=cache).playbook
    assert before
    assert after
    assert after.journeys[0] is before.journeys[0]
    assert after.journeys[1].touchpoints[0].title.nl == "Levering"


def test_a_cache_does_not_hide_a_change_elsewhere(tmp_path: Path) -> None:
    # Other than purchase, initiate is the word for a phase of one model only.
    write(tmp_path, {"files": {"journeys/koop.yml": GOOD["journeys/koop.yml"].replace("purchase", "initiate")}})
    cache = Cache()
    assert load(tmp_path, today=TODAY, cache=cache).playbook
    (tmp_path / "journeys/registers/channels.yml").write_text("phone: { name: Telefoon }\n")
    assert [p.code for p in load(tmp_path, today=TODAY, cache=cache).problems] == ["dangling-reference"]
    (tmp_path / "journeys/registers/channels.yml").write_text(GOOD["journeys/registers/channels.yml"])
    (tmp_path / "site-config.yml").write_text(GOOD["site-config.yml"] + "phases: lifecycle-5\n")
    assert [p.code for p in load(tmp_path, today=TODAY, cache=cache).problems] == ["unknown-phase"]


def test_the_files_read_are_told(tmp_path: Path) -> None:
    write(tmp_path, {})
    assert {path.relative_to(tmp_path).as_posix() for path in read(tmp_path).read} == set(GOOD)


def test_a_library_page_that_does_not_exist_is_told_where_it_is_named(tmp_path: Path) -> None:
    library = tmp_path / "library"
    page = library / "content/nl/method/stap.md"
    page.parent.mkdir(parents=True)
    page.write_text("---\ntitle: Stap\n---\n")
    config = GOOD["site-config.yml"] + "library:\n  without:\n    - method/stap\n    - method/stop\n"
    write(tmp_path / "playbook", {"files": {"site-config.yml": config}})
    loaded = load(tmp_path / "playbook", today=TODAY, library=library)
    assert [(p.code, str(p.place)) for p in loaded.problems] == [("unknown-library-page", "site-config.yml:8:7")]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert told(load(tmp_path / "weg", today=TODAY).problems, "nl").startswith(
        "weg error no-such-folder\n  Deze map bestaat niet.\n"
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for a privilege to make links")
def test_links_inside_the_playbook_are_followed(tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders/hallo.md").write_text("---\ntitle: Hallo\n---\n")
    write(tmp_path, {"links": {"content/nl/map": tmp_path / "elders"}})
    loaded = read(tmp_path)
    assert loaded.playbook
    assert [page.path for page in loaded.playbook.content] == ["map/hallo.md", "over.md"]


def test_a_page_is_found_however_its_accent_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "content/nl"
    folder.mkdir(parents=True)
    (tmp_path / "site-config.yml").write_text("name: Gids\norganisation: { name: Acme }\nlanguages: [nl]\n", "utf-8")
    (folder / "cafe\u0301.md").write_text("---\ntitle: Caf\u00e9\n---\n\nTekst.\n", "utf-8")
    (folder / "a.md").write_text("---\ntitle: A\n---\n\n[een](caf\u00e9.md) [twee](cafe\u0301.md)\n", "utf-8")
    loaded = load(tmp_path, today=TODAY)
    assert [problem.code for problem in loaded.problems if problem.severity == "error"] == []
    assert loaded.playbook
    pages = {page.path: page.body for page in loaded.playbook.content}
    assert "caf\u00e9.md" in pages
    assert pages["a.md"].count("[een](caf\u00e9.md) [twee](caf%C3%A9.md)") == 1
