from __future__ import annotations

from pathlib import Path

from reisgids.health.report import health_report
from reisgids.sources.files.cache import Cache
from reisgids.sources.load import load
from tests.problems.shape_of_case import GOOD, TODAY, write

CLAIM = "telefoon: { text: 76% of B2B buyers }\n"


def test_what_is_shipped_beneath_a_playbook_is_not_its_authors_to_mend(tmp_path: Path) -> None:
    write(tmp_path / "playbook", {})
    write(tmp_path / "library", {"files": {"journeys/registers/claims.yml": CLAIM}})
    loaded = load(tmp_path / "playbook", today=TODAY, library=tmp_path / "library")
    assert loaded.problems == ()
    assert loaded.playbook
    assert list(loaded.playbook.claims) == ["telefoon"]
    assert [each.found for each in health_report(loaded.playbook) if each.found] == []


def test_the_page_finds_what_the_command_finds(tmp_path: Path) -> None:
    files = {
        "journeys/registers/claims.yml": CLAIM,
        "journeys/koop.yml": GOOD["journeys/koop.yml"]
        + "    does: Belt je.\n    moment_of_truth: Hier blijft iemand.\n",
        "content/nl/over.md": "---\ntitle: Over\n---\nLees je mee? Bel 0512 345 678.\n",
    }
    write(tmp_path, {"files": files})
    loaded = load(tmp_path, today=TODAY)
    assert loaded.playbook
    told = sorted(each.code for each in loaded.problems)
    assert told == sorted(r.rule.name for r in health_report(loaded.playbook) for _ in r.found)
    assert len(told) == 5


def test_a_journey_becomes_another_ones_micro_journey_without_changing_itself(tmp_path: Path) -> None:
    part = "title: Leveren\ntouchpoints:\n  - { title: Rit, phase: initiate, delivered_by: transport }\n"
    write(tmp_path, {"files": {"journeys/leveren.yml": part}})
    cache = Cache()
    assert load(tmp_path, today=TODAY, cache=cache).problems == ()
    whole = GOOD["journeys/koop.yml"] + "    micro_journey: leveren\n"
    (tmp_path / "journeys/koop.yml").write_text(whole, "utf-8")
    assert [each.code for each in load(tmp_path, today=TODAY, cache=cache).problems] == ["micro-journey-in-one-silo"]


def test_a_figure_that_was_typed_wrong_once_does_not_hide_the_health_of_the_rest(tmp_path: Path) -> None:
    files = {"journeys/leveren.yml": "title: Leveren\ntouchpoints: []\n", "journeys/registers/claims.yml": CLAIM}
    write(tmp_path, {"files": files})
    assert "claim-without-source" in [each.code for each in load(tmp_path, today=TODAY).problems]
