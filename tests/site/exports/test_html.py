from __future__ import annotations

import gzip
import re
from base64 import b64decode, b64encode
from datetime import date
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest

from reisgids.site.errors.leaked import LeakError
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.exports import html as exporting
from reisgids.site.exports.html import export_html, one_file
from reisgids.site.pipeline.pipeline import Pipeline
from tests.site.playbooks import playbook

pytestmark = pytest.mark.engine

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 22)
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
EDITIONS = """\
brand: {logo: logo.svg}
editions:
  open: {title: {nl: Openbaar, en: Public}, audience: public}
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = playbook(tmp_path_factory.mktemp("html") / "playbook", journeys=2)
    with (made / "site-config.yml").open("a") as config:
        config.write(EDITIONS)
    (made / "logo.svg").write_bytes(LOGO)
    journey = made / "journeys/reis-0.yml"
    journey.write_text(f"{journey.read_text()}owner: {{role: Verkoop, email: verkoop@acme.example}}\n")
    return made


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    exported = export_html(root, "reis-0", today=TODAY, edition="internal")
    assert exported.file == (root / "exports" / "reis-0-internal.html").resolve()
    assert exported.size == exported.file.stat().st_size < 600_000
    return exported.file.read_text("utf-8")


def test_it_asks_for_no_other_file_and_leads_nowhere_but_within_itself_and_to_websites(page: str) -> None:
    words = re.sub(r"<(script|style)[^>]*>.*?</\1>", "", page, flags=re.DOTALL)
    addresses = re.findall(r'\b(?:href|src|srcset|poster|data-script|data-entries)="([^"]*)"', words)

    assert "#map" in addresses
    logo, *others = [each for each in addresses if not each.startswith("#")]
    assert others == ["mailto:verkoop@acme.example"]
    assert logo.startswith("data:image/svg+xml;base64,")
    assert b'd="M0 0h9v9z"' in b64decode(logo.partition(",")[2])
    assert "<span>Klantreizen</span>" in page
    assert "<link" not in page
    assert "url(fonts" not in page.replace('"', "")


def test_its_policy_knows_every_script_and_style_by_its_digest_and_nothing_more(page: str) -> None:
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert found
    rules = dict(rule.split(" ", 1) for rule in unescape(found[1]).split("; "))
    run = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    held = [
        gzip.decompress(b64decode(packed)).decode()
        for packed in re.findall(r'<script type="text/plain" data-held="[\w.-]+">(.*?)</script>', page)
    ]
    style = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)

    def digests(texts: list[str]) -> set[str]:
        return {f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in texts}

    assert set(rules["script-src"].split()) == digests([*run, *held])
    assert set(rules["style-src"].split()) == digests(style)
    assert (len(run), len(held), len(style)) == (5, 4, 1)
    assert rules["default-src"] == "'none'"
    assert page.count("<script") == len(run) + len(held)


def test_it_says_for_whom_it_is_of_which_day_and_keeps_search_engines_away(page: str) -> None:
    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert re.search(r'rg-edition--internal"><span>Editie</span> <b>Intern</b>', page)
    assert '<time datetime="2026-11-22">22 november 2026</time>' in page
    assert '<html lang="nl">' in page


def test_it_is_in_the_language_that_is_asked_for_and_the_same_each_time(root: Path, tmp_path: Path) -> None:
    first, second = (
        export_html(root, "reis-0", tmp_path / name, today=TODAY, edition="internal", language="en").file
        for name in ("a.html", "b.html")
    )

    assert first
    assert second
    assert first.read_bytes() == second.read_bytes()
    assert '<html lang="en">' in first.read_text("utf-8")
    assert "English title" in first.read_text("utf-8")


def test_a_journey_that_is_hidden_is_as_unknown_as_one_that_never_was(root: Path, tmp_path: Path) -> None:
    said = []
    for name in ("reis-0", "reis-7"):
        with pytest.raises(RefusalError) as refusal:
            export_html(root, name, tmp_path / "x.html", today=TODAY, edition="open")
        said.append([refusal.value.say(language).replace(name, "…") for language in ("nl", "en")])
    with pytest.raises(RefusalError) as meant:
        export_html(root, "resi-1", today=TODAY, edition="internal")

    assert said[0] == said[1]
    assert "Bedoelt u reis-1?" in meant.value.say("nl")
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_edition_or_language_is_refused_and_so_is_a_file_of_another_hand(root: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.html"
    mine.write_text("<p>mine")
    refused = [
        ({"edition": "intern"}, "edition"),
        ({"edition": "internal", "language": "fr"}, "language"),
        ({"edition": "internal"}, "file-foreign"),
    ]

    for given, code in refused:
        with pytest.raises(RefusalError) as refusal:
            export_html(root, "reis-0", mine, today=TODAY, **given)
        assert refusal.value.code == code
    assert mine.read_text() == "<p>mine"


def test_every_journey_of_the_reference_playbook_stays_around_a_megabyte(tmp_path: Path) -> None:
    """The largest has eighteen moments, eleven hand-overs and five waves of figures, and is 1.3 MB."""
    made = Pipeline(ROOT, TODAY).edition("internal")
    assert made
    sizes = {
        journey.id: len(one_file(made, journey, "nl", frame=tmp_path / journey.id).encode())
        for journey in made.view.journeys
    }

    assert len(sizes) > 5
    assert {id: size for id, size in sizes.items() if size >= 1_400_000} == {}


def test_an_earlier_export_is_replaced(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    sizes = [export_html(root, name, file, today=TODAY, edition="internal").size for name in ("reis-0", "reis-1")]

    assert file.stat().st_size == sizes[1]
    assert "Reis 1" in file.read_text("utf-8")


def test_a_leak_keeps_it_from_being_written(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path, *_: object) -> None:
        assert "Reis 0" in next(folder.rglob("*.html")).read_text("utf-8")
        raise LeakError(())

    monkeypatch.setattr(exporting, "refuse_leaks", refuse)

    with pytest.raises(LeakError):
        export_html(root, "reis-0", tmp_path / "x.html", today=TODAY, edition="internal")
    assert list(tmp_path.iterdir()) == []
