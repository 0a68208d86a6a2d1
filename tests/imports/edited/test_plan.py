from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from reisgids.imports.edited.plan import ReturnPlan
from reisgids.problems import has_errors
from reisgids.sources.text.invisible import invisible
from reisgids.workbook.cell import Meant, written
from reisgids.workbook.column import SheetColumn
from reisgids.workbook.content import WorkbookContent, WorkbookSheet
from reisgids.workbook.grid import FIRST_ROW, HEADING_ROW, KEY_ROW
from reisgids.workbook.several_in_cell import link_meant
from tests.imports.edited.returning import (
    JOURNEY,
    SHEET,
    after,
    content,
    exported,
    journey,
    loaded,
    place,
    plan_of,
    playbook,
    put,
    row,
)

PATH = "journeys/machine.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return playbook(tmp_path / "playbook")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return playbook(tmp_path_factory.mktemp("kept") / "playbook")


def kinds(plan: ReturnPlan) -> list[tuple[str, str]]:
    return [(each.kind, each.id) for sheet in plan.sheets for each in sheet.rows]


def notes(plan: ReturnPlan) -> list[str]:
    return sorted(each.kind for each in plan.all_notes)


def conflicts(plan: ReturnPlan) -> list[tuple[str, str]]:
    return [(each.kind, each.id) for sheet in plan.sheets for each in sheet.conflicts]


def changed_lines(before: str, now: str) -> list[str]:
    diff = difflib.unified_diff(before.split("\n"), now.split("\n"), n=0, lineterm="")
    return [line for line in diff if not line.startswith(("---", "+++", "@@"))]


@pytest.mark.parametrize("edition", ["internal", "partner"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_workbook_in_which_nothing_was_changed_changes_no_byte(kept: Path, edition: str, language: str) -> None:
    plan = plan_of(kept, exported(kept, edition, language))

    assert plan.is_empty
    assert plan.files == {}
    assert notes(plan) == []


# One edit in the workbook is one edit in the YAML.

TEXT = st.text(min_size=1, max_size=25).filter(lambda each: not any(invisible(each)) and "\r" not in each)
PLAIN = st.sampled_from(["Planner", "Nieuw", "2026-Q3", "Kantoor 12"])


def new_value(column: SheetColumn, content_: WorkbookContent, sheet: WorkbookSheet) -> st.SearchStrategy[Meant]:
    """Return what somebody may put in a cell; what other fields or the scales would refuse is left out."""
    names = content_.names_for(column, sheet)
    ids = sorted(names.written) if names and names.written else ["-"]
    text = TEXT.map(str.strip).filter(bool)
    line = text.map(lambda each: " ".join(each.split())).filter(lambda each: each and each[0] not in "•◦▪–-")
    kinds_: dict[str, st.SearchStrategy[Any]] = {
        "text": text, "plain": PLAIN, "texts": st.lists(line, min_size=1, max_size=3).map(tuple),
        "number": st.integers(1, 2).map(float) | st.just(1.5), "whole": st.integers(0, 90).map(float),
        "day": st.dates().filter(lambda day: 1950 < day.year < 2100).map(lambda day: day.isoformat()),
        "choice": st.sampled_from(column.options or ("-",)), "yes-or-no": st.booleans(), "ref": st.sampled_from(ids),
        "refs": st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True).map(tuple),
        "tags": st.lists(st.sampled_from(["spoed", "te laat", "a, b", "C#"]), min_size=1, unique=True).map(tuple),
        "links": st.lists(st.builds(link_meant, st.sampled_from(["https://a.example/x?y=1", "mailto:a@b.example"]),
                                    st.none() | line), min_size=1, max_size=3).map(tuple),
        "per-name": st.dictionaries(st.sampled_from(ids), line, min_size=1, max_size=2).map(
            lambda texts: tuple(f"{id}: {words}" for id, words in texts.items())),
    }  # fmt: skip
    return kinds_[column.kind] | st.none() if not column.required else kinds_[column.kind]


def first_free(key: str, meant: Mapping[str, Meant]) -> str:
    """Return where something of a hand-over comes to stand: right behind those that are there."""
    there = len({each.split(".")[1] for each in meant if each.startswith("handover.")})
    if not key.startswith("handover.") or int(key.split(".")[1]) < there:
        return key
    return f"handover.{there}.{key.split('.')[2]}"


@pytest.mark.slow
@settings(max_examples=60, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.filter_too_much])
@given(st.data(), st.sampled_from(["nl", "en"]))
def test_one_edit_in_the_workbook_is_one_edit_in_the_yaml(kept: Path, data: st.DataObject, language: str) -> None:
    made, grids = content(kept, language=language), exported(kept, language=language)
    sheet = made.sheet[data.draw(st.sampled_from([each.key for each in made.sheets if each.rows]))]
    at = sheet.by_id[data.draw(st.sampled_from([each.id for each in sheet.rows]))]
    column = sheet.column[data.draw(st.sampled_from([each.key for each in sheet.columns if each.key != "id"]))]
    known = made.names_for(column, sheet)
    assume(known is None or known.written)
    value = data.draw(new_value(column, made, sheet))
    assume(value != at.meant.get(column.key))
    tab = sheet.journey or sheet.title
    typed = written(value, column, made.words, made.names_for(column, sheet))
    put(grids, at.id, column.key, "" if typed is None else typed, tab)

    plan = plan_of(kept, grids)

    assert plan.stuck == ()
    assert conflicts(plan) == []
    if has_errors(loaded(kept, dict(plan.files)).problems):
        return  # what `check` refuses is never written
    now = content(kept, dict(plan.files), language)
    expected = {
        (each.key, row_.id, key): meant
        for each in made.sheets
        for row_ in each.rows
        for key, meant in row_.meant.items()
    }
    expected[sheet.key, at.id, first_free(column.key, at.meant)] = value
    is_now = {
        (each.key, row_.id, key): meant
        for each in now.sheets
        for row_ in each.rows
        for key, meant in row_.meant.items()
    }
    if value is None and column.default is not None and column.kind in ("choice", "yes-or-no"):
        expected[sheet.key, at.id, column.key] = column.default
    assert is_now == {key: meant for key, meant in expected.items() if meant is not None}
    assert len(plan.files) <= 1
    other = "en" if language == "nl" else "nl"
    then, there = content(kept, language=other), content(kept, dict(plan.files), other)
    if column.kind == "text":
        meant = [[row_.meant for each in found.sheets for row_ in each.rows] for found in (then, there)]
        assert meant[0] == meant[1]
    for path, bytes_ in plan.files.items():
        before = (kept / path).read_text("utf-8")
        gone = [line[1:] for line in changed_lines(before, bytes_.decode()) if line.startswith("-")]
        comments = [line for line in before.split("\n") if line.strip().startswith("#")]
        assert len(gone) <= 5
        assert all(line in bytes_.decode() for line in comments)


# What people do.


def test_a_score_keeps_its_short_form_and_its_comment(root: Path) -> None:
    plan = after(root, lambda grids: put(grids, "storing", "feels.score", -1))

    assert changed_lines(JOURNEY, journey(plan)) == [
        "-    feels: -2          # boos",
        "+    feels: -1          # boos",
    ]


def test_a_word_beside_a_score_makes_room_for_both(root: Path) -> None:
    plan = after(root, lambda grids: put(grids, "storing", "feels.word", "boos"))

    assert changed_lines(JOURNEY, journey(plan))[1] == "+    feels: { word: boos, score: -2 }          # boos"


def test_the_other_language_stays(root: Path) -> None:
    plan = after(root, lambda grids: put(grids, "storing", "does", "Ziet rook."))

    assert changed_lines(JOURNEY, journey(plan)) == [
        "-      nl: Ziet de machine stilvallen.",
        "+      nl: Ziet rook.",
    ]


def test_a_text_in_the_second_language_comes_beside_a_plain_one(root: Path) -> None:
    plan = after(root, lambda grids: put(grids, "beurs", "title", "Trade fair"), language="en")

    assert changed_lines(JOURNEY, journey(plan)) == [
        "-    title: Vakbeurs",
        "+    title: { nl: Vakbeurs, en: Trade fair }",
    ]


def test_one_of_several_quotes_is_changed_and_the_rest_stays(root: Path) -> None:
    plan = after(
        root, lambda grids: put(grids, "beurs", "quotes", "• Eindelijk iemand die luistert.\n• Erg druk hier.")
    )

    assert changed_lines(JOURNEY, journey(plan)) == ["-      - Druk hier.", "+      - Erg druk hier."]


def test_a_channel_that_is_added_leaves_the_spaces_between_the_others(root: Path) -> None:
    plan = after(root, lambda grids: put(grids, "beurs", "channel", "Telefoon"))

    assert changed_lines(JOURNEY, journey(plan))[1] == "+    channel: [phone]"


def test_an_amount_of_a_million_is_written_in_full(root: Path) -> None:
    plan = after(root, lambda grids: put(grids, "levering", "pain.value.amount", 1_250_001))

    assert "amount: 1250001," in journey(plan)


def test_a_part_of_a_handover_is_changed_and_responsibilities_stay(root: Path) -> None:
    plan = after(root, lambda grids: put(grids, "levering", "handover.0.agreement", "Belt een uur tevoren."))

    assert changed_lines(JOURNEY, journey(plan)) == ["+      agreement: Belt een uur tevoren."]


def test_a_second_handover_comes_beside_the_first_which_stays_as_it_is_written(root: Path) -> None:
    commented = JOURNEY.replace(
        "      when: Bij vertrek\n", "      # van de chauffeur\n      when: 'Bij vertrek'   # ja\n"
    )
    (root / PATH).write_text(commented, "utf-8")

    def add(grids: Any) -> None:
        put(grids, "levering", "handover.1.to", "Acme")
        put(grids, "levering", "handover.1.responsibilities", "Acme: Factureren\nNoordlijn: Melden")

    plan = after(root, add)

    assert changed_lines(commented, journey(plan)) == [
        "-      to: vervoerder",
        "-      # van de chauffeur",
        "-      when: 'Bij vertrek'   # ja",
        "-      responsibilities: { wij: Laden, vervoerder: Rijden }",
        "+      - to: vervoerder",
        "+        # van de chauffeur",
        "+        when: 'Bij vertrek'   # ja",
        "+        responsibilities: { wij: Laden, vervoerder: Rijden }",
        "+      - to: wij",
        "+        responsibilities: { wij: Factureren, vervoerder: Melden }",
    ]
    assert not has_errors(loaded(root, dict(plan.files)).problems)


def test_of_two_handovers_the_first_is_emptied_and_the_second_changed(root: Path) -> None:
    def edit(grids: Any) -> None:
        put(grids, "offerte", "handover.0.to", "")
        put(grids, "offerte", "handover.0.when", "")
        put(grids, "offerte", "handover.1.agreement", "Mailt terug.")

    plan = after(root, edit)

    assert changed_lines(JOURNEY, journey(plan)) == [
        "-      - to: vervoerder       # eerst",
        "-        when: Na akkoord",
        "-        agreement: Belt terug.",
        "+        agreement: Mailt terug.",
    ]


@pytest.mark.parametrize(
    ("id", "key", "typed", "lines"),
    [
        ("offerte", "tags", "Te laat, spoed, nieuw", [
            '-    tags: ["#Te laat", spoed]',
            '+    tags: ["#Te laat", spoed, nieuw]',
        ]),
        ("beurs", "tags", "Beurs, druk", ["-    tags: beurs", "+    tags: [beurs, druk]"]),
        ("beurs", "lanes.regels", "Pak aan.", [
            "-      regels: { nl: Nette kleding., en: Dress well. }   # huisregel",
            '+      regels: { nl: "Pak aan.", en: Dress well. }   # huisregel',
        ]),
        ("factuur", "lanes.regels", "Btw erop.", ["+    lanes:", "+      regels: Btw erop."]),
        ("offerte", "links", "Model: https://acme.example/offerte\nhttps://acme.example/prijzen", [
            '-      - { url: "https://acme.example/offerte", title: { nl: Voorbeeld, en: Sample } }   # van de site',
            '+      - { url: "https://acme.example/offerte", title: { nl: Model, en: Sample } }   # van de site',
        ]),
        ("levering", "handover.0.responsibilities", "Noordlijn: Rijden\nAcme: Inladen", [
            "-      responsibilities: { wij: Laden, vervoerder: Rijden }",
            "+      responsibilities: { wij: Inladen, vervoerder: Rijden }",
        ]),
        ("offerte", "handover.1.responsibilities", "Acme: Terugbellen", [
            "-        responsibilities: { wij: { nl: Bellen, en: Calling } }",
            "+        responsibilities: { wij: { nl: Terugbellen, en: Calling } }",
        ]),
    ],
)  # fmt: skip
def test_what_stands_in_one_cell_together_is_changed_one_by_one(
    root: Path, id: str, key: str, typed: str, lines: list[str]
) -> None:
    plan = after(root, lambda grids: put(grids, id, key, typed))

    assert plan.unread == 0
    assert [line for line in changed_lines(JOURNEY, journey(plan)) if line.strip("+-")] == lines
    assert not has_errors(loaded(root, dict(plan.files)).problems)


def test_a_row_is_not_removed_by_a_reader_who_was_not_shown_all_of_it(root: Path) -> None:
    shown_ = "  - id: rit\n    title: Rit\n    phase: engage\n    delivered_by: vervoerder\n    evidence: observed\n"
    (root / PATH).write_text(JOURNEY + shown_ + "    phase_in: { lifecycle-5: use }\n    note: Nooit.\n", "utf-8")

    plan = after(root, lambda grids: grids[SHEET].remove(row(grids, "rit")), edition="partner")

    assert conflicts(plan) == [("hidden", "rit")]
    assert plan.files == {}


def test_lines_that_are_hidden_are_not_replaced_by_a_line_that_is_typed(root: Path) -> None:
    people = "leider:\n  name: Leider\n  goals: [Rust, Winst]\nkoper:\n  name: Koper\n  goals: [Snel]\n"
    shown_ = people + "  fields_visible_to: { goals: [partner] }\n"
    (root / "journeys/registers/personas.yml").write_text(shown_, "utf-8")
    (root / PATH).write_text(JOURNEY.replace("title: Levering\n", "title: Levering\n    personas: [leider, koper]\n"
        "    fields_visible_to: { personas: [partner] }\n"), "utf-8")  # fmt: skip
    grids = exported(root, "partner")
    put(grids, "leider", "goals", "Iets anders", "Persona's")

    plan = plan_of(root, grids)

    assert conflicts(plan) == [("hidden", "leider")]
    assert plan.files == {}


def test_a_new_row_lands_in_its_place_and_gets_a_short_name(root: Path) -> None:
    def insert(grids: Any) -> None:
        fresh: list[Any] = [""] * len(grids[SHEET][KEY_ROW])
        for key, value in (("phase", "Consideration"), ("title", "Bezoek"), ("channel", "Website"), ("feels.score", 1)):
            fresh[place(grids, key)] = value
        grids[SHEET].insert(grids[SHEET].index(row(grids, "offerte")), fresh)

    plan = after(root, insert)

    assert kinds(plan) == [("added", "bezoek")]
    assert changed_lines(JOURNEY, journey(plan)) == [
        "+  - id: bezoek",
        "+    title: Bezoek",
        "+    phase: consideration",
        "+    channel: [website]",
        "+    feels: { score: 1 }",
    ]
    assert journey(plan).index("id: beurs") < journey(plan).index("id: bezoek") < journey(plan).index("id: offerte")
    assert not has_errors(loaded(root, dict(plan.files)).problems)


def test_a_row_that_is_deleted_is_named_and_what_led_to_it_too(root: Path) -> None:
    plan = after(root, lambda grids: grids[SHEET].remove(row(grids, "offerte")))

    assert kinds(plan) == [("removed", "offerte")]
    assert notes(plan) == ["named-in-next"]
    assert "next: [beurs]" in journey(plan)
    assert "# Consideration" in journey(plan)
    assert not has_errors(loaded(root, dict(plan.files)).problems)


def test_a_row_that_was_moved_is_moved_and_nothing_else(root: Path) -> None:
    def move(grids: Any) -> None:
        rows = grids[SHEET]
        rows.insert(rows.index(row(grids, "storing")), rows.pop(rows.index(row(grids, "beurs"))))

    plan = after(root, move)

    assert [each for each, _ in kinds(plan)] == ["moved"]
    assert sorted(JOURNEY.split("\n")) == sorted(journey(plan).split("\n"))
    assert [each.id for each in content(root, dict(plan.files)).sheet["journey/machine"].rows][:2] == [
        "beurs",
        "storing",
    ]


def test_a_number_that_was_changed_moves_a_row(root: Path) -> None:
    plan = after(root, lambda grids: row(grids, "beurs").__setitem__(0, 1))

    assert [each for each, _ in kinds(plan)] == ["moved"]
    assert [each.id for each in content(root, dict(plan.files)).sheet["journey/machine"].rows][:2] == [
        "beurs",
        "storing",
    ]


def test_a_row_that_was_moved_to_another_phase_without_choosing_it_is_named(root: Path) -> None:
    def move(grids: Any) -> None:
        rows = grids[SHEET]
        rows.insert(rows.index(row(grids, "levering")), rows.pop(rows.index(row(grids, "storing"))))

    def move_and_choose(grids: Any) -> None:
        move(grids)
        put(grids, "storing", "phase", "Consideration")

    plan, chosen = after(root, move), after(root, move_and_choose)

    assert plan.files == {}
    assert [(each.kind, each.values["title"]) for each in plan.all_notes] == [("out-of-phase", "Storing")]
    assert plan.unread == 1
    assert notes(chosen) == []
    assert ("changed", "storing") in kinds(chosen)


def test_another_phase_is_one_line_and_no_move(root: Path) -> None:
    plan = after(root, lambda grids: put(grids, "beurs", "phase", "Consideration"))

    assert kinds(plan) == [("changed", "beurs")]
    assert len(changed_lines(JOURNEY, journey(plan))) == 2


def test_rows_that_were_sorted_change_nothing_and_it_is_said(root: Path) -> None:
    def sort(grids: Any) -> None:
        at = place(grids, "title")
        grids[SHEET][FIRST_ROW:] = sorted(grids[SHEET][FIRST_ROW:], key=lambda each: str(each[at]).casefold())

    plan = after(root, sort)

    assert plan.files == {}
    assert notes(plan) == ["sorted"]


def test_a_row_without_its_short_name_is_known_by_its_title(root: Path) -> None:
    def empty(grids: Any) -> None:
        put(grids, "offerte", "feels.score", 1)
        put(grids, "offerte", "id", "")

    plan = after(root, empty)

    assert kinds(plan) == [("changed", "offerte")]
    assert notes(plan) == ["id-restored"]


def test_a_copied_row_is_a_new_one(root: Path) -> None:
    def copy(grids: Any) -> None:
        fresh = list(row(grids, "factuur"))
        fresh[place(grids, "title")] = "Tweede factuur"
        grids[SHEET].append(fresh)

    plan = after(root, copy)

    assert kinds(plan) == [("added", "factuur-2")]
    assert notes(plan) == ["row-copied"]


def test_a_column_that_was_removed_or_renamed_or_added_is_named(root: Path) -> None:
    def columns(grids: Any) -> None:
        gone, renamed = place(grids, "need"), place(grids, "thinks")
        grids[SHEET][HEADING_ROW][renamed] = "Gedachte"
        for each in grids[SHEET]:
            each.append("")
            each.pop(gone)
        row(grids, "beurs")[-1] = "Eigen aantekening"

    plan = after(root, columns)

    assert plan.files == {}
    assert notes(plan) == ["column-missing", "column-renamed", "column-unknown"]


def test_a_sheet_that_is_gone_removes_nothing(root: Path) -> None:
    plan = after(root, lambda grids: grids.pop("Acties"))

    assert plan.files == {}
    assert notes(plan) == ["sheet-missing"]


@pytest.mark.parametrize(
    ("key", "typed", "why"),
    [("feels.score", "heel boos", "number"), ("phase", "Ergens", "name"), ("kind", "iets", "choice"),
     ("assumed_on", "gisteren", "day"), ("title", "", "required"), ("channel", "Telefoon, fax", "name")],
)  # fmt: skip
def test_what_cannot_be_read_is_named_with_its_cell_and_changes_nothing(
    root: Path, key: str, typed: str, why: str
) -> None:
    plan = after(root, lambda grids: put(grids, "offerte", key, typed))

    assert plan.files == {}
    assert plan.unread == 1
    note = next(each for each in plan.all_notes if each.serious)
    assert (note.kind, note.values["why"], note.spot.row) == ("cell-unreadable", why, FIRST_ROW + 3)
    assert note.spot.column


def test_what_was_changed_meanwhile_is_told_and_stays(root: Path) -> None:
    grids = exported(root)
    put(grids, "offerte", "satisfaction", 4)
    put(grids, "offerte", "need", "Snel antwoord")
    file = root / PATH
    file.write_text(JOURNEY.replace("satisfaction: 3.5", "satisfaction: 2"), "utf-8")

    plan = plan_of(root, grids)

    assert conflicts(plan) == [("changed-meanwhile", "offerte")]
    assert "satisfaction: 2" in journey(plan)
    assert "Snel antwoord" in journey(plan)


def test_what_both_changed_alike_is_no_conflict(root: Path) -> None:
    grids = exported(root)
    put(grids, "offerte", "satisfaction", 2)
    (root / PATH).write_text(JOURNEY.replace("satisfaction: 3.5", "satisfaction: 2"), "utf-8")

    assert plan_of(root, grids).is_empty


def test_what_was_removed_on_one_side_and_changed_on_the_other_stays(root: Path) -> None:
    grids = exported(root)
    grids[SHEET].remove(row(grids, "offerte"))
    (root / PATH).write_text(JOURNEY.replace("satisfaction: 3.5", "satisfaction: 2"), "utf-8")

    plan = plan_of(root, grids)

    assert conflicts(plan) == [("removed-but-changed", "offerte")]
    assert plan.files == {}


def test_a_touchpoint_that_was_added_meanwhile_stays(root: Path) -> None:
    grids = exported(root)
    put(grids, "factuur", "does", "Betaalt.")
    (root / PATH).write_text(JOURNEY + "  - id: extra\n    title: Extra\n    phase: advocacy\n", "utf-8")

    plan = plan_of(root, grids)

    assert kinds(plan) == [("changed", "factuur")]
    assert journey(plan).endswith("  - id: extra\n    title: Extra\n    phase: advocacy\n")


def test_what_an_edition_hides_is_never_overwritten(root: Path) -> None:
    def type_over(grids: Any) -> None:
        at = place(grids, "id")
        shown = next(each for each in grids[SHEET][FIRST_ROW:] if each[at] == "levering")
        shown[place(grids, "title")] = "Levering thuis"

    plan = after(root, type_over, edition="partner")

    assert conflicts(plan) == []
    assert "note: Alleen voor ons." in journey(plan)
    assert "title: Levering thuis" in journey(plan)
    assert "id: levering" in journey(plan)
    assert notes(plan) == ["id-written"]


def test_a_new_entry_of_a_register_can_be_used_at_once(root: Path) -> None:
    def add(grids: Any) -> None:
        fresh: list[Any] = [""] * len(grids["Persona's"][KEY_ROW])
        fresh[place(grids, "name", "Persona's")] = "Inkoper"
        grids["Persona's"].append(fresh)
        put(grids, "offerte", "personas", "Inkoper, Productieleider")

    plan = after(root, add)

    assert plan.files["journeys/registers/personas.yml"].decode().endswith("inkoper:\n  name: Inkoper\n")
    assert "personas: [inkoper, leider]" in journey(plan)
    assert not has_errors(loaded(root, dict(plan.files)).problems)


def test_the_hidden_sheet_of_another_version_is_refused(root: Path) -> None:
    from reisgids.imports.draft import NoJourneyError

    with pytest.raises(NoJourneyError) as refused:
        after(root, lambda grids: grids["_reisgids"][0].__setitem__(1, '{"format": 9}'))
    assert refused.value.code == "newer-workbook"


def test_rows_that_were_moved_by_hand_are_not_taken_for_sorted(root: Path) -> None:
    def move(grids: Any) -> None:
        rows = grids[SHEET][FIRST_ROW:]
        grids[SHEET][FIRST_ROW:] = [rows[n] for n in (1, 0, 2, 4, 3)]

    plan = after(root, move)

    assert "sorted" not in notes(plan)
    assert {each for each, _ in kinds(plan)} == {"moved"}


def test_a_cell_in_which_a_formula_went_wrong_is_not_taken_for_emptied(root: Path) -> None:
    plan = after(root, lambda grids: put(grids, "offerte", "need", "#REF!"))

    assert plan.files == {}
    assert [each.values["why"] for each in plan.all_notes] == ["error"]


def test_a_cell_that_is_empty_because_the_edition_hides_it_is_not_written_over(root: Path) -> None:
    marked = JOURNEY.replace(
        "    frontstage: 'Chauffeur", "    fields_visible_to: { frontstage: [internal] }\n    frontstage: 'Chauffeur"
    ).replace("    next: []\n", "    delivered_by: vervoerder\n    frontstage: Belt de planner.\n    next: []\n")
    assert marked != JOURNEY
    (root / PATH).write_text(marked, "utf-8")
    grids = exported(root, "partner")
    assert row(grids, "levering")[place(grids, "frontstage")] == ""
    put(grids, "levering", "frontstage", "Iets anders")
    put(grids, "factuur", "frontstage", "Belt de klant.")

    plan = plan_of(root, grids)

    assert conflicts(plan) == [("hidden", "levering")]
    assert "Chauffeur zei" in journey(plan)
    assert "frontstage: Belt de klant." in journey(plan)


def test_a_row_of_which_the_edition_hides_a_part_is_not_removed(root: Path) -> None:
    plan = after(root, lambda grids: grids[SHEET].remove(row(grids, "levering")), edition="partner")

    assert conflicts(plan) == [("hidden", "levering")]
    assert plan.files == {}


def test_a_workbook_that_is_read_twice_adds_nothing_twice(root: Path) -> None:
    grids = exported(root)
    fresh: list[Any] = [""] * len(grids[SHEET][KEY_ROW])
    for key, value in (("phase", "Consideration"), ("title", "Bezoek"), ("does", "Komt langs.")):
        fresh[place(grids, key)] = value
    grids[SHEET].insert(grids[SHEET].index(row(grids, "offerte")), fresh)
    rows = grids[SHEET]
    rows.insert(rows.index(row(grids, "storing")), rows.pop(rows.index(row(grids, "beurs"))))
    rows.remove(row(grids, "factuur"))
    once = plan_of(root, grids)
    assert {each for each, _ in kinds(once)} == {"added", "moved", "removed"}
    for path, data in once.files.items():
        (root / path).write_bytes(data)

    twice = plan_of(root, grids)

    assert twice.files == {}
    assert twice.is_empty


def test_an_entry_with_a_file_of_its_own_is_never_removed(root: Path) -> None:
    own = root / "journeys/registers/personas"
    own.mkdir()
    (own / "inkoper.yml").write_text("name: Inkoper\n", "utf-8")
    grids = exported(root)
    grids["Persona's"].remove(row(grids, "inkoper", "Persona's"))

    plan = plan_of(root, grids)

    assert plan.files == {}
    assert notes(plan) == ["entry-stays"]


def test_yes_and_no_are_written_as_yaml_has_them(root: Path) -> None:
    plan = after(root, lambda grids: put(grids, "sneller", "quick_win", "ja", "Acties"))

    assert plan.files["journeys/registers/actions.yml"].decode().endswith("  quick_win: true\n")
    assert not has_errors(loaded(root, dict(plan.files)).problems)


def one_value(column: SheetColumn, ids: list[str]) -> Meant:
    """Return something that may stand in a column."""
    typed = {"email": "kim@acme.example", "phone": "+31 6 1234567", "period": "2026-Q3"}
    typed |= {"duration": "20 min", "waiting": "3 dagen"}
    plain = typed.get(str(column.steps[-1]), "Kim")
    values: dict[str, Meant] = {
        "text": "Iets nieuws", "plain": plain, "texts": ("Iets", "Nog iets"), "number": 2.0, "whole": 41.0,
        "day": "2027-03-01", "choice": column.options[-1] if column.options else "", "yes-or-no": True,
        "ref": ids[-1] if ids else None, "refs": tuple(ids[-1:]) or None, "tags": ("nieuw",),
        "links": ("Formulier: https://acme.example/f",), "per-name": (f"{ids[-1]}: Kijkt na" if ids else "",),
    }  # fmt: skip
    return values[column.kind]


NEEDS_MORE = {
    ("journeys", "counterpart"), ("journeys", "reviewed"), ("journeys", "existing_customers_only"),
    ("journeys", "coordinator.name"), ("journeys", "coordinator.email"), ("journeys", "coordinator.phone"),
    ("journeys", "case.organisation"),
    ("journey/machine", "micro_journey"), ("actions", "value.source"), ("actions", "value.amount"),
    ("actions", "value.per"), ("actions", "done_on"), ("kpis", "value.source"), ("kpis", "value.amount"),
    ("kpis", "value.per"), ("kpis", "current.n"), ("kpis", "current.period"), ("kpis", "target.date"),
    ("journey/machine", "evidence"), ("journey/machine", "named_by.interviews"), ("journey/machine", "feels.worst"),
}  # fmt: skip
"""Columns of which a cell by itself may be refused: what goes with it isn't there, or it would lead to itself."""


@pytest.mark.slow
def test_every_column_can_be_written_where_what_goes_with_it_is_there(kept: Path) -> None:
    made, refused = content(kept), set()
    for sheet in made.sheets:
        for column in sheet.columns:
            names = made.names_for(column, sheet)
            value = one_value(column, sorted(names.written) if names else [])
            if column.key == "id" or value is None or column.key.startswith("handover.2."):
                continue  # a third hand-over of a row that has one becomes the second
            first = column.key.rpartition(".")[0] or column.key
            beside = [each for each in sheet.rows if any(key.startswith(first) for key in each.meant)]
            at = (beside or list(sheet.rows))[-1]
            if value == at.meant.get(column.key):
                continue
            grids = exported(kept)
            put(grids, at.id, column.key, written(value, column, made.words, names), sheet.journey or sheet.title)

            plan = plan_of(kept, grids)

            assert plan.stuck == ()
            assert len(plan.files) == 1, column
            if has_errors(loaded(kept, dict(plan.files)).problems):
                refused.add((sheet.key, column.key))
            else:
                now = content(kept, dict(plan.files)).sheet[sheet.key].by_id[at.id]
                assert {**at.meant, column.key: value} == now.meant, column
    assert refused <= NEEDS_MORE
