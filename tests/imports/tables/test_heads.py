from __future__ import annotations

import pytest

from reisgids.imports.tables.heads import are_of_answers, are_of_figures, meaning_of


@pytest.mark.parametrize(
    ("meaning", "heads"),
    [
        ("phase", "Fase · fase(n) · PHASE · Stage · Journey stage · Fase van de reis"),
        ("title", "Contactmoment · Touchpoint(s) · Stap · Step · Wat gebeurt er? · What happens · Activiteit"),
        (
            "does",
            "Doet · Wat doet de klant? · Klantactie · Customer actions · User action · Acties · Handeling",
        ),
        ("thinks", "Denkt · Wat denkt de klant · Gedachten · Thoughts · Thinking"),
        (
            "feels",
            "Gevoel (😀/😐/😡) · Voelt (−2..2) · Emotie · Feelings · Wat voelt de klant? · Mood · Beleving",
        ),
        ("need", "Behoefte · Needs · Wensen · Goals"),
        ("pain", "Pijnpunt · Pijnpunten · Pain points · Frustraties · Knelpunt · Problemen"),
        ("delight", "Delights · Hoogtepunt · Pluspunten · Wat gaat er goed?"),
        ("opportunity", "Kansen · Verbeterkans · Opportunities · Ideeën · Improvements"),
        ("channel", "Kanaal · Kanalen · Channel · Channels (online/offline)"),
        ("people", "Wie? · Who · Rol · Actor"),
        ("parties", "Verantwoordelijke · Responsible · Afdeling · Owner · Team"),
        ("layer", "Service layer · Laag · Layer · Lane"),
        ("frontstage", "Frontstage · Front-stage · Frontoffice"),
        ("backstage", "Backstage · Back office · Achter de schermen · Support processes"),
        ("duration", "Time in minutes · Duur · Doorlooptijd · Minuten"),
        ("quotes", "Citaat · Quotes · Uitspraken van klanten"),
        ("colour", "Color · Kleur · BG Color"),
        ("frame", "Frame · Area"),
        ("note", "Opmerkingen · Remarks · Notitie"),
        ("moment_of_truth", "Moment of truth · Waarheidsmoment"),
        ("technical", "ID · Position X · Last updated by · Votes"),
    ],
)
def test_heads_in_dutch_and_english(meaning: str, heads: str) -> None:
    assert {head: meaning_of(head) for head in heads.split(" · ")} == dict.fromkeys(heads.split(" · "), meaning)


@pytest.mark.parametrize("head", ["", "  ", "42", "Voornaam klant", "x" * 200, "😀"])
def test_what_is_no_head_means_nothing(head: str) -> None:
    assert meaning_of(head) is None


def test_sheets_that_belong_elsewhere_are_known_by_their_heads() -> None:
    assert are_of_answers(["Tijdstempel", "Hoe waarschijnlijk is het dat u ons aanbeveelt?"])
    assert are_of_answers(["ID", "Start time", "Completion time", "Score"])
    assert not are_of_answers(["Fase", "Contactmoment", "Tijd"])
    assert are_of_figures(["journey", "metric", "value", "n"])
    assert not are_of_figures(["fase", "waarde"])
