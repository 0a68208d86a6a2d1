"""Every file of a site is there because a page or another file asks for it, or for a reason that stands here."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import pytest

from reisgids.site.engine.build import build
from reisgids.site.engine.static import static_files
from reisgids.site.pipeline.build import build as build_site
from reisgids.site.staging.frame.theme import theme
from reisgids.site.staging.stage import stage
from tests.site.plans import DAY, page, plan, view
from tests.site.playbook_for_all import for_all

pytestmark = pytest.mark.engine

NOT_ASKED_FOR = {
    r"index\.html|(\w+/)?404\.html": "where a reader comes in, or a server shows when there is nothing",
    r"\w+/sitemap\.xml": "search engines ask for it",
    r"_headers|\.reisgids": "for the server, and for the next build",
    r"\w+/assets/licenses/.*\.txt": "the licences ask for being there",
    r"\w+/assets/(fonts/fonts\.css|text-widths\.json)": "what the style sheet and the charts are made of",
    r"\w+/assets/(compare|map|measurements|routes|ticks)\.js": "for a kind of page that not every playbook has",
}
_WORD = re.compile(r"[\w./~%+-]+")


def test_every_file_is_asked_for_or_has_its_reason(tmp_path: Path) -> None:
    root = for_all(tmp_path / "acme")
    site = root / "site"
    assert build_site(root, site, today=DAY, edition="openbaar").built
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    words: set[str] = set()
    for path in files:
        if path.endswith((".html", ".css", ".js")) and "/search/entries" not in path:
            words.update(PurePosixPath(word).name for word in _WORD.findall((site / path).read_text("utf-8")))
    without = {
        path
        for path in files
        if PurePosixPath(path).name not in words
        and not (path.endswith("/index.html") and PurePosixPath(path).parent.name in words)
        and not any(re.fullmatch(reason, path) for reason in NOT_ASKED_FOR)
    }
    assert without == set()


def test_what_comes_with_the_theme_of_others_goes_along_only_where_a_template_names_it(tmp_path: Path) -> None:
    stage(plan(page("a.md", "tekst")), view(), tmp_path / "stage", root=tmp_path, theme=theme())
    assert "assets/images/favicon.png" not in static_files(tmp_path / "stage")
    own = tmp_path / "theme" / "overrides" / "partials" / "rg-footer.html"
    own.parent.mkdir(parents=True)
    own.write_text("<img src=\"{{ 'assets/images/favicon.png' | url }}\">")
    (own.parents[1] / "eigen.js").write_text("1")
    staged = stage(
        plan(page("a.md", "tekst")), view(), tmp_path / "stage", root=tmp_path, theme=theme(tmp_path / "theme")
    )
    build(staged.folder, tmp_path / "site", day=DAY)
    assert (tmp_path / "site/assets/images/favicon.png").read_bytes()
    assert (tmp_path / "site/eigen.js").read_text() == "1"
    assert not (tmp_path / "site/assets/javascripts").exists()


def test_a_page_in_a_folder_called_templates_is_made(tmp_path: Path) -> None:
    pages = plan(page("templates/a.md", "tekst"), page("method/templates/b.md", "tekst"))
    staged = stage(pages, view(), tmp_path / "stage", root=tmp_path, theme=theme())
    build(staged.folder, tmp_path / "site", day=DAY)
    assert (tmp_path / "site/templates/a/index.html").is_file()
    assert (tmp_path / "site/method/templates/b/index.html").is_file()
