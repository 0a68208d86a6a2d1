from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Reisgids

FILES = {
    "site-config.yml": (
        "name: Proef\norganisation: { name: Proef BV, party: proef }\nlanguages: [nl]\n"
        "editions:\n  koerier: { title: Voor de koerier, audience: partner, party: koerier }\n"
    ),
    "journeys/registers/parties.yml": "proef: { name: Proef BV, kind: own }\nkoerier: { name: De koerier }\n",
    "journeys/bezorgen.yml": (
        "title: Bezorgen\ntouchpoints:\n"
        "  - { title: Aanbellen, phase: initiate, delivered_by: koerier, does: Doet open, pain: Te laat }\n"
        "  - { title: Retour, phase: engage, delivered_by: proef, does: Belt, note: Geheim }\n"
    ),
    "journeys/advies.yml": "title: Advies\ntouchpoints: [{ title: Gesprek, phase: purchase }]\n",
}


pytestmark = pytest.mark.usefixtures("playbook")


@pytest.fixture
def playbook(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path


def test_an_edition_is_told_with_what_it_has_and_what_not(reisgids: Reisgids) -> None:
    done = reisgids("explain", "--edition", "koerier")
    assert done.code == 0
    assert done.out.startswith("Voor de koerier (koerier, partner)\n")
    assert "  + bezorgen\n      the party delivers something here" in done.out
    assert "  - advies\n      the party has no part in this" in done.out
    assert "beyond the outline of what others deliver" in done.out


def test_one_touchpoint_is_told_field_by_field_also_in_dutch(reisgids: Reisgids) -> None:
    done = reisgids("explain", "--edition", "koerier", "bezorgen/aanbellen", "--language", "nl")
    assert "journeys/bezorgen/touchpoints/aanbellen" in done.out
    assert "+ id, title, phase, kind, does, delivered_by\n      standaard voor dit publiek" in done.out
    assert "- pain, evidence\n      niet standaard voor dit publiek" in done.out


def test_the_internal_edition_shows_everything(reisgids: Reisgids) -> None:
    assert "This edition shows everything." in reisgids("explain", "--edition", "internal").out


def test_of_the_internal_edition_is_told_what_is_of_too_few_answers(reisgids: Reisgids, playbook: Path) -> None:
    (playbook / "journeys/measurements").mkdir()
    sheet = (
        "journey,touchpoint,metric,value,n,period\nbezorgen,retour,csat,4,3,2026-Q1\nbezorgen,retour,csat,4,9,2026-Q2\n"
    )
    (playbook / "journeys/measurements/2026.csv").write_text(sheet, "utf-8")
    whole = reisgids("explain", "--edition", "internal", "--language", "nl").out
    assert "Deze editie toont alles, behalve:\n       1  een cijfer van minder antwoorden dan hide_below" in whole
    assert "reisgids explain --edition internal bezorgen/retour" in whole
    one = reisgids("explain", "--edition", "internal", "bezorgen/retour").out
    assert "journeys/bezorgen/touchpoints/retour/measurements\n  - 0\n      a figure of fewer answers" in one
    assert "This edition shows everything." in reisgids("explain", "--edition", "internal", "advies").out


def test_the_matrix_has_a_column_per_edition_and_a_line_per_field(reisgids: Reisgids) -> None:
    out = reisgids("explain", "--matrix").out
    assert out.splitlines()[0].split() == ["internal", "koerier"]
    assert next(line.split() for line in out.splitlines() if line.startswith("Touchpoint.pain")) == [
        "Touchpoint.pain", "yes", "–",
    ]  # fmt: skip
    assert "own       only at touchpoints that the partner itself delivers" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--edition", "koerir"), "Did you mean koerier?"),
        (("--edition", "koerier", "bezorge"), "Did you mean bezorgen?"),
        ((), "Give --edition with an edition, or --matrix without a name."),
        (("--edition", "koerier", "--matrix"), "Give --edition with an edition, or --matrix without a name."),
    ],
)
def test_a_wrong_question_is_refused(reisgids: Reisgids, arguments: tuple[str, ...], said: str) -> None:
    done = reisgids("explain", *arguments)
    assert done.code == 2
    assert said in done.err


def test_a_playbook_with_problems_is_not_explained(reisgids: Reisgids, playbook: Path) -> None:
    (playbook / "journeys/advies.yml").write_text("title: Advies\n", "utf-8")
    done = reisgids("explain", "--matrix")
    assert done.code == 1
    assert "touchpoints" in done.err
