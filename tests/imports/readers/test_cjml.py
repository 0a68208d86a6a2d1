from __future__ import annotations

import pytest

from reisgids.imports.draft import NoJourneyError
from reisgids.imports.incoming import Incoming
from reisgids.imports.readers import read_journeys_of
from tests.imports.conftest import Playbook, told

VERSION_2 = """<?xml version="1.0" encoding="ISO-8859-1"?>
<!-- Made by a tool -->
<CJML version="2.0">
  <plannedJourney>
    <journeyID>PJ1</journeyID>
    <journeyTitle>Een pakket terugsturen</journeyTitle>
    <actors>
      <endUser actorID="u1"><actorName>Nora</actorName></endUser>
      <serviceProvider actorID="c1"><companyName>Boekhandel De Pauw</companyName></serviceProvider>
    </actors>
    <touchpoints>
      <plannedAction>
        <touchpointID>T1</touchpointID>
        <initiator><refersTo actorIDref="u1"/><initiatorLabel>Pakt het boek in</initiatorLabel></initiator>
      </plannedAction>
      <plannedCommunicationPoint>
        <touchpointID>T2</touchpointID>
        <initiator><refersTo actorIDref="c1"/><initiatorLabel>Stuurt een label</initiatorLabel></initiator>
        <receiver><refersTo actorIDref="u1"/><receiverLabel>Krijgt een label</receiverLabel></receiver>
        <channel><channelName>Email</channelName></channel>
      </plannedCommunicationPoint>
    </touchpoints>
  </plannedJourney>
  <actualJourney>
    <journeyID>AJ1</journeyID>
    <plannedReference>PJ1</plannedReference>
    <journeyTitle>Een pakket terugsturen</journeyTitle>
    <journeyPhases>
      <journeyPhase phaseID =" Thuis"><phaseName> Thuis</phaseName><phaseDescription></phaseDescription></journeyPhase>
      <journeyPhase phaseID="Daarna"><phaseName>Daarna</phaseName></journeyPhase>
    </journeyPhases>
    <actors>
      <endUser actorIDref="u1"></endUser>
      <serviceProvider actorIDref="c1"/>
    </actors>
    <touchpoints>
      <actualCommunicationPoint>
        <touchpointID>T1</touchpointID>
        <belongsTo phaseIDref="Thuis"></belongsTo>
        <compliance>failing</compliance>
        <receiver><refersTo actorIDref="c1"/><receiverLabel>Neemt op</receiverLabel></receiver>
        <initiator><refersTo actorIDref="u1"/><initiatorLabel>Belt over het label</initiatorLabel></initiator>
        <channel><channelName>Phone</channelName></channel>
        <comment>Derde keer</comment>
        <touchpointExperience>
          <experienceDescription>boos</experienceDescription><experienceRating>1</experienceRating>
        </touchpointExperience>
        <gps>52.1</gps>
      </actualCommunicationPoint>
      <actualCommunicationPoint>
        <touchpointID>T2</touchpointID>
        <belongsTo phaseIDref="Daarna"/>
        <initiator><refersTo actorIDref="koerier"/><initiatorLabel>Haalt op</initiatorLabel></initiator>
        <receiver><refersTo actorIDref="u1"/><receiverLabel>Geeft het pakket mee</receiverLabel></receiver>
        <touchpointExperience><experienceRating>4</experienceRating></touchpointExperience>
      </actualCommunicationPoint>
    </touchpoints>
  </actualJourney>
</CJML>
"""

AS_ATTRIBUTES = """<cjml>
  <journey type="actual" title="Bril kopen">
    <actors><actor id="k" name="Klant"/><actor id="o" name="Opticien"/></actors>
    <touchpoints>
      <touchpoint><action actor="k" label="Zoekt een bril"/><experience rating="2"/></touchpoint>
      <communicationPoint sender="o" receiver="k" channel="website" senderLabel="Toont brillen"
        receiverLabel="Ziet brillen" experience="5"/>
      <communicationPoint><sender ref="k"><label>Bestelt</label></sender><receiver ref="x"><label>Noteert</label>
        </receiver><channel type="telefoon"/></communicationPoint>
    </touchpoints>
  </journey>
</cjml>
"""

FROM_A_DRAWING_TOOL = """<cjml>
    undefined<actor id='a1'>
        <actorName>Piet</actorName>
        <actorRole>customer</actorRole>
        </actor><actor id='a2'>
        <actorName>Loket</actorName>
        <actorRole>employee</actorRole>
        </actor>
    undefined<touchpoint id='t1' type="action">
        <time>10:00</time>
        <initiator>a1</initiator>
        <initiatorDescription>Zoekt de weg</initiatorDescription>
        </touchpoint><touchpoint id='t2' type="communication">
        <time></time>
        <initiator>a2</initiator>
        <initiatorDescription>Roept op</initiatorDescription>
        <receiver>a1</receiver>
        <receiverDescription>Wordt opgeroepen</receiverDescription>
        <channel>face-to-face</channel>
        </touchpoint>
    </cjml>
"""


def test_what_is_planned_and_what_is_actual_become_two_journeys(playbook: Playbook) -> None:
    planned, actual = playbook.take("Journey.xml", VERSION_2)

    to_be, as_is = playbook.journey(planned.id), playbook.journey(actual.id)
    assert (to_be.title.nl, as_is.title.nl) == (
        "Een pakket terugsturen (gepland)",
        "Een pakket terugsturen (werkelijk)",
    )
    assert (to_be.state, as_is.state) == ("to-be", "as-is")
    assert (to_be.counterpart, as_is.counterpart) == (as_is.id, to_be.id)
    alone, label = to_be.touchpoints
    assert (alone.title.nl, alone.kind, alone.personas) == ("Pakt het boek in", "customer-moment", ("nora",))
    assert (label.title.nl, label.frontstage.nl) == ("Krijgt een label", "Stuurt een label")
    assert (label.channel, label.delivered_by, label.personas) == (("email",), "boekhandel-de-pauw", ("nora",))
    called, fetched = as_is.touchpoints
    assert [(phase.id, phase.name.nl) for phase in as_is.phases] == [("thuis", "Thuis"), ("daarna", "Daarna")]
    assert (called.feels.score, called.feels.word.nl, called.channel) == (-2, "boos", ("phone",))
    assert "Derde keer" in called.note.nl
    assert "Anders dan gepland: failing" in called.note.nl
    assert (fetched.feels.score, fetched.delivered_by) == (1, "koerier")
    assert told(actual.leftovers) == [("no-field", 48, "52.1")]
    assert told(actual.assumptions) == [("unknown-actor", 50, "koerier")]


def test_attributes_say_the_same_as_elements(playbook: Playbook) -> None:
    (made,) = playbook.take("bril.cjml", AS_ATTRIBUTES)

    first, second, third = playbook.journey("bril-kopen").touchpoints
    assert (first.title.nl, first.kind, first.score) == ("Zoekt een bril", "customer-moment", -1)
    assert (second.title.nl, second.channel, second.score) == ("Ziet brillen", ("website",), 2)
    assert (third.title.nl, third.frontstage.nl, third.channel) == ("Bestelt", "Noteert", ("phone",))
    assert (second.delivered_by, third.delivered_by) == ("opticien", "x")
    assert told(made.assumptions) == [("unknown-actor", 8, "x")]


def test_a_drawing_tools_own_file_comes_in(playbook: Playbook) -> None:
    playbook.take("swimlane.xml", FROM_A_DRAWING_TOOL)

    first, second = playbook.journey("swimlane").touchpoints
    assert (first.title.nl, first.personas, first.note.nl) == ("Zoekt de weg", ("piet",), "Tijd: 10:00")
    assert (second.title.nl, second.frontstage.nl) == ("Wordt opgeroepen", "Roept op")
    assert (second.delivered_by, second.channel) == ("loket", ("face-to-face",))


@pytest.mark.parametrize(("rating", "score"), [("very negative", -2), ("Neutral", 0), ("4/5", 1), ("9", 2)])
def test_ratings_in_words_and_off_the_scale(rating: str, score: float, playbook: Playbook) -> None:
    playbook.take("a.cjml", f'<cjml><touchpoint><action actor="k" label="a"/><ux>{rating}</ux></touchpoint></cjml>')

    assert playbook.journey("a").touchpoints[0].score == score


AROUND = """<cjml><journey title="x"><journeyStatus>closed</journeyStatus><creator><name>Jo</name></creator>
<actors><endUser actorID="k"><actorName>Klant</actorName><iconName>user-3</iconName></endUser></actors>
<touchpoints><action actor="k" label="a"/></touchpoints></journey></cjml>"""


def test_what_stands_around_the_touchpoints_is_kept_too(playbook: Playbook) -> None:
    (made,) = playbook.take("x.cjml", AROUND)

    assert told(made.leftovers) == [("no-field", 1, "closed"), ("no-field", 1, "Jo"), ("no-field", 2, "user-3")]


@pytest.mark.parametrize(
    ("ratings", "scores"),
    [([0, 5], [-2, 2]), ([-2, 1], [-2, 1]), ([0, 2], [0, 2]), ([1, 5], [-2, 2]), ([-5, 5], [-2, 2])],
)
def test_ratings_are_on_the_scale_that_they_fit(ratings: list[int], scores: list[int], playbook: Playbook) -> None:
    points = "".join(f'<action actor="k" label="a" rating="{each}"/>' for each in ratings)

    playbook.take("r.cjml", f"<cjml><touchpoints>{points}</touchpoints></cjml>")

    assert [t.score for t in playbook.journey("r").touchpoints] == scores


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><cjml><action label="&b;"/></cjml>'


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (BOMB, "xml-doctype"),
        ('<!DOCTYPE x SYSTEM "file:///etc/passwd"><cjml><action label="a"/></cjml>', "xml-doctype"),
        ("<cjml>" + "<a>" * 5000 + "</a>" * 5000 + "</cjml>", "xml-too-much"),
        ("<cjml>" + "<a/>" * 60_000 + "</cjml>", "xml-too-much"),
        ("<cjml><action></cjml>", "xml-broken"),
        ("<rss><channel><title>x</title></channel></rss>", "xml-no-touchpoints"),
    ],
)
def test_what_is_no_journey_or_no_harmless_one_is_refused(text: str, code: str, playbook: Playbook) -> None:
    with pytest.raises(NoJourneyError) as refused:
        read_journeys_of(Incoming("a.xml", text.encode()), playbook.names)
    assert refused.value.code == code
