"""What was kept of the reading before: with it, a playbook reads as it does without."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from random import Random
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from reisgids import own_cache
from reisgids.site.engine.store import Store
from reisgids.site.pipeline import kept_reading
from reisgids.site.pipeline.kept_reading import KeptReading
from reisgids.site.pipeline.pipeline import Pipeline, read
from reisgids.sources.files.cache import Cache
from reisgids.sources.files.reader import read_mapping
from tests.site.plans import DAY
from tests.site.playbooks import playbook
from tests.site.staging.edited import KINDS, EditedPlaybook

ran: list[str] = []


def run() -> None:
    """Note that somebody's code ran."""
    ran.append("ran")


class Bomb:
    """Runs code when it is unpickled."""

    def __reduce__(self) -> tuple[Callable[[], None], tuple[()]]:
        return run, ()


class Readings(RuleBasedStateMachine):
    """A playbook that is edited, and what is kept of each reading for the next."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(mkdtemp(prefix="reisgids-test-"))
        self.playbook = EditedPlaybook(self.place / "playbook")

    @rule(kind=st.sampled_from(KINDS), random=st.randoms(use_true_random=False))
    def edit(self, kind: str, random: Random) -> None:
        """Something is written anew."""
        self.playbook.edit(kind, random)

    @rule(random=st.randoms(use_true_random=False))
    def rename(self, random: Random) -> None:
        """A file is renamed."""
        self.playbook.rename(random)

    @rule(random=st.randoms(use_true_random=False), sign=st.sampled_from(("\t", "%", "x: [", "\x00", "::: visible_to")))
    def break_a_file(self, random: Random, sign: str) -> None:
        """Something is written that may be no YAML, or no text, and taken away again."""
        file = random.choice(sorted(self.playbook.root.rglob("*.yml")))
        before = file.read_text("utf-8")
        file.write_text(f"{before}{sign}\n", "utf-8")
        self.reads_as_it_does_without()
        file.write_text(before, "utf-8")

    @rule(days=st.sampled_from((1, 400)))
    def another_day(self, days: int) -> None:
        """Days go by."""
        self.playbook.another_day(days)

    @invariant()
    def reads_as_it_does_without(self) -> None:
        """The playbook and all that is wrong with it, with the lines that are shown, are those of a first reading."""
        root, day = self.playbook.root, self.playbook.day
        kept, fresh = Pipeline(root, day, keep=True).loaded, read(root, day)
        assert kept == fresh
        assert repr(kept.problems) == repr(fresh.problems)

    def teardown(self) -> None:
        """Take everything away."""
        rmtree(self.place)


TestReadings = Readings.TestCase
TestReadings.settings = settings(
    max_examples=5, stateful_step_count=8, deadline=None, suppress_health_check=list(HealthCheck)
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return playbook(tmp_path / "playbook", journeys=3)


@pytest.fixture
def read_anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the journeys that are read from their files."""
    names: list[str] = []

    def note(name: str, data: bytes) -> Any:
        names.append(name)
        return read_mapping(name, data)

    monkeypatch.setattr("reisgids.sources.playbook.journeys.read_mapping", note)
    return names


def test_what_is_the_same_is_not_read_again(root: Path, read_anew: list[str]) -> None:
    _ = Pipeline(root, DAY, keep=True).loaded
    files = sorted(set(read_anew))
    read_anew.clear()
    _ = Pipeline(root, DAY).loaded
    assert read_anew == []
    changed = root / files[0]
    changed.write_text(changed.read_text("utf-8") + "# more\n", "utf-8")
    _ = Pipeline(root, DAY).loaded
    assert read_anew == [files[0]]


def test_a_reading_that_isnt_kept_writes_nothing(root: Path) -> None:
    _ = Pipeline(root, DAY).loaded
    assert not (root / ".reisgids").exists()


def test_what_was_kept_is_not_written_again_where_nothing_is_new(root: Path) -> None:
    _ = Pipeline(root, DAY, keep=True).loaded
    (file,) = (root / ".reisgids" / "read").iterdir()
    before = file.stat().st_mtime_ns
    _ = Pipeline(root, DAY, keep=True).loaded
    assert file.stat().st_mtime_ns == before


def test_only_this_version_and_this_folder_use_it(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache()
    cache.of("key", lambda: "kept")
    KeptReading(root).keep(cache)
    assert KeptReading(root).recall().of("key", lambda: "made") == "kept"
    moved = root.rename(tmp_path / "moved")
    assert KeptReading(moved).recall().of("key", lambda: "made") == "made"
    KeptReading(moved).keep(cache)
    monkeypatch.setattr(kept_reading, "code_digest", lambda: "another")
    assert KeptReading(moved).recall().of("key", lambda: "made") == "made"


@pytest.mark.parametrize("secret", [b"s" * 32, b""], ids=["theirs", "none"])
def test_what_somebody_else_kept_is_never_looked_into(root: Path, secret: bytes) -> None:
    KeptReading(root).keep(Cache())
    (own,) = (root / ".reisgids" / "read").iterdir()
    bomb = pickle.dumps(Bomb())
    Store(own.parent, own_cache.own_secret()).put(own.name, bomb)
    KeptReading(root).recall()
    assert ran.pop() == "ran", "the bomb works"
    if secret:
        Store(own.parent, secret).put(own.name, bomb)
    else:
        own.write_bytes(bomb)
    assert isinstance(KeptReading(root).recall(), Cache)
    assert ran == []
