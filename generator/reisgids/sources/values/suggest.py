"""Did you mean …? Which word somebody was after: a slip of the pen, or the Dutch word for an English key."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

_DUTCH_KEYS = {
    "aanleiding": "context", "aanspreekvorm": "address", "acties": "actions", "afdelingen": "departments",
    "afspraak": "agreement", "afbeelding": "image", "beeld": "image", "plaatje": "image", "picture": "image",
    "bestand": "file", "alternatieve_tekst": "alt", "alt_text": "alt", "bijschrift": "caption",
    "begeleiding": "coordinator", "behoefte": "need", "behoeften": "needs",
    "belang": "importance", "beoordeeld": "reviewed", "beschrijving": "summary", "bewijs": "evidence",
    "bron": "source", "citaat": "quote", "citaten": "quotes", "contactmoment": "touchpoints",
    "contactmomenten": "touchpoints", "contactpersoon": "contact", "contactstrategie": "contact_strategy",
    "datum": "date", "denkt": "thinks", "doel": "goal", "doelen": "goals", "doelgroep": "target_group",
    "doet": "does", "eigenaar": "owner", "emotie": "feels", "email": "email", "fase": "phase", "fasen": "phases",
    "fases": "phases", "frustraties": "frustrations", "functie": "role", "gebruik": "use", "gegevens": "data",
    "geleverd_door": "delivered_by", "gevoel": "feels", "gezien_als": "perceived_as", "groep": "group",
    "herzien": "reviewed", "huisstijl": "brand", "invloed": "impact", "inzet": "use", "jaar": "year",
    "kanaal": "channel", "kanalen": "channels", "kans": "opportunity", "kleur": "accent", "lessen": "lessons",
    "looptijd": "term", "markt": "market", "metingen": "measurements", "mijlpaal": "moment_of_truth",
    "naam": "name", "namen": "name", "notitie": "note", "omschrijving": "summary", "onderzoek": "research",
    "organisatie": "organisation", "overdracht": "handover", "partij": "party", "partijen": "parties",
    "periode": "period", "persona's": "personas", "pijn": "pain", "pijnpunt": "pain", "reikwijdte": "scope",
    "rol": "role", "samenvatting": "summary", "schaal": "scales", "schalen": "scales", "segmenten": "segment",
    "soort": "kind", "staat": "state", "systeem": "systems", "systemen": "systems", "taal": "languages",
    "talen": "languages", "tekst": "text", "telefoon": "phone", "termijn": "term", "tevredenheid": "satisfaction",
    "titel": "title", "toelichting": "about", "uitgaven": "editions", "van": "from", "verwachting": "expectation",
    "verantwoordelijkheden": "responsibilities", "volgende": "next", "volgorde": "order", "voor_wie": "for_whom",
    "waarde": "value", "waarheidsmoment": "moment_of_truth", "waarom": "why", "wanneer": "when",
    "wijzigingen": "changes", "woord": "word", "naar": "to", "tot": "to", "zichtbaar_voor": "visible_to",
    "reis": "journey", "klantreis": "journey",
    "description": "summary", "touchpoint": "touchpoints", "emotion": "feels", "score": "feels",
    "opportunities": "opportunity", "quotations": "quotes", "provider": "delivered_by",
}  # fmt: skip


def key_meant(written: str, keys: Iterable[str]) -> str:
    """Return the key that was meant, or an empty text."""
    possible = list(dict.fromkeys(keys))
    plain = written.strip().lower().replace("-", "_").replace(" ", "_")
    dutch = _DUTCH_KEYS.get(plain, "")
    if dutch in possible:
        return dutch
    meant = nearest(plain, possible)
    return meant if meant and _is_slip(plain, meant) else ""


def _is_slip(written: str, key: str) -> bool:
    """Return whether one may be written for the other: `duration` is not for `actions`, however alike."""
    if written.startswith(key) or key.startswith(written):
        return True
    ratio = difflib.SequenceMatcher(None, written, key, autojunk=False).ratio()
    return ratio >= (0.66 if written[0] == key[0] else 0.78)


def nearest(written: str, words: Iterable[str], names: Mapping[str, str] | None = None) -> str:
    """Return which of the words is nearest to what was written, or an empty text.

    `names` are other words for them, in small letters: `telefoon` for `phone`.
    """
    possible = list(words)
    plain = written.strip().lower()
    if names and plain in names:
        return names[plain]
    if plain in possible:
        return plain
    hyphened = plain.replace(" ", "-").replace("_", "-")
    if hyphened in possible:
        return hyphened
    close = difflib.get_close_matches(plain, possible, n=1, cutoff=0.6)
    if not close and names:
        close = [names[name] for name in difflib.get_close_matches(plain, list(names), n=1, cutoff=0.75)]
    if not close and len(plain) > 3:
        close = [word for word in possible if word.startswith(plain) or (len(word) > 3 and plain.startswith(word))]
    return close[0] if close else ""
