from __future__ import annotations

from dataclasses import replace

from reisgids.editions import for_edition
from reisgids.model.config import Edition, SiteConfig
from reisgids.model.health import Health
from reisgids.model.registers import Claim
from tests.pages.playbooks import html, journey, page, planned, playbook, words

PATH = "health/index.md"
ALL_OFF = Health.model_validate(dict.fromkeys(Health.model_fields, "off"))


def with_health(config: SiteConfig, health: Health) -> SiteConfig:
    return config.model_copy(update={"health": health})


def test_each_rule_says_how_much_is_in_order_and_where_it_is_not() -> None:
    rendered = page(planned(playbook()), PATH).render()
    text = words(rendered)
    assert "0 van de 3 contactmomenten die er nu al zijn, hebben een meting" in text
    assert "0 van 1 moments of truth hebben een actie" in text
    assert "nog niets afgesproken voor Noordlijn en Vloedstra" in text
    assert 'href="../journeys/reis/#tp-levering">Levering</a>' in html(rendered)
    assert "1 van 1 pijnpunten hebben een eigenaar" in text.split("In orde")[1]


def test_the_page_and_the_command_count_the_same_and_leave_shipped_entries_alone() -> None:
    claims = {id: Claim.model_validate({"id": id, "text": f"{id} <b>%"}) for id in ("ours", "theirs")}
    view = replace(playbook(), claims=claims, shipped=frozenset({("claims", "theirs")}))
    rendered = page(planned(view), PATH).render()
    assert "ours &lt;b&gt;%" in html(rendered)
    assert "theirs" not in html(rendered)


def test_with_nothing_to_do_it_says_that_all_is_well() -> None:
    quiet = playbook(journey(personas="inkoper"))
    only = ALL_OFF.model_copy(update={"journey_without_persona": "warning"})
    text = words(page(planned(replace(quiet, config=with_health(quiet.config, only))), PATH).render())
    assert "Alles op orde. Aantal regels dat is nagegaan: 1." in text
    assert "Touchpoint zonder meting" in text.split("Uitgezet")[1]
    assert "Vraagt aandacht" not in text


def test_only_the_internal_edition_has_it() -> None:
    public = Edition.model_validate({"id": "public", "title": "Openbaar", "audience": "public"})
    assert PATH not in [each.path for each in planned(for_edition(playbook(), public)).pages]


def test_of_very_much_the_first_is_listed_and_the_rest_is_counted() -> None:
    many = playbook(*(journey(f"reis-{n}") for n in range(40)))
    text = words(page(planned(many), PATH).render())
    assert "De reis reis-29" in text
    assert "De reis reis-30" not in text
    assert "en nog 10 plekken" in text


def test_another_day_makes_another_page() -> None:
    view = playbook()
    tomorrow = replace(view, day=view.day.replace(day=11))
    assert page(planned(view), PATH).key != page(planned(tomorrow), PATH).key
