"""The page that explains every field that an author can write."""

from __future__ import annotations

import re
from typing import Annotated, Any, get_args, get_origin

import pytest
import yaml
from pydantic import TypeAdapter

from reisgids.labels.words import LANGUAGES
from reisgids.labels.words import words as words_of
from reisgids.model.json_schema import schemas
from reisgids.model.markdown.content import ContentPage
from reisgids.model.playbook import Playbook
from reisgids.model.values.base import values_in
from reisgids.pages.guide.field_examples import examples, reference_key
from reisgids.pages.guide.field_reference import PATH, fields_of, kinds
from reisgids.pages.guide.field_types import anchor
from reisgids.pages.shared.page import Rendered
from tests.labels.test_fields import classes
from tests.pages.playbooks import html, page, planned, playbook, words


def with_guide(language: str = "nl") -> Playbook:
    guide = ContentPage.model_validate({"path": "guide/index.md", "language": language, "title": "Gids", "body": "x"})
    return playbook(content=(guide,))


@pytest.fixture(scope="module", params=LANGUAGES)
def rendered(request: pytest.FixtureRequest) -> Rendered:
    return page(planned(with_guide(), request.param), PATH).render()


def keys_in(schema: Any) -> set[str]:
    """Return every key that a JSON Schema knows."""
    if isinstance(schema, list):
        return {key for each in schema for key in keys_in(each)}
    if not isinstance(schema, dict):
        return set()
    own = schema.get("properties", {})
    return set(own if isinstance(own, dict) else ()) | {key for each in schema.values() for key in keys_in(each)}


def test_every_key_that_an_editor_completes_is_explained(rendered: Rendered) -> None:
    explained = set(re.findall(r"<dt><a [^>]*><code>([\w-]+)</code>", html(rendered)))
    assert keys_in(list(schemas(words_of("nl")).values())) - explained == set()


def test_every_class_of_the_model_is_explained_once_and_has_an_anchor_for_each_field(rendered: Rendered) -> None:
    explained = [kind for _, kind in kinds()]
    assert len(explained) == len(set(explained))
    assert {kind.__name__ for kind in explained} == set(classes())

    found = re.findall(r'class="rg-field" id="([^"]+)"', html(rendered))
    assert found == [anchor(kind, key) for kind in explained for key, _, _ in fields_of(kind)]
    assert len(found) == len(set(found))


def test_every_link_to_a_block_leads_to_its_heading(rendered: Rendered) -> None:
    asked = set(re.findall(r'<p class="rg-field__type">.*?href="#([^"]+)"', html(rendered)))
    assert asked
    assert asked <= set(re.findall(r"\{#([\w-]+)\}", words(rendered)))


def test_a_block_can_be_found_by_the_names_of_its_fields(rendered: Rendered) -> None:
    entry = next(entry for entry in rendered.search if entry.anchor == "block-touchpoint")
    assert "moment_of_truth" in entry.text
    assert "moment of truth" in entry.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_can_be_written_as_it_stands(language: str) -> None:
    made = html(page(planned(with_guide(), language), PATH).render())
    shown = re.findall(r"<pre><code>(.*?)</code></pre>", made, re.DOTALL)
    fields = [(key, info) for _, kind in kinds() for key, _, info in fields_of(kind)]
    assert len(shown) == len(fields)
    for text, (key, info) in zip(shown, fields, strict=True):
        written = yaml.load(_unescaped(text), Loader=yaml.CBaseLoader)  # noqa: S506  it makes texts only
        assert list(written) == [key], text
        _valid(info.rebuild_annotation(), written[key])


def test_an_example_comes_from_the_reference_playbook_in_the_language_of_the_page() -> None:
    assert examples("nl", reference_key())["SiteConfig", "name"] == "name: Playbook Klantreizen"
    assert examples("en", reference_key())["SiteConfig", "name"] == "name: Customer Journey Playbook"


def test_every_field_that_holds_a_short_name_says_of_what() -> None:
    text = words(page(planned(with_guide(), "nl"), PATH).render())
    assert "de korte naam van een partij" in text
    assert "de korte naam van een fase" in text


def test_without_the_guide_there_is_no_page_of_fields() -> None:
    assert PATH not in {each.path for each in planned(playbook()).pages}


def test_what_must_be_there_is_marked(rendered: Rendered) -> None:
    made = html(rendered)
    needed = re.findall(r'id="(touchpoint-[\w-]+)">\s*<dt>[^\n]*rg-field__needed', made)
    assert needed == ["touchpoint-title", "touchpoint-phase"]


def _unescaped(text: str) -> str:
    for entity, sign in (("&#34;", '"'), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(entity, sign)
    return text


def _valid(annotation: Any, value: Any) -> None:
    plain = get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation
    named_by_key = get_origin(plain) is dict and any("id" in kind.model_fields for kind in values_in(plain))
    if named_by_key and isinstance(value, dict):
        value = {id: {"id": id, **each} for id, each in value.items()}
    TypeAdapter(annotation).validate_python(value)
