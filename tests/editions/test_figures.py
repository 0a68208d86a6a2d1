"""Which figures an edition has: none of a few people, none of whom or what it can't name, none of another partner."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reisgids.editions import for_edition
from reisgids.editions.account import account, held_back, lines
from reisgids.editions.hidden import hidden_values
from reisgids.editions.matrix import matrix
from reisgids.editions.rules import VisibilityRule
from reisgids.insight.measurement.kpi_figures import kpi_series, with_its_figures
from reisgids.model.config import INTERNAL, SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.measurement import Measurement, PartMeasurement
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Kpi, Party, Persona
from reisgids.pages.shared.digests import digest_of_value
from reisgids.pages.shared.edition import digest_of_view
from tests.editions.made_up.written import DAY

EDITIONS = {
    "nieuw": {"id": "nieuw", "title": "Nieuw", "audience": "onboarding"},
    "koerier": {"id": "koerier", "title": "Koerier", "audience": "partner", "party": "koerier"},
    "open": {"id": "open", "title": "Open", "audience": "public"},
}
ALL = ["internal", "nieuw", "koerier", "open"]
MARK = ["onboarding", "partner", "public"]
_KPI = {
    "id": "score",
    "title": "Score",
    "visible_to": MARK,
    "fields_visible_to": dict.fromkeys(("from", "baseline", "current", "target"), MARK),
}
SCORE = {"metric": "csat", "value": 3.5, "n": 40, "period": "2026-Q2"}


def playbook(touchpoint: Any = (), whole: Any = (), kpi: Any = None, **config: Any) -> Playbook:
    """Return a playbook with these figures, in a journey of which every edition has both touchpoints."""
    shown = {"fields_visible_to": {"measurements": MARK}}
    delivery = {"title": "Bezorgen", "phase": "initiate", "delivered_by": "koerier", **shown}
    journey = {
        "id": "reis",
        "title": "Reis",
        "status": "published",
        "visible_to": MARK,
        **({"measurements": whole} if whole else {}),
        **shown,
        "touchpoints": [
            {**delivery, "measurements": touchpoint} if touchpoint else delivery,
            {"title": "Bellen", "phase": "engage"},
        ],
    }
    settings = {"name": "Gids", "organisation": {"name": "Winkel"}, "editions": EDITIONS, "minimum_n": 10, **config}
    everyone = {id: Persona.model_validate({"id": id, "name": id, "visible_to": MARK}) for id in ("iedereen",)}
    hidden = {id: Persona.model_validate({"id": id, "name": id, "visible_to": "internal"}) for id in ("geheim",)}
    return Playbook(
        config=SiteConfig.model_validate(settings),
        day=DAY,
        journeys=(Journey.model_validate(journey, context={"language": "nl"}),),
        personas=everyone | hidden,
        parties={
            id: Party.model_validate({"id": id, "name": id, "visible_to": MARK})
            for id in ("koerier", "monteur", "winkel")
        },
        kpis={} if kpi is None else {"score": Kpi.model_validate({**_KPI, **kpi})},
    )


def view(whole: Playbook, edition: str) -> Playbook:
    declared = whole.config.edition(edition)
    assert declared is not None
    return for_edition(whole, declared)


def figures(seen: Playbook) -> list[tuple[float, int]]:
    """Return value and n of each figure of the journey."""
    measured: list[Measurement] = list(seen.journeys[0].measurements)
    measured += [each for touchpoint in seen.journeys[0].touchpoints for each in touchpoint.measurements]
    return [(each.value, each.n) for each in measured]


# Of a few people


@pytest.mark.parametrize("edition", ALL)
@pytest.mark.parametrize("marks", [{}, {"visible_to": MARK}, {"visible_to": ["internal", *MARK]}])
def test_a_figure_of_a_few_people_is_in_no_edition_whatever_its_mark(edition: str, marks: dict[str, Any]) -> None:
    few = {**SCORE, "n": 4, "period": "2026-Q1", **marks}
    kpi = {"baseline": {"value": 3, "n": 4, **marks}, "current": {"value": 4, "n": 5, "visible_to": MARK}}
    whole = playbook([few, {**SCORE, "n": 5, "visible_to": [*MARK, "internal"]}], [{**few, "phase": "initiate"}], kpi)
    seen = view(whole, edition)
    assert figures(seen) == [(3.5, 5)]
    assert seen.kpis["score"].baseline is None
    assert seen.kpis["score"].current is not None


@pytest.mark.parametrize("edition", ALL)
def test_not_even_a_digest_tells_that_there_were_figures_of_a_few_people(edition: str) -> None:
    few = {**SCORE, "n": 1}
    one = view(playbook([few], [few], {"current": {"value": 1, "n": 2}}), edition)
    other = view(playbook([], [], {}), edition)
    assert digest_of_view(one) == digest_of_view(other)
    assert digest_of_value(one) == digest_of_value(other)


def test_under_another_threshold_others_are_of_a_few_people() -> None:
    measured = [{**SCORE, "n": n, "period": f"2026-Q{number}"} for number, n in enumerate((0, 9, 30), 1)]
    assert [n for _, n in figures(view(playbook(measured, hide_below=0), "internal"))] == [0, 9, 30]
    assert [n for _, n in figures(view(playbook(measured, hide_below=25), "internal"))] == [30]
    assert [n for _, n in figures(view(playbook(measured, hide_below=25), "nieuw"))] == [30]
    assert [n for _, n in figures(view(playbook(measured, hide_below=0), "nieuw"))] == [30]


# Of whom, and about whom


@given(
    edition=st.sampled_from(ALL),
    about=st.fixed_dictionaries(
        {},
        optional={
            "persona": st.sampled_from(["iedereen", "geheim"]),
            "party": st.sampled_from(["koerier", "monteur"]),
            "phase": st.sampled_from(["initiate", "engage"]),
            "method": st.just("mean"),
        },
    ),
)
def test_a_figure_of_some_never_becomes_that_of_all(edition: str, about: dict[str, str]) -> None:
    whole = playbook(
        [{key: inside for key, inside in {**SCORE, **about}.items() if key != "phase"}], [{**SCORE, **about}]
    )
    seen = view(whole, edition).journeys[0]
    for each in (*seen.measurements, *(m for touchpoint in seen.touchpoints for m in touchpoint.measurements)):
        assert (each.persona, each.party) == (about.get("persona"), about.get("party"))
        assert not isinstance(each, PartMeasurement) or each.phase == about.get("phase")
    hidden = (about.get("persona") == "geheim" and edition != "internal") or (
        about.get("party") == "monteur" and edition == "koerier"
    )
    assert len(seen.measurements) == len(seen.touchpoints[0].measurements) == (0 if hidden else 1)


@pytest.mark.parametrize("marks", [{}, {"visible_to": "partner"}, {"visible_to": "koerier"}])
def test_no_partner_sees_a_figure_about_another_one(marks: dict[str, Any]) -> None:
    about = [{**SCORE, **marks, "party": "monteur"}, {**SCORE, **marks, "party": "koerier", "value": 4}]
    whole = playbook(about, about)
    assert figures(view(whole, "koerier")) == [(4, 40), (4, 40)]
    at = ("journeys", "reis", "measurements", "0")
    assert account(whole, whole.config.editions["koerier"])[at].rule is VisibilityRule.ANOTHERS_SCORE


# What a KPI follows

FROM = {"journey": "reis", "touchpoint": "bezorgen", "metric": "csat"}


@pytest.mark.parametrize("edition", ALL)
def test_a_kpi_follows_the_series_that_is_there(edition: str) -> None:
    seen = view(playbook([SCORE, {**SCORE, "period": "2026-Q1", "value": 3}], kpi={"from": FROM}), edition)
    kpi = with_its_figures(seen, seen.kpis["score"])
    assert (kpi.baseline, kpi.current) != (None, None)
    assert (kpi.baseline and kpi.baseline.value, kpi.current and kpi.current.value) == (3, 3.5)


@pytest.mark.parametrize(
    ("measured", "of", "hidden_in"),
    [
        ([{**SCORE, "visible_to": "internal"}], {}, ["nieuw", "koerier", "open"]),
        ([{**SCORE, "visible_to": "koerier"}], {}, ["nieuw", "open"]),
        ([{**SCORE, "persona": "geheim"}], {"persona": "geheim"}, ["nieuw", "koerier", "open"]),
        ([{**SCORE, "party": "monteur"}], {"party": "monteur"}, ["koerier"]),
        ([{**SCORE, "n": 4}], {}, ALL),
        ([{**SCORE, "n": 9}], {}, ["nieuw", "koerier", "open"]),
        ([SCORE, {**SCORE, "n": 4, "period": "2026-Q1"}], {"baseline": "2026-Q1"}, ALL),
        ([SCORE, {**SCORE, "visible_to": "internal", "period": "2026-Q1"}], {"baseline": "2026-Q1"},
         ["nieuw", "koerier", "open"]),
    ],
)  # fmt: skip
def test_a_kpi_whose_series_or_baseline_is_hidden_follows_none(
    measured: list[dict[str, Any]], of: dict[str, str], hidden_in: list[str]
) -> None:
    kpi = {"from": {**FROM, **of}, "target": {"value": 4}}
    for edition in ALL:
        seen = view(playbook(measured, kpi=kpi), edition)
        told = seen.kpis["score"]
        assert (told.from_ is None) == (edition in hidden_in), edition
        assert (kpi_series(seen, told) is None) == (edition in hidden_in), edition
        if edition in hidden_in:
            left = measured[:1] if "baseline" in of else []
            alone = view(playbook(left, kpi={"target": {"value": 4}}), edition)
            assert digest_of_value(seen) == digest_of_value(alone), edition


def test_a_kpi_names_the_touchpoint_as_the_edition_does() -> None:
    whole = playbook([SCORE], kpi={"from": {**FROM, "touchpoint": "bezorgen-2"}})
    journey = Journey.model_validate(
        {
            "id": "reis", "title": "Reis", "visible_to": MARK,
            "touchpoints": [
                {"title": "Bezorgen", "phase": "initiate", "visible_to": "internal"},
                {"title": "Bezorgen", "phase": "initiate", "measurements": [SCORE]},
            ],
        },
        context={"language": "nl"},
    )  # fmt: skip
    seen = view(replace(whole, journeys=(journey,)), "nieuw")
    kpi = seen.kpis["score"]
    assert kpi.from_ is not None
    assert kpi.from_.touchpoint == "bezorgen"
    assert kpi_series(seen, kpi) is not None


def test_what_only_a_hidden_series_is_about_is_not_in_the_edition() -> None:
    """A KPI that goes without its series no longer refers to the persona of that series."""
    whole = playbook([{**SCORE, "persona": "stil", "n": 4}], kpi={"from": {**FROM, "persona": "stil"}})
    whole = replace(whole, personas={"stil": Persona.model_validate({"id": "stil", "name": "Stil"})})
    assert "stil" not in view(whole, "koerier").personas


# What is told of it


def test_the_account_of_the_internal_edition_tells_what_is_of_a_few_people_only() -> None:
    whole = playbook([SCORE, {**SCORE, "n": 3, "period": "2026-Q1"}], kpi={"baseline": {"value": 3, "n": 2}})
    said = account(whole, INTERNAL)
    assert held_back(said) == [(VisibilityRule.HIDE_BELOW, 2)]
    (told,) = lines(said, ("reis", "bezorgen"))
    assert told.at == ("journeys", "reis", "touchpoints", "bezorgen", "measurements")
    assert account(playbook([SCORE]), INTERNAL) == {}


def test_the_matrix_counts_figures_of_a_few_people_as_held_back_in_each_edition() -> None:
    few = {**SCORE, "n": 3, "period": "2026-Q1"}
    whole = playbook([SCORE, few], [few], {"target": {"value": 1, "n": 1}})
    cells = {row.field: row.cells for row in matrix(whole)[1]}
    for field in ("Touchpoint.measurements", "Journey.measurements", "Kpi.target"):
        assert [each.held for each in cells[field]] == [1, 1, 1, 1], field
    assert cells["Touchpoint.measurements"][0].policy == "all"


def test_the_leak_check_of_the_internal_edition_looks_for_figures_of_a_few_people_and_nothing_else() -> None:
    few = {**SCORE, "n": 3, "value": 3.33333333, "period": "2026-09-14", "method": "Met de hand geteld"}
    whole = playbook([SCORE, few], kpi={"baseline": {"value": 3, "n": 2, "date": "2026-01-31"}})
    said = {each.text for each in hidden_values(whole, view(whole, "internal"))}
    assert {"3.33333333", "2026-09-14", "Met de hand geteld", "31 januari 2026"} <= said
    assert not {"bezorgen", "Bezorgen", "iedereen"} & said
    whole = playbook([SCORE])
    assert hidden_values(whole, view(whole, "internal")) == ()
