"""How far the organisation is with the strategy in six steps: every rule, from a playbook that lacks nothing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from reisgids.insight.method.six_steps import six_steps
from reisgids.insight.method.step_state import StepState, done
from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action, Kpi, LibraryTouchpoint, Persona

KPI = {"id": "nps", "title": "NPS", "baseline": {"value": 4}, "current": {"value": 9}, "target": {"value": 20}}
FOLLOWS = {"id": "nps", "title": "NPS", "from": {"journey": "reis", "metric": "nps"}, "target": {"value": 20}}


def config(**more: Any) -> SiteConfig:
    organisation = {"name": "Vloedstra", "about": "Bouwt machines."}
    return SiteConfig.model_validate({"name": "Boek", "organisation": organisation, "address": "u", **more})


def journey(touchpoint: dict[str, Any] | None = None, **more: Any) -> Journey:
    whole = {"library": "balie", "opportunity": "Sneller.", "next": []}
    given = {"title": "A", "phase": "x", **(whole if touchpoint is None else touchpoint)}
    more = {"measurements": measured("2026-Q2", "2026-Q3"), **more}
    return Journey.model_validate(
        {"id": "reis", "title": "Reis", "contact_strategy": "Dichtbij.", "touchpoints": [given], **more}
    )


def measured(*periods: str, **more: Any) -> list[dict[str, Any]]:
    return [{"metric": "nps", "value": 4, "n": 50, "period": period, **more} for period in periods]


def persona(**more: Any) -> dict[str, Persona]:
    return {"inkoper": Persona.model_validate({"id": "inkoper", "name": "Inkoper", **more})}


def entry(**more: Any) -> dict[str, LibraryTouchpoint]:
    return {"balie": LibraryTouchpoint.model_validate({"id": "balie", "title": "Balie", **more})}


def action(status: str) -> dict[str, Action]:
    given = {"id": "a", "title": "A", "term": "short", "impact": "low", "status": status}
    return {"a": Action.model_validate(given)}


def kpi(*without: str) -> dict[str, Kpi]:
    return {"nps": Kpi.model_validate({key: value for key, value in KPI.items() if key not in without})}


COMPLETE = Playbook(
    config=config(),
    day=dt.date(2026, 11, 10),
    journeys=(journey(),),
    personas=persona(based_on="Twaalf interviews"),
    touchpoints=entry(group="visit"),
    actions=action("planned"),
    kpis=kpi(),
)


def items(step: StepState) -> list[str]:
    return [missing.item for missing in step.missing]


def test_a_playbook_that_lacks_nothing_has_done_five_and_never_the_sixth() -> None:
    steps = six_steps(COMPLETE)
    assert [step.number for step in steps] == [1, 2, 3, 4, 5, 6]
    assert done(steps) == 5
    assert [step.level for step in steps][-1] == "running"


@pytest.mark.parametrize(
    ("periods", "day", "level", "since"),
    [
        (["2026-Q3"], "2026-11-10", "running", None),
        (["2026-Q3"], "2027-03-31", "running", None),
        (["2026-Q3"], "2027-04-01", "stalled", "2027-04-01"),
        (["2026-Q3"], "2028-01-01", "stalled", "2027-04-01"),
        (["2026-Q1", "2026-Q4"], "2026-11-10", "running", None),
        (["2025-Q1"], "2025-10-01", "stalled", "2025-10-01"),
        (["2025-12"], "2026-06-30", "running", None),
        (["2025-12"], "2026-07-01", "stalled", "2026-07-01"),
        ([], "2026-11-10", "partial", None),
        (["ooit"], "2026-11-10", "partial", None),
    ],
)
@pytest.mark.parametrize("follows", [True, False])
def test_the_sixth_runs_while_waves_come_in_their_rhythm_and_is_stalled_since_a_day(
    periods: list[str], day: str, level: str, since: str | None, follows: bool
) -> None:
    kpis = {"nps": Kpi.model_validate(FOLLOWS)} if follows else kpi()
    of = journey(measurements=measured(*periods))
    step = six_steps(replace(COMPLETE, day=dt.date.fromisoformat(day), journeys=(of,), kpis=kpis))[5]
    assert (step.level, step.since and step.since.isoformat()) == (level, since)
    assert ("waves" in items(step)) == (level == "partial" or (level == "stalled" and follows))


@pytest.mark.parametrize(("rhythm", "level"), [("week", "stalled"), ("month", "running"), ("year", "running")])
def test_each_metric_has_the_rhythm_that_the_playbook_declares(rhythm: str, level: str) -> None:
    declared = config(rhythm={"nps": rhythm, "csat": "week"})
    assert six_steps(replace(COMPLETE, config=declared, day=dt.date(2026, 11, 10)))[5].level == level


def test_only_the_series_that_a_kpi_follows_count_where_any_does() -> None:
    both = [*measured("2026-Q3"), *measured("2020", metric="csat", method="top-two box")]
    of = journey(measurements=both)
    assert six_steps(replace(COMPLETE, journeys=(of,)))[5].level == "stalled"
    followed = {"nps": Kpi.model_validate(FOLLOWS)}
    assert six_steps(replace(COMPLETE, journeys=(of,), kpis=followed))[5].level == "running"


def test_an_empty_playbook_has_everything_open_but_says_where_to_begin() -> None:
    bare = config().model_validate({"name": "Boek", "organisation": {"name": "Vloedstra"}})
    steps = six_steps(Playbook(config=bare, day=dt.date(2026, 11, 10)))
    assert [(step.level, items(step)) for step in steps] == [
        ("open", ["personas"]),
        ("open", ["as_is", "flow"]),
        ("open", ["opportunity", "actions"]),
        ("open", ["brand", "experience", "address"]),
        ("open", ["library"]),
        ("open", ["kpis", "waves"]),
    ]


@pytest.mark.parametrize(
    ("number", "parts", "item", "of"),
    [
        (1, {"personas": persona()}, "based_on", ("inkoper",)),
        (2, {"journeys": (journey({"library": "balie", "opportunity": "Sneller."}),)}, "flow", ()),
        (3, {"journeys": (journey({"library": "balie", "next": []}),)}, "opportunity", ()),
        (3, {"actions": action("dropped")}, "actions", ()),
        (4, {"config": config(organisation={"name": "Vloedstra"})}, "brand", ()),
        (4, {"journeys": (journey(contact_strategy={"address": "u"}),)}, "experience", ()),
        (5, {"touchpoints": entry()}, "group", ("balie",)),
        (5, {"journeys": (journey({"opportunity": "Sneller.", "next": []}),)}, "unmet", ("balie",)),
        (6, {"kpis": kpi("baseline")}, "baseline", ("nps",)),
        (6, {"kpis": kpi("target")}, "target", ("nps",)),
        (6, {"kpis": kpi("current")}, "current", ("nps",)),
    ],
)
def test_what_is_taken_away_is_missing_at_its_own_step_and_nowhere_else(
    number: int, parts: dict[str, Any], item: str, of: tuple[str, ...]
) -> None:
    steps = six_steps(replace(COMPLETE, **parts))
    assert [(missing.item, missing.of) for missing in steps[number - 1].missing] == [(item, of)]
    assert steps[number - 1].level == ("running" if number == 6 else "partial")
    assert done(steps) == (5 if number == 6 else 4)


def test_journeys_to_be_are_a_beginning_of_the_process_but_not_the_process() -> None:
    step = six_steps(replace(COMPLETE, journeys=(journey(state="to-be"),)))[1]
    assert (step.level, items(step)) == ("partial", ["as_is", "flow"])


def test_the_form_of_address_may_also_stand_in_a_contact_strategy() -> None:
    silent = SiteConfig.model_validate({"name": "B", "organisation": {"name": "V", "about": "Machines."}})
    assert items(six_steps(replace(COMPLETE, config=silent))[3]) == ["address"]
    spoken = journey(contact_strategy={"experience": "Dichtbij.", "address": "je"})
    assert six_steps(replace(COMPLETE, config=silent, journeys=(spoken,)))[3].level == "done"
