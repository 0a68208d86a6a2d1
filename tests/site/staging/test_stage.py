"""What staging writes, reuses and removes."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from reisgids.model.playbook import Playbook
from reisgids.pages.shared.page import Fragment, Page, Plan, Rendered
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.staging.frame.theme import theme
from reisgids.site.staging.stage import Staged, stage
from tests.site.plans import page, plan, view
from tests.sources.pictures.pictures import SECRET, chunk, png

MAP = Fragment("map", "<div>kaart</div>")


def staged(root: Path, planned: Plan, seen: Playbook | None = None) -> Staged:
    return stage(planned, seen or view(), root / ".reisgids" / "stage", root=root, theme=theme(), workers=2)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name != "memory.json"
    }


def test_a_second_time_nothing_is_rendered_or_written(tmp_path: Path) -> None:
    first = staged(tmp_path, plan(page("a.md", "tekst", MAP)))
    again = staged(tmp_path, plan(page("a.md", "tekst", MAP, render=_never)))
    assert (first.pages, first.rendered, first.diagrams) == (2, 2, 1)
    assert (again.rendered, again.reused, again.written, again.removed) == (0, 2, 0, 0)
    assert (again.pages, again.diagrams, again.digest) == (first.pages, first.diagrams, first.digest)


def _never() -> Rendered:
    raise AssertionError("an unchanged page was rendered")


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    staged(tmp_path, plan(page("a.md", "een", MAP), page("b.md", "twee", MAP)))
    times = {
        path: (tmp_path / ".reisgids/stage" / path).stat().st_mtime_ns
        for path in contents(tmp_path / ".reisgids/stage")
    }
    changed = staged(tmp_path, plan(page("a.md", "een", MAP), page("b.md", "drie", MAP)))
    touched = {
        path
        for path in contents(tmp_path / ".reisgids/stage")
        if times.get(path) != (tmp_path / ".reisgids/stage" / path).stat().st_mtime_ns
    }
    assert changed.rendered == 1
    assert not [path for path in touched if path.startswith("docs/a")]
    assert len(touched) == changed.written == 3  # the text, its fragments under another name, the manifest


def test_what_is_no_longer_planned_goes(tmp_path: Path) -> None:
    staged(tmp_path, plan(page("sub/a.md", "een", MAP), page("b.md", "twee")))
    after = staged(tmp_path, plan(page("b.md", "twee")))
    assert after.removed == 2
    assert not (after.folder / "docs" / "sub").exists()
    fresh = staged(tmp_path / "vers", plan(page("b.md", "twee")))
    assert contents(after.folder) == contents(fresh.folder)


def test_a_file_that_someone_changed_is_put_right(tmp_path: Path) -> None:
    first = staged(tmp_path, plan(page("a.md", "een", MAP)))
    before = contents(first.folder)
    (first.folder / "docs/a.md").write_text("iets anders")
    (first.folder / "mkdocs.yml").unlink()
    (first.folder / "docs/vreemd.md").write_text("hoort hier niet")
    staged(tmp_path, plan(page("a.md", "een", MAP)))
    assert contents(first.folder) == before


def test_an_interrupted_staging_is_done_again(tmp_path: Path) -> None:
    whole = staged(tmp_path / "heel", plan(page("a.md", "een"), page("b.md", "nieuw", MAP)))
    staged(tmp_path, plan(page("a.md", "een"), page("b.md", "oud", MAP)))

    def fails() -> Rendered:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        staged(tmp_path, plan(page("a.md", "ander"), page("b.md", render=fails, key="x")))
    (tmp_path / ".reisgids/stage/docs/a.md").write_text("half geschre")
    after = staged(tmp_path, plan(page("a.md", "een"), page("b.md", "nieuw", MAP)))
    assert contents(after.folder) == contents(whole.folder)


def test_a_page_that_cannot_be_rendered_leaves_no_memory_of_the_half(tmp_path: Path) -> None:
    def fails() -> Rendered:
        raise ValueError("geen tekening")

    with pytest.raises(ValueError, match="geen tekening"):
        staged(tmp_path, plan(page("a.md", "een"), page("b.md", render=fails, key="x")))
    assert staged(tmp_path, plan(page("a.md", "een"))).reused == 0


def test_links_in_the_stage_are_taken_away_and_never_followed(tmp_path: Path) -> None:
    outside = tmp_path / "buiten"
    outside.mkdir()
    (outside / "van-mij.txt").write_text("blijft")
    first = staged(tmp_path, plan(page("a.md", "een")))
    (first.folder / "docs/link").symlink_to(outside)
    (first.folder / "docs/a.md").unlink()
    (first.folder / "docs/a.md").symlink_to(outside / "van-mij.txt")
    staged(tmp_path, plan(page("a.md", "een")))
    assert (outside / "van-mij.txt").read_text() == "blijft"
    assert not (first.folder / "docs/link").exists()
    assert not (first.folder / "docs/a.md").is_symlink()


def test_a_stage_that_is_itself_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (tmp_path / ".reisgids").symlink_to(tmp_path / "elders")
    with pytest.raises(RefusalError) as refused:
        staged(tmp_path, plan())
    assert refused.value.code == "link"


def test_a_changed_way_of_rendering_renders_all_pages_again(tmp_path: Path) -> None:
    folder = tmp_path / "stage"
    for code, rendered in (("1", 2), ("1", 0), ("2", 2)):
        done = stage(plan(page("a.md", "x")), view(), folder, root=tmp_path, theme=theme(), code=code)
        assert done.rendered == rendered


def test_progress_is_told_page_by_page(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    stage(
        plan(page("a.md", "x"), page("b.md", "y")),
        view(),
        tmp_path / "stage",
        root=tmp_path,
        theme=theme(),
        on_progress=lambda done, total: told.append((done, total)),
    )
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_the_logo_comes_along_but_only_from_the_playbook(tmp_path: Path) -> None:
    (tmp_path / "boek").mkdir()
    (tmp_path / "boek/merk.PNG").write_bytes(png(chunk(b"tEXt", b"Author\0" + SECRET)))
    (tmp_path / "elders.png").write_bytes(b"png")
    done = staged(tmp_path / "boek", plan(), view(brand={"logo": "merk.PNG"}))
    assert (done.folder / "docs/assets/brand/logo.png").read_bytes() == png()
    (tmp_path / "boek/merk.PNG").write_bytes(png()[:-1])
    with pytest.raises(RefusalError) as damaged:
        staged(tmp_path / "boek", plan(), view(brand={"logo": "merk.PNG"}))
    assert damaged.value.code == "picture"
    for outside in ("../elders.png", str(tmp_path / "elders.png"), "weg.png"):
        with pytest.raises(RefusalError) as refused:
            staged(tmp_path / "boek", plan(), view(brand={"logo": outside}))
        assert refused.value.code == "logo"


def test_pictures_come_along_and_a_link_among_them_is_refused(tmp_path: Path) -> None:
    grounds = {name: chunk(b"bKGD", bytes((0, n) * 3)) for n, name in enumerate(("nl.png", "en.png", "both.png"))}
    for name, ground in grounds.items():
        (tmp_path / name).write_bytes(png(chunk(b"tEXt", b"Author\0" + SECRET), ground))
    files = {
        "nl/p/a.png": tmp_path / "nl.png",
        "en/p/a.png": tmp_path / "en.png",
        "en/p/b.png": tmp_path / "both.png",
    }
    seen = replace(view(languages=["nl", "en"]), files=files)
    done = staged(tmp_path, plan(), seen)
    assert (done.folder / "docs/p/a.png").read_bytes() == png(grounds["nl.png"])
    assert (done.folder / "docs/p/b.png").read_bytes() == png(grounds["both.png"])
    (tmp_path / "link.png").symlink_to(tmp_path / "nl.png")
    with pytest.raises(RefusalError):
        staged(tmp_path, plan(), replace(seen, files={"nl/c.png": tmp_path / "link.png"}))


def test_hostile_names_end_up_as_plain_values_in_the_settings(tmp_path: Path) -> None:
    hostile = "!!python/object/apply:os.system [x]\n!ENV HOME: '\"</title><script>"
    done = staged(
        tmp_path,
        plan(page("x/index.md", title=hostile), page("x/a.md", title="- a: b")),
        view(name=hostile, organisation={"name": hostile}),
    )
    text = (done.folder / "mkdocs.yml").read_text()
    known = yaml.safe_load(text.replace("!relative", ""))
    assert known["site_name"] == " ".join(hostile.split())
    assert known["nav"][1] == {
        " ".join(hostile.split()): [{" ".join(hostile.split()): "x/index.md"}, {"- a: b": "x/a.md"}]
    }


def test_the_search_holds_every_entry_with_its_address(tmp_path: Path) -> None:
    done = staged(tmp_path, plan(page("sub/a.md", title="Één </script> \u2028")))
    text = (done.folder / "docs/assets/search/entries.js").read_text("ascii")
    assert "<" not in text
    entries = json.loads(text.removeprefix("window.reisgids_search=").removesuffix(";\n"))["entries"]
    assert entries == [
        ["Een titel", "", "page", "woorden"],
        ["Één </script> \u2028", "sub/a/", "page", "woorden"],
    ]


def test_staging_does_not_depend_on_where_it_is(tmp_path: Path) -> None:
    here = staged(tmp_path / "a", plan(page("a.md", "x", MAP)))
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        there = staged(Path("b"), plan(page("a.md", "x", MAP)))
    finally:
        os.chdir(before)
    assert contents(here.folder) == contents(tmp_path / there.folder)


def test_the_options_of_a_page_are_a_script_that_comes_stays_and_goes_with_it(tmp_path: Path) -> None:
    def drawn(script: str) -> Page:
        return page("sub/a.md", key=script, render=lambda: Rendered((MAP,), diagrams=1, options=script))

    def scripts() -> list[str]:
        return [file.read_text() for file in (tmp_path / ".reisgids/stage/docs").glob("assets/options/*.js")]

    first = staged(tmp_path, plan(drawn("set(1)")))
    (script,) = (first.folder / "docs/assets/options").iterdir()
    assert f"options: assets/options/{script.name}\n" in (first.folder / "docs/sub/a.md").read_text()
    again = staged(tmp_path, plan(drawn("set(1)")))
    assert (again.rendered, again.written, again.removed, scripts()) == (0, 0, 0, ["set(1)"])
    script.unlink()
    assert staged(tmp_path, plan(drawn("set(1)"))).rendered == 1
    assert scripts() == ["set(1)"]
    staged(tmp_path, plan(drawn("set(2)")))
    assert scripts() == ["set(2)"]
    staged(tmp_path, plan())
    assert not (tmp_path / ".reisgids/stage/docs/assets/options").exists()


def test_a_script_that_a_page_brings_along_comes_stays_and_goes_with_it(tmp_path: Path) -> None:
    def bringing(name: str, rendered: Rendered) -> Page:
        return replace(page("sub/a.md", key=name, render=lambda: rendered), script=f"assets/compare/{name}.js")

    def scripts() -> dict[str, str]:
        folder = tmp_path / ".reisgids/stage/docs/assets/compare"
        return {file.name: file.read_text() for file in folder.glob("*")}

    staged(tmp_path, plan(bringing("a-1", Rendered((MAP,), script="set(1)"))))
    again = staged(tmp_path, plan(bringing("a-1", Rendered((MAP,), script="set(1)"))))
    assert (again.rendered, again.written, again.removed, scripts()) == (0, 0, 0, {"a-1.js": "set(1)"})
    (tmp_path / ".reisgids/stage/docs/assets/compare/a-1.js").unlink()
    assert staged(tmp_path, plan(bringing("a-1", Rendered((MAP,), script="set(1)")))).rendered == 1
    staged(tmp_path, plan(bringing("a-2", Rendered((MAP,), script="set(2)"))))
    assert scripts() == {"a-2.js": "set(2)"}
