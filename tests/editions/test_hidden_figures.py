"""Playbooks that differ only in figures that an edition doesn't have are the same site for it, to the last byte."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reisgids.editions import for_edition
from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action, Kpi, Party, Persona
from tests.editions.made_up.written import DAY
from tests.editions.staging import staged_files

pytestmark = pytest.mark.slow

EVERYONE = ["onboarding", "partner", "public"]
EDITIONS = {
    "nieuw": {"id": "nieuw", "title": "Nieuw", "audience": "onboarding"},
    "koerier": {"id": "koerier", "title": "Koerier", "audience": "partner", "party": "koerier"},
    "open": {"id": "open", "title": "Open", "audience": "public"},
}
QUARTERS = ("2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")
Words = dict[str, Any]


def waves(*values: float, n: int = 240, **about: Any) -> list[Words]:
    """Return the waves of one figure that everybody sees."""
    return [
        {"value": value, "n": n + number, "period": period, **about}
        for number, (value, period) in enumerate(zip(values, QUARTERS[-len(values) :], strict=True))
    ]


DELIVERY = [
    *waves(52, 55, 54, 58, 81, metric="csat", method="top-two box"),
    *waves(4.1, 4.2, 4.1, metric="ces", method="CES 2.0, mean", spread=1.2),
    *waves(40, 60, metric="csat", method="top-two box", persona="inkoper"),
    *waves(70, 30, metric="csat", method="top-two box", party="koerier"),
    *waves(-1.2, -0.4, metric="emotion", spread=0.9),
]
WHOLE = [
    *waves(12, 14, 11, 15, 31, metric="nps"),
    *waves(20, 8, metric="nps", phase="initiate"),
    *waves(50, 50, metric="nps", phase="engage", persona="inkoper"),
]
FIGURES = {"delivery": DELIVERY, "whole": WHOLE}
ABOUT = ("metric", "persona", "party", "phase")
KNOWN = {(place, *map(each.get, ABOUT)) for place, figures in FIGURES.items() for each in figures}
"""What is measured where; a KPI that names no method follows a figure of any."""
FROM = {"journey": "reis", "touchpoint": "bezorgen", "metric": "csat", "method": "top-two box"}


def marked(value: Words, *fields: str) -> Words:
    """Return a value that every edition has, with these fields."""
    return {**value, "visible_to": EVERYONE, "fields_visible_to": dict.fromkeys(fields, EVERYONE)}


def playbook(delivery: list[Words], whole: list[Words], follows: Words | None = None) -> Playbook:
    """Return a playbook with these figures; `follows` is the series of its last KPI."""
    fields = ("kpis", "actions", "personas", "measurements", "research")
    touchpoints = [
        {
            "title": "Bezorgen", "phase": "initiate", "delivered_by": "koerier", "measurements": delivery,
            "satisfaction": 3, "feels": {"word": "boos", "score": -1}, "importance": {"customer": 4}, "actions": "sms",
            "fields_visible_to": dict.fromkeys(
                ("measurements", "satisfaction", "feels", "importance", "actions", "evidence"), EVERYONE
            ),
        },
        {"title": "Bellen", "phase": "engage", "delivered_by": "winkel"},
    ]  # fmt: skip
    journey = {
        "id": "reis", "title": "Reis", "status": "published", "personas": ["inkoper"], "kpis": ["score", "stil"],
        "actions": ["sms"], "touchpoints": touchpoints, "measurements": whole,
    }  # fmt: skip
    kpi_fields = ("from", "baseline", "current", "target", "owner")
    score: Words = {
        "id": "score",
        "title": "Score",
        "metric": "csat",
        "unit": "%",
        "from": FROM,
        "target": {"value": 90},
    }
    quiet: Words = {"id": "stil", "title": "Stil", "metric": "csat", **({"from": follows} if follows else {})}
    sms = {
        "id": "sms", "title": "Sms", "term": "short", "impact": "high", "status": "done", "done_on": "2026-05-01",
        "kpi": "score",
    }  # fmt: skip
    personas = {
        "inkoper": marked({"id": "inkoper", "name": "Inkoper"}),
        "geheim": {"id": "geheim", "name": "Geheim", "visible_to": "internal"},
    }
    config = {"name": "Gids", "organisation": {"name": "Winkel", "party": "winkel"}, "editions": EDITIONS}
    return Playbook(
        config=SiteConfig.model_validate({**config, "languages": "nl", "minimum_n": 10, "library": {"use": "no"}}),
        day=DAY,
        journeys=(Journey.model_validate(marked(journey, *fields), context={"language": "nl"}),),
        personas={id: Persona.model_validate(each) for id, each in personas.items()},
        parties={
            id: Party.model_validate(marked({"id": id, "name": id, "kind": "own" if id == "winkel" else "partner"}))
            for id in ("winkel", "koerier", "monteur")
        },
        kpis={each["id"]: Kpi.model_validate(marked(each, *kpi_fields)) for each in (score, quiet)},
        actions={"sms": Action.model_validate(marked(sms, "kpi", "done_on", "due", "owner"))},
    )


def site(whole: Playbook, edition: str) -> dict[str, bytes]:
    declared = whole.config.edition(edition)
    assert declared is not None
    return staged_files(for_edition(whole, declared), "nl")


@cache
def plain(edition: str) -> dict[str, bytes]:
    """Return the site without anything hidden."""
    return site(playbook(DELIVERY, WHOLE), edition)


def with_more(place: str, at: int, figures: list[Words], *, followed: bool = False) -> Playbook:
    """Return the playbook with more figures at a place, from a position on; the last KPI may follow the first of them.

    It follows none where it would follow one that is there anyhow.
    """
    more = {name: [*known] for name, known in FIGURES.items()}
    more[place][at:at] = figures
    first = figures[0]
    series = (place, *map(first.get, ABOUT))
    about = {key: first[key] for key in ("method", *ABOUT) if key in first}
    of = {"journey": "reis", **({"touchpoint": "bezorgen"} if place == "delivery" else {}), **about}
    return playbook(more["delivery"], more["whole"], of if followed and series not in KNOWN else None)


def hidden(edition: str) -> st.SearchStrategy[Words]:
    """Return what makes a figure one that the edition doesn't have."""
    few = st.fixed_dictionaries(
        {"n": st.integers(0, 4)}, optional={"visible_to": st.sampled_from([EVERYONE, ["internal", *EVERYONE]])}
    )
    many = st.integers(0, 5000)
    if edition == "internal":
        return few
    reasons: list[st.SearchStrategy[Words]] = [
        few,
        st.fixed_dictionaries({"n": many, "visible_to": st.just("internal")}),
        st.fixed_dictionaries({"n": many, "persona": st.just("geheim")}, optional={"visible_to": st.just(EVERYONE)}),
        st.fixed_dictionaries({"n": st.integers(0, 9)}),
    ]
    if edition == "koerier":
        about = st.fixed_dictionaries(
            {"n": many, "party": st.just("monteur")}, optional={"visible_to": st.just(EVERYONE)}
        )
        reasons.append(about)
    return st.one_of(reasons)


@st.composite
def figures(draw: st.DrawFn, edition: str, place: str) -> list[Words]:
    """Draw hidden figures: of a series that is shown or of one that isn't, of any period, n, value and spread."""
    about = draw(
        st.one_of(
            st.sampled_from(
                [{key: each[key] for key in ("metric", "method", "phase") if key in each} for each in FIGURES[place]]
            ),
            st.fixed_dictionaries(
                {"metric": st.sampled_from(["nps", "csat", "ces", "emotion", "importance", "satisfaction"])},
                optional={"method": st.sampled_from(["mean", "% 4-5", "Met de hand"])}
                | ({"phase": st.sampled_from(["awareness", "initiate"])} if place == "whole" else {}),
            ),
        )
    )
    found = []
    for period in draw(st.lists(st.sampled_from(PERIODS), min_size=1, max_size=4, unique=True)):
        value = draw(st.sampled_from([-100, -99.5, 0, 3, 100, 4321]))
        more = draw(st.fixed_dictionaries({}, optional={"spread": st.sampled_from([0.1, 40, 900])}))
        found.append({"value": value, "period": period, **about, **more, **draw(hidden(edition))})
    return found


PERIODS = ("2019", "2024-H2", *QUARTERS, "2026-11", "2026-W46", "2026-11-20", "2031-Q1")


@pytest.mark.parametrize("edition", ["internal", *EDITIONS])
def test_hidden_figures_leave_no_trace(edition: str) -> None:
    @settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        drawn=st.sampled_from(["delivery", "whole"]).flatmap(
            lambda place: st.tuples(st.just(place), st.integers(0, len(FIGURES[place])), figures(edition, place))
        ),
        followed=st.booleans(),
    )
    @example(("delivery", 0, waves(0, 99, n=0, metric="csat", method="top-two box")), False)
    @example(("delivery", 3, waves(0, 0, 0, 100, n=1, metric="ces", method="CES 2.0, mean", spread=90.0)), False)
    @example(("whole", 0, waves(-100, 100, n=2, metric="nps", phase="awareness", visible_to=EVERYONE)), True)
    @example(("whole", 8, waves(-100, -100, -100, -100, 100, n=0, metric="nps")), True)
    def same(drawn: tuple[str, int, list[Words]], followed: bool) -> None:
        place, at, more = drawn
        found = site(with_more(place, at, more, followed=followed), edition)
        assert [
            path for path in found.keys() | plain(edition).keys() if found.get(path) != plain(edition).get(path)
        ] == []

    same()


@pytest.mark.parametrize("edition", ["internal", *EDITIONS])
@pytest.mark.parametrize(
    ("place", "more"),
    [
        ("delivery", waves(12, n=900, metric="csat", method="top-two box", spread=3.0)),
        ("whole", waves(12, n=900, metric="nps", phase="awareness")),
        ("delivery", waves(3, n=20, metric="satisfaction", visible_to=EVERYONE)),
    ],
)
def test_figures_that_the_edition_has_do_change_its_site(edition: str, place: str, more: list[Words]) -> None:
    """Else the test above would say nothing."""
    more = [{**each, "period": "2026-10"} for each in more]
    found = site(with_more(place, 0, more, followed=True), edition)
    assert any(found.get(path) != each for path, each in plain(edition).items())


@pytest.mark.parametrize("edition", ["internal", *EDITIONS])
def test_the_site_without_anything_hidden_shows_its_figures(edition: str) -> None:
    """Each edition has what the figures are drawn in: else the test above would look at pages without any."""
    text = b"".join(each for path, each in sorted(plain(edition).items()) if path.startswith("fragments/")).decode()
    for said in ("81", "top-two box", "2026-Q3", "CES 2.0, mean", "Inkoper"):
        assert said in text, said
