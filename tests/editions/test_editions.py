"""Who sees what: each rule of the editions, by an example that can be read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reisgids.editions import for_edition
from reisgids.editions.written_fields import changed
from reisgids.model.journey import Journey
from reisgids.model.markdown.content import ContentPage
from reisgids.model.playbook import Playbook
from reisgids.model.register_files import REGISTERS
from reisgids.model.registers import Channel, Party
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.base import Audience, Value, audiences_of
from reisgids.model.withheld import WITHHELD
from reisgids.sources.load import load
from tests.editions.made_up.written import DAY

FILES = {
    "site-config.yml": """
        name: Gids
        organisation: {name: Vloedstra, party: vloedstra}
        languages: nl
        minimum_n: 10
        editions:
          nieuw: {title: Voor nieuwe collega's, audience: onboarding}
          koerier: {title: Voor de koerier, audience: partner, party: koerier}
          monteur: {title: Voor de monteur, audience: partner, party: monteur, others: none}
          open: {title: Openbaar, audience: public}
        """,
    "journeys/registers/parties.yml": """
        vloedstra: {name: Vloedstra, kind: own, contact: {role: Klantenservice}}
        koerier: {name: Snel, summary: Rijdt, contact: {role: Planning, name: Kees, email: plan@snel.example}}
        monteur: {name: Vast, summary: Bouwt, contact: {role: Voorman, email: voorman@vast.example}}
        drukker: {name: Inkt, summary: Drukt, contact: {role: Balie, email: balie@inkt.example}}
        """,
    "journeys/registers/actions.yml": """
        belronde: {title: Belronde, term: short, impact: high, about: Elke ochtend}
        folder: {title: Nieuwe folder, term: long, impact: low, visible_to: koerier}
        """,
    "journeys/registers/systems.yml": """
        visible_to: onboarding
        planbord: {name: Planbord, holds: Ritten}
        kassa: {name: Kassa, visible_to: [koerier, public]}
        """,
    "journeys/registers/personas.yml": """
        inkoper: {name: Inkoper, summary: Koopt in, context: Heeft haast, quote: Schiet op}
        """,
    "journeys/registers/channels.yml": "telefoon: {name: Telefoon}\nbalie: {name: Balie}\n",
    "journeys/registers/kpis.yml": "tevreden: {title: Tevreden, current: {value: 7, n: 4}, target: {value: 8}}\n",
    "journeys/levering.yml": """
        title: Van bestelling tot gebruik
        status: published
        owner: {role: Ketenregisseur, name: Anna, email: keten@vloedstra.example}
        personas: inkoper
        kpis: tevreden
        touchpoints:
          - title: Bestelling
            phase: purchase
            channel: telefoon
            delivered_by: vloedstra
            does: Belt
            satisfaction: 4
            feels: {word: blij, score: 2}
          - title: Rit
            phase: initiate
            channel: balie
            delivered_by: koerier
            perceived_as: vloedstra
            does: Wacht
            need: Weten wanneer
            expectation: Op tijd
            frontstage: De bus komt voor
            backstage: De bus wordt geladen
            satisfaction: 3
            feels: {word: boos, score: -2}
            pain: {text: Te laat, owner: koerier}
            delight: {text: Draagt het naar binnen, visible_to: [koerier, public]}
            quotes: Waar blijft hij
            note: Contract loopt af
            actions: [belronde, folder]
            systems: [planbord, kassa]
            next: [inbouw]
            measurements:
              - {metric: csat, value: 3.2, n: 40, period: dit jaar}
              - {metric: ces, value: 5.1, n: 4, period: dit jaar}
              - {metric: nps, value: 12, n: 5, period: dit jaar, visible_to: koerier}
            handover:
              - {to: monteur, agreement: Voor tienen, data: Adres, responsibilities: {koerier: Brengt, monteur: Bouwt}}
          - title: Inbouw
            phase: initiate
            delivered_by: monteur
            does: Kijkt mee
            satisfaction: 5
            fields_visible_to: {satisfaction: [partner], does: [partner]}
          - title: Controle
            phase: engage
            delivered_by: monteur
            visible_to: monteur
          - title: Folder
            phase: engage
            delivered_by: drukker
            handover:
              - {to: vloedstra, agreement: Proefdruk}
          - title: Nieuwe bestelling
            phase: advocacy
            delivered_by: vloedstra
            fields_visible_to: {does: [internal]}
            does: Onderhandelt
        changes:
          - {date: 2026-05-01, text: Tweede rit erbij}
        """,
    "journeys/plan.yml": "title: Een plan\nstatus: draft\ntouchpoints: [{title: Idee, phase: awareness}]\n",
    "journeys/etalage.yml": """
        title: Langs de etalage
        status: draft
        visible_to: [public, onboarding]
        reviewed: 2026-03-01
        touchpoints:
          - {title: Etalage, phase: awareness, delivered_by: vloedstra, does: Kijkt, thinks: Mooi, satisfaction: 4}
          - {title: Etalage, phase: awareness, visible_to: internal}
          - {title: Etalage, phase: awareness}
        """,
    "journeys/routes/rijden.yml": """
        title: Voor wie rijdt
        visible_to: koerier
        parties: [koerier, drukker]
        steps: [{journey: levering, touchpoint: rit}, {journey: plan}, {page: intern.md}, {page: keten.md}]
        """,
    "journeys/routes/begin.yml": "title: Begin\nsteps: [{journey: plan}]\n",
    "content/nl/intern.md": "---\ntitle: Intern\n---\nAlleen voor ons.\n",
    "content/nl/keten.md": """
        ---
        title: De keten
        visible_to: [partner, onboarding]
        ---
        Lees [het plan][p] en [de levering][l].

        [p]: journeys/plan.md
        [l]: journeys/levering.md#tp-controle

        Zie [de rit](journeys/levering.md#tp-rit), [het plan](journeys/plan.md), [ons huis](intern.md) en
        [de controle](journeys/levering.md#tp-controle).

        ::: visible_to: koerier
        De poort gaat om zes uur open.
        :::

        ```diagram
        kind: emotion-curve
        journey: plan
        ```

        Tot slot.
        """,
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Playbook:
    """The playbook of all examples, as it is loaded from its files."""
    root = tmp_path_factory.mktemp("gids")
    for name, text in FILES.items():
        lines = text.strip("\n").split("\n")
        indent = len(lines[0]) - len(lines[0].lstrip())
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("\n".join(line[indent:] for line in lines).rstrip() + "\n", "utf-8")
    loaded = load(root, today=DAY)
    assert loaded.playbook is not None, loaded.problems
    return loaded.playbook


def seen(whole: Playbook, name: str) -> Playbook:
    """Return what an edition has."""
    edition = whole.config.edition(name)
    assert edition is not None
    return for_edition(whole, edition)


def at(view: Playbook, id: str, journey: str = "levering") -> Touchpoint:
    """Return a touchpoint that must be there."""
    found = view.journey(journey)
    assert found is not None
    touchpoint = found.touchpoint(id)
    assert touchpoint is not None, [each.id for each in found.touchpoints]
    return touchpoint


def ids(view: Playbook, journey: str = "levering") -> list[str]:
    """Return the ids of a journey's touchpoints."""
    found = view.journey(journey)
    return [each.id for each in found.touchpoints] if found else []


def told(value: Value) -> set[str]:
    """Return the fields of a value that say something."""
    return {name for name in value.model_fields_set if getattr(value, name) not in (None, (), {}, WITHHELD)}


def test_the_internal_edition_sees_everything_but_figures_of_a_few_people(whole: Playbook) -> None:
    view = seen(whole, "internal")
    assert [each.metric for each in at(whole, "rit").measurements] == ["csat", "ces", "nps"]
    assert [each.metric for each in at(view, "rit").measurements] == ["csat", "nps"]
    assert changed(at(view, "rit"), {"measurements": at(whole, "rit").measurements}) == at(whole, "rit")
    assert view.kpis["tevreden"].current is None
    assert [each for each in view.journeys if each.id != "levering"] == [
        each for each in whole.journeys if each.id != "levering"
    ]
    assert view.parties == whole.parties
    assert len(view.content) == len(whole.content)
    assert "De poort gaat om zes uur open.\n" in next(page.body for page in view.content if page.path == "keten.md")


# Onboarding


def test_new_colleagues_see_everything_but_quotes_notes_and_what_was_measured_with_few_answers(whole: Playbook) -> None:
    ride = at(seen(whole, "nieuw"), "rit")
    every = told(at(whole, "rit"))
    assert every - told(ride) == {"quotes", "note", "delight"}
    assert [each.metric for each in ride.measurements] == ["csat"]


def test_new_colleagues_see_no_drafts_but_those_marked_for_them(whole: Playbook) -> None:
    assert [journey.id for journey in seen(whole, "nieuw").journeys] == ["etalage", "levering"]


def test_new_colleagues_see_no_quote_of_a_persona(whole: Playbook) -> None:
    persona = seen(whole, "nieuw").personas["inkoper"]
    assert persona.context
    assert persona.quote is None


def test_the_threshold_holds_for_figures_too(whole: Playbook) -> None:
    kpi = seen(whole, "nieuw").kpis["tevreden"]
    assert kpi.current is None
    assert kpi.target is not None


# Partners


def test_a_partner_sees_the_journeys_in_which_it_takes_part(whole: Playbook) -> None:
    assert [journey.id for journey in seen(whole, "koerier").journeys] == ["levering"]


def test_of_its_own_touchpoints_a_partner_sees_its_share_and_its_own_satisfaction(whole: Playbook) -> None:
    ride = at(seen(whole, "koerier"), "rit")
    by_default = {
        "id", "title", "phase", "kind", "channel", "delivered_by", "does", "need", "frontstage", "handover",
        "satisfaction",
    }  # fmt: skip
    assert told(ride) - by_default == {"delight", "measurements", "actions", "systems"}, "each is marked for it"
    assert by_default <= told(ride)


def test_of_what_others_deliver_a_partner_sees_the_outline(whole: Playbook) -> None:
    order = at(seen(whole, "koerier"), "bestelling")
    assert told(order) == {"id", "title", "phase", "kind", "delivered_by"}


def test_a_partner_without_others_sees_only_its_own_touchpoints_and_those_tied_to_it(whole: Playbook) -> None:
    view = seen(whole, "monteur")
    assert ids(view) == ["rit", "inbouw", "controle"]
    assert told(at(view, "rit")) == {"id", "title", "phase", "kind", "delivered_by", "handover"}


def test_a_hand_over_is_seen_by_both_sides_with_what_they_agreed(whole: Playbook) -> None:
    for name in ("koerier", "monteur"):
        (passing,) = at(seen(whole, name), "rit").handover
        assert passing.agreement is not None
        assert passing.data is not None
        assert set(passing.responsibilities) == {"koerier", "monteur"}


def test_a_hand_over_between_others_is_not_seen(whole: Playbook) -> None:
    assert at(seen(whole, "koerier"), "folder").handover == ()


@pytest.mark.parametrize("name", ["koerier", "monteur"])
def test_a_partner_never_sees_another_partys_score_not_even_marked(whole: Playbook, name: str) -> None:
    (journey,) = seen(whole, name).journeys
    for touchpoint in journey.touchpoints:
        if touchpoint.delivered_by != name:
            assert (touchpoint.satisfaction, touchpoint.feels, touchpoint.measurements) == (None, None, ())
    assert at(seen(whole, name), "inbouw").satisfaction == (5 if name == "monteur" else None)


def test_the_mark_shows_what_else_a_partner_may_see_of_others(whole: Playbook) -> None:
    assert at(seen(whole, "koerier"), "inbouw").does is not None


def test_a_measurement_marked_for_a_partner_is_there_however_few_the_answers(whole: Playbook) -> None:
    assert [each.metric for each in at(seen(whole, "koerier"), "rit").measurements] == ["nps"]


def test_a_partner_gets_the_entries_to_which_something_that_it_sees_refers(whole: Playbook) -> None:
    view = seen(whole, "koerier")
    assert list(view.channels) == ["balie"]
    assert list(view.personas) == ["inkoper"]
    assert list(view.kpis) == []


def test_actions_and_systems_marked_for_a_partner_are_there_where_they_are_named(whole: Playbook) -> None:
    view = seen(whole, "koerier")
    assert at(view, "rit").actions == ("folder",)
    assert at(view, "rit").systems == ("kassa",)
    assert (list(view.actions), list(view.systems)) == (["folder"], ["kassa"])


def test_contacts_are_shared_only_across_a_hand_over(whole: Playbook) -> None:
    parties = seen(whole, "koerier").parties
    assert parties["monteur"].contact is not None
    assert told(parties["drukker"]) == {"id", "name", "kind"}


def test_a_partner_reads_roles_and_no_names(whole: Playbook) -> None:
    view = seen(whole, "koerier")
    contact = view.parties["koerier"].contact
    assert contact is not None
    assert contact.email
    assert contact.name is None
    owner = view.journeys[0].owner
    assert owner is not None
    assert owner.name is None


# The public


def test_the_public_sees_only_what_is_marked_and_of_it_what_is_fit_for_it(whole: Playbook) -> None:
    view = seen(whole, "open")
    assert [journey.id for journey in view.journeys] == ["etalage"]
    assert view.journeys[0].reviewed is None
    shop = at(view, "etalage", "etalage")
    assert told(shop) == {"id", "title", "phase", "kind", "does"}
    assert list(view.systems) == ["kassa"]
    assert [*view.parties, *view.actions, *view.personas, *view.content, *view.routes] == []


# Marks


def test_a_mark_on_a_value_comes_in_place_of_the_default(whole: Playbook) -> None:
    assert at(seen(whole, "koerier"), "rit").delight is not None
    assert at(seen(whole, "nieuw"), "rit").delight is None


def test_a_mark_on_a_field_comes_in_place_of_the_default(whole: Playbook) -> None:
    assert at(seen(whole, "nieuw"), "nieuwe-bestelling").does is None
    assert at(seen(whole, "nieuw"), "inbouw").does is None
    assert at(seen(whole, "monteur"), "inbouw").does is not None


def test_a_touchpoint_marked_for_others_is_gone(whole: Playbook) -> None:
    assert "controle" not in ids(seen(whole, "koerier"))
    assert "controle" not in ids(seen(whole, "nieuw"))


def test_a_register_can_say_who_sees_its_entries_unless_they_say_so_themselves(whole: Playbook) -> None:
    assert list(seen(whole, "nieuw").systems) == ["planbord"]
    assert list(seen(whole, "koerier").systems) == ["kassa"]


def test_no_view_says_for_whom_else_something_is(whole: Playbook) -> None:
    for name in ("nieuw", "koerier", "monteur", "open"):
        view = seen(whole, name)
        assert view.config.editions == {}
        for journey in view.journeys:
            assert not journey.visible_to
            assert not any(each.visible_to or each.fields_visible_to for each in journey.touchpoints)


# References and names


def test_references_to_what_is_hidden_are_gone(whole: Playbook) -> None:
    assert at(seen(whole, "nieuw"), "rit").next == ("inbouw",)
    assert at(seen(whole, "nieuw"), "rit").systems == ("planbord",)
    assert at(seen(whole, "koerier"), "rit").next is WITHHELD


def test_ids_that_nobody_wrote_are_made_anew(whole: Playbook) -> None:
    assert ids(whole, "etalage") == ["etalage", "etalage-2", "etalage-3"]
    assert ids(seen(whole, "open"), "etalage") == ["etalage", "etalage-2"]


def small(whole: Playbook, parties: dict[str, Any], **journey: Any) -> Playbook:
    """Return a playbook of one journey with other parties than those of the examples, for the same editions."""
    return Playbook(
        config=whole.config,
        day=DAY,
        journeys=(Journey.model_validate({"id": "klein", "title": "Klein", "status": "published", **journey}),),
        parties={id: Party.model_validate({"id": id, "name": id, **party}) for id, party in parties.items()},
        channels={"fax": Channel.model_validate({"id": "fax", "name": "Fax", "visible_to": ["internal"]})},
    )


def test_a_journey_whose_phases_are_hidden_is_hidden(whole: Playbook) -> None:
    marked = {"phases": ["internal"]}
    phases, moment = [{"id": "geheim", "name": "Geheim"}], {"title": "Iets", "phase": "geheim"}
    assert seen(small(whole, {}, phases=phases, touchpoints=[moment]), "nieuw").journeys
    hidden = small(whole, {}, phases=phases, touchpoints=[moment], fields_visible_to=marked)
    assert seen(hidden, "nieuw").journeys == ()


def test_a_party_that_an_edition_may_not_name_is_nobody_to_it(whole: Playbook) -> None:
    """So who delivers to whom doesn't show in which touchpoints and journeys there are."""
    handover = {"to": "stil", "responsibilities": {"monteur": "Geeft door"}}
    moments = [
        {"id": "een", "title": "Een", "phase": "purchase", "delivered_by": "vloedstra", "handover": [handover]},
        {"id": "twee", "title": "Twee", "phase": "purchase", "delivered_by": "monteur"},
    ]
    known: dict[str, Any] = {"vloedstra": {"kind": "own"}, "monteur": {}, "stil": {}}
    assert ids(seen(small(whole, known, touchpoints=moments), "monteur"), "klein") == ["een", "twee"]
    silent = {**known, "stil": {"visible_to": ["onboarding"]}}
    assert ids(seen(small(whole, silent, touchpoints=moments), "monteur"), "klein") == ["twee"]


def test_a_party_that_is_hidden_from_its_own_edition_takes_part_in_nothing(whole: Playbook) -> None:
    moment = {"title": "Een", "phase": "purchase", "delivered_by": "monteur"}
    hidden = small(whole, {"monteur": {"visible_to": ["onboarding"]}}, touchpoints=[moment])
    assert seen(hidden, "monteur").journeys == ()


def test_what_is_left_empty_by_hidden_references_is_gone(whole: Playbook) -> None:
    moment = {"title": "Een", "phase": "purchase"}
    strategy = small(whole, {}, touchpoints=[moment], contact_strategy={"channels": ["fax"]})
    assert strategy.journeys[0].contact_strategy is not None
    assert seen(strategy, "nieuw").journeys[0].contact_strategy is None


def test_whether_a_party_is_our_own_says_nothing_where_that_is_hidden(whole: Playbook) -> None:
    moments = [{"title": id, "phase": "purchase", "delivered_by": id} for id in ("koerier", "huis", "stil")]
    house = {"kind": "own", "summary": "Bouwt"}
    stil = {**house, "fields_visible_to": {"kind": ["internal"]}}
    parties = seen(small(whole, {"koerier": {}, "huis": house, "stil": stil}, touchpoints=moments), "koerier").parties
    assert told(parties["huis"]) == {"id", "name", "kind", "summary"}
    assert told(parties["stil"]) == {"id", "name"}


# Content and routes


def page(view: Playbook) -> ContentPage:
    """Return the page about the chain."""
    (found,) = (each for each in view.content if each.path == "keten.md")
    return found


def test_a_page_is_there_for_whom_it_is(whole: Playbook) -> None:
    assert {each.path for each in seen(whole, "nieuw").content} == {"intern.md", "keten.md"}
    assert {each.path for each in seen(whole, "koerier").content} == {"keten.md"}


def test_a_block_is_there_for_whom_it_is_and_leaves_no_gap(whole: Playbook) -> None:
    assert "De poort gaat om zes uur open." in page(seen(whole, "koerier")).body
    body = page(seen(whole, "monteur")).body
    assert "poort" not in body
    assert ":::" not in body
    assert "\n\n\n" not in body[body.index("Zie ") :]


def test_links_to_what_is_hidden_become_text(whole: Playbook) -> None:
    body = page(seen(whole, "koerier")).body
    assert "[de rit](journeys/levering.md#tp-rit), het plan, ons huis en\n" in body
    assert "[de controle](journeys/levering.md)" in body, "the page is there, the place on it isn't"


def test_links_that_are_defined_elsewhere_become_text_too(whole: Playbook) -> None:
    body = page(seen(whole, "koerier")).body
    assert "Lees het plan en [de levering][l].\n" in body
    assert "journeys/plan.md" not in body
    assert "[l]: journeys/levering.md\n" in body


def test_diagrams_of_hidden_journeys_are_gone(whole: Playbook) -> None:
    assert "```diagram" in page(seen(whole, "internal")).body
    assert page(seen(whole, "koerier")).body.endswith("open.\n\nTot slot.\n")


@pytest.mark.parametrize(
    "written",
    [
        "kind: emotion-curve # zo\njourney: plan # het plan",
        "{kind: emotion-curve, journey: plan}",
        'kind: emotion-curve\n"journey": >-\n  plan',
        "kind: compare\njourney: levering\nwith:\n  plan",
    ],
)
def test_a_diagram_of_a_hidden_journey_is_gone_however_it_is_written(whole: Playbook, written: str) -> None:
    body = f"Begin.\n\n```diagram\n{written}\n```\n\nTot slot.\n"
    others = tuple(each for each in whole.content if each.path != "keten.md")
    mended = replace(whole, content=(*others, changed(page(whole), {"body": body})))
    assert page(seen(mended, "internal")).body == body
    assert page(seen(mended, "koerier")).body == "Begin.\n\nTot slot.\n"


def test_a_route_keeps_the_steps_that_lead_somewhere(whole: Playbook) -> None:
    (route,) = seen(whole, "koerier").routes
    assert [step.page or step.touchpoint for step in route.steps] == ["rit", "keten.md"]
    assert route.parties == ("koerier", "drukker")


def test_a_route_without_steps_is_gone(whole: Playbook) -> None:
    assert [route.id for route in seen(whole, "internal").routes] == ["begin", "rijden"]
    assert seen(whole, "nieuw").routes == ()


# Deny by default


@pytest.mark.parametrize("kind", [Journey, Touchpoint, *REGISTERS.values()], ids=lambda kind: str(kind.__name__))
def test_a_field_without_a_mark_is_internal(kind: type[Value]) -> None:
    class Extended(kind):  # type: ignore[misc, valid-type]
        nickname: str = ""

    assert audiences_of(Extended.model_fields["nickname"]) == {Audience.INTERNAL}
