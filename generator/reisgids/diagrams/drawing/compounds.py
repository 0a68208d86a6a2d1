"""Where the parts of a Dutch compound meet: `verpakkings|machine|onderhoud`."""

from __future__ import annotations

import re

_SHORTEST = 4
_SUFFIXED = re.compile(r"[^\W\d_](?:ing|heid|teit|schap|drijf(?=s[^t])|houd|tijd|arbeid|geving)s(?=[^\W\d_]{3})", re.I)
"""A first part that is joined by its own `s`."""
_PARTS = """
    aanbod aanmelding aanvraag abonnement activiteit administratie adres advies adviseur afdeling afhandeling
    afspraak analyse balie bedrijf beheer bekendheid beleid beleving bericht bestelling betaling beurs bevestiging
    bewijs bezoek bezorging bijeenkomst bureau campagne centrum contact contract controle dienst document enquête
    ervaring factuur formulier functie garantie gebied gebouw gebruik gegevens gesprek groep houder huis
    informatie installatie instelling kaart kanaal kantoor keuze klacht klant koppeling kosten kwaliteit levering
    lijn lijst locatie machine management markt medewerker melding meting middel model moment monteur nummer
    offerte onderhoud ondersteuning onderzoek ontvangst opdracht opening opleiding oplevering oplossing opvolging
    organisatie overdracht overleg overzicht pagina pakket partner periode plaats platform plek portaal procedure
    proces product programma project protocol punt rapport rekening reparatie ruimte samenwerking score service
    sessie specialist stelling storing strategie structuur systeem termijn tevredenheid toets training uitleg
    uitnodiging vakbeurs vergadering verkeer verkoop verlenging verlies vertrek verwachting verwerking verzekering
    verzoek voorraad voorstel voorwaarden vraag waarde website werkplek winkel
"""
"""How later parts begin, in the words of customer journeys."""
_PART = re.compile(rf"(?:{'|'.join(sorted(_PARTS.split(), key=len, reverse=True))})", re.I)


def seams(word: str) -> list[int]:
    """Return where parts of a word meet, none of them shorter than four letters; nothing in a word of one part."""
    found = {match.end() for match in _SUFFIXED.finditer(word)}
    found |= {match.start() for match in _PART.finditer(word)}
    return sorted(place for place in found if _SHORTEST <= place <= len(word) - _SHORTEST)
