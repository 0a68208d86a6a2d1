"""A picture of a touchpoint comes into the editions that show it there, and into no other."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from unicodedata import normalize

import pytest

from reisgids.editions import for_edition
from reisgids.editions.hidden import hidden_values
from reisgids.model.playbook import Playbook
from reisgids.pages.shared.edition import digest_of_view
from reisgids.pages.shared.page import Fragment
from reisgids.sources.load import load
from tests.pages.playbooks import page, planned, renewed
from tests.sources.pictures.pictures import png

CONFIG = """name: Gids
organisation: { name: Acme }
languages: [nl, en]
library: { use: no }
editions:
  nieuw: { title: Nieuw, audience: onboarding }
  openbaar: { title: Openbaar, audience: public }
  koerier: { title: Koerier, audience: partner, party: koerier }
"""
JOURNEY = """title: Reis
visible_to: [onboarding, public, partner]
touchpoints:
  - title: Een
    phase: purchase
    image: { file: pictures/voor-ons.png, alt: Wat wij zien }
  - title: Twee
    phase: purchase
    image: { file: pictures/voor-allen.png, alt: Wat allen zien, caption: Bijschrift, visible_to: [onboarding, public] }
  - title: Drie
    phase: purchase
    image: { file: pictures/voor-de-koerier.png, alt: Wat de koerier ziet }
    fields_visible_to: { image: koerier }
  - title: Vier
    phase: purchase
    visible_to: internal
    image: { file: pictures/voor-ons.png, alt: Nog eens }
  - title: Vijf
    phase: purchase
    visible_to: internal
    image: { file: pictures/voor-niemand.png, alt: Wat alleen binnen blijft }
"""
FILES = ("voor-ons", "voor-allen", "voor-de-koerier", "voor-niemand", "los")


def _html(view: Playbook, language: str = "nl") -> str:
    blocks = page(planned(view, language), "journeys/reis.md").render().blocks
    return "".join(block.html for block in blocks if isinstance(block, Fragment))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "journeys/pictures").mkdir(parents=True)
    (tmp_path / "journeys/registers").mkdir()
    (tmp_path / "site-config.yml").write_text(CONFIG, "utf-8")
    (tmp_path / "journeys/registers/parties.yml").write_text("koerier: { name: De koerier }\n", "utf-8")
    (tmp_path / "journeys/reis.yml").write_text(JOURNEY, "utf-8")
    for name in FILES:
        (tmp_path / f"journeys/pictures/{name}.png").write_bytes(png())
    return tmp_path


@pytest.mark.parametrize(
    ("edition", "shown"),
    [
        ("internal", ["voor-allen", "voor-de-koerier", "voor-niemand", "voor-ons"]),
        ("nieuw", ["voor-allen", "voor-ons"]),
        ("openbaar", ["voor-allen"]),
        ("koerier", ["voor-de-koerier"]),
    ],
)
def test_an_edition_has_the_pictures_that_its_touchpoints_show(root: Path, edition: str, shown: list[str]) -> None:
    whole = load(root, today=dt.date(2026, 11, 29)).playbook
    assert whole
    declared = whole.config.edition(edition)
    assert declared
    view = for_edition(whole, declared)
    assert sorted(view.files) == sorted(view.sizes) == [f"pictures/{name}.png" for name in shown]
    html = _html(view)
    for name in FILES:
        assert (f'src="../../assets/pictures/{name}.png"' in html) == (name in shown)
    hidden = {each.text for each in hidden_values(whole, view)}
    assert {name for name in FILES[:-1] if name in hidden} == {*FILES[:-1]} - {*shown}


def test_a_picture_has_its_words_and_its_size_and_waits_until_it_is_in_sight(root: Path) -> None:
    whole = load(root, today=dt.date(2026, 11, 29)).playbook
    assert whole
    html = _html(whole)
    seen = '<img src="../../assets/pictures/voor-allen.png" alt="Wat allen zien" width="2" height="1"'
    assert html.count(seen) == 2, "in the map, and in the touchpoint's own section"
    assert html.count("<img") == html.count('loading="lazy"')
    assert "<figcaption>Bijschrift</figcaption>" in html
    english = _html(whole, "en")
    assert 'alt="Wat allen zien" lang="nl"' in english


def test_a_picture_of_another_size_makes_the_page_anew_and_another_version(root: Path) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} 4"/>'
    journey = root / "journeys/reis.yml"
    journey.write_text(journey.read_text("utf-8").replace("voor-ons.png", "wij.svg"), "utf-8")
    views = []
    for width in (4, 5):
        (root / "journeys/pictures/wij.svg").write_text(drawing.format(width), "utf-8")
        views.append(load(root, today=dt.date(2026, 11, 29)).playbook)
    first, second = views
    assert first
    assert second
    assert renewed(page(planned(first), "journeys/reis.md"), page(planned(second), "journeys/reis.md"))
    assert digest_of_view(first) != digest_of_view(second)


def test_a_name_with_an_accent_is_one_name_however_it_is_written(root: Path) -> None:
    composed = normalize("NFC", "één beeld.png")
    decomposed = normalize("NFD", composed)
    for on_disk, written in ((composed, decomposed), (decomposed, composed)):
        (root / f"journeys/pictures/{on_disk}").write_bytes(png())
        (root / "journeys/reis.yml").write_text(JOURNEY.replace("voor-ons.png", written), "utf-8")
        loaded = load(root, today=dt.date(2026, 11, 29))
        assert loaded.playbook, loaded.problems
        assert f"pictures/{composed}" in loaded.playbook.files
        assert 'src="../../assets/pictures/%C3%A9%C3%A9n%20beeld.png"' in _html(loaded.playbook)
        (root / f"journeys/pictures/{on_disk}").unlink()


def test_what_no_touchpoint_shows_is_told_and_stays_out(root: Path) -> None:
    loaded = load(root, today=dt.date(2026, 11, 29))
    told = [each.place.path for each in loaded.problems if each.code == "picture-unused"]
    assert told == ["journeys/pictures/los.png"]
    assert loaded.playbook
    assert "pictures/los.png" not in loaded.playbook.files
