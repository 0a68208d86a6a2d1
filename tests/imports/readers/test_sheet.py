from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reisgids.imports.draft import NoJourneyError
from reisgids.imports.incoming import Incoming
from reisgids.imports.readers import read_journeys_of
from reisgids.model.markdown.running_text import running_text
from tests.imports.conftest import Playbook, told

ROWS = [
    ["Een lekke band", "", "", "", "", ""],
    ["", "", "", "", "", ""],
    ["Fase", "Contactmoment", "Wat doet de klant?", "Gevoel (😀/😐/😡)", "Pijnpunt", "Kanaal", "Wie?"],
    ["Pech", "Band loopt leeg", "Zet de fiets neer", "😡", "n.v.t.", "", "Fietser"],
    ["", "Belt de zaak", "Zoekt het nummer", "😐 geduldig", "Lang in de wacht", "telefoon / website", "Balie"],
    ["Herstel", "Haalt de fiets op", "Betaalt", "😀", "", "winkel", "Fietser, Monteur"],
    ["", "", "", "", "", ""],
    ["* ingevuld door het team op 3 november", "", "", "", "", ""],
]


def as_csv(rows: Sequence[Sequence[str]], separator: str = ";") -> str:
    return "\r\n".join(separator.join(f'"{cell}"' if "\n" in cell else cell for cell in row) for row in rows)


def as_workbook(
    rows: Sequence[Sequence[str]], merged: Sequence[tuple[int, int, int, int]] = (), name: str = "Blad1"
) -> bytes:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data) as book:
        sheet = book.add_worksheet(name)
        for n, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell:
                    sheet.write(n, column, cell)
        for top, left, bottom, right in merged:
            sheet.merge_range(top, left, bottom, right, rows[top][left])
    return data.getvalue()


def turned(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    width = max(map(len, rows))
    return [list(each) for each in zip(*[[*row, *[""] * (width - len(row))] for row in rows], strict=True)]


def _is_right(journey: Any) -> None:
    assert journey.title.nl == "Een lekke band"
    assert [(phase.id, phase.name.nl) for phase in journey.phases] == [("pech", "Pech"), ("herstel", "Herstel")]
    first, second, third = journey.touchpoints
    assert [t.phase for t in journey.touchpoints] == ["pech", "pech", "herstel"]
    assert [t.title.nl for t in journey.touchpoints] == ["Band loopt leeg", "Belt de zaak", "Haalt de fiets op"]
    assert [t.score for t in journey.touchpoints] == [-2, 0, 2]
    assert (first.does.nl, first.pain, first.personas) == ("Zet de fiets neer", None, ("fietser",))
    assert (second.feels.word.nl, second.pain.text.nl) == ("geduldig", "Lang in de wacht")
    assert (second.channel, second.delivered_by) == (("phone", "website"), "balie")
    assert (third.channel, third.personas, third.delivered_by) == (("shop",), ("fietser",), "monteur")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", as_csv(ROWS).encode()),
        ("a.csv", as_csv(ROWS).encode("utf-8-sig")),
        ("a.csv", as_csv(ROWS).encode("utf-16")),
        ("a.tsv", as_csv(ROWS, "\t").encode()),
        ("a.xlsx", as_workbook(ROWS)),
        ("a.xlsx", as_workbook(ROWS, [(0, 0, 0, 6), (3, 0, 4, 0)])),
    ],
)
def test_a_sheet_made_by_hand(name: str, data: bytes, playbook: Playbook) -> None:
    (made,) = playbook.take(name, data)

    _is_right(playbook.journey("een-lekke-band"))
    assert [(code, given) for code, _, given in told(made.leftovers)] == [("remark", ROWS[-1][0])]


@pytest.mark.parametrize("merged", [[], [(1, 1, 1, 2)]])
def test_a_sheet_with_its_touchpoints_side_by_side(merged: list[tuple[int, int, int, int]], playbook: Playbook) -> None:
    lanes = turned(ROWS[2:6])
    rows = [["Een lekke band"], lanes[0], *lanes[1:], [], ["Let op: dit is een eerste versie."]]

    (made,) = playbook.take("a.xlsx", as_workbook(rows, merged))

    _is_right(playbook.journey("een-lekke-band"))
    assert told(made.leftovers) == [("remark", 10, "Let op: dit is een eerste versie.")]


def test_english_heads_and_a_phase_in_a_row_of_its_own(playbook: Playbook) -> None:
    rows = [
        ["Touchpoint", "Customer action", "Thoughts", "Score (1-5)", "Opportunities", "Weather"],
        ["Before"],
        ["Looks around", "Reads", "Hm", "2", "", "rain"],
        ["After"],
        ["Comes back", "Calls", "", "5", "Call first", ""],
    ]

    (made,) = playbook.take("a_return-visit.csv", as_csv(rows, ","))

    journey = playbook.journey("a-return-visit")
    assert [(t.phase, t.title.nl, t.score) for t in journey.touchpoints] == [
        ("before", "Looks around", -1), ("after", "Comes back", 2),
    ]  # fmt: skip
    assert told(made.leftovers) == [("no-column", 3, "rain")]
    assert "kolom Weather: ‘rain’ past in geen veld" in made.text


def test_a_map_with_lanes_of_several_touchpoints_as_it_is_exported(playbook: Playbook) -> None:
    lines = [
        "Customer journey: online groceries,,,",
        "Persona:,Busy parent,,",
        ",,,",
        "Stages,Awareness,Purchase,Retention",
        'Customer Actions,"- Sees an ad',
        '- Asks a friend","Fills basket, pays",Reorders',
        'Touchpoints,"Advert',
        'Word of mouth",App,Newsletter',
        "Emotions,🙂 curious,😤 annoyed,😍",
        "Line of interaction,,,",
        "Backstage,Team plans,,",
        "KPI,Reach,,NPS",
        "Opportunities,,,",
        '"Source: interviews, n=8",,,',
    ]

    (made,) = playbook.take("map.csv", "\n".join(lines))

    journey = playbook.journey("online-groceries")
    assert [p.ref for p in journey.personas] == ["busy-parent"]
    assert [(t.phase, t.title.nl, t.does.nl, t.score) for t in journey.touchpoints] == [
        ("awareness", "Advert", "Sees an ad", 1), ("awareness", "Word of mouth", "Asks a friend", None),
        ("purchase", "App", "Fills basket, pays", -2), ("retention", "Newsletter", "Reorders", 2),
    ]  # fmt: skip
    assert [given for _, _, given in told(made.leftovers)] == [
        "Line of interaction", "Source: interviews, n=8", "Reach", "NPS",
    ]  # fmt: skip


def test_who_is_called_a_customer_is_a_persona_whatever_the_head_says(playbook: Playbook) -> None:
    playbook.take("a.csv", "Stap;Verantwoordelijke\n1. Aanmelden;Klant\n2. Start;Klantenservice\n")

    first, second = playbook.journey("a").touchpoints
    assert (first.title.nl, first.personas, first.delivered_by) == ("Aanmelden", ("klant",), None)
    assert (second.title.nl, second.personas, second.delivered_by) == ("Start", (), "klantenservice")


def test_how_long_how_hard_and_lanes_of_the_playbooks_own(playbook: Playbook) -> None:
    config = playbook.root / "site-config.yml"
    config.write_text(config.read_text("utf-8") + "\nlanes:\n  risico: Risico's\n", "utf-8")
    rows = [
        ["Stap", "Duur (minuten)", "Wachttijd", "Moeite", "Risico's"],
        ["a", "±15", "3 dagen", "hoog", "Dubbel betaald"],
        ["b", "weet niemand", "", "enorm", ""],
    ]

    (made,) = playbook.take("d.csv", as_csv(rows))

    first, second = playbook.journey("d").touchpoints
    assert (first.duration, first.waiting, first.effort) == ("±15 min", "3 dagen", "high")
    assert first.lanes["risico"].nl == "Dubbel betaald"
    assert (second.duration, second.note.nl) == (None, "Duur: weet niemand")
    assert told(made.leftovers) == [("no-column", 3, "enorm")]


def test_a_column_that_stayed_empty_is_not_worth_a_word(playbook: Playbook) -> None:
    (made,) = playbook.take("a.csv", "Fase;Stap;Pijnpunt;Opmerking;versie 3\na;b;;;\n")

    assert told(made.leftovers) == [("remark", 1, "versie 3")]


def test_merged_cells_hold_for_every_row_that_they_span(playbook: Playbook) -> None:
    rows = [
        ["Fase", "Contactmoment", "Doet", "Pijnpunt", "Kanaal"],
        ["A", "Een", "x", "Traag", "Telefoon"],
        ["", "", "y", "", ""],
        ["", "Twee", "z", "", ""],
    ]

    playbook.take("m.xlsx", as_workbook(rows, [(1, 0, 3, 0), (1, 1, 2, 1), (1, 3, 2, 3), (1, 4, 3, 4)]))

    first, second = playbook.journey("m").touchpoints
    assert (first.title.nl, first.does.nl, first.pain.text.nl) == ("Een", "- x\n- y", "Traag")
    assert (second.title.nl, second.does.nl, second.channel) == ("Twee", "z", ("phone",))


def test_each_sheet_of_a_workbook_that_is_a_journey_becomes_one(playbook: Playbook) -> None:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data) as book:
        for name in ("Uitleg", "Kopen", "Ruilen"):
            sheet = book.add_worksheet(name)
            rows = [["Zomaar een tekst"]] if name == "Uitleg" else [["Fase", "Stap"], ["a", name.lower()]]
            for n, row in enumerate(rows):
                sheet.write_row(n, 0, row)

    first, second = playbook.take("map.xlsx", data.getvalue())

    assert (first.id, second.id) == ("kopen", "ruilen")
    assert told(first.assumptions) == [("other-sheet", 0, "Uitleg")]


def test_ratings_names_and_what_stands_above(playbook: Playbook) -> None:
    rows = [
        ["Klantreis: Een verzekering afsluiten"],
        ["Persona", "Zzp'er"],
        ["Datum", "3 november"],
        ["Nr.", "Fase", "Contactmoment", "Tevredenheid (1-10)", "Gevoel", "Emotie", "Belang", "Wie?"],
        [
            "1",
            "Koop",
            "Offerte",
            "10",
            "2",
            "-1 boos",
            "5",
            "De klant belt met de helpdesk en wacht tot iemand opneemt",
        ],
        ["2.", "", "Polis", "1", "blij", "", "hoog", "Verkoop"],
    ]

    (made,) = playbook.take("a.csv", as_csv(rows))

    journey = playbook.journey("een-verzekering-afsluiten")
    offer, policy = journey.touchpoints
    assert [p.ref for p in journey.personas] == ["zzp-er"]
    assert (offer.satisfaction, offer.score, offer.feels.word.nl, offer.importance.customer) == (5, 2, "boos", 5)
    assert (policy.satisfaction, policy.score, policy.feels.word.nl, policy.importance) == (1, None, "blij", None)
    assert policy.delivered_by == "verkoop"
    assert [(code, given) for code, _, given in told(made.leftovers)] == [
        ("remark", "Datum"), ("remark", "3 november"), ("no-column", "-1 boos"), ("no-column", "hoog"),
        ("no-name", rows[4][7]),
    ]  # fmt: skip
    assert [(code, given) for code, _, given in told(made.assumptions)] == [("columns-not-read", "Nr.")]


BLUEPRINT = """Stage;Service layer;What happens;Responsible;Time in minutes;Evidence
Intake;Customer;Fills in a form;Client;10;form
Intake;Frontstage;Adviser calls back;Sales;±15;call log
Intake;Backstage;Checks the form;Back office;5;
Intake;;Someone waits;;;
Delivery;Support processes;Plans the ride;Planning;3;
Delivery;Frontstage;Driver rings;Haulier;;
Aftercare;Backstage;Files the case;;1;
"""


def test_a_service_blueprint(playbook: Playbook) -> None:
    (made,) = playbook.take("blueprint.csv", BLUEPRINT)

    form, waits, rings, files = playbook.journey("blueprint").touchpoints
    assert [t.phase for t in (form, waits, rings, files)] == ["intake", "intake", "delivery", "aftercare"]
    assert (form.title.nl, form.personas, form.delivered_by) == ("Fills in a form", ("client",), "sales")
    assert form.frontstage.nl == "Adviser calls back (±15 min)"
    assert form.backstage.nl == "Checks the form (Back office, 5 min)"
    assert form.note.nl == "Evidence: form\nEvidence: call log"
    assert form.duration == "10 min"
    assert (rings.title.nl, rings.backstage.nl) == ("Driver rings", "Plans the ride (Planning, 3 min)")
    assert files.backstage.nl == "Files the case"
    assert told(made.assumptions) == [("no-layer", 5, "Someone waits"), ("without-customer", 8, "Files the case")]


def test_a_blueprint_that_goes_through_the_stages_once_for_every_layer(playbook: Playbook) -> None:
    rows = [
        ["Persona", "Huurder"],
        ["Fase", "Laag", "Wat gebeurt er"],
        ["Melden", "Klant", "Belt"],
        ["Herstel", "Klant", "Doet open"],
        ["Melden", "Frontstage", "Neemt op"],
        ["Herstel", "Frontstage", "Repareert"],
        ["Herstel", "Backstage", "Bestelt een kraan"],
        ["Let op: alleen doordeweeks."],
    ]

    (made,) = playbook.take("laag.csv", as_csv(rows))

    journey = playbook.journey("laag")
    assert [p.ref for p in journey.personas] == ["huurder"]
    assert [(t.phase, t.title.nl, t.frontstage.nl) for t in journey.touchpoints] == [
        ("melden", "Belt", "Neemt op"), ("herstel", "Doet open", "Repareert"),
    ]  # fmt: skip
    assert journey.touchpoints[1].backstage.nl == "Bestelt een kraan"
    assert told(made.leftovers) == [("remark", 8, "Let op: alleen doordeweeks.")]


STICKIES = """Text,Color,Frame,ID,Position X
"Wacht te lang",red,"Bezorgen",1,10
"Belt vooraf 🚚",green,"Bezorgen",2,20
"Opent de doos",light_yellow,"Thuis",3,30
"Mist een schroef","#F16C7F","Thuis",4,40
,,"Later",,
"Los briefje",blue,,5,
"=1+cmd|' /C calc'!A0",blue,"Thuis",6,
"""


def test_stickies_of_a_whiteboard(playbook: Playbook) -> None:
    (made,) = playbook.take("bord.csv", STICKIES)

    delivery, box = playbook.journey("bord").touchpoints
    assert [phase.name.nl for phase in playbook.journey("bord").phases] == ["Bezorgen", "Thuis", "Later"]
    assert (delivery.title.nl, delivery.pain.text.nl, delivery.delight.text.nl) == (
        "Bezorgen", "Wacht te lang", "Belt vooraf 🚚",
    )  # fmt: skip
    assert (box.title.nl, box.pain.text.nl) == ("Opent de doos", "Mist een schroef")
    assert sorted(code for code, _, _ in told(made.leftovers)) == ["formula", "no-frame"]
    assert [(code, given) for code, _, given in told(made.assumptions)] == [
        ("colour-pain", "#F16C7F, red"), ("colour-delight", "green"), ("empty-phase", "Later"),
        ("columns-not-read", "ID, Position X"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("a.csv", "Tijdstempel;Hoe waarschijnlijk is het dat u ons aanbeveelt?\n3-11-2026 09:14;9\n", "answers"),
        ("a.csv", "journey;touchpoint;metric;value;n\na;b;csat;4;5\n", "figures"),
        ("a.csv", "a;b\n1;2\n", "no-heads"),
        ("a.csv", "fase;contactmoment\n", "no-touchpoints"),
        ("a.csv", 'fase;contactmoment\na;"b\n', "csv-broken"),
        ("a.csv", "", "problem"),
        ("a.ods", "PK\x03\x04", "save-as-xlsx"),
        ("a.xlsx", "no workbook", "problem"),
        ("a.csv", "fase;contactmoment\n" + "a;b\n" * 6000, "too-many-rows"),
        ("a.csv", "fase;contactmoment\n" + "".join(f"a;{n}\n" for n in range(1500)), "too-many-touchpoints"),
        ("a.csv", "fase;contactmoment" + ";x" * 400 + "\na;b\n", "too-many-columns"),
        ("a.docx", "PK\x03\x04", "is-office"),
        ("a.csv", "PK\x03\x04", "is-office"),
        ("a.pdf", "%PDF-1.7\n", "is-pdf"),
        ("a.xlsx", "%PDF-1.7\n", "is-pdf"),
        ("a.gif", "GIF89a", "is-picture"),
        ("a.md", "GIF89a", "is-picture"),
        ("a.gz", "\x1f\x0b\0\0\0", "is-other"),
    ],
)
def test_what_is_no_journey_is_refused_with_the_reason(name: str, text: str, code: str, playbook: Playbook) -> None:
    with pytest.raises(NoJourneyError) as refused:
        read_journeys_of(Incoming(name, text.encode()), playbook.names)
    assert refused.value.code == code


def test_texts_that_are_no_texts_are_left_over_and_kept_as_comments(playbook: Playbook) -> None:
    rows = [
        ["Fase", "Contactmoment", "Doet"],
        ["a\u202e", "b\x07c", "::: visible_to: partner"],
        ["a", "d", "#REF!"],
        ["a", "e", "@SUM(A1)"],
        ["a", "=> lees verder", "- belt"],
        ["a", "f", "x" * 6000],
    ]

    (made,) = playbook.take("a.csv", as_csv(rows))

    journey = playbook.journey("a")
    assert [t.title.nl for t in journey.touchpoints] == ["bc", "d", "e", "=> lees verder", "f"]
    assert journey.touchpoints[3].does.nl == "belt"
    assert sorted(code for code, _, _ in told(made.leftovers)) == ["block", "excel-error", "formula", "too-long"]
    assert "x" * 6000 in made.text


HEADS = [
    "Fase", "Contactmoment", "Doet", "Denkt", "Gevoel", "Behoefte", "Pijnpunt", "Kansen", "Kanaal", "Wie?", "Afdeling",
    "Opmerking", "Backstage", "Systeem", "Citaat", "Duur", "Weer", "Laag", "Waarheidsmoment", "Persona", "",
]  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[list[str]], list[str]]:
    """Return a table in which every cell has a word of its own, and those words."""
    heads = draw(st.lists(st.sampled_from(HEADS), min_size=2, max_size=7, unique=True))
    words: list[str] = []

    def word() -> str:
        words.append(f"Woord{len(words)}x")
        return words[-1]

    rows = [[word() if draw(st.booleans()) else "" for _ in heads] for _ in range(draw(st.integers(1, 6)))]
    above = [[word()]] if draw(st.booleans()) else []
    below = [[""], [f"{word()} staat hier onder."]] if draw(st.booleans()) else []
    return [*above, heads, *rows, *below], words


@pytest.mark.slow
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tables(), st.booleans())
def test_no_word_of_a_table_is_lost(playbook: Playbook, table: tuple[list[list[str]], list[str]], lies: bool) -> None:
    """Whatever table is taken: each of its words is in the journey, in a register, or in a comment."""
    rows, words = table
    for path in (*playbook.root.rglob("journeys/*.yml"), *playbook.root.rglob("registers/*/*.yml")):
        path.unlink()
    try:
        playbook.take("tabel.csv", as_csv(turned(rows) if lies else rows))
    except NoJourneyError:
        return

    assert [p for p in playbook.errors() if p.place.path.startswith("journeys/")] == []
    made = [*playbook.root.rglob("journeys/*.yml"), *playbook.root.rglob("registers/*/*.yml")]
    text = "\n".join(path.read_text("utf-8") for path in made)
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize(
    ("written", "id"),
    [
        ("Ter plaatse", "on-site"), ("On site", "on-site"), ("op locatie", "on-site"), ("on-site", "on-site"),
        ("Face to face", "face-to-face"), ("Landing page", "landing-page"), ("winkel", "shop"),
    ],
)  # fmt: skip
def test_channels_are_known_by_what_people_call_them(written: str, id: str, playbook: Playbook) -> None:
    playbook.take("a.csv", f"Fase;Contactmoment;Kanaal\nKoop;Bestellen;{written}\n")

    assert playbook.journey("a").touchpoints[0].channel == (id,)
    assert not (playbook.root / "journeys/registers/channels").exists()


def test_phases_keep_the_authors_own_words_unless_a_model_shows_the_same(playbook: Playbook) -> None:
    playbook.take("a.csv", "Fase;Contactmoment\nBekendheid;Ziet\nKoop;Bestelt\nGebruik;Belt\n")
    playbook.take("b.csv", "Fase;Contactmoment\nBekendheid;Ziet\nBeslissing;Bestelt\n")

    assert [phase.name.nl for phase in playbook.journey("a").phases] == ["Bekendheid", "Koop", "Gebruik"]
    assert playbook.journey("b").phases == "lifecycle-5"


@pytest.mark.parametrize(
    "cell",
    [
        "Zie [plan](plan.pdf)",
        "[x](javascript:alert(1)) [y](../z.md)",
        "[a][b] en [plan](plan.pdf) *snel*",
        "[web](https://e.org)",
    ],
)
def test_what_looks_like_a_link_to_a_file_beside_it_stays_what_was_typed(cell: str, playbook: Playbook) -> None:
    playbook.take("a.csv", f"fase;contactmoment;wat doet de klant\na;b;{cell}\n")

    assert playbook.errors() == []
    (moment,) = playbook.journey("a").touchpoints
    links = running_text(moment.does.written("nl").words).links
    assert [link.target for link in links] == (["https://e.org"] if "web" in cell else [])
    if not links:
        assert moment.does.read("nl").words == cell.replace("*", "")
