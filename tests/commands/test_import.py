from __future__ import annotations

from pathlib import Path

from tests.commands.conftest import Reisgids, files_below

MAP = """journey
  title Cancel a subscription
  section Search
    Looks for the button: 2: Customer
    Calls: 7: Customer, Helpdesk
"""


def test_it_shows_what_would_come_and_writes_nothing(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", "playbook", "--language", "en")
    (tmp_path / "map.mmd").write_text(MAP)
    before = files_below(tmp_path)

    shown = reisgids("import", "map.mmd", "playbook")

    assert shown.code == 0
    assert shown.out == (
        "map.mmd: 1 journey\n"
        "\n"
        "Cancel a subscription → journeys/cancel-a-subscription.yml\n"
        "  Search\n"
        "     1  Looks for the button (−1)\n"
        "     2  Calls (+2)\n"
        "  Read like this:\n"
        "    line 5: 7 lies off the scale of 1 to 5 and was read as its end\n"
        "  Still to fill in: a summary, the market and an owner\n"
        "\n"
        "Not in the registers yet:\n"
        "  persona Customer → journeys/registers/personas/customer.yml\n"
        "  party Helpdesk → journeys/registers/parties/helpdesk.yml\n"
        "\n"
        "Nothing was written. With --write these files are added.\n"
    )
    assert files_below(tmp_path) == before


def test_what_it_writes_is_checked_and_nothing_else_changes(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", "playbook", "--language", "nl")
    (tmp_path / "map.mmd").write_text(MAP)
    before = files_below(tmp_path)

    written = reisgids("import", "map.mmd", "playbook", "--write", "--name", "opzeggen")

    assert written.code == 0
    assert "3 files written:\n  playbook/journeys/opzeggen.yml\n" in written.out
    after = files_below(tmp_path)
    assert {path: data for path, data in after.items() if path in before} == before
    assert len(after) == len(before) + 3
    assert "Ingelezen uit map.mmd op" in after["playbook/journeys/opzeggen.yml"].decode()


def test_a_journey_that_is_there_is_never_written_again(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", ".", "--language", "en")
    (tmp_path / "map.mmd").write_text(MAP)
    reisgids("import", "map.mmd", "--write")
    before = files_below(tmp_path)

    again = reisgids("import", "map.mmd", "--write")

    assert again.code == 2
    assert "There is a journey cancel-a-subscription already" in again.err
    assert files_below(tmp_path) == before


def test_what_is_no_journey_is_refused_with_the_reason(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", ".", "--language", "en")
    (tmp_path / "letter.txt").write_text("Dear all,\n")
    (tmp_path / "photo.md").write_bytes(b"\x89PNG\r\n\x1a\n")

    assert "is no journey that Reisgids knows" in reisgids("import", "letter.txt").err
    assert reisgids("import", "photo.md").code == 2
    assert reisgids("import", "letter.txt", "journeys").err.startswith("There is no playbook in journeys")
