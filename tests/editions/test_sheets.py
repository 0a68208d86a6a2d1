"""Figures are in an edition or not whichever way they came: written in YAML, in a sheet of figures, or as answers."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest

from reisgids.editions import for_edition
from reisgids.model.playbook import Playbook
from reisgids.pages.shared.digests import digest_of_value
from reisgids.pages.shared.edition import digest_of_view
from reisgids.sources.load import load
from tests.editions.made_up.written import DAY
from tests.editions.staging import staged_files

ALL = ["internal", "nieuw", "koerier", "open"]
EVERYONE = "[onboarding, partner, public]"
FILES = {
    "site-config.yml": """
name: Gids
organisation: {name: Winkel}
languages: nl
minimum_n: 10
rhythm: {nps: quarter}
library: {use: nee}
editions:
  nieuw: {title: Nieuw, audience: onboarding}
  koerier: {title: Koerier, audience: partner, party: koerier}
  open: {title: Open, audience: public}
""",
    "journeys/registers/parties.yml": f"visible_to: {EVERYONE}\nkoerier: {{name: K}}\nmonteur: {{name: M}}\n",
    "journeys/registers/personas.yml": f"inkoper: {{name: Inkoper, visible_to: {EVERYONE}}}\n"
    "stil: {name: Stil, visible_to: internal}\n",
    "journeys/reis.yml": f"""
title: Reis
status: published
visible_to: {EVERYONE}
fields_visible_to: {{measurements: {EVERYONE}}}
touchpoints:
  - title: Bezorgen
    phase: initiate
    delivered_by: koerier
    fields_visible_to: {{measurements: {EVERYONE}, evidence: {EVERYONE}}}
    MEASURED
  - {{title: Bellen, phase: engage, visible_to: {EVERYONE}}}
""",
}
Wave = tuple[str, str, str, int, int, int]
"""Persona, party and period; how many promoters, passives and detractors."""
SHOWN: list[Wave] = [
    ("", "", "2026-Q1", 20, 12, 8),
    ("", "", "2026-Q2", 30, 6, 4),
    ("inkoper", "", "2026-Q2", 8, 2, 2),
    ("", "koerier", "2026-Q2", 7, 3, 2),
]
OF_FEW: list[Wave] = [
    ("", "", "2025-Q4", 4, 0, 0),
    ("", "", "2026-Q4", 0, 0, 4),
    ("stil", "", "2025-Q2", 1, 1, 1),
    ("inkoper", "", "2026-Q3", 0, 1, 0),
    ("", "monteur", "2025-Q4", 3, 0, 0),
]
FOR_COLLEAGUES: list[Wave] = [
    ("", "", "2026-Q3", 0, 2, 6),
    ("stil", "", "2026-Q1", 40, 0, 3),
    ("stil", "", "2026-Q2", 0, 0, 9),
]
OF_ANOTHER: list[Wave] = [("", "monteur", "2026-Q1", 0, 10, 30), ("", "monteur", "2026-Q2", 30, 10, 0)]
SECRET = {
    "internal": OF_FEW,
    "nieuw": OF_FEW + FOR_COLLEAGUES,
    "open": OF_FEW + FOR_COLLEAGUES,
    "koerier": OF_FEW + FOR_COLLEAGUES + OF_ANOTHER,
}
"""Of each edition the waves that it doesn't have: of a few people, of too few for others, and of whom it can't name."""


def in_yaml(waves: list[Wave]) -> dict[str, str]:
    """Return the files of the playbook, with these waves in the journey."""
    figures = "\n".join(
        f"      - {{metric: nps, value: {_score(wave)}, n: {sum(wave[3:])}, period: {wave[2]}, promoters: {wave[3]}, "
        f"passives: {wave[4]}, detractors: {wave[5]}{_about(wave)}}}"
        for wave in waves
    )
    return {**FILES, "journeys/reis.yml": FILES["journeys/reis.yml"].replace("MEASURED", f"measurements:\n{figures}")}


def in_figures(waves: list[Wave]) -> dict[str, str]:
    """Return the files of the playbook, with these waves in a sheet of figures."""
    head = ["klantreis", "contactmoment", "maatstaf", "waarde", "aantal", "periode", "promotors", "passieven",
            "criticasters", "persona", "partij"]  # fmt: skip
    rows = [
        ["reis", "bezorgen", "NPS", _score(wave), sum(wave[3:]), wave[2], *wave[3:], wave[0], wave[1]] for wave in waves
    ]
    return {**_without_figures(), "journeys/measurements/golf.csv": _sheet([head, *rows])}


def in_answers(waves: list[Wave]) -> dict[str, str]:
    """Return the files of the playbook, with an answer a row, those of all waves mixed."""
    rows: list[list[object]] = []
    for persona, party, period, *counts in waves:
        year, quarter = period.split("-Q")
        for score, count in zip((9, 8, 3), counts, strict=True):
            day = f"{year}-{3 * int(quarter) - 1:02}-14"
            rows += [[f"naam {len(rows) + number}", day, score, persona, party] for number in range(count)]
    head = ["Uw naam", "Wanneer", "Hoe waarschijnlijk?", "Rol", "Wie"]
    mapping = 'columns: {date: Wanneer, score: "Hoe waarschijnlijk?", persona: Rol, party: Wie}\n'
    mapping += "journey: reis\ntouchpoint: bezorgen\nmetric: nps\n"
    return {
        **_without_figures(),
        "journeys/measurements/golf.csv": _sheet([head, *rows]),
        "journeys/measurements/golf.yml": mapping,
    }


SHAPES = {"figures": in_figures, "answers": in_answers, "yaml": in_yaml}


def _without_figures() -> dict[str, str]:
    return {**FILES, "journeys/reis.yml": FILES["journeys/reis.yml"].replace("    MEASURED\n", "")}


def _score(wave: Wave) -> str:
    return f"{100 * (wave[3] - wave[5]) / sum(wave[3:]):.12g}"


def _about(wave: Wave) -> str:
    return "".join(f", {name}: {id}" for name, id in zip(("persona", "party"), wave, strict=False) if id)


def _sheet(rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(rows)
    return text.getvalue()


def read(root: Path, files: Mapping[str, str]) -> Playbook:
    """Return the playbook of these files."""
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text.lstrip("\n"), "utf-8")
    loaded = load(root, today=DAY)
    assert loaded.playbook is not None, [(each.code, each.place, each.values) for each in loaded.problems]
    return loaded.playbook


def view(whole: Playbook, edition: str) -> Playbook:
    declared = whole.config.edition(edition)
    assert declared is not None
    return for_edition(whole, declared)


def counted(seen: Playbook) -> set[Wave]:
    """Return the waves that an edition has."""
    return {
        (each.persona or "", each.party or "", each.period, each.promoters or 0, each.n - (each.promoters or 0)
         - (each.detractors or 0), each.detractors or 0)
        for each in seen.journeys[0].touchpoints[0].measurements
    }  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("edition", ALL)
def test_a_sheet_with_hidden_figures_is_to_an_edition_one_without(tmp_path: Path, shape: str, edition: str) -> None:
    make = SHAPES[shape]
    mixed = [wave for pair in zip(SECRET[edition], [*SHOWN, *SHOWN], strict=False) for wave in dict.fromkeys(pair)]
    mixed = list(dict.fromkeys([*mixed, *SHOWN, *SECRET[edition]]))
    one, other = (read(tmp_path / name, make(waves)) for name, waves in (("one", mixed), ("other", SHOWN)))
    seen, alone = view(one, edition), view(other, edition)
    assert counted(view(one, "internal")) != counted(alone) or edition == "internal"
    assert counted(seen) == counted(alone) == set(SHOWN)
    assert digest_of_view(seen) == digest_of_view(alone)
    assert digest_of_value(seen) == digest_of_value(alone)
    assert staged_files(seen, "nl") == staged_files(alone, "nl")


@pytest.mark.parametrize("edition", ALL)
def test_the_same_waves_are_the_same_edition_in_every_shape(tmp_path: Path, edition: str) -> None:
    waves = [*SHOWN, *OF_FEW, *FOR_COLLEAGUES[1:], *OF_ANOTHER[1:]]
    found = {name: counted(view(read(tmp_path / name, make(waves)), edition)) for name, make in SHAPES.items()}
    assert found["yaml"] == found["figures"] == found["answers"]
    assert set(SHOWN) <= found["yaml"]
