"""A site for each edition: what it says of itself, and what nobody can tell from it."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reisgids.site.errors.leaked import LeakError
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.pipeline.build import Summary, build, editions_in
from reisgids.site.pipeline.pipeline import Pipeline
from tests.site.playbook_for_all import OTHERWISE, for_all

pytestmark = pytest.mark.engine

DAY = dt.date(2026, 11, 3)


def built(root: Path, edition: str, **asked: object) -> Summary:
    return build(root, root / "sites" / edition, today=DAY, edition=edition, **asked)  # type: ignore[arg-type]


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def pages(folder: Path) -> dict[str, str]:
    return {path: data.decode() for path, data in contents(folder).items() if path.endswith(".html")}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = for_all(tmp_path_factory.mktemp("boek") / "acme")
    for edition in ("internal", "nieuw", "koerier", "openbaar"):
        assert built(root, edition).built
    return root / "sites"


@pytest.mark.parametrize(
    ("edition", "nl", "en"),
    [
        ("internal", "Intern", "Internal"),
        ("nieuw", "Voor nieuwe collega&#39;s", "For new colleagues"),
        ("koerier", "Voor de koerier", "For the courier"),
        ("openbaar", "Openbaar", "Public"),
    ],
)
def test_every_page_says_for_whom_it_is_of_which_day_and_which_version(
    made: Path, edition: str, nl: str, en: str
) -> None:
    versions = set()
    for path, html in pages(made / edition).items():
        if path == "index.html":
            continue
        dutch = path.startswith("nl/") or path == "404.html"
        foot = html.partition('class="rg-footer__edition"')[2].partition("</p>")[0]
        assert (f"Editie: {nl}" if dutch else f"Edition: {en}") in foot, path
        assert ("3 november 2026" if dutch else "3 November 2026") in foot, path
        versions |= set(re.findall(r"[Vv]ersi(?:e|on) ([0-9a-f]{8})\b", foot))
        assert f"<b>{nl if dutch else en}</b>" in html.partition("rg-edition--")[2][:300], path
    assert len(versions) == 1


def test_the_versions_of_two_editions_have_nothing_to_do_with_each_other(made: Path) -> None:
    found = {
        re.findall(r"Versie ([0-9a-f]{8})", (made / edition / "nl/index.html").read_text("utf-8"))[0]
        for edition in ("internal", "nieuw", "koerier", "openbaar")
    }
    assert len(found) == 4


def test_a_version_that_the_playbook_names_stands_on_the_pages(tmp_path: Path) -> None:
    root = for_all(tmp_path / "acme")
    with (root / "site-config.yml").open("a", encoding="utf-8") as config:
        config.write("version: 2.0 <voorjaar>\n")
    built(root, "koerier")
    assert "Versie 2.0 &lt;voorjaar&gt;" in (root / "sites/koerier/nl/index.html").read_text("utf-8")


@pytest.mark.parametrize("edition", ["internal", "nieuw", "koerier"])
def test_search_engines_are_asked_to_stay_away_from_what_is_not_public(made: Path, edition: str) -> None:
    for path, html in pages(made / edition).items():
        assert '<meta name="robots" content="noindex, nofollow">' in html, path
    # A search engine that may not fetch a page never reads that it must not list it.
    assert not (made / edition / "robots.txt").exists()
    assert "\n  X-Robots-Tag: noindex, nofollow\n" in (made / edition / "_headers").read_text()
    assert not list((made / edition).rglob("sitemap.xml*"))


def test_search_engines_are_welcome_in_the_public_edition(made: Path) -> None:
    for path, html in pages(made / "openbaar").items():
        assert 'name="robots"' not in html, path
    assert "Robots" not in (made / "openbaar/_headers").read_text()
    assert "https://gids.example/nl/" in (made / "openbaar/nl/sitemap.xml").read_text()


@pytest.mark.parametrize("edition", ["koerier", "openbaar"])
def test_playbooks_that_differ_in_hidden_values_give_the_same_bytes(made: Path, tmp_path: Path, edition: str) -> None:
    other = for_all(tmp_path / "acme", words=OTHERWISE, score=1, extra=3)
    built(other, edition)
    assert contents(other / "sites" / edition) == contents(made / edition)


@pytest.mark.parametrize("edition", ["koerier", "openbaar"])
def test_a_hidden_value_that_changed_changes_nothing_after_a_build_with_the_old_one(
    made: Path, tmp_path: Path, edition: str
) -> None:
    root = for_all(tmp_path / "acme", words=OTHERWISE, score=1, extra=3)
    built(root, edition)
    shutil.rmtree(root / "journeys")
    shutil.rmtree(root / "content")
    again = for_all(tmp_path / "weer")
    for part in ("journeys", "content"):
        shutil.move(again / part, root / part)
    assert not built(root, edition).unchanged
    assert contents(root / "sites" / edition) == contents(made / edition)


def test_each_edition_knows_that_nothing_changed(tmp_path: Path) -> None:
    root = for_all(tmp_path / "acme")
    for edition in ("internal", "koerier"):
        assert not built(root, edition).unchanged
    for edition in ("internal", "koerier"):
        assert built(root, edition).unchanged
    assert not build(root, root / "sites/internal", today=DAY, edition="koerier").unchanged
    assert "Voor de koerier" in (root / "sites/internal/nl/index.html").read_text("utf-8")
    assert not built(root, "internal").unchanged, "another edition stood there"


def test_two_editions_are_made_at_once_each_as_if_alone(made: Path, tmp_path: Path) -> None:
    root = for_all(tmp_path / "acme")
    running = [
        subprocess.Popen([sys.executable, "-c", BUILDER, str(root), edition], stdout=subprocess.PIPE, text=True)
        for edition in ("koerier", "internal")
    ]
    said = [process.communicate(timeout=400)[0] for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert not any("waiting" in each for each in said), "different editions don't wait for each other"
    for edition in ("koerier", "internal"):
        assert contents(root / "sites" / edition) == contents(made / edition), edition


def test_two_builds_of_the_same_edition_wait_for_each_other(made: Path, tmp_path: Path) -> None:
    root = for_all(tmp_path / "acme")
    running = [
        subprocess.Popen([sys.executable, "-c", BUILDER, str(root), "koerier"], stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [process.communicate(timeout=400)[0] for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert sum("drawing" in each for each in said) == 1, "the second one finds that nothing changed"
    assert contents(root / "sites/koerier") == contents(made / "koerier")


BUILDER = """
import datetime as dt, sys
from pathlib import Path
from reisgids.site.pipeline.build import build
root, edition = Path(sys.argv[1]), sys.argv[2]
build(root, root / "sites" / edition, today=dt.date(2026, 11, 3), edition=edition, workers=1,
      on_progress=lambda step, _done, _total: print(step))
"""


def test_an_edition_is_never_made_inside_another(tmp_path: Path) -> None:
    root = for_all(tmp_path / "acme")
    built(root, "koerier")
    before = contents(root / "sites/koerier")
    with pytest.raises(RefusalError) as refused:
        build(root, root / "sites/koerier/openbaar", today=DAY, edition="openbaar")
    assert refused.value.code == "out-site"
    with pytest.raises(RefusalError) as refused:
        build(root, root / "sites", today=DAY, edition="openbaar")
    assert refused.value.code == "out-foreign"
    assert contents(root / "sites/koerier") == before


def test_a_site_that_came_above_or_below_in_the_meantime_is_left_alone(tmp_path: Path) -> None:
    for mine, theirs, moment, code in (
        ("uit/a", "uit", "reading", "out-site"),
        ("uit", "uit/a", "building", "out-foreign"),
    ):
        root = for_all(tmp_path / code / "acme")

        def another(
            step: str, done: int, _total: int, root: Path = root, theirs: str = theirs, moment: str = moment
        ) -> None:
            if step == moment and done == 0:
                build(root, root / theirs, today=DAY, edition="openbaar")

        with pytest.raises(RefusalError) as refused:
            build(root, root / mine, today=DAY, edition="koerier", on_progress=another)
        assert refused.value.code == code
        assert "Openbaar" in (root / theirs / "nl/index.html").read_text("utf-8")


def test_a_leak_keeps_the_old_site_and_is_told_with_its_place(tmp_path: Path) -> None:
    root = for_all(tmp_path / "acme")
    built(root, "koerier")
    before = contents(root / "sites/koerier")
    (root / "theme/overrides/partials").mkdir(parents=True)
    (root / "theme/overrides/partials/rg-footer.html").write_text("<!-- Magazijn vergat het pakket -->")
    assert built(root, "internal").built, "nothing is hidden from colleagues"
    with pytest.raises(LeakError) as leaked:
        built(root, "koerier")
    said = leaked.value.say("nl")
    assert "nl/index.html, regel " in said
    assert "“Magazijn vergat het…” uit content/en/over/bezorgen.md:5, zoals het er staat" in said
    assert contents(root / "sites/koerier") == before
    assert sorted(each.name for each in (root / "sites").iterdir()) == ["internal", "koerier"]


def test_an_edition_that_was_nearly_named_is_suggested(tmp_path: Path) -> None:
    root = for_all(tmp_path / "acme")
    with pytest.raises(RefusalError) as refused:
        built(root, "koeriers")
    assert refused.value.code == "edition"
    assert refused.value.say("nl") == (
        "Er is geen editie koeriers. Wel: internal, koerier, nieuw, openbaar. Bedoelt u koerier?"
    )
    assert refused.value.say("en") == (
        "There is no edition koeriers. There is: internal, koerier, nieuw, openbaar. Did you mean koerier?"
    )
    assert not (root / "sites").exists()


def test_the_editions_of_a_playbook_are_the_internal_one_and_those_it_declares(tmp_path: Path) -> None:
    root = for_all(tmp_path / "acme")
    names = ("internal", "nieuw", "koerier", "openbaar")
    assert editions_in(Pipeline(root, DAY), root / "sites") == names
    built(root, "internal")
    (root / "site-config.yml").write_text("name: [\n", "utf-8")
    assert editions_in(Pipeline(root, DAY), root / "sites") == (), "what was remembered no longer holds"
