"""A phase may be called by the words that are on the wall."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from reisgids.model.phase import BUILT_IN
from reisgids.sources.files.cache import Cache
from reisgids.sources.load import Loaded, load

OWN = """\
eigen:
  name: Eigen
  phases:
    - { id: zoeken, name: { nl: Rondkijken, en: Looking round }, also: Start }
    - { id: kiezen, name: { nl: Kiezen, en: Choosing }, also: [Start, Beslissen] }
"""


def loaded(root: Path, model: str, *phases: str, cache: Cache | None = None) -> Loaded:
    (root / "journeys/registers").mkdir(parents=True, exist_ok=True)
    (root / "site-config.yml").write_text("name: x\norganisation: { name: x }\nlanguages: [nl]\n", "utf-8")
    (root / "journeys/registers/phase-models.yml").write_text(OWN, "utf-8")
    touchpoints = "".join(f"  - {{ title: Moment {n}, phase: '{phase}' }}\n" for n, phase in enumerate(phases))
    (root / "journeys/koop.yml").write_text(f"title: Koop\nphases: {model}\ntouchpoints:\n{touchpoints}", "utf-8")
    return load(root, today=dt.date(2026, 11, 3), cache=cache)


def phases_in(found: Loaded) -> list[str]:
    assert found.playbook is not None, found.problems
    return [each.phase for each in found.playbook.journeys[0].touchpoints]


def test_the_words_on_the_wall_are_phases(tmp_path: Path) -> None:
    written = ("bekendheid", "Overweging", "koop", "START", "gebruik", "Recommendation")
    found = loaded(tmp_path, "b2b-6", *written)
    assert phases_in(found) == ["awareness", "consideration", "purchase", "initiate", "engage", "advocacy"]


@pytest.mark.parametrize("model", BUILT_IN, ids=lambda model: model.id)
def test_every_name_of_a_phase_means_that_phase_and_no_other(model: object, tmp_path: Path) -> None:
    built = next(each for each in BUILT_IN if each is model)
    for language in ("nl", "en"):
        for at, text in ((each, text) for each in built.phases for text in (each.name, *each.also)):
            assert phases_in(loaded(tmp_path, built.id, text.read(language).words)) == [at.id]


def test_an_own_model_has_its_own_words(tmp_path: Path) -> None:
    assert phases_in(loaded(tmp_path, "eigen", "rondkijken", "Beslissen", "kiezen")) == ["zoeken", "kiezen", "kiezen"]


@pytest.mark.parametrize("unclear", ["start", "koop", "kiezen of delen"])
def test_what_means_no_phase_or_more_than_one_is_reported(unclear: str, tmp_path: Path) -> None:
    found = loaded(tmp_path, "eigen", unclear)
    assert [(each.code, dict(each.values)["given"]) for each in found.problems if each.severity == "error"] == [
        ("unknown-phase", unclear)
    ]


def test_what_did_not_change_is_not_made_again(tmp_path: Path) -> None:
    cache = Cache()
    first = loaded(tmp_path, "b2b-6", "koop", cache=cache)
    again = loaded(tmp_path, "b2b-6", "koop", cache=cache)
    assert first.playbook
    assert again.playbook
    assert first.playbook.journeys[0] is again.playbook.journeys[0]
