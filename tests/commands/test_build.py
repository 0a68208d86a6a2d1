from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reisgids.commands import build as build_command
from reisgids.commands.console.progress import progress
from reisgids.labels.words import words
from reisgids.problems import Place, problem
from reisgids.site.engine.build import EngineError
from reisgids.site.pipeline.build import Summary
from reisgids.site.publishing.marker import mark
from tests.commands.conftest import Reisgids, files_below

pytestmark = pytest.mark.engine

_OF_THE_STARTER = re.compile(r"^editions:\n(?:  .*\n)+", re.MULTILINE)
EDITIONS = "editions:\n  public: { title: Openbaar, audience: public }\n"


def give_editions(root: Path, editions: str) -> None:
    """Give a playbook that `init` made other editions than it has."""
    config = root / "site-config.yml"
    text, found = _OF_THE_STARTER.subn(editions, config.read_text("utf-8"))
    assert found == 1
    config.write_text(text, "utf-8")


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let the site's own builder give an answer that takes no time."""

    def answer(given: Summary | Exception) -> None:
        def build(_root: Path, _out: Path, **_: Any) -> Summary:
            if isinstance(given, Exception):
                raise given
            return given

        monkeypatch.setattr(build_command, "build", build)

    return answer


def test_the_summary_counts_pages_diagrams_warnings_and_seconds(
    reisgids: Reisgids, builds: Callable[..., None]
) -> None:
    warning = problem("unknown-key", Place("site-config.yml", 1, 1), severity="warning", key="x")
    builds(Summary(Path("site"), True, (warning,), pages=1204, diagrams=1, seconds=12.34))

    assert reisgids("build").out == (
        "1,204 pages, 1 diagram and 1 warning in 12.3 s\n"
        "The site is in site\n"
        "Read the warnings with ‘reisgids check’.\n"
    )
    assert reisgids("build", "--language", "nl").out == (
        "1.204 pagina's, 1 diagram en 1 waarschuwing in 12,3 s\n"
        "De site staat in site\n"
        "Lees de waarschuwingen met ‘reisgids check’.\n"
    )


def test_files_of_the_site_that_were_changed_by_hand_are_named(reisgids: Reisgids, builds: Callable[..., None]) -> None:
    builds(Summary(Path("site"), True, (), pages=1, mended=("index.html", "nl/\x1b.html", "a", "b")))

    assert reisgids("build").out.splitlines()[-1] == (
        "4 files of the site were no longer as Reisgids had made them, and have been made anew: "
        "index.html, nl/·.html, a …"
    )


def test_nothing_new_is_said_to_be_so(reisgids: Reisgids, builds: Callable[..., None]) -> None:
    builds(Summary(Path("out"), True, (), pages=3, unchanged=True))

    assert reisgids("build").out == "Nothing has changed. The site is already in out\n"


def test_an_engine_that_fails_is_quoted_and_ends_with_2(reisgids: Reisgids, builds: Callable[..., None]) -> None:
    builds(EngineError(("page 'a.md' \x1b[1mlinks nowhere",)))

    outcome = reisgids("build")

    assert outcome.code == 2
    assert outcome.err == (
        "The engine could not make the site:\n"
        "  page 'a.md' ·[1mlinks nowhere\n"
        "No new site was made; if there was one, it has not been changed.\n"
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_step_of_a_build_has_a_name_on_the_progress_bar(
    capsys: pytest.CaptureFixture[str], language: str
) -> None:
    with progress(words(language), shown=True) as told:
        for step in ("waiting", "reading", "drawing", "building", "checking", "publishing"):
            told(step, 3, 12)

    assert words(language).say("commands.build.steps.publishing") in capsys.readouterr().err


def test_problems_keep_the_site_from_being_made(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", ".")
    journey = tmp_path / "journeys/from-request-to-repeat-order.yml"
    journey.write_text(journey.read_text("utf-8").replace("status: draft", "status: rough"), "utf-8")

    outcome = reisgids("build")

    assert outcome.code == 1
    assert outcome.out == ""
    assert "from-request-to-repeat-order.yml:11:9  error  " in outcome.err
    assert outcome.err.endswith(
        "1 error in 1 file\n"
        "What has an error is not judged any further: more errors may follow when these are fixed.\n"
        "No new site was made; if there was one, it has not been changed.\n"
    )
    assert not (tmp_path / "site").exists()


def test_with_strict_a_warning_keeps_the_site_from_being_made(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", ".")
    config = tmp_path / "site-config.yml"
    config.write_text(config.read_text("utf-8").replace("languages: [en]", "languages: [en, nl]"), "utf-8")

    outcome = reisgids("build", "--strict")

    assert outcome.code == 1
    assert "  warning  " in outcome.err
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("edition", "language", "said"),
    [
        ("publik", "nl", "Er is geen editie publik. Wel: internal, public. Bedoelt u public?"),
        ("publik", "en", "There is no edition publik. There is: internal, public. Did you mean public?"),
        ("../x", "en", "There is no edition ../x. There is: internal, public."),
    ],
)
def test_an_edition_that_does_not_exist_is_refused(
    reisgids: Reisgids, tmp_path: Path, edition: str, language: str, said: str
) -> None:
    reisgids("init", ".")
    give_editions(tmp_path, EDITIONS)

    for command in (["build"], ["serve", "--port", "0"]):
        outcome = reisgids(*command, "--edition", edition, "--language", language)
        assert outcome.code == 2
        assert outcome.err.endswith(f"{said}\n")
    assert not (tmp_path / "site").exists()


def test_an_edition_is_named_in_the_summary(reisgids: Reisgids, builds: Callable[..., None]) -> None:
    builds(Summary(Path("site"), True, (), pages=3, diagrams=2, seconds=1.0, edition="public"))

    assert reisgids("build", "--edition", "public").out == (
        "3 pages, 2 diagrams and 0 warnings in 1.0 s\nThe edition public is in site\n"
    )


def test_all_editions_each_get_a_folder_of_their_own(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", ".")
    give_editions(tmp_path, EDITIONS)

    outcome = reisgids("build", "--all-editions", "--out", "out")

    assert outcome.code == 0
    first, second, *_ = outcome.out.splitlines()
    assert first.startswith("internal: ")
    assert first.endswith(" s, in out/internal")
    assert second.startswith("public: ")
    assert second.endswith(" s, in out/public")
    for name, title in (("internal", "Internal"), ("public", "Openbaar")):
        assert f"<b>{title}</b>" in (tmp_path / "out" / name / "en/index.html").read_text("utf-8")
    assert not (tmp_path / "site").exists()
    assert reisgids("build", "--all-editions", "--out", "out").out.splitlines()[:2] == [
        "internal: nothing has changed, already in out/internal",
        "public: nothing has changed, already in out/public",
    ]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "nl",
            "oud: is geen editie in site-config.yml, maar er staat nog wel een site van in sites/oud. Reisgids "
            "werkt die niet meer bij en haalt die ook niet weg. Doe dat zelf als niemand de site nog nodig heeft",
        ),
        (
            "en",
            "oud: is no edition in site-config.yml, but there is still a site of it in sites/oud. "
            "Reisgids leaves it there and no longer updates it; remove the folder yourself if nobody needs it",
        ),
    ],
)
def test_a_site_of_an_edition_that_is_gone_is_named_and_stays(
    reisgids: Reisgids, tmp_path: Path, builds: Callable[..., None], language: str, line: str
) -> None:
    builds(Summary(Path("sites/public"), True, (), pages=3))
    reisgids("init", ".")
    give_editions(tmp_path, EDITIONS)
    for name in ("internal", "oud", "public", ".oud.reisgids-new"):
        (tmp_path / "sites" / name).mkdir(parents=True)
        mark(tmp_path / "sites" / name, "made before")
    (tmp_path / "sites/fotos").mkdir()
    (tmp_path / "sites/lees-mij.txt").write_text("van ons")
    before = files_below(tmp_path / "sites")

    outcome = reisgids("build", "--all-editions", "--language", language)

    assert outcome.code == 0
    assert [each for each in outcome.out.splitlines() if "site-config.yml" in each] == [line]
    assert files_below(tmp_path / "sites") == before


def test_an_edition_that_cannot_be_made_does_not_keep_the_others_from_being_made(
    reisgids: Reisgids, tmp_path: Path
) -> None:
    reisgids("init", ".")
    give_editions(
        tmp_path, "editions:\n  extern: { title: x, audience: public }\n  public: { title: x, audience: public }\n"
    )
    (tmp_path / "sites/extern").mkdir(parents=True)
    (tmp_path / "sites/extern/letter.txt").write_text("dear")

    outcome = reisgids("build", "--all-editions")

    assert outcome.code == 2
    assert [line.partition(":")[0] for line in outcome.out.splitlines()[:2]] == ["internal", "public"]
    assert outcome.err.startswith("extern: not made\n")
    assert files_below(tmp_path / "sites/extern") == {"letter.txt": b"dear"}
    assert (tmp_path / "sites/public/en/index.html").is_file()


def test_mistakes_are_told_once_for_all_editions(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", ".")
    (tmp_path / "site-config.yml").write_text("name: x\n", "utf-8")

    outcome = reisgids("build", "--all-editions")

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.count("site-config.yml:1:1  error  ") == 1
    assert not (tmp_path / "sites").exists()


def test_one_edition_and_all_of_them_is_wrong_use(reisgids: Reisgids) -> None:
    outcome = reisgids("build", "--all-editions", "--edition", "internal")

    assert (outcome.code, outcome.err) == (2, "Choose --edition or --all-editions, not both.\n")


def test_a_folder_that_is_somebody_elses_is_refused_and_untouched(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", "playbook")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/letter.txt").write_text("dear")

    for out in ("mine", "playbook", "playbook/journeys", "."):
        outcome = reisgids("build", "playbook", "--out", out)
        assert outcome.code == 2, out
        assert "--out" in outcome.err

    assert files_below(tmp_path / "mine") == {"letter.txt": b"dear"}
