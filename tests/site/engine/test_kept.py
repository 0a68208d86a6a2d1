"""What the engine keeps: a site that is made with what was kept is the site that is made from nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reisgids.model.playbook import Playbook
from reisgids.pages.shared.page import Fragment, Page, Plan
from reisgids.site.engine import build as engine_build
from reisgids.site.engine.build import EngineError, Kept, build
from reisgids.site.engine.static import TEMPLATES
from reisgids.site.staging.frame.theme import theme
from reisgids.site.staging.stage import Staged, stage
from tests.site.engine.test_engine import contents
from tests.site.plans import DAY, page, view

pytestmark = pytest.mark.engine


class Playground:
    """A stage that is changed and built again and again, with what was kept and from nothing."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.built = 0

    def build(self, pages: list[Page], seen: Playbook | None = None, day: dt.date = DAY) -> int:
        """Build the pages both ways, hold the two against each other, and return how many pages had to be made."""
        self.built += 1
        seen = replace(seen or view(), day=day)
        staged = self.stage(pages, seen)
        fresh, again = self.root / f"fresh-{self.built}", self.root / f"again-{self.built}"
        made = build(staged.folder, again, day=day, kept=self.kept(staged))
        assert build(staged.folder, fresh, day=day) == len(pages)
        assert contents(again) == contents(fresh)
        self.site = again
        return made

    def stage(self, pages: list[Page], seen: Playbook | None = None) -> Staged:
        own = self.root / "theme"
        return stage(
            Plan("nl", tuple(pages)),
            seen or view(),
            self.root / "stage",
            root=self.root,
            theme=theme(own if own.exists() else None),
        )

    def kept(self, staged: Staged) -> Kept:
        return Kept(self.root / "built", staged.files, staged.fragments)


@pytest.fixture
def ground(tmp_path: Path) -> Playground:
    return Playground(tmp_path)


def some_pages() -> list[Page]:
    return [
        page("index.md", "Welkom"),
        page("method/a.md", "Zie [b](b.md)."),
        page("method/b.md", "## Kop", Fragment("map", "<p>kaart</p>")),
        page("journeys/j.md", Fragment("map", "<p>[kaart]</p>")),
    ]


def test_what_is_known_is_not_made_again(ground: Playground) -> None:
    assert ground.build(some_pages()) == 4
    assert ground.build(some_pages()) == 0


def test_no_engine_is_started_where_all_is_known(ground: Playground, monkeypatch: pytest.MonkeyPatch) -> None:
    ground.build(some_pages())
    staged = ground.stage(some_pages())
    monkeypatch.setattr(engine_build, "_carry_out", lambda *_: pytest.fail("an engine was started"))
    build(staged.folder, ground.root / "site", day=DAY, kept=ground.kept(staged))


def test_another_day_or_version_makes_no_page_again_and_stands_on_every_page(ground: Playground) -> None:
    ground.build(some_pages(), view(version="1 & <2>"))
    assert ground.build(some_pages(), view(version="2 & <3>"), DAY + dt.timedelta(days=40)) == 0
    for file in ground.site.rglob("*.html"):
        assert "2 &amp; &lt;3&gt;" in file.read_text()
        assert (DAY + dt.timedelta(days=40)).isoformat() in file.read_text()


def test_only_what_a_change_can_show_in_is_made_again(ground: Playground) -> None:
    pages = some_pages()
    ground.build(pages)
    pages[3] = page("journeys/j.md", Fragment("map", "<p>andere</p>"))
    assert ground.build(pages) == 1
    # Another page may be what a link leads to; the page of a journey has no links of its own in Markdown.
    assert ground.build([*pages, page("journeys/k.md", "tekst")]) == 2
    # What is in the menu shows on all pages.
    assert ground.build([*pages, page("method/c.md", "tekst")]) == 5


def test_a_link_to_a_page_that_is_gone_is_an_error_though_its_page_was_known(ground: Playground) -> None:
    ground.build(some_pages())
    staged = ground.stage([each for each in some_pages() if each.path != "method/b.md"])
    with pytest.raises(EngineError) as failed:
        build(staged.folder, ground.root / "site", day=DAY, kept=ground.kept(staged))
    assert "b.md" in failed.value.messages[0]
    with pytest.raises(EngineError):
        build(staged.folder, ground.root / "site-2", day=DAY, kept=ground.kept(staged))


def test_a_template_of_the_playbooks_own_may_show_anything(ground: Playground) -> None:
    footer = ground.root / "theme" / "overrides" / "partials" / "rg-footer.html"
    footer.parent.mkdir(parents=True)
    footer.write_text(
        "{{ build_date_utc }} {{ page.update_date }} {{ guide.edition.version | upper }}"
        "{% for file in pages %} {{ file.src_uri }}{% endfor %}"
    )
    first = some_pages()
    assert ground.build(first) == 4
    assert ground.build(first) == 0
    assert ground.build([*first, page("journeys/k.md", "tekst")]) == 5
    assert ground.build(first, view(version="abc")) == 4
    assert ground.build(first, view(version="abc"), DAY + dt.timedelta(days=1)) == 4
    footer.write_text("anders")
    assert ground.build(first) == 4


def damaged(damage: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def harm(file: Path) -> None:
        file.write_bytes(damage(file.read_bytes()))

    return harm


@pytest.mark.parametrize(
    "harm",
    [
        damaged(lambda data: data[:-1]),
        damaged(lambda data: data.replace(b"kaart", b"KAART")),
        damaged(lambda data: data + b"<script>alert(1)</script>"),
        damaged(lambda _data: b""),
        Path.unlink,
    ],
)
def test_what_was_changed_in_the_store_is_made_again(ground: Playground, harm: Callable[[Path], None]) -> None:
    ground.build(some_pages())
    files = list((ground.root / "built").iterdir())
    for file in files:
        harm(file)
    ground.build(some_pages())
    assert len(files) == len(some_pages()) + len(TEMPLATES)


def test_another_engine_makes_its_own_pages(ground: Playground) -> None:
    ground.build(some_pages())
    staged = ground.stage(some_pages())
    assert build(staged.folder, ground.root / "site", day=DAY, engine="properdocs", kept=ground.kept(staged)) == 4


def test_what_somebody_else_kept_is_not_used(ground: Playground, monkeypatch: pytest.MonkeyPatch) -> None:
    ground.build(some_pages())
    monkeypatch.setattr(engine_build, "own_secret", lambda: b"another" * 4)
    assert ground.build(some_pages()) == 4


def test_what_stands_under_another_key_is_not_used(ground: Playground) -> None:
    ground.build(some_pages())
    files = sorted((ground.root / "built").iterdir())
    kept = [file.read_bytes() for file in files]
    for file, other in zip(files, [*kept[1:], kept[0]], strict=True):
        file.write_bytes(other)
    assert ground.build(some_pages()) == len(some_pages())


def test_the_site_is_no_part_of_the_store(ground: Playground) -> None:
    ground.build(some_pages())
    for file in ground.site.rglob("*"):
        if file.is_file():
            file.write_text("door iemand veranderd")
    assert ground.build(some_pages()) == 0


def test_the_store_holds_what_is_used_and_nothing_else(ground: Playground) -> None:
    ground.build(some_pages())
    (ground.root / "built" / "half.123.new").write_text("van een bouw die is afgebroken")
    ground.build(some_pages()[:3])
    assert len(list((ground.root / "built").iterdir())) == 3 + len(TEMPLATES)


PATHS = ["method/a.md", "method/b.md", "method/diep/c.md", "journeys/j.md", "journeys/k.md"]
PARTS: st.SearchStrategy[str | Fragment] = st.sampled_from(
    ["tekst", "## Kop `<b>`", "[hier](#kop)", Fragment("map", "<p>[f](a.md)</p>")]
)


@st.composite
def sites(draw: st.DrawFn) -> list[Page]:
    paths = draw(st.lists(st.sampled_from(PATHS), unique=True))
    return [
        page("index.md", "Welkom"),
        *(
            page(path, *draw(st.lists(PARTS, min_size=1, max_size=2)), title=draw(st.sampled_from(["Een", "Twee <i>"])))
            for path in sorted(paths)
        ),
    ]


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(sites(), st.integers(0, 2), st.sampled_from(["1", "2 &"])), min_size=2, max_size=3))
def test_whatever_changes_the_bytes_are_those_from_nothing(
    ground: Playground, steps: list[tuple[list[Page], int, str]]
) -> None:
    (ground.root / "stage" / "docs").mkdir(parents=True, exist_ok=True)
    for pages, days, version in steps:
        ground.build(pages, view(version=version), DAY + dt.timedelta(days=days))
