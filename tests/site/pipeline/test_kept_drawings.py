"""What was drawn once isn't drawn again, as long as it is the same drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reisgids.diagrams.diagram import DataTable, Diagram, Drawing, Mark
from reisgids.site.engine.store import Store
from reisgids.site.pipeline.kept_drawings import KeptDrawings

SECRET = b"s" * 32
ONE = Diagram("dia-een", "flow", "Een", "Eén.", {"n": 0.1 + 0.2}, 200, 100, DataTable((), ()), journey="a")
TWO = replace(ONE, id="dia-twee", option={"n": "é"})


class Pen:
    """Draws, and remembers what it drew."""

    def __init__(self, store: Store, language: str = "nl", code: str = "1") -> None:
        self.drawn: list[str] = []
        self.render = KeptDrawings(store, language, code, self._draw).render

    def _draw(self, diagrams: Sequence[Diagram]) -> list[Drawing]:
        self.drawn += [each.id for each in diagrams]
        return [Drawing(f"<svg>{each.option}</svg>", (Mark(0, 1, 1.5, 0.1 + 0.2, 3, 4),)) for each in diagrams]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "drawn", SECRET)


def test_the_same_diagrams_are_drawn_once_and_come_out_the_same(store: Store) -> None:
    first, second = Pen(store), Pen(store)
    assert second.render([]) == []
    assert first.render([ONE, TWO]) == second.render([ONE, TWO])
    assert (first.drawn, second.drawn) == (["dia-een", "dia-twee"], [])


@pytest.mark.parametrize(
    "other",
    [{"option": {"n": 0.3}}, {"width": 201}, {"height": 101}, {"id": "dia-x"}],
    ids=lambda other: next(iter(other)),
)
def test_what_changed_is_drawn_again_and_only_that(store: Store, other: dict[str, object]) -> None:
    Pen(store).render([ONE, TWO])
    changed = replace(TWO, **other)  # type: ignore[arg-type]
    again, fresh = Pen(store), Pen(Store(store.folder.parent / "none", SECRET))
    assert again.render([ONE, changed]) == fresh.render([ONE, changed])
    assert again.drawn == ([changed.id] if changed.id == TWO.id else [ONE.id, changed.id])


def test_words_that_are_not_drawn_change_nothing(store: Store) -> None:
    Pen(store).render([ONE])
    again = Pen(store)
    again.render([replace(ONE, title="Anders", alternative="Anders.")])
    assert again.drawn == []


def test_another_program_or_a_secret_of_another_user_takes_nothing(store: Store) -> None:
    Pen(store).render([ONE])
    for pen in (Pen(store, code="2"), Pen(Store(store.folder, b"t" * 32))):
        pen.render([ONE])
        assert pen.drawn == ["dia-een"]


def test_a_file_that_came_from_elsewhere_is_not_taken(store: Store) -> None:
    Pen(store).render([ONE])
    (file,) = store.folder.iterdir()
    file.write_bytes(file.read_bytes().replace(b"<svg>", b"<svG>"))
    again = Pen(store)
    assert again.render([ONE])[0].svg.startswith("<svg>")
    assert again.drawn == ["dia-een"]
