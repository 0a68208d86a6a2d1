"""Every content page that is taken has one page in the plan, and one file in the site, in every kind of site."""

from __future__ import annotations

import datetime as dt
import re
import struct
import tempfile
import unicodedata
import zlib
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.structure.files import File

from reisgids.commands.new import free_slug
from reisgids.model.site_pages import SITE_PAGES
from reisgids.pages.plan import plan
from reisgids.pages.wording.links import url_of
from reisgids.sources.files.file_names import has_fit_name
from reisgids.sources.load import Loaded, load

CONFIG = "name: Proef\norganisation: { name: Proef }\nlanguages: [nl, en]\nlibrary: { use: false }\n"
JOURNEY = "title: Kopen\ntouchpoints: [{ title: Offerte, phase: purchase }]\n"
PAGE = "---\ntitle: Een pagina\n---\nTekst.\n"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PICTURE = b"\x89PNG\r\n\x1a\n" + b"".join(
    (
        _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(b"\0\0")),
        _chunk(b"IEND", b""),
    )
)

OURS = sorted({part for path in SITE_PAGES for part in path.removesuffix(".md").split("/")})
WORDS = st.sampled_from(
    [*OURS, "koop", "eigen", "assets", "search", "404", "sitemap", "templates", "README", "readme", "over", "café"]
) | st.text(st.characters(categories=["L", "N", "P", "S", "Z", "Cf"], exclude_characters="/"), min_size=1, max_size=6)
WRITTEN = st.sampled_from([str, str.upper, str.capitalize, lambda word: unicodedata.normalize("NFD", word)])
ENDINGS = st.sampled_from([".md", ".md", "/index.md", ".MD", ".png", ".html.md", "..md", " .md", "/README.md"])
HIDDEN = re.compile(r"(^|/)(\.|~\$|(thumbs\.db|desktop\.ini|icon\r)($|/))|~(/|$)", re.IGNORECASE)
PATHS = st.builds(
    lambda words, change, ending: "/".join(map(change, words)) + ending,
    st.lists(WORDS, min_size=1, max_size=2),
    WRITTEN,
    ENDINGS,
).filter(lambda path: not HIDDEN.search(path))


def playbook(root: Path, names: list[tuple[str, str]]) -> Loaded:
    """Return what is read of a playbook with these pages and pictures: pairs of a language and a path below it."""
    (root / "journeys/registers").mkdir(parents=True)
    (root / "site-config.yml").write_text(CONFIG)
    (root / "journeys/koop.yml").write_text(JOURNEY)
    (root / "journeys/registers/parties.yml").write_text("eigen: { name: Eigen, kind: own }\n")
    for language, name in names:
        file = root / "content" / language / name
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            if name.endswith(".png"):
                file.write_bytes(PICTURE)
            else:
                file.write_text(PAGE)
        except OSError:
            continue  # another name of the draw is a file where this one needs a folder
    return load(root, today=dt.date(2026, 11, 3))


def on_any_disk(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def composed(path: str) -> str:
    """Return a path with its accents in one sign, as content has them however the disk writes them."""
    return unicodedata.normalize("NFC", path)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["nl", "en"]), PATHS), min_size=1, max_size=4))
def test_what_is_taken_is_published_once_and_under_its_own_address(names: list[tuple[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        loaded = playbook(Path(temporary), names)
        if loaded.playbook is None:
            return
        view = loaded.playbook
        there = {
            path.relative_to(temporary).as_posix() for path in Path(temporary, "content").rglob("*") if path.is_file()
        }
        warned = {problem.place.path for problem in loaded.problems}
        taken = {page.source for page in view.content} | {f"content/{name}" for name in view.files} | warned
        assert set(map(composed, taken)) >= set(map(composed, there))
        own = {page.path for page in view.content}
        pictures = {name.partition("/")[2] for name in view.files}
        for language in ("nl", "en"):
            for directory_urls in (True, False):
                planned = plan(view, language, draw=lambda _: [], directory_urls=directory_urls)
                paths = Counter(page.path for page in planned.pages)
                assert max(paths.values()) == 1
                assert own <= paths.keys()
                files = [File(path, None, "site", directory_urls) for path in (*paths, *pictures)]
                addresses = Counter(on_any_disk(file.dest_uri) for file in files) + Counter(["404.html", "sitemap.xml"])
                assert max(addresses.values()) == 1, addresses
                folders = {address[:n] for address in addresses for n, sign in enumerate(address) if sign == "/"}
                assert not folders & addresses.keys()
                for path in paths:
                    # Our own links lead to where the engine puts the page.
                    dest = File(path, None, "site", directory_urls).dest_uri
                    assert dest == url_of(path, directory_urls=directory_urls) + "index.html" * directory_urls


@pytest.mark.parametrize(
    "names",
    [
        ["personas.md"], ["health/index.md"], ["a.md", "a/index.md"], ["Pagina.md", "pagina.md"], ["con.md"],
        ["aux.foto.png"], ["com¹.md"], ["a .md"], ["a..md"], ["x./a.md"], ["404.md"], ["README.md"], ["A.MD"],
        ["caf\u00e9.md", "cafe\u0301.md"], ["a.png.md", "a.png"], ["Journeys/x.md"], ["nl\u200b.md"],
        ["straße.md", "STRASSE.md"],
    ],
)  # fmt: skip
def test_what_would_vanish_or_clash_is_an_error(tmp_path: Path, names: list[str]) -> None:
    assert playbook(tmp_path, [("nl", name) for name in names]).playbook is None


def test_pages_of_two_languages_that_stand_in_for_each_other_do_not_clash(tmp_path: Path) -> None:
    assert playbook(tmp_path, [("nl", "a.md"), ("en", "a/index.md")]).playbook is None


@pytest.mark.parametrize("name", ["index.md", "guide/fields.md", "method/state.md", "compare/index.md"])
def test_a_page_of_ours_can_be_introduced(tmp_path: Path, name: str) -> None:
    assert playbook(tmp_path, [("nl", name)]).playbook is not None


@pytest.mark.parametrize(
    "name", ["foto (1).png", "50%.png", "logo@2x.png", "templates/stap.md", "consult/a.md", "à.md"]
)
def test_a_name_that_works_is_taken(tmp_path: Path, name: str) -> None:
    assert has_fit_name(name)
    assert playbook(tmp_path, [("nl", name)]).playbook is not None


SLUGS = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3})?", fullmatch=True) | st.sampled_from(
    [*OURS, "con", "aux", "lpt1"]
)


@settings(deadline=None)
@given(kind=st.sampled_from(["journey", "party"]), slug=SLUGS)
def test_every_page_of_the_plan_is_on_the_list_or_of_something(kind: str, slug: str) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        playbook(root, [])
        folder = {"journey": "journeys", "party": "journeys/registers/parties"}[kind]
        (root / folder).mkdir(exist_ok=True)
        text = JOURNEY if kind == "journey" else "name: Iets\nkind: partner\n"
        (root / folder / f"{slug}.yml").write_text(text)
        loaded = load(root, today=dt.date(2026, 11, 3))
        refused = any(problem.code in {"name-taken", "name-not-everywhere"} for problem in loaded.problems)
        assert refused == (not free_slug(kind, slug))
        if loaded.playbook:
            paths = [page.path for page in plan(loaded.playbook, "nl", draw=lambda _: []).pages]
            assert len(paths) == len(set(paths))
            of_one = {f"journeys/{each}.md" for each in (slug, "koop")} | {
                f"parties/{each}.md" for each in (slug, "eigen", "index-")
            }
            assert set(paths) <= SITE_PAGES | of_one
