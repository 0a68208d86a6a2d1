"""Building a stage with MkDocs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from reisgids.model.config import Edition, Engine
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text
from reisgids.pages.shared.page import Fragment, Plan
from reisgids.site.engine.build import EngineError, build
from reisgids.site.engine.live import LiveEngine
from reisgids.site.engine.project import Project
from reisgids.site.engine.room import ENGINES
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.staging.document import document
from reisgids.site.staging.frame.theme import theme
from reisgids.site.staging.stage import Staged, stage
from tests.site.converting import Elements
from tests.site.plans import DAY, page, plan, view

pytestmark = pytest.mark.engine

MAP = Fragment("map", '<figure id="kaart"><svg viewBox="0 0 1 1"><path d="M0 0"/></svg></figure>')
HOSTILE = "\"'><script>alert(1)</script></title><img src=x onerror=alert(2)>"
BODY = "\n\n".join(
    [
        "# Kop `</title><script>alert(3)</script>`",
        "Zie [de andere](b.md#kop) en [buiten](http://[) en <script>alert(4)</script>.",
        "<![ x",
        "[x](javascript:alert(5)) ![y](https://elders.example/y.png)",
    ]
)


def a_stage(root: Path) -> Staged:
    pages = plan(
        page("method/index.md", "## Kop\n\ntekst"),
        page("method/a.md", BODY, MAP, "## Kop\n\ntekst", title=HOSTILE),
        page("method/b.md", "## Kop\n\ntekst", MAP),
        page("journeys/j.md", MAP, "[terug](../index.md)"),
    )
    seen = view(name=HOSTILE, about=HOSTILE, organisation={"name": HOSTILE}, url="https://gids.example/acme")
    return stage(pages, seen, root / ".reisgids" / "stage", root=root, theme=theme(), workers=1)


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Engine:
    used: Engine = request.param
    return used


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, engine: Engine) -> tuple[Staged, Path]:
    root = tmp_path_factory.mktemp("gids")
    staged = a_stage(root)
    build(staged.folder, root / "site", day=DAY, engine=engine)
    return staged, root / "site"


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_page_holds_its_text_and_its_fragments(built: tuple[Staged, Path]) -> None:
    text = (built[1] / "method/b/index.html").read_text()
    assert MAP.html in text
    assert '<h2 id="kop">' in text
    assert '<a href="../">terug</a>' not in text
    assert '<a href="../../">terug</a>' in (built[1] / "journeys/j/index.html").read_text()


def test_nothing_that_an_author_wrote_runs(built: tuple[Staged, Path]) -> None:
    for file in built[1].rglob("*.html"):
        made = Elements(file.read_text())
        assert "alert(" not in "".join(
            value for _, attributes in made.found for name, value in attributes.items() if name.startswith("on")
        )
        assert [values.get("src", "") for tag, values in made.found if tag == "img"] == []
        assert not [address for address in made.attributes("href") if "script:" in address]
        for script in file.read_text().split("<script")[1:]:
            assert "alert(" not in script.split("</script")[0]


def test_the_page_asks_no_other_host_for_anything(built: tuple[Staged, Path]) -> None:
    for file in built[1].rglob("*.html"):
        for tag, values in Elements(file.read_text()).found:
            loaded = values.get("src", "") + (values.get("href", "") if tag == "link" else "")
            assert "//" not in loaded.replace("https://gids.example/acme/nl/", ""), (file, tag, values)


def test_both_engines_make_the_same_bytes(built: tuple[Staged, Path], tmp_path: Path) -> None:
    for used in ENGINES:
        build(built[0].folder, tmp_path / used, day=DAY, engine=used)
        assert contents(tmp_path / used) == contents(built[1])


def test_an_engine_that_is_not_installed_is_refused_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "properdocs"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "properdocs", None)
    staged = stage(plan(page("a.md", "tekst")), view(), tmp_path / "stage", root=tmp_path, theme=theme())
    for here in (0, 40):
        monkeypatch.setattr("reisgids.site.engine.build._HERE", here)
        with pytest.raises(RefusalError) as refused:
            build(staged.folder, tmp_path / "site", day=DAY, engine="properdocs")
        assert "pip install properdocs" in refused.value.say("nl")
        assert "pip install properdocs" in refused.value.say("en")


def test_the_sitemap_of_a_public_edition_has_addresses_and_no_dates(tmp_path: Path, engine: Engine) -> None:
    public = Edition(id="openbaar", title=Text(nl="Openbaar"), audience=Audience.PUBLIC)
    seen = replace(view(url="https://gids.example/acme"), edition=public)
    staged = stage(plan(page("journeys/j.md", "tekst")), seen, tmp_path / "stage", root=tmp_path, theme=theme())
    build(staged.folder, tmp_path / "site", day=DAY, engine=engine)
    text = (tmp_path / "site/sitemap.xml").read_text()
    assert "<loc>https://gids.example/acme/nl/journeys/j/</loc>" in text
    assert "lastmod" not in text


def test_the_bytes_do_not_depend_on_zone_locale_hash_seed_or_folder(
    built: tuple[Staged, Path], tmp_path: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reisgids.site.engine.build._HERE", 0)
    for name, value in (("TZ", "Pacific/Kiritimati"), ("LC_ALL", "C"), ("LANG", "C"), ("PYTHONHASHSEED", "77")):
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    build(a_stage(tmp_path / "elders").folder, tmp_path / "site", day=DAY, engine=engine)
    assert contents(tmp_path / "site") == contents(built[1])


def test_the_stage_is_a_plain_project_that_the_engine_builds_by_itself(
    built: tuple[Staged, Path], tmp_path: Path, engine: Engine
) -> None:
    shutil.copytree(built[0].folder, tmp_path / "project")
    subprocess.run(
        [sys.executable, "-m", engine, "build", "-q", "-f", str(tmp_path / "project/mkdocs.yml")],
        check=True,
        cwd="/",
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0"},
    )
    alone = contents(tmp_path / "project/site")
    ours = contents(built[1])
    assert {path for path in ours if alone.get(path) != ours[path]} == set()
    left = set(alone) - set(ours)
    assert not {path for path in left if path.endswith(".html")}
    assert {path.partition("/")[2].partition("/")[0] for path in left} == {"images", "javascripts", "stylesheets"}


def test_a_page_in_memory_is_the_page_of_the_build(built: tuple[Staged, Path], engine: Engine) -> None:
    staged, site = built
    live = LiveEngine(staged.folder, site_url="https://gids.example/acme/nl/", engine=engine)
    live.know(file.relative_to(staged.folder / "docs").as_posix() for file in (staged.folder / "docs").rglob("*.md"))
    same = page("method/a.md", BODY, MAP, "## Kop\n\ntekst", title=HOSTILE)
    for _ in range(2):
        assert live.html(same.path, document(same, same.render())) == (site / "method/a/index.html").read_text()


@pytest.mark.parametrize("here", [0, 40])
def test_what_the_engine_warns_of_is_an_error_in_its_own_words(
    tmp_path: Path, engine: Engine, here: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reisgids.site.engine.build._HERE", here)
    staged = stage(
        plan(page("a.md", "[weg](nergens.md)")), view(), tmp_path / "stage", root=tmp_path, theme=theme(), workers=1
    )
    with pytest.raises(EngineError) as failed:
        build(staged.folder, tmp_path / "site", day=DAY, engine=engine)
    assert "nergens.md" in failed.value.messages[0]


def test_a_folder_that_is_no_stage_is_an_error_without_a_traceback(tmp_path: Path) -> None:
    with pytest.raises(EngineError) as failed:
        build(tmp_path, tmp_path / "site", day=DAY)
    assert "Traceback" not in str(failed.value)


def test_several_processes_make_the_same_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = [page(f"journeys/j{number}.md", f"Reis {number}", MAP) for number in range(12)]
    staged = stage(plan(*many), view(), tmp_path / "stage", root=tmp_path, theme=theme(), workers=1)
    build(staged.folder, tmp_path / "alleen", day=DAY)
    monkeypatch.setattr("reisgids.site.engine.build._HERE", 0)
    monkeypatch.setattr("reisgids.site.engine.build._WORTH_A_PROCESS", 4)
    build(staged.folder, tmp_path / "samen", day=DAY, workers=3)
    build(staged.folder, tmp_path / "samen-2", day=DAY, workers=9)
    assert contents(tmp_path / "samen") == contents(tmp_path / "samen-2") == contents(tmp_path / "alleen")


def test_progress_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reisgids.site.engine.build._HERE", 0)
    many = [page(f"journeys/j{number}.md", "Reis") for number in range(24)]
    staged = stage(plan(*many), view(), tmp_path / "stage", root=tmp_path, theme=theme(), workers=1)
    told: list[int] = []
    build(staged.folder, tmp_path / "site", day=DAY, on_page=told.append)
    assert told == [10, 20, 25]


def test_two_languages_at_once_are_not_mixed_up(tmp_path: Path, engine: Engine) -> None:
    stages: dict[str, Path] = {}
    for language in ("nl", "en"):
        text = page("a.md", Fragment("map", f"<p>in {language}</p>"))
        made = Plan("nl", (page("index.md", "x"), text))
        stages[language] = stage(made, view(), tmp_path / language, root=tmp_path, theme=theme()).folder

    def make(number: int, language: str) -> str:
        out = tmp_path / f"{language}-{number}"
        build(stages[language], out, day=DAY, engine=engine)
        return (out / "a/index.html").read_text()

    with ThreadPoolExecutor(4) as pool:
        asked = [(number, language) for number in range(6) for language in stages]
        for (_, language), made_page in zip(asked, pool.map(lambda each: make(*each), asked), strict=True):
            assert f"<p>in {language}</p>" in made_page


def test_engines_in_memory_that_start_at_once_are_not_mixed_up(tmp_path: Path, engine: Engine) -> None:
    stages = [
        stage(plan(page("a.md", "x")), view(name=f"Gids {n}"), tmp_path / str(n), root=tmp_path, theme=theme()).folder
        for n in range(4)
    ]
    with ThreadPoolExecutor(8) as pool:
        for folder, project in zip(stages * 6, pool.map(lambda f: Project(f, engine=engine), stages * 6), strict=True):
            known = project.config.mdx_configs["reisgids.site.markdown"]
            assert Path(known["terms"]).parent == folder
