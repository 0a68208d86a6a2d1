from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from tests.commands.conftest import Reisgids, files_below

ROOT = Path(__file__).parents[2]
NAMES = (
    "journey", "site-config", "personas", "parties", "channels", "systems", "touchpoints", "actions", "kpis", "claims",
    "phase-models", "route", "measurements", "terms",
)  # fmt: skip


class _AsEditorsRead(yaml.SafeLoader):
    """YAML 1.2's core rules, by which editors read: `nee` and 2026-11-03 are texts."""


_AsEditorsRead.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if tag.rpartition(":")[2] not in ("bool", "timestamp")]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_AsEditorsRead.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)


def read(text: str) -> Any:
    return yaml.load(text, Loader=_AsEditorsRead)  # noqa: S506


@pytest.fixture(params=["nl", "en"])
def schemas(request: pytest.FixtureRequest, reisgids: Reisgids, tmp_path: Path) -> dict[str, dict[str, Any]]:
    """The schemas as `reisgids schema` writes them, by name, in each language."""
    assert reisgids("schema", "--language", request.param).code == 0
    return {path.stem: json.loads(path.read_text("utf-8")) for path in (tmp_path / ".reisgids/schema").iterdir()}


def errors(schema: dict[str, Any], value: object) -> list[str]:
    return [
        f"{'/'.join(map(str, error.path))}: {error.message}" for error in Draft7Validator(schema).iter_errors(value)
    ]


def test_there_is_a_valid_schema_for_every_kind_of_file(schemas: dict[str, dict[str, Any]]) -> None:
    assert set(schemas) == set(NAMES)
    for schema in schemas.values():
        assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
        Draft7Validator.check_schema(schema)


def test_every_field_has_a_title_and_a_description(schemas: dict[str, dict[str, Any]]) -> None:
    seen = 0
    for schema in schemas.values():
        todo: list[Any] = [schema]
        while todo:
            part = todo.pop()
            for field in part.get("properties", {}).values():
                assert field["title"]
                assert field["description"]
                seen += 1
            todo += [each for each in part.values() if isinstance(each, dict)]
            todo += [
                each for value in part.values() if isinstance(value, list) for each in value if isinstance(each, dict)
            ]
    assert seen > 200


def test_the_reference_playbook_and_the_starters_fit(schemas: dict[str, dict[str, Any]]) -> None:
    starters = ROOT / "generator/reisgids/starter"
    seen = set()
    for top in (ROOT, starters / "nl/playbook", starters / "en/playbook"):
        for path in (*top.glob("*.yml"), *top.glob("journeys/*.yml"), *top.glob("journeys/*/*.yml")):
            text = path.read_text("utf-8").replace("$today", "2026-11-03")
            named = re.match(r"# yaml-language-server: \$schema=(?:\.\./)*\.reisgids/schema/([a-z-]+)\.json\n", text)
            assert named, path
            value = read(text)
            if value is not None:
                assert errors(schemas[named[1]], value) == [], path
            seen.add(named[1])
    assert seen >= set(NAMES) - {"phase-models"}


SMALL = {"title": "Reis", "touchpoints": [{"title": "Bellen", "phase": "awareness"}]}


@pytest.mark.parametrize(
    "extra",
    [
        {"channel": "phone"},
        {"channel": ["phone", "email"]},
        {"title": {"nl": "Bellen", "en": "Phoning"}},
        {"does": 24},
        {"importance": 4},
        {"importance": {"customer": 4, "organisation": 2.5}},
        {"pain": "Te lang wachten"},
        {"pain": {"nl": "Te lang wachten"}},
        {"pain": {"text": {"nl": "Te lang wachten"}, "owner": "verkoop"}},
        {"handover": {"to": "transporteur"}},
        {"next": ["a", "b"]},
        {"satisfaction": None},
        {"measurements": [{"metric": "csat", "value": 3.1, "n": 46, "period": "2026-Q3"}]},
    ],
)
def test_the_short_forms_that_check_accepts_are_accepted(
    schemas: dict[str, dict[str, Any]], extra: dict[str, Any]
) -> None:
    touchpoint = {"title": "Bellen", "phase": "awareness"} | extra

    assert errors(schemas["journey"], SMALL | {"touchpoints": [touchpoint]}) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journey", SMALL | {"titel": "Reis"}),
        ("journey", {"touchpoints": SMALL["touchpoints"]}),
        ("journey", SMALL | {"state": "nu"}),
        ("journey", SMALL | {"reviewed": "3-11-2026"}),
        ("journey", SMALL | {"touchpoints": [{"title": "Bellen"}]}),
        ("journey", SMALL | {"touchpoints": [{"title": "Bellen", "phase": "awareness", "kanaal": "phone"}]}),
        ("journey", SMALL | {"touchpoints": [{"title": "Bellen", "phase": "awareness", "satisfaction": "1,5"}]}),
        ("journey", SMALL | {"touchpoints": [{"title": {"de": "Anrufen"}, "phase": "awareness"}]}),
        ("site-config", {"name": "Proef", "organisation": {"name": "Proef"}, "brand": {"accent": "rood"}}),
        ("site-config", {"name": "Proef", "organisation": {"name": "Proef"}, "languages": ["de"]}),
        ("personas", {"inkoper": {"naam": "Inkoper"}}),
        ("personas", {"De Inkoper": {"name": "Inkoper"}}),
        ("actions", {"bellen": {"title": "Bellen", "term": "short", "impact": "some"}}),
        ("actions", [{"title": "Bellen"}]),
    ],
)
def test_what_check_would_refuse_is_refused(schemas: dict[str, dict[str, Any]], name: str, value: object) -> None:
    assert errors(schemas[name], value) != []


def test_an_entry_may_be_a_file_of_its_own(schemas: dict[str, dict[str, Any]]) -> None:
    assert errors(schemas["personas"], {"name": "Inkoper", "role": "buyer"}) == []
    assert errors(schemas["personas"], {"name": "Inkoper", "rol": "buyer"}) != []


def test_schemas_are_written_anew_but_nobody_elses_file_is(reisgids: Reisgids, tmp_path: Path) -> None:
    assert reisgids("schema", "--out", "schemas").out == "14 schemas written to schemas\n"
    english = files_below(tmp_path)
    assert reisgids("schema", "--out", "schemas", "--language", "nl").code == 0
    dutch = files_below(tmp_path)
    assert english.keys() == dutch.keys()
    assert english["schemas/journey.json"] != dutch["schemas/journey.json"]

    (tmp_path / "schemas/kpis.json").write_text("{}")
    before = files_below(tmp_path)
    outcome = reisgids("schema", "--out", "schemas")

    assert outcome.code == 2
    assert outcome.err.startswith("schemas/kpis.json was not written by Reisgids and stays as it is.")
    assert files_below(tmp_path) == before
