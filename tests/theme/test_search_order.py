"""What comes first in the search: the script of the site, over what the reference playbook's search holds, in V8."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from py_mini_racer import MiniRacer

from reisgids import resources
from reisgids.diagrams.echarts.v8_thread import V8
from reisgids.pages.wording.term_words import known_terms
from reisgids.site.pipeline.edition_pipeline import EditionPipeline
from reisgids.site.pipeline.pipeline import Pipeline
from reisgids.site.staging.frame.search import search_script
from tests.pages.playbooks import drawn

ROOT = Path(__file__).parents[2]
QUERIES: dict[str, dict[str, str]] = yaml.safe_load((Path(__file__).parent / "search_queries.yml").read_text("utf-8"))
LISTED = [(language, query, first) for language, of in QUERIES.items() for query, first in of.items()]
A_BROWSER = """
var window = globalThis, document = { addEventListener() {} };
var setTimeout = (then) => then();
"""
OPEN = "reisgids_open_index(reisgids_search.entries, %s).then((find) => { globalThis.reisgidsFind = find; }); true"
ASK = """JSON.stringify(reisgidsFind(%s).map(({ entry: [title, url, kind, ...rest], terms }) =>
  [title, kind, rest.join(" "), [...terms].map(([word]) => word)]))"""


class Hit(NamedTuple):
    """What the search found; `marks` are the words of the index that it found for the query."""

    title: str
    kind: str
    said: str
    marks: list[str]

    @property
    def named(self) -> str:
        """Its kind and its title."""
        return f"{self.kind} {self.title}"


@dataclass(frozen=True)
class Search:
    """The search of one language, with the titles and kinds of all that it holds."""

    engine: MiniRacer
    entries: list[list[str]]

    def __call__(self, query: str) -> list[Hit]:
        """Return what is found, best first."""
        found = self.engine.eval(ASK % json.dumps(query))
        assert isinstance(found, str)
        return [Hit(*each) for each in json.loads(found)]


@pytest.fixture(scope="module")
def edition() -> EditionPipeline:
    """Return the reference playbook as everybody in the organisation sees it."""
    found = Pipeline(ROOT, dt.date(2026, 11, 3)).edition("internal")
    assert found is not None
    return found


@pytest.fixture(scope="module")
def searches(edition: EditionPipeline) -> dict[str, Search]:
    """Return the search of each language."""
    return {language: _search(edition, language) for language in QUERIES}


def _search(edition: EditionPipeline, language: str) -> Search:
    pages = edition.pages(language, draw=drawn).pages
    terms = known_terms(edition.view.terms.values(), language)
    script = search_script(((page.path, page.search().entries) for page in pages), terms)
    engine: MiniRacer = V8.run(MiniRacer)
    engine.eval(A_BROWSER)
    engine.eval((resources.folder("theme") / "assets" / "dist" / "search.js").read_text("utf-8"))
    engine.eval(script)
    engine.eval(OPEN % json.dumps(language))
    data = script.removeprefix("window.reisgids_search=").removesuffix(";\n")
    return Search(engine, json.loads(data)["entries"])


@pytest.mark.parametrize(("language", "query", "first"), LISTED)
def test_what_somebody_looks_for_comes_first(
    searches: dict[str, Search], language: str, query: str, first: str
) -> None:
    assert [hit.named for hit in searches[language](query)[:1]] == [first]


@pytest.mark.parametrize("language", QUERIES)
def test_whoever_types_a_title_finds_it_first(searches: dict[str, Search], language: str) -> None:
    search = searches[language]
    titles = {entry[0] for entry in search.entries if entry[2] != "guide" and len(entry[0].split()) < 9}
    assert len(titles) > 300
    found = {title: [hit.title for hit in search(title)[:1]] for title in titles}
    assert {
        title: first for title, first in found.items() if [_folded(title)] != [_folded(each) for each in first]
    } == {}


def _folded(title: str) -> str:
    return re.sub(r"\W+", " ", title.lower()).strip()


@pytest.mark.parametrize("query", ["klacht", "factuur", "levering", "reis", "acht"])
def test_nothing_that_only_looks_like_it_is_found_where_the_word_itself_is(
    searches: dict[str, Search], query: str
) -> None:
    stem = query.removesuffix("ur").removesuffix("s")
    for hit in searches["nl"](query):
        assert [word for word in hit.marks if stem[:-1] not in word] == []


@pytest.mark.parametrize(
    ("query", "whole"),
    [("tevredenheid", "klanttevredenheid"), ("lijst", "begrippenlijst"), ("plekken", "bezoekersplekken")],
)
def test_the_tail_of_a_compound_finds_all_of_it(searches: dict[str, Search], query: str, whole: str) -> None:
    search = searches["nl"]
    held = {entry[0] for entry in search.entries if whole in " ".join(entry).lower()}
    assert held
    assert held <= {hit.title for hit in search(query)}


@pytest.mark.parametrize(("query", "word"), [("acht", "verwacht"), ("last", "plastic"), ("tel", "hotel")])
def test_a_chance_ending_is_no_compound(searches: dict[str, Search], query: str, word: str) -> None:
    assert not [hit for hit in searches["nl"](query) if word in hit.marks]


def test_the_guide_for_authors_comes_after_what_has_the_word_in_its_title(searches: dict[str, Search]) -> None:
    for language, query, _ in LISTED:
        kinds = [hit.kind for hit in searches[language](query) if query.lower() in hit.title.lower()]
        assert kinds == sorted(kinds, key=lambda kind: kind == "guide"), query


def test_a_touchpoint_says_of_which_journey_and_phase_it_is(searches: dict[str, Search]) -> None:
    (entry,) = [each for each in searches["nl"].entries if each[1] == "journeys/telefoon-bestellen/#tp-klacht-melden"]
    assert entry[5] == "Een nieuwe telefoon, maar dan de blauwe (case: Kobalt Mobiel) · Retention (retentie)"
    assert "Een nieuwe telefoon" not in entry[3]


def test_nothing_is_found_for_signs_and_spaces(searches: dict[str, Search]) -> None:
    assert [searches["nl"](query) for query in ("", "  ", "-", "’", "?!", "()")] == [[]] * 6
