"""The whole way, from a playbook's folder to the site."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from pathlib import Path

import pytest

from reisgids.site.engine.build import EngineError
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.pipeline.build import Summary, build
from tests.site.playbooks import journey, playbook

pytestmark = pytest.mark.engine

DAY = dt.date(2026, 11, 3)


def built(root: Path, **asked: object) -> Summary:
    return build(root, root / "site", today=DAY, **asked)  # type: ignore[arg-type]


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Summary]:
    root = playbook(tmp_path_factory.mktemp("boek") / "acme", journeys=2)
    return root, built(root)


def test_a_site_has_every_language_and_an_entrance(made: tuple[Path, Summary]) -> None:
    root, summary = made
    assert summary.built
    assert not summary.unchanged
    assert summary.pages == 2 * 18
    assert summary.diagrams >= 2
    assert "Reis 0" in (root / "site/nl/journeys/reis-0/index.html").read_text()
    assert "English title" in (root / "site/en/journeys/reis-0/index.html").read_text()
    assert "&lt;b&gt;x&lt;/b&gt;" in (root / "site/nl/over/index.html").read_text()
    entrance = (root / "site/index.html").read_text()
    assert 'content="0; url=nl/"' in entrance
    assert '<a href="en/" lang="en"' in entrance
    assert "<script" not in entrance
    icon = entrance.partition('rel="icon"')[2].partition('href="')[2].partition('"')[0]
    assert (root / "site" / icon).is_file()


def test_when_nothing_changed_nothing_is_done_and_the_same_is_said(made: tuple[Path, Summary]) -> None:
    root, summary = made
    times = {file: file.stat().st_mtime_ns for file in (root / "site").rglob("*")}
    again = built(root)
    assert again.unchanged
    assert (again.pages, again.diagrams, again.problems) == (summary.pages, summary.diagrams, summary.problems)
    assert {file: file.stat().st_mtime_ns for file in (root / "site").rglob("*")} == times


def test_a_site_that_is_no_longer_whole_is_made_anew_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    root = playbook(tmp_path / "acme", journeys=1)
    built(root)
    before = contents(root / "site")
    (root / "site/CNAME").write_text("voorbeeld.nl")
    (root / "site/.git").mkdir()
    (root / "site/.git/HEAD").write_text("ref: refs/heads/main")
    assert built(root).unchanged
    (root / "site/index.html").unlink()
    (root / "site/nl/index.html").write_text("met de hand")
    again = built(root)
    assert not again.unchanged
    assert again.mended == ("index.html", "nl/index.html")
    assert contents(root / "site") == before | {"CNAME": b"voorbeeld.nl", ".git/HEAD": b"ref: refs/heads/main"}
    assert built(root).unchanged


@pytest.mark.parametrize("name", ["", " ", "\u200b", "Internal", "internal "])
def test_only_the_name_of_an_edition_is_its_name(tmp_path: Path, name: str) -> None:
    root = playbook(tmp_path / "acme", journeys=1)
    with pytest.raises(RefusalError) as refused:
        built(root, edition=name)
    assert refused.value.code == "edition"
    assert not (root / "site").exists()


def test_same_input_and_day_same_bytes_wherever_and_whenever(
    made: tuple[Path, Summary], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, _ = made
    other = tmp_path / "een ander pad"
    other.mkdir()
    for part in ("site-config.yml", "journeys", "content"):
        copy = shutil.copytree if (root / part).is_dir() else shutil.copy
        copy(root / part, other / part)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.chdir(tmp_path)
    build(Path("een ander pad"), tmp_path / "uit", today=DAY, workers=1)
    assert contents(tmp_path / "uit") == contents(root / "site")


def test_a_change_and_a_removal_are_seen(tmp_path: Path) -> None:
    root = playbook(tmp_path / "acme", journeys=2)
    built(root)
    journey(root, 0, "Heel iets anders")
    (root / "journeys/reis-1.yml").unlink()
    (root / "content/nl/over/index.md").unlink()
    (root / "content/en/over/index.md").unlink()
    summary = built(root)
    fresh = playbook(tmp_path / "vers", journeys=1)
    journey(fresh, 0, "Heel iets anders")
    shutil.rmtree(fresh / "content")
    built(fresh)
    assert not summary.unchanged
    assert contents(root / "site") == contents(fresh / "site")


def test_a_site_that_was_removed_or_replaced_is_made_again(tmp_path: Path) -> None:
    root = playbook(tmp_path / "acme")
    built(root)
    shutil.rmtree(root / "site")
    assert not built(root).unchanged
    assert (root / "site/nl/index.html").exists()


def test_a_playbook_with_mistakes_leaves_the_old_site(tmp_path: Path) -> None:
    root = playbook(tmp_path / "acme")
    built(root)
    before = contents(root / "site")
    (root / "journeys/reis-0.yml").write_text("titel: x\n")
    summary = built(root)
    assert not summary.built
    assert [problem for problem in summary.problems if problem.severity == "error"]
    assert contents(root / "site") == before


def test_strict_keeps_a_site_with_warnings_from_being_made_also_the_second_time(tmp_path: Path) -> None:
    root = playbook(tmp_path / "acme")
    assert built(root).problems, "the raw HTML in this playbook is warned of"
    for _ in range(2):
        assert not built(root, strict=True).built


def test_a_disk_that_fills_up_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = playbook(tmp_path / "acme")
    built(root)
    before = contents(root / "site")
    journey(root, 0, "Nieuw")
    write, count = Path.write_bytes, []

    def full(self: Path, data: bytes) -> int:
        count.append(self)
        if len(count) > 1:
            write(self, data[: len(data) // 2])
            raise OSError(28, "No space left on device")
        return write(self, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        built(root)
    monkeypatch.undo()
    assert contents(root / "site") == before
    assert built(root).built
    assert "Nieuw" in (root / "site/nl/journeys/reis-0/index.html").read_text()


def test_an_engine_that_fails_leaves_the_old_site(tmp_path: Path) -> None:
    root = playbook(tmp_path / "acme")
    built(root)
    before = contents(root / "site")
    (root / "theme/overrides").mkdir(parents=True)
    (root / "theme/overrides/wide.html").write_text("{{ 1 // 0 }}")
    with pytest.raises(EngineError):
        built(root)
    assert contents(root / "site") == before
    assert sorted(each.name for each in root.iterdir()) == [
        ".reisgids", "content", "journeys", "site", "site-config.yml", "theme",
    ]  # fmt: skip


def test_an_edition_that_does_not_exist_is_never_everything(tmp_path: Path) -> None:
    root = playbook(tmp_path / "acme")
    with pytest.raises(RefusalError) as refused:
        built(root, edition="publiek")
    assert refused.value.code == "edition"
    assert not (root / "site").exists()


def test_a_folder_that_is_no_playbook_gets_a_problem_and_nothing_is_made_in_it(tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_text("x")
    for root in (tmp_path, tmp_path / "bestaat-niet"):
        summary = build(root, root / "site", today=DAY)
        assert not summary.built
        assert summary.problems
    assert [each.name for each in tmp_path.iterdir()] == ["brief.docx"]


@pytest.mark.parametrize("folder", ["overrides", "fragments", "assets/css"])
def test_a_link_in_the_playbooks_theme_is_refused(tmp_path: Path, folder: str) -> None:
    root = playbook(tmp_path / "acme")
    (root / "theme" / folder).mkdir(parents=True)
    (root / "theme" / folder / "geheim.css").symlink_to("/etc/passwd")
    summary = built(root)
    assert not summary.built
    found = [(each.code, each.place.path) for each in summary.problems if each.severity == "error"]
    assert found == [("outside-playbook", f"theme/{folder}/geheim.css")]
    assert not (root / "site").exists()


def test_a_mistake_in_an_own_template_is_a_refusal_that_names_it(tmp_path: Path) -> None:
    root = playbook(tmp_path / "acme")
    (root / "theme/fragments/home").mkdir(parents=True)
    (root / "theme/fragments/home/home.html").write_text("{{ 1 / 0 }}")
    with pytest.raises(RefusalError) as refused:
        built(root)
    assert "theme/fragments/home/home.html, regel 1: division by zero" in refused.value.say("nl")


def theme_elsewhere(folder: Path, name: str) -> Path:
    """Return a playbook whose folder `name` of the theme is a link to one outside it."""
    root, elsewhere = playbook(folder / "acme"), folder / "elsewhere"
    (elsewhere / "overrides").mkdir(parents=True)
    (elsewhere / "geheim.txt").write_text("geheim")
    link = root / "theme" / name
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(elsewhere)
    return root


@pytest.mark.parametrize("folder", ["overrides", "fragments", "assets/css"])
def test_a_folder_of_the_theme_that_lies_elsewhere_is_a_problem(tmp_path: Path, folder: str) -> None:
    root = theme_elsewhere(tmp_path, folder)
    summary = built(root)
    assert not summary.built
    found = [(each.code, each.place.path) for each in summary.problems if each.severity == "error"]
    assert ("outside-playbook", f"theme/{folder}") in found
    assert not (root / "site").exists()


def test_assets_of_the_theme_that_lie_elsewhere_are_refused(tmp_path: Path) -> None:
    root = theme_elsewhere(tmp_path, "assets")
    with pytest.raises(RefusalError) as refused:
        built(root)
    assert refused.value.code == "link"
    assert not (root / "site").exists()


def test_an_own_style_sheet_and_template_come_on_top(tmp_path: Path) -> None:
    root = playbook(tmp_path / "acme")
    (root / "theme/assets/css").mkdir(parents=True)
    (root / "theme/assets/css/99-own.css").write_text(".eigen { color: red }")
    (root / "theme/overrides/partials").mkdir(parents=True)
    (root / "theme/overrides/partials/rg-footer.html").write_text("<p>Eigen voet</p>")
    built(root)
    assert (root / "site/nl/assets/reisgids.css").read_text().endswith(".eigen{color: red}\n")
    assert "<p>Eigen voet</p>" in (root / "site/nl/index.html").read_text()


def test_a_site_with_an_address_has_a_page_for_what_does_not_exist(tmp_path: Path) -> None:
    root = playbook(tmp_path / "acme")
    built(root)
    assert not (root / "site/404.html").exists()
    with (root / "site-config.yml").open("a") as config:
        config.write("url: https://gids.example/acme\n")
    built(root)
    assert 'href="/acme/nl/assets/' in (root / "site/404.html").read_text()


def test_progress_tells_the_steps_in_order(tmp_path: Path) -> None:
    steps: list[str] = []
    built(playbook(tmp_path / "acme"), on_progress=lambda step, _done, _total: steps.append(step))
    assert list(dict.fromkeys(steps)) == ["reading", "drawing", "building", "checking", "publishing"]


def test_no_path_of_this_machine_is_in_the_site(made: tuple[Path, Summary]) -> None:
    root, _ = made
    for path, data in contents(root / "site").items():
        assert os.fsencode(root) not in data, path
