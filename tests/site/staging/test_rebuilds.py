"""A stage that is brought up to date is the same, byte for byte, as one that is made from nothing.

`REISGIDS_REBUILDS` is how many playbooks are edited; each is edited some eight times.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from random import Random
from shutil import rmtree
from tempfile import mkdtemp

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from reisgids import resources
from reisgids.diagrams.diagram import Diagram, Drawing
from reisgids.diagrams.echarts.option_json import option_json
from reisgids.pages.plan import plan
from reisgids.site.staging.frame.theme import Theme
from reisgids.site.staging.manifest import NAME
from reisgids.site.staging.stage import stage
from tests.site.staging.edited import KINDS, EditedPlaybook

_MANY = int(os.environ.get("REISGIDS_REBUILDS", "5"))
_PLACE = next((str(place) for place in (Path("/dev/shm"),) if place.is_dir()), None)  # noqa: S108
randoms = st.randoms(use_true_random=False)


class Rebuilds(RuleBasedStateMachine):
    """A playbook that is edited, and the stages of its editions that are kept from one edit to the next."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(mkdtemp(dir=_PLACE, prefix="reisgids-test-"))
        self.playbook = EditedPlaybook(self.place / "playbook")
        self.changed = True

    @rule(kind=st.sampled_from(KINDS), random=randoms)
    def edit(self, kind: str, random: Random) -> None:
        """Something is written anew."""
        self.changed |= self.playbook.edit(kind, random)

    @rule(random=randoms)
    def delete(self, random: Random) -> None:
        """A file is deleted."""
        self.changed |= self.playbook.delete(random)

    @rule(random=randoms)
    def rename(self, random: Random) -> None:
        """A file is renamed."""
        self.changed |= self.playbook.rename(random)

    @rule(days=st.sampled_from((1, 30, 400, -30)))
    def another_day(self, days: int) -> None:
        """Days go by, or the clock is put right."""
        self.playbook.another_day(days)
        self.changed = True

    @rule(random=randoms)
    def another_edition(self, random: Random) -> None:
        """The site of another edition is made."""
        self.playbook.another_edition(random)
        self.changed = True

    @invariant()
    def brought_up_to_date_is_made_from_nothing(self) -> None:
        """The stage that was kept is the one that is made without it."""
        if not self.changed:
            return
        self.changed = False
        language = self.playbook.view.config.languages[-1]
        kept = staged(self.playbook, language, self.place / "kept" / self.playbook.edition / language)
        fresh = staged(self.playbook, language, self.place / "fresh")
        assert kept.keys() == fresh.keys()
        assert [path for path, text in kept.items() if text != fresh[path]] == []
        rmtree(self.place / "fresh")

    def teardown(self) -> None:
        """Take everything away."""
        rmtree(self.place)


def staged(playbook: EditedPlaybook, language: str, folder: Path) -> dict[str, bytes]:
    """Bring a stage up to date, and return its files."""
    root, view = playbook.root, playbook.view
    pages = plan(view, language, draw=drawn, templates=root / "theme" / "fragments")
    stage(pages, view, folder, root=root, theme=no_theme(), workers=1)
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.name != NAME)
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def drawn(diagrams: Sequence[Diagram]) -> list[Drawing]:
    """Draw each diagram as the digest of what it shows."""
    return [
        Drawing(f"<svg><desc>{sha256(option_json(each.option).encode()).hexdigest()}</desc></svg>") for each in diagrams
    ]


@cache
def no_theme() -> Theme:
    """Return a theme without what is the same for every playbook."""
    fonts = resources.folder("theme") / "assets" / "dist" / "fonts" / "fonts.css"
    return Theme(overrides={}, assets={"fonts/fonts.css": fonts}, sheets=(), sheets_of_lists=(), digest="")


TestRebuilds = Rebuilds.TestCase
TestRebuilds.settings = settings(
    max_examples=_MANY, stateful_step_count=8, deadline=None, suppress_health_check=list(HealthCheck)
)
