"""The reference playbook quotes honestly: only what was published literally so stands between quotation marks."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from reisgids.labels.words import LANGUAGES
from reisgids.model.playbook import Playbook
from reisgids.site.pipeline.pipeline import read
from tests.pages.playbooks import html as html_of
from tests.pages.playbooks import planned

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
CLAIMS: Mapping[str, Any] = {
    id: claim
    for id, claim in yaml.safe_load((ROOT / "journeys/registers/claims.yml").read_text("utf-8")).items()
    if isinstance(claim, dict)
}
WORDS_OF_A_STATEMENT = 5
"""From so many words on, what stands in quotation marks is somebody's statement, not the name of something."""


@pytest.fixture(scope="module")
def reference() -> Playbook:
    playbook = read(ROOT, dt.date(2026, 11, 22)).playbook
    assert playbook
    return playbook


@pytest.fixture(scope="module")
def published(reference: Playbook) -> Mapping[tuple[str, str], str]:
    """The HTML of the register and of the pages of the method, by language and path."""
    return {
        (language, page.path): html_of(page.render())
        for language in LANGUAGES
        for page in planned(reference, language).pages
        if page.path == "actions/claims.md" or page.path.startswith("method/")
    }


def test_every_claim_says_what_kind_it_is() -> None:
    assert [id for id, claim in CLAIMS.items() if claim.get("kind") not in ("quote", "summary", "definition")] == []
    assert {claim["kind"] for claim in CLAIMS.values()} == {"quote", "summary", "definition"}


def test_a_quote_is_in_one_language_and_all_else_is_in_both() -> None:
    for id, claim in CLAIMS.items():
        if claim["kind"] == "quote":
            assert isinstance(claim["text"], str), f"{id} is a quote, and has a translation"
            assert claim["language"] in LANGUAGES
        else:
            assert set(claim["text"]) == set(LANGUAGES), f"{id} is in our own words, and not in every language"


def test_oracle_is_quoted_with_its_own_sentence() -> None:
    claim = CLAIMS["b2b-expectations-changed"]
    assert claim["kind"] == "quote"
    assert claim["text"] == (
        "In the past 12 months, customer expectations have changed because of consumer / B2C retail experiences "
        "(online and offline)"
    )
    assert (claim["value"], claim["n"], claim["year"], claim["url"]) == ("84%", 108, 2015, "https://bit.ly/2arnmxq")


def test_only_quotes_stand_between_quotation_marks_and_say_their_language(
    published: Mapping[tuple[str, str], str],
) -> None:
    shown: set[str] = set()
    for (language, path), text in published.items():
        for id, claim in CLAIMS.items():
            quote = claim["kind"] == "quote"
            said = html.escape(claim["text"] if quote else claim["text"][language], quote=False)
            for around in re.finditer(rf"(<[^<>]*>(?:<p>)?)([^<>]?)({re.escape(said)})([^<>]?)<", text):
                opening, before, _, after = around.groups()
                place = f"{id} on {path} ({language}): {around[0][:120]}"
                shown.add(f"{id} {language}")
                if quote:
                    assert f'lang="{claim["language"]}"' in opening, place
                    assert (before, after) == ("“", "”"), place
                else:
                    assert (before, after) == ("", ""), place
                    assert "blockquote" not in opening, place
    assert shown == {f"{id} {language}" for id in CLAIMS for language in LANGUAGES}


def test_what_is_summarised_says_so_beside_its_source(published: Mapping[tuple[str, str], str]) -> None:
    for language, summarised in (("nl", "samengevat"), ("en", "summarised")):
        for path, id in (("method/differences.md", "b2b-trails"), ("method/foundations.md", "experience-stands-out")):
            figure = re.search(
                rf'<figure class="rg-claim[^>]*>(?:(?!</figure>).)*#claim-{id}', published[language, path], re.S
            )
            assert figure
            assert f"<span>{summarised}</span>" in figure[0]
            assert "Forrester" in figure[0]
            assert not re.search("[‘’“”]", re.sub("<[^>]*>", "", figure[0]))


def statements(text: str) -> Iterator[str]:
    """Yield what a page says in quotation marks, without titles of boxes and what stands as code."""
    text = re.sub(r"(?s)```.*?```|`[^`]*`", "", text.partition("\n---\n")[2])
    text = re.sub(r"(?m)^\s*(?:!!!|\?\?\?\+?|===).*$", "", text)
    for found in re.finditer(r'"([^"\n]+)"|“([^”\n]+)”|(?<!\w)‘([^’\n]+)’', text):
        said = next(part for part in found.groups() if part)
        if len(said.split()) >= WORDS_OF_A_STATEMENT:
            yield said


def test_the_pages_of_the_method_quote_nobody_who_didnt_say_so(reference: Playbook) -> None:
    literal = {claim["text"] for claim in CLAIMS.values() if claim["kind"] == "quote"}
    titles = " ".join(claim.get("source", "") for claim in CLAIMS.values()).lower()
    customers = {
        words.rstrip(".")
        for journey in reference.journeys
        for touchpoint in journey.touchpoints
        for text in (*touchpoint.quotes, *((touchpoint.thinks,) if touchpoint.thinks else ()))
        for words, _ in getattr(text, "text", text).readings()
    }
    pages = sorted((ROOT / "content").glob("*/method/**/*.md"))
    made_up = [
        f"{page.relative_to(ROOT)}: {said}"
        for page in pages
        for said in statements(page.read_text("utf-8"))
        if said.rstrip(".") not in literal | customers and said.lower() not in titles
    ]
    assert len(pages) > 40
    assert not made_up, "\n".join(made_up)


def test_a_definition_is_no_claim_and_is_not_counted_among_those_without_a_source(
    published: Mapping[tuple[str, str], str],
) -> None:
    claims = {id: claim for id, claim in CLAIMS.items() if claim["kind"] != "definition"}
    unsourced = [id for id, claim in claims.items() if not claim.get("source")]
    assert unsourced == ["speak-to-someone"]
    assert "source" not in CLAIMS["customer-satisfaction"]
    assert "Van 1 uitspraak is de bron onbekend." in published["nl", "actions/claims.md"]
    assert "The source of 1 statement is unknown." in published["en", "actions/claims.md"]
