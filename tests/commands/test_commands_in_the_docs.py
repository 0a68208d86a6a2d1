"""Every command that the guide and the documents tell people to type can be typed in a playbook that `init` made."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from reisgids.cli import COMMANDS, group, main
from reisgids.labels.words import LANGUAGES, words
from reisgids.model.register_files import REGISTERS
from tests.commands.conftest import Outcome, Reisgids

ROOT = Path(__file__).parents[2]
_TYPED = re.compile(rf"(?<![\w./-])reisgids (?=(?:{'|'.join((*COMMANDS, '--version'))})\b)([^`\n]*)")
_REST = re.compile(r"\s(?:#|>|2>|&&|\|\||\|\s).*")
MADE = ("build", "export zip", "export html")
SLOW = ("build", "serve", "export zip", "export html", "export pdf")
MERMAID = "```mermaid\njourney\n  title Een abonnement opzeggen\n  section Zoeken\n    Belt: 2: Klant\n```\n"


TypeIn = Callable[["Typed"], tuple[Path, Outcome]]
NAMED = ("init", "new", "import", "explain", "export zip", "export html", "export pdf", "export xlsx")
REGISTER_FILES = {f"{name}.yml" for name in REGISTERS}
MAY_BE_THERE = {
    "content/nl",
    "content/en",
    "journeys/measurements",
    "journeys/pictures",
    "journeys/routes",
    *REGISTER_FILES,
}
OF_THE_EXAMPLE = {"quality-check": {path.relative_to(ROOT).as_posix() for path in (ROOT / "journeys").rglob("*.yml")}}
"""What a page may name that is about the whole example playbook, as `init --full` makes it."""


@dataclass(frozen=True)
class Typed:
    """A command as it stands on a page, with the paths that the page says it makes. NAME stands for any name."""

    at: str
    line: str
    made: tuple[str, ...]

    @property
    def arguments(self) -> list[str]:
        return [each.lower() if each.isupper() else each for each in shlex.split(self.line)]

    @property
    def is_slow(self) -> bool:
        return self.line.startswith(SLOW) and not self.line.endswith("--help")


def typed(page: Path) -> Iterator[Typed]:
    """Yield the commands of a page: in its blocks of code and between its words.

    Between words a command may be named without what belongs to it; then what it is for is all that can be asked.
    """
    for number, row in enumerate(page.read_text("utf-8").splitlines(), 1):
        for found in _TYPED.finditer(row):
            line = _REST.sub("", found[1]).strip()
            named = row[found.start() - 1 : found.start()] == "`" and line in NAMED
            comment = found[1].partition("#")[2]
            made = tuple(re.findall(r"[\w-]+/[\w./-]+", comment))
            yield Typed(f"{page.relative_to(ROOT)}:{number}", f"{line} --help" if named else line, made)


def below(root: Path) -> set[str]:
    """Return the paths of the files and folders below a playbook's folder."""
    return {path.relative_to(root).as_posix() for path in root.rglob("*")}


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def started(language: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A playbook as `init` makes it, with what a reader brings along: a file from elsewhere for each kind."""
    root = tmp_path_factory.mktemp("started") / "playbook"
    with pytest.raises(SystemExit) as left:
        main(["init", str(root), "--language", language])
    assert left.value.code == 0
    return root


def brought(root: Path, line: str, reisgids: Reisgids) -> None:
    """Put the files there that a command reads, and that no command makes."""
    for name in re.findall(r"\S+\.(?:xlsx|md)\b", line):
        if name.endswith(".md"):
            (root / name).write_text(MERMAID, "utf-8")
            continue
        made = reisgids("export", "xlsx", "--edition", "internal", "--out", name)
        assert made.code == 0, made.err


@pytest.fixture
def type_in(started: Path, tmp_path: Path, reisgids: Reisgids, monkeypatch: pytest.MonkeyPatch) -> TypeIn:
    """Type a command in a playbook of its own; returns the playbook's folder and what came of it."""

    def call(each: Typed) -> tuple[Path, Outcome]:
        root = tmp_path / str(len(list(tmp_path.iterdir())))
        shutil.copytree(started, root)
        monkeypatch.chdir(root)
        brought(root, each.line, reisgids)
        return root, reisgids(*each.arguments)

    return call


def values(arguments: list[str]) -> dict[str, Any]:
    """Return what a command is given, read as the command reads it; nothing runs."""
    command: click.Command | None = group(words("en"))
    while isinstance(command, click.Group):
        command, arguments = command.get_command(click.Context(command), arguments[0]), arguments[1:]
    assert command
    with command.make_context(command.name, arguments) as context:
        return dict(context.params)


def pages(language: str) -> list[Path]:
    """Return the pages of which the commands are about the playbook that `init` makes in a language."""
    started = {"nl": ["generator/reisgids/starter/nl/alongside/LEESMIJ.md"]}
    english = ["generator/reisgids/starter/en/alongside/README.md", "README.md", "CONTRIBUTING.md"]
    named = [ROOT / name for name in started.get(language, english)]
    return [*sorted((ROOT / "content" / language / "guide").glob("*.md")), *named]


def of_the_guide(language: str, *, slow: bool) -> list[Typed]:
    """Return the commands of a language, each once."""
    found = {each.line: each for page in pages(language) for each in typed(page) if each.is_slow is slow}
    return list(found.values())


def test_the_commands_of_the_guide_and_the_documents_run(language: str, type_in: TypeIn) -> None:
    found = of_the_guide(language, slow=False)
    assert len(found) > 20
    for each in found:
        root, done = type_in(each)
        assert done.code == 0, f"{each.at}: reisgids {each.line}\n{done.out}{done.err}"
        for path in each.made:
            assert (root / path).exists(), f"{each.at}: {path} isn't made"


def test_what_takes_long_names_editions_and_journeys_that_init_makes(language: str, started: Path) -> None:
    config = yaml.safe_load((started / "site-config.yml").read_text("utf-8"))
    journeys = {path.stem for path in (started / "journeys").glob("*.yml")}
    found = of_the_guide(language, slow=True)
    assert len(found) > 8
    for each in found:
        given = values(each.arguments)
        assert given.get("edition") in {None, "internal", *config["editions"]}, f"{each.at}: {each.line}"
        named = given.get("journeys") or [given[name] for name in ("journey",) if name in given]
        assert {*named} <= journeys, f"{each.at}: {each.line}"


@pytest.mark.engine
def test_the_builds_and_exports_of_the_guide_are_made(language: str, type_in: TypeIn) -> None:
    found = [each for each in of_the_guide(language, slow=True) if each.line.startswith(MADE)]
    assert len(found) > 4
    for each in found:
        _, done = type_in(each)
        assert done.code == 0, f"{each.at}: reisgids {each.line}\n{done.out}{done.err}"


def test_the_paths_in_the_guide_are_there_or_are_made_by_it(language: str, started: Path, type_in: TypeIn) -> None:
    """A path between words is one of the starter, of an example that names its file, or what a command made."""
    for page in (ROOT / "content" / language / "guide").glob("*.md"):
        text = page.read_text("utf-8")
        made = [path for each in typed(page) if each.line.startswith("new ") for path in below(type_in(each)[0])]
        there = (
            below(started)
            | {*made}
            | {path.rpartition("/")[2] for path in made}
            | set(re.findall(r"^ *# (\S+\.yml)$", text, re.MULTILINE))
            | MAY_BE_THERE
            | OF_THE_EXAMPLE.get(page.stem, set())
        )
        named = re.findall(r"(?<!`)`((?:content|journeys|\.github|\.reisgids)/[\w./-]*|[\w-]+\.ya?ml)`(?!`)", text)
        assert not {path for path in named if path.rstrip("/") not in there}, page
