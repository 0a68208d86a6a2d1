"""Putting a new site in the place of the old one, whatever happens."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reisgids.site.errors.refusal import RefusalError
from reisgids.site.publishing.lock import one_at_a_time
from reisgids.site.publishing.marker import site_in
from reisgids.site.publishing.out_folder import checked
from reisgids.site.publishing.publish import publish
from tests.site.publishing.killed import killed_and_recovered

pytestmark = pytest.mark.engine


def write(text: str) -> Callable[[Path], str]:
    def fill(folder: Path) -> str:
        (folder / "nl").mkdir()
        (folder / "nl/index.html").write_text(text)
        return f"digest van {text}"

    return fill


def shown(out: Path) -> str:
    return (out / "nl/index.html").read_text()


def siblings(out: Path) -> list[str]:
    return sorted(each.name for each in out.parent.iterdir())


def test_a_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    out = tmp_path / "site"

    def with_more(folder: Path) -> str:
        digest = write("oud")(folder)
        (folder / "nl/over.html").write_text("van vroeger")
        return digest

    publish(out, with_more)
    publish(out, write("nieuw"))
    assert shown(out) == "nieuw"
    assert not (out / "nl/over.html").exists()
    assert site_in(out) == "digest van nieuw"
    assert siblings(out) == ["site"]


def test_an_empty_folder_is_taken_and_folders_on_the_way_are_made(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    publish(tmp_path / "leeg", write("x"))
    publish(tmp_path / "a/b/site", write("x"))
    assert shown(tmp_path / "leeg") == shown(tmp_path / "a/b/site") == "x"


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt(), ValueError()])
def test_when_the_new_site_cannot_be_made_the_old_one_stays(tmp_path: Path, error: BaseException) -> None:
    out = tmp_path / "site"
    publish(out, write("oud"))

    def fails(folder: Path) -> str:
        (folder / "half").write_text("half")
        raise error

    with pytest.raises(type(error)):
        publish(out, fails)
    assert shown(out) == "oud"
    assert siblings(out) == ["site"]


@pytest.mark.parametrize("fails", [1, 2])
def test_a_rename_that_fails_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: int) -> None:
    out = tmp_path / "site"
    publish(out, write("oud"))
    rename, calls = Path.rename, []

    def failing(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == fails:
            raise PermissionError("in use")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(PermissionError):
        publish(out, write("nieuw"))
    assert shown(out) == "oud"
    assert siblings(out) == ["site"]


@pytest.mark.parametrize("point", range(1, 10))
def test_a_run_that_is_killed_at_any_step_leaves_a_whole_site(tmp_path: Path, point: int) -> None:
    out = tmp_path / "site"
    publish(out, write("oud"))
    killed_and_recovered(out, point, ["nl/index.html"], of_path=["rename", "mkdir"], of_module=["mark", "_discard"])
    assert shown(out) in {"oud", "nieuw"}
    assert siblings(out) == ["site"]
    publish(out, write("daarna"))
    assert shown(out) == "daarna"


def test_what_is_not_ours_is_not_removed_under_our_names(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish(out, write("oud"))
    (tmp_path / ".site.reisgids-new").mkdir()
    (tmp_path / ".site.reisgids-new/van-mij.txt").write_text("blijft")
    with pytest.raises(RefusalError):
        publish(out, write("nieuw"))
    assert (tmp_path / ".site.reisgids-new/van-mij.txt").read_text() == "blijft"
    assert shown(out) == "oud"


@pytest.fixture
def context(tmp_path: Path) -> Path:
    root = tmp_path / "werk/boek"
    for name in ("journeys", "content", "theme", ".reisgids", ".git"):
        (root / name).mkdir(parents=True)
    return root


@pytest.mark.parametrize(
    ("out", "code"),
    [
        ("/", "out-home"),
        ("~", "out-home"),
        ("~/..", "out-home"),
        (".", "out-playbook"),
        ("..", "out-playbook"),
        ("journeys", "out-source"),
        ("content/nl/site", "out-source"),
        ("theme/../journeys/x", "out-source"),
        (".reisgids/site", "out-source"),
        (".git", "out-source"),
    ],
)
def test_a_folder_that_matters_is_refused(context: Path, out: str, code: str) -> None:
    before = sorted(context.parent.rglob("*"))
    with pytest.raises(RefusalError) as refused:
        checked(context / Path(out).expanduser(), context)
    assert refused.value.code == code
    assert sorted(context.parent.rglob("*")) == before
    for language in ("nl", "en"):
        assert refused.value.say(language)


def test_a_folder_with_files_that_are_not_ours_is_refused_untouched(context: Path) -> None:
    (context / "site").mkdir()
    (context / "site/brief.docx").write_text("van mij")
    with pytest.raises(RefusalError) as refused:
        checked(context / "site", context)
    assert refused.value.code == "out-foreign"
    assert (context / "site/brief.docx").read_text() == "van mij"


def test_another_playbook_is_not_taken_for_a_site(context: Path, tmp_path: Path) -> None:
    other = tmp_path / "ander"
    (other / ".reisgids").mkdir(parents=True)
    (other / "site-config.yml").write_text("name: x")
    with pytest.raises(RefusalError):
        checked(other, context)


def test_a_site_does_not_go_into_another_site(context: Path) -> None:
    publish(context / "site", write("x"))
    with pytest.raises(RefusalError) as refused:
        checked(context / "site/nl/nog-een", context)
    assert refused.value.code == "out-site"


def test_a_file_and_a_link_are_refused(context: Path, tmp_path: Path) -> None:
    (context / "bestand").write_text("x")
    (context / "link").symlink_to(tmp_path)
    for name, code in (("bestand", "out-file"), ("link", "out-link")):
        with pytest.raises(RefusalError) as refused:
            checked(context / name, context)
        assert refused.value.code == code


def test_a_new_an_empty_and_our_own_folder_are_taken(context: Path) -> None:
    (context / "leeg").mkdir()
    publish(context / "site", write("x"))
    for name in ("nieuw/site", "leeg", "site"):
        assert checked(context / name, context) == context / name


def test_the_second_of_two_builds_says_that_it_waits_and_then_refuses(tmp_path: Path) -> None:
    said: list[str] = []
    file = tmp_path / ".reisgids/lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(file)], stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    holder.stdout.readline()
    with (
        pytest.raises(RefusalError) as refused,
        one_at_a_time(file, patience=0.3, on_wait=lambda: said.append("wacht")),
    ):
        pass
    holder.kill()
    holder.wait()
    assert refused.value.code == "busy"
    assert said == ["wacht"]
    with one_at_a_time(file, patience=0):
        said.append("de dode liet het los")
    assert len(said) == 2


HOLDER = """
import sys
from pathlib import Path
from reisgids.site.publishing.lock import one_at_a_time
with one_at_a_time(Path(sys.argv[1]), patience=0):
    print("held", flush=True)
    sys.stdin.read()
"""
