from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from reisgids.sources.text.source import Source
from reisgids.sources.yaml.yaml import read_yaml
from tests.commands.conftest import Reisgids, files_below
from tests.workbooks import workbook

FILLED = {
    "nl": {
        "Fase": "Awareness", "Touchpoint": "Website", "Kanaal": "Telefoon", "Persona": "Inkoper",
        "Wat de klant doet": "Zoekt een prijs.", "Behoefte": "Een prijs vooraf.", "Verwachting": "Een lijst.",
        "Wat de klant denkt": "Waar staat het?", "Citaat": "Ik vond niets.", "Gevoel": "ongeduldig",
        "Score": -1, "Pijnpunt": "Geen prijs op de site.", "Hoogtepunt": "Mooie foto's.", "Kans": "Een rekenhulp.",
        "Geleverd door": "Webbureau", "Front stage": "De productpagina.", "Achter de schermen": "Prijslijst in Excel.",
        "Systeem": "CMS", "Opmerking": "Nog navragen.",
    },
    "en": {
        "Phase": "Awareness", "Touchpoint": "Website", "Channel": "Phone", "Persona": "Buyer",
        "What the customer does": "Looks for a price.", "Need": "A price beforehand.", "Expectation": "A list.",
        "What the customer thinks": "Where is it?", "Quote": "I found nothing.", "Feeling": "impatient",
        "Score": -1, "Pain": "No price on the site.", "Delight": "Beautiful pictures.", "Opportunity": "A calculator.",
        "Delivered by": "Agency", "Front stage": "The product page.", "Back stage": "A list in Excel.",
        "System": "CMS", "Remark": "To be asked.",
    },
}  # fmt: skip


@pytest.mark.parametrize("language", FILLED)
def test_what_is_filled_in_in_the_template_comes_in_field_by_field(
    reisgids: Reisgids, tmp_path: Path, language: str
) -> None:
    reisgids("init", "playbook", "--language", language)
    made = reisgids("new", "workbook", "eerste-bestelling", "--root", "playbook")
    assert made.code == 0, made.err
    file = tmp_path / "playbook/exports/eerste-bestelling.xlsx"
    book = CalamineWorkbook.from_path(str(file))
    rows = book.get_sheet_by_name(book.sheet_names[0]).to_python(skip_empty_area=False)
    heads = [str(each) for each in rows[2]]
    assert rows[0][1] == "Eerste bestelling"
    assert [head.partition(" (")[0] for head in heads] == list(FILLED[language])
    filled = workbook({"Blad": [*rows[:3], [FILLED[language][head.partition(" (")[0]] for head in heads]]})
    (tmp_path / "filled.xlsx").write_bytes(filled)

    shown = reisgids("import", "filled.xlsx", "playbook", "--write")

    assert shown.code == 0, shown.out + shown.err
    text = (tmp_path / "playbook/journeys/eerste-bestelling.yml").read_text("utf-8")
    touchpoint = read_yaml(Source("", text)).value["touchpoints"][0]
    held = str(touchpoint)
    by_name = ("Fase", "Phase", "Kanaal", "Channel", "Persona", "Geleverd door", "Delivered by", "Systeem", "System")
    for head, value in FILLED[language].items():
        if head not in by_name:
            assert str(value).rstrip(".?") in held, head
    assert {"channel", "personas", "delivered_by", "systems", "feels", "pain", "delight", "quotes"} <= set(touchpoint)


def test_a_template_that_is_there_is_not_written_again(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", "playbook", "--language", "en")
    reisgids("new", "workbook", "first-order", "--root", "playbook")
    before = files_below(tmp_path)

    again = reisgids("new", "workbook", "first-order", "--root", "playbook")

    assert again.code == 2
    assert "already exists and stays as it is" in again.err
    assert files_below(tmp_path) == before


def test_the_names_of_the_playbook_drop_down(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", "playbook", "--language", "en")
    reisgids("new", "workbook", "first-order", "--root", "playbook")
    with zipfile.ZipFile(tmp_path / "playbook/exports/first-order.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()

    assert '<formula1>"Awareness,Consideration,Purchase,Initiate,Engage,Advocacy"</formula1>' in sheet
    assert sheet.count("<dataValidation ") >= 4
