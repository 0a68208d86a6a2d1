"""A leak is told so that the author finds it."""

from __future__ import annotations

from reisgids.site.errors.leaked import LeakError
from reisgids.site.leaks import Leak

PAGE = Leak(
    file="nl/index.html",
    written="html",
    at="journeys/webwinkel/touchpoints/retour/note/nl",
    said="Loods raakt pakketten\n kwijt",
    line=2,
    column=7,
    offset=18,
)
PICTURE = Leak(file="nl/a.png", written="plain", at="kpis/nps/title/nl", said="Aanbevelen", within="zTXt C", offset=5)
NAME = Leak(
    file="nl/geheime-verhuizing",
    written="name",
    at="journeys/geheime-verhuizing/id",
    said="geheime-verhuizing",
)
PACKED = Leak(file="nl/a.zip", written="unreadable")


def test_each_place_is_told_in_dutch() -> None:
    assert LeakError([PAGE, PICTURE, NAME, PACKED]).say("nl") == (
        "Niet gepubliceerd. In wat er gemaakt is, staat op 4 plaatsen iets wat deze lezers niet mogen zien:\n"
        "  nl/index.html, regel 2, kolom 7: “Loods raakt pakkette…” uit journeys/webwinkel/touchpoints/retour/note/nl,"
        " met HTML-codes\n"
        "  nl/a.png (zTXt C), na 5 bytes: “Aanbevelen” uit kpis/nps/title/nl, zoals het er staat\n"
        "  nl/geheime-verhuizing: “geheime-verhuizing” uit journeys/geheime-verhuizing/id,"
        " in de naam van een bestand of map\n"
        "  nl/a.zip: hierin zit iets verpakt wat niet te controleren is\n"
        "Wat er al stond, is niet veranderd. Kijk eerst in uw eigen theme/ en in de bestanden bij de pagina's. Mogen"
        " deze lezers het wel zien, zet dan bij die waarde visible_to. Staat het nergens in uw bestanden, dan is het"
        " een fout in Reisgids: meld die."
    )


def test_one_place_is_told_in_english() -> None:
    assert LeakError([PAGE]).say("en") == (
        "Not published. In what was made, 1 place says something that these readers may not see:\n"
        "  nl/index.html, line 2, column 7: “Loods raakt pakkette…” from journeys/webwinkel/touchpoints/retour/note/nl,"
        " with HTML codes\n"
        "What was there before has not changed. Look first in your own theme/ and in the files beside the pages. If"
        " these readers may see it, put visible_to on that value. If it is nowhere in your files, it is a fault in"
        " Reisgids: please report it."
    )


def test_fifty_places_are_told_and_the_others_are_counted() -> None:
    lines = LeakError([PAGE] * 1234).say("nl").split("\n")
    assert len(lines) == 1 + 50 + 1 + 1
    assert lines[0].startswith("Niet gepubliceerd. In wat er gemaakt is, staat op 1.234 plaatsen")
    assert lines[-2] == "  en nog 1.184 plaatsen"
