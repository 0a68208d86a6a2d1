"""What others put into a site's folder outlives every new site, whatever it is and wherever it stands."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reisgids.site.errors.refusal import RefusalError
from reisgids.site.publishing.carrying import foreign
from reisgids.site.publishing.made_files import examined
from reisgids.site.publishing.marker import MARKER, made_in
from reisgids.site.publishing.publish import publish
from tests.site.publishing.killed import killed_and_recovered

OLD = {"index.html": "oud", "nl/index.html": "oud", "nl/journeys/weg/index.html": "oud", "nl/assets/a.js": "oud"}
NEW = {"index.html": "nieuw", "nl/index.html": "nieuw", "nl/journeys/erbij/index.html": "nieuw", "en/index.html": "x"}


def write(files: Mapping[str, str]) -> Callable[[Path], str]:
    def fill(folder: Path) -> str:
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
        return "digest"

    return fill


def names_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def looks(folder: Path) -> dict[str, tuple[object, ...]]:
    """Return what is in a folder: the kind, the mode, and what is in it or where it leads."""
    found: dict[str, tuple[object, ...]] = {}
    for above, folders, names in os.walk(folder):
        for name in (*folders, *names):
            path = Path(above, name)
            told = path.lstat()
            held: object = None
            if path.is_symlink():
                held = str(path.readlink())
            elif path.is_file():
                held = (path.read_bytes(), told.st_mtime_ns)
            found[path.relative_to(folder).as_posix()] = (stat.S_IFMT(told.st_mode), stat.S_IMODE(told.st_mode), held)
    return found


NAMES = st.sampled_from(
    ["CNAME", ".nojekyll", ".git", "robots.txt", "nl", "en", "journeys", "assets", "weg", "erbij", "index.html", "a.js"]
) | st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters="/"), min_size=1, max_size=9).filter(
    lambda name: name not in {".", ".."} and len(name.encode()) < 99
)
KINDS = st.sampled_from(["file", "folder", "link", "dead link", "link up", "read-only file", "read-only folder"])
THINGS = st.lists(st.tuples(st.lists(NAMES, min_size=1, max_size=4), KINDS, st.binary(max_size=9)), max_size=8)


def put(site: Path, way: list[str], kind: str, data: bytes, elsewhere: Path) -> None:
    """Put something into a site by hand, where there is nothing yet."""
    path = site.joinpath(*way)
    for above in reversed(path.parents):
        if above.is_relative_to(site) and (above.is_symlink() or (above.exists() and not above.is_dir())):
            return
    if os.path.lexists(path) or path == site / MARKER:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    if "link" in kind:
        path.symlink_to({"link": elsewhere, "dead link": site / "nergens", "link up": Path("..")}[kind])
    elif "folder" in kind:
        path.mkdir()
    else:
        path.write_bytes(data)
    if "read-only" in kind:
        path.chmod(0o555 if path.is_dir() else 0o400)


@settings(deadline=None, max_examples=150)
@given(things=THINGS)
def test_all_that_is_not_ours_stays_or_nothing_changes(things: list[tuple[list[str], str, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        out, elsewhere = Path(temporary, "site"), Path(temporary, "elders")
        elsewhere.mkdir()
        (elsewhere / "index.html").write_text("van een ander")
        publish(out, write(OLD))
        for way, kind, data in things:
            put(out, way, kind, data, elsewhere)
        before = looks(out)
        theirs = {name: told for name, told in before.items() if name in {each for each, _ in foreign(out)}}
        assert theirs.keys() | {*OLD, MARKER} >= {name for name, told in before.items() if told[0] != stat.S_IFDIR}
        refused: RefusalError | None = None
        try:
            publish(out, write(NEW))
        except RefusalError as refusal:
            refused = refusal
        if refused:
            assert refused.code == "out-collision"
            assert any(name in theirs for name in clashing())
            assert looks(out) == before
        else:
            after = looks(out)
            for name, told in theirs.items():
                # A folder that the new site has too is the site's own.
                assert after[name] == told or (name in clashing() and after[name][0] == told[0] == stat.S_IFDIR)
            ours = {name for name, told in after.items() if told[0] != stat.S_IFDIR} - theirs.keys()
            assert ours == {*NEW, MARKER}
            assert made_in(out) is not None
            assert made_in(out).keys() == NEW.keys()  # type: ignore[union-attr]
            assert names_in(Path(temporary)) == ["elders", "site"]
        assert names_in(elsewhere) == ["index.html"]
        for above, _, _ in os.walk(out):
            Path(above).chmod(0o755)


def clashing() -> set[str]:
    """Return the paths at which something by hand can be in the way of the new site."""
    return {name for each in NEW for name in (each, *(above.as_posix() for above in Path(each).parents))}


@pytest.mark.parametrize("name", ["en/index.html", "en", "nl/journeys/erbij"])
def test_what_is_in_the_way_is_named_and_stays(tmp_path: Path, name: str) -> None:
    out = tmp_path / "site"
    publish(out, write(OLD))
    put(out, name.split("/"), "file", b"van mij", tmp_path)
    with pytest.raises(RefusalError) as refused:
        publish(out, write(NEW))
    for language in ("nl", "en"):
        assert f" {name}" in refused.value.say(language)
    assert (out / name).read_bytes() == b"van mij"
    assert (out / "index.html").read_text() == "oud"
    assert names_in(tmp_path) == ["site"]


def test_the_same_file_goes_along_not_a_copy_where_the_disk_can(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish(out, write(OLD))
    (out / "CNAME").write_text("voorbeeld.nl")
    before = (out / "CNAME").stat().st_ino
    with (out / "CNAME").open("a") as open_in_an_editor:
        publish(out, write(NEW))
        open_in_an_editor.write("\n")
    assert (out / "CNAME").read_text() == "voorbeeld.nl\n"
    assert (out / "CNAME").stat().st_ino == before


def test_where_the_disk_cannot_link_it_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: Path) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(Path, "hardlink_to", refuses)
    out = tmp_path / "site"
    publish(out, write(OLD))
    (out / ".git/objects/ab").mkdir(parents=True)
    (out / ".git/objects/ab/cd").write_bytes(b"\0x")
    (out / ".git/objects/ab/cd").chmod(0o444)
    before = looks(out / ".git")
    publish(out, write(NEW))
    assert looks(out / ".git") == before
    os.mkfifo(out / "pijp")
    with pytest.raises(RefusalError) as refused:
        publish(out, write(OLD))
    assert refused.value.code == "out-special"
    assert (out / "index.html").read_text() == "nieuw"


def test_a_folder_of_ours_that_became_a_link_is_not_followed(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish(out, write(OLD))
    (out / "nl/assets").rename(tmp_path / "verplaatst")
    (out / "nl/assets").symlink_to(tmp_path / "verplaatst")
    publish(out, write(NEW))
    assert (tmp_path / "verplaatst/a.js").read_text() == "oud"
    assert (out / "nl/assets").is_symlink()


def test_the_permissions_of_the_folder_itself_stay(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish(out, write(OLD))
    out.chmod(0o750)
    publish(out, write(NEW))
    assert stat.S_IMODE(out.stat().st_mode) == 0o750


def test_a_site_from_before_its_marker_listed_what_was_made_keeps_what_is_not_ours(tmp_path: Path) -> None:
    out = tmp_path / "site"
    publish(out, write(OLD))
    (out / MARKER).write_text('{"made by": "reisgids", "site": "x"}\n')
    (out / "CNAME").write_text("voorbeeld.nl")
    publish(out, write(NEW))
    assert {*looks(out)} == {
        MARKER, "CNAME", "index.html", "nl", "nl/index.html", "nl/journeys", "nl/journeys/erbij",
        "nl/journeys/erbij/index.html", "en", "en/index.html",
    }  # fmt: skip


STEPS = ("rename", "mkdir", "hardlink_to", "symlink_to", "unlink", "rmdir", "write_text")


@pytest.mark.parametrize("point", range(1, 45, 2))
def test_a_run_that_is_killed_at_any_step_loses_nothing(tmp_path: Path, point: int) -> None:
    out = tmp_path / "site"
    publish(out, write(OLD))
    for name in ("CNAME", ".git/refs/head", "nl/assets/mijn/plan.pdf"):
        put(out, name.split("/"), "file", name.encode(), tmp_path)
    put(out, ["link"], "link", b"", tmp_path)
    put(out, ["leeg"], "folder", b"", tmp_path)
    theirs = [name for name, _ in foreign(out)]
    before = looks(out)
    killed_and_recovered(out, point, ["index.html", "nl/index.html"], of_path=STEPS)
    after = looks(out)
    assert {name: after.get(name) for name in theirs} == {name: before[name] for name in theirs}
    assert (out / "index.html").read_bytes() in {b"oud", b"nieuw"}
    assert examined(out, "").whole
    assert names_in(tmp_path) == ["site"]


@settings(deadline=None, max_examples=60)
@given(
    name=st.sampled_from(sorted(OLD)),
    how=st.sampled_from(["gone", "shorter", "longer", "other, as long and as old", "link", "folder", "unreadable"]),
)
def test_a_file_that_is_not_as_it_was_made_is_seen(name: str, how: str) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary, "site")
        stamp = publish(out, write(OLD))
        assert examined(out, stamp).whole
        assert examined(out, "another").whole
        file, told = out / name, (out / name).stat()
        if how == "shorter":
            file.write_text("ou")
        elif how == "longer":
            file.write_text("oud!")
        elif how.startswith("other"):
            file.write_text("OUD")
            os.utime(file, ns=(told.st_atime_ns, told.st_mtime_ns))
        elif how == "unreadable":
            assume(os.geteuid() != 0)
            file.chmod(0)
        else:
            file.unlink()
            if how == "link":
                file.symlink_to(out / MARKER)
            elif how == "folder":
                file.mkdir()
        found = examined(out, stamp)
        assert (found.whole, found.changed) == (False, (name,))


def test_what_somebody_adds_or_touches_does_not_make_a_site_another(tmp_path: Path) -> None:
    out = tmp_path / "site"
    stamp = publish(out, write(OLD))
    (out / "CNAME").write_text("voorbeeld.nl")
    os.utime(out / "index.html")
    found = examined(out, stamp)
    assert found.whole
    assert found.stamp != stamp
    assert examined(out, found.stamp) == found
