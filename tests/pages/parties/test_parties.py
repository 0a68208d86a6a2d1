"""The overview of parties and the page of one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

from reisgids.editions import for_edition
from reisgids.model.config import Edition
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Kpi, Party
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text
from tests.pages.playbooks import Reading, html, journey, page, planned, playbook, renewed, skeleton

ONBOARDING = Edition(id="nieuw", title=Text(nl="Nieuw"), audience=Audience.ONBOARDING)


def shown(view: Playbook, party: str, language: str = "nl") -> str:
    return html(page(planned(view, language), f"parties/{party}.md").render())


def section(text: str, anchor: str) -> str:
    """Return the words of a section of the page, or nothing where there is none."""
    found = re.search(
        rf'<section><h2 id="{anchor}">.*?</section>|<section>\s*<h2 id="{anchor}">.*?</section>', text, re.DOTALL
    )
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split()) if found else ""


def letters(text: str) -> list[tuple[str, dict[str, list[str]]]]:
    """Return the letters that the page offers to write: to whom, and with what."""
    reader = Reading()
    reader.feed(text)
    links = [urlsplit(value) for value in reader.attributes if value.startswith("mailto:") and "?" in value]
    return [(link.path, parse_qs(link.query)) for link in links]


def with_contact(email: str = "service@vloedstra.example", **head: Any) -> Playbook:
    own = {"id": "eigen", "name": "Vloedstra", "kind": "own", "contact": {"role": "Service", "email": email}}
    partner = Party.model_validate({"id": "vervoer", "name": "Noordlijn", "since": "2021-04-01"})
    return playbook(journey(**head), parties={"eigen": Party.model_validate(own), "vervoer": partner})


def test_the_overview_has_a_card_per_party_and_the_chain_of_the_whole_playbook() -> None:
    text = html(page(planned(playbook()), "parties/index.md").render())
    assert [re.sub(r"<[^>]+>", "", card) for card in re.findall(r"<h3>(.*?)</h3>", text)] == ["Vloedstra", "Noordlijn"]
    assert 'href="../parties/vervoer/"' in text
    words = " ".join(re.sub(r"<[^>]+>", " ", text).split())
    assert "Vloedstra Noordlijn 1 de emotie zakt één keer één keer niet beschreven De reis reis" in words


def test_a_party_tells_what_it_delivers_in_which_phase_and_whom_the_customer_sees() -> None:
    assert section(shown(playbook(), "vervoer"), "delivers") == (
        "Levert De reis reis 4 Initiate Levering De klant ziet hier Vloedstra"
    )
    assert section(shown(playbook(), "eigen"), "seen").endswith("De reis reis 4 Initiate Levering Noordlijn levert")
    assert section(shown(playbook(), "vervoer"), "owns").endswith("Levering")


def test_a_hand_over_shows_both_sides_the_data_and_where_a_complaint_lands() -> None:
    handover = {
        "to": "eigen", "when": "Na plaatsing", "agreement": "Binnen een dag", "data": "De pakbon",
        "responsibilities": {"vervoer": "Lost", "eigen": "Tekent"}, "complaint_lands_at": "eigen",
    }  # fmt: skip
    touchpoint = {"id": "l", "title": "Levering", "phase": "initiate", "delivered_by": "vervoer", "handover": handover}
    text = shown(playbook(journey(touchpoints=[touchpoint])), "vervoer")
    assert section(text, "handed-on") == (
        "Draagt over Levering Noordlijn naar Vloedstra De reis reis Wanneer Na plaatsing "
        "Afspraak Binnen een dag Verantwoordelijkheden Noordlijn Lost Vloedstra Tekent "
        "Gegevens De pakbon Klacht komt terecht bij Vloedstra"
    )
    assert section(text, "taken-over") == ""


def test_only_the_internal_edition_compares_the_emotion_where_a_party_delivers() -> None:
    view = playbook(journey(status="published"))
    assert "−2 1 moment, waarvan 1 aangenomen −0,75 4 momenten, waarvan 2 aangenomen −1,25" in section(
        shown(view, "vervoer"), "emotion"
    )
    assert section(shown(for_edition(view, ONBOARDING), "vervoer"), "emotion") == ""


def test_changes_of_the_partys_journeys_are_told_latest_first() -> None:
    changes = [{"date": "2026-01-02", "text": "Begin"}, {"date": "2026-03-04", "text": "Vervolg"}]
    text = section(shown(with_contact(changes=changes), "vervoer"), "changes")
    assert text == "Wat er veranderde 4 maart 2026 De reis reis Vervolg 2 januari 2026 De reis reis Begin"


def test_a_letter_says_to_which_place_and_which_version_it_reacts() -> None:
    unnamed = with_contact()
    view = replace(unnamed, config=unnamed.config.model_copy(update={"version": "2026.4"}))
    (to, whole), (_, about) = letters(shown(view, "vervoer"))[-2:]
    assert to == "service@vloedstra.example"
    place = "parties/vervoer/#handover--reis--levering--"
    assert whole["subject"] == [f"Reactie: De reis reis, Levering ({place}open-1, versie 2026.4)"]
    assert about["subject"][0].endswith(f"({place}1, versie 2026.4)")
    assert about["body"] == ["Wat klopt er niet, of wat kan beter?\r\n\r\n"]
    (_, without), _ = letters(shown(unnamed, "vervoer"))[-2:]
    assert without["subject"] == [f"Reactie: De reis reis, Levering ({place}open-1)"]


def test_a_change_elsewhere_in_the_playbook_makes_no_page_with_a_letter_a_new_one() -> None:
    before = with_contact()
    after = replace(before, kpis={"tijd": Kpi.model_validate({"id": "tijd", "title": "Tijd"})})
    assert letters(shown(before, "vervoer"))
    assert not renewed(page(planned(before), "parties/vervoer.md"), page(planned(after), "parties/vervoer.md"))


def test_a_letter_goes_to_who_owns_the_journey_before_the_organisation() -> None:
    owner = {"role": "Eigenaar", "email": "reis@vloedstra.example"}
    found = [to for to, _ in letters(shown(with_contact(owner=owner), "vervoer"))]
    assert found == ["service@vloedstra.example", "reis@vloedstra.example", "reis@vloedstra.example"]


def test_a_letter_cannot_be_steered_by_what_somebody_wrote() -> None:
    view = with_contact("a&bcc=x%40y.nl@vloedstra.example", title='Reis?&cc=z@y.nl\r\n" onclick=x')
    text = shown(view, "vervoer")
    assert not any("onclick" in tag for tag in skeleton(text))
    assert len(letters(text)) == 3
    for to, fields in letters(text):
        assert to == "a%26bcc%3Dx%2540y.nl@vloedstra.example"
        assert set(fields) == {"subject", "body"}


def test_without_an_address_there_is_no_letter() -> None:
    assert letters(shown(playbook(), "vervoer")) == []


def test_a_party_without_any_part_says_so() -> None:
    view = playbook(parties={"stil": Party.model_validate({"id": "stil", "name": "Stil"})})
    assert "Komt nog in geen klantreis voor." in shown(view, "stil")


def test_a_long_list_of_journeys_is_cut_and_says_by_how_much() -> None:
    text = shown(playbook(*(journey(f"reis-{n}") for n in range(43))), "vervoer")
    assert "en nog 3 klantreizen" in section(text, "delivers")
    assert "en nog 3 overdrachten" in section(text, "handed-on")


def test_a_party_called_index_does_not_take_the_overviews_place() -> None:
    view = playbook(parties={"index": Party.model_validate({"id": "index", "name": "Index"})})
    made = planned(view)
    assert "parties/index-/" in html(page(made, "parties/index.md").render())
    assert "<h1>Index</h1>" in html(page(made, "parties/index-.md").render())


def test_the_search_finds_a_party_on_its_own_page() -> None:
    (entry,) = page(planned(playbook()), "parties/vervoer.md").render().search
    assert (entry.title, entry.kind, entry.anchor, entry.synonyms) == ("Noordlijn", "party", "", "Partner")


def _measured() -> Playbook:
    figure = {"metric": "csat", "n": 40, "spread": 1, "period": "2026-Q1", "method": "mean"}
    moments = [
        {"id": "van-ons", "title": "Balie", "phase": "awareness", "delivered_by": "eigen",
         "measurements": [{**figure, "value": 2.5}]},
        {"id": "van-hen", "title": "Rit", "phase": "awareness", "delivered_by": "vervoer",
         "measurements": [{**figure, "value": 4.5}, {**figure, "metric": "ces", "value": 5}]},
    ]  # fmt: skip
    return playbook(journey(touchpoints=moments, measurements=[{**figure, "value": 3.5, "n": 90}]))


def test_a_party_sees_its_own_figures_beside_those_of_the_journey() -> None:
    text = html(page(planned(_measured()), "parties/vervoer.md").render()).partition('id="measured"')[2]
    assert "Balie" not in text
    assert "<b>4,5</b> <small>n = 40, 2026-Q1; 95%-interval 4,2 tot 4,8</small>" in text
    assert "<b>3,5</b> <small>n = 90, 2026-Q1; 95%-interval 3,3 tot 3,7</small>" in text
    assert text.count("Van de hele klantreis is er geen cijfer") == 1


def test_where_journeys_may_be_withheld_a_party_page_compares_no_figures() -> None:
    partner = replace(_measured(), withheld=frozenset({"journeys"}))
    text = html(page(planned(partner), "parties/vervoer.md").render())
    assert 'id="measured"' not in text
    assert "4,5" not in text
