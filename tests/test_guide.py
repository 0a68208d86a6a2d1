"""What the guide tells authors to write can be written: its examples are playbooks without errors."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from reisgids.cli import main
from reisgids.diagrams.catalogue import ABOUT
from reisgids.labels.words import LANGUAGES
from reisgids.model.journey import Journey
from reisgids.sources.load import load
from tests.problems.shape_of_case import TODAY, told
from tests.sources.pictures.pictures import png

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "content"
STARTER = ROOT / "generator" / "reisgids" / "starter"
_PARTIES = "journeys/registers/parties.yml"
_PICTURE = re.compile(r"\bpictures/[\w-]+\.png\b")
_BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NAMED = re.compile(r"# (\S+\.ya?ml)\n")
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>'


def blocks(language: str, folder: str) -> Iterator[tuple[str, str]]:
    """Yield the YAML examples on the pages of a folder, each under a name of its own."""
    for page in sorted((CONTENT / language / folder).rglob("*.md")):
        for number, block in enumerate(_BLOCK.findall(page.read_text("utf-8")), 1):
            yield f"{page.stem}-{number}", block


def files(language: str, folder: str, **more: Any) -> dict[str, str]:
    """Return a playbook of all the examples of a folder: a journey each, a register, or a part of the configuration.

    They stand beside the parties of the playbook that `init` makes: those are what its other examples are about.

    An example names its file in its first line. One that doesn't is a list of touchpoints, keys of a journey, or keys
    of site-config.yml, which has `more`.
    """
    config: dict[str, Any] = {"name": "x", "organisation": {"name": "x"}, "languages": [language], **more}
    found: dict[str, str] = {}
    for name, block in blocks(language, folder):
        named = _NAMED.match(block)
        path = named[1] if named else ""
        value = yaml.safe_load(block)
        if path == "site-config.yml" or (not path and isinstance(value, dict) and not value.keys() <= _JOURNEY):
            config |= value
        elif path.startswith("journeys/registers/"):
            found[path] = found.get(path, "") + block
        elif path.startswith("journeys/measurements/"):
            found |= {path: block, path.removesuffix(".yml") + ".csv": _answer(value)}
        elif path.startswith("."):
            assert value, "what a build server reads is not ours, but it is YAML"
        else:
            known = not path or path in found
            found[f"journeys/{name}.yml" if known else path] = block if path else _journey(block, value)
    if folder == "guide":
        found[_PARTIES] = _with_parties_of_starter(found[_PARTIES], language)
    return {**found, "site-config.yml": yaml.safe_dump(config, allow_unicode=True), "content/logo.svg": LOGO}


_JOURNEY = {info.alias or name for name, info in Journey.model_fields.items()}


def _with_parties_of_starter(parties: str, language: str) -> str:
    theirs = yaml.safe_load((STARTER / language / "playbook" / _PARTIES).read_text("utf-8"))
    own = yaml.safe_load(parties)
    return parties + yaml.safe_dump({id: value for id, value in theirs.items() if id not in own}, allow_unicode=True)


def _answer(mapping: Any) -> str:
    """Return a sheet with one answer, as the file beside it says."""
    columns = mapping["columns"]
    answer = {"date": "2026-09-14", "score": "9", "id": "1"}
    return ";".join(columns.values()) + "\n" + ";".join(answer[name] for name in columns) + "\n"


def _journey(block: str, value: Any) -> str:
    if isinstance(value, list):
        return "title: x\ntouchpoints:\n" + block
    missing = "" if "title" in value else "title: x\n"
    return missing + block + ("" if "touchpoints" in value else "touchpoints: [{ title: x, phase: engage }]\n")


def write(root: Path, playbook: dict[str, str]) -> Path:
    for name, text in playbook.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    for named in _PICTURE.findall("\n".join(playbook.values())):
        path = root / "journeys" / named
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(png())
    return root


def errors(root: Path, library: Path) -> str:
    loaded = load(root, today=TODAY, library=library, diagram_kinds=ABOUT)
    wrong = tuple(problem for problem in loaded.problems if problem.severity == "error")
    return told(wrong, "en") if wrong else ""


@pytest.fixture(scope="module")
def registers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What lies under a playbook, without its pages: they are read elsewhere."""
    library = tmp_path_factory.mktemp("library")
    shutil.copytree(ROOT / "journeys" / "registers", library / "journeys" / "registers")
    return library


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_of_the_guide_make_a_playbook(language: str, tmp_path: Path, registers: Path) -> None:
    playbook = files(language, "guide")
    assert len(playbook) > 15
    assert errors(write(tmp_path, playbook), registers) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_method_is_for_readers_who_never_write_a_file(language: str) -> None:
    """How its answers are written stands in the guide."""
    assert list(blocks(language, "guide"))
    assert list(blocks(language, "method")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_can_be_replaced_by_ones_own_with_the_guide_alone(language: str, tmp_path: Path) -> None:
    root = tmp_path / "playbook"
    with pytest.raises(SystemExit) as left:
        main(["init", str(root), "--language", language])
    assert left.value.code == 0
    guide = (CONTENT / language / "guide" / "index.md").read_text("utf-8")
    own = {named[1]: block for block in _BLOCK.findall(guide) if (named := _NAMED.match(block))}
    removed = re.findall(r"`((?:journeys|content)/[\w/-]+\.(?:yml|md))`", guide)
    gone = [name for name in removed if name not in own]
    for name in gone:
        (root / name).unlink()
    assert errors(write(root, own), ROOT) == ""

    loaded = load(root, today=TODAY, library=ROOT, diagram_kinds=ABOUT).playbook
    assert loaded
    assert len(gone) == 4
    assert [journey.id for journey in loaded.journeys] == [Path(next(n for n in own if n.count("/") == 1)).stem]


def shape(page: Path) -> list[str]:
    """Return how a page is built: the depth of its headings, and the kinds of its blocks."""
    return re.findall(r"^(#+|```\w*|!!! \w+|\|---)", page.read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("folder", ["guide", "method"])
def test_each_page_is_there_in_both_languages_and_built_alike(folder: str) -> None:
    dutch, english = (
        {
            page.relative_to(CONTENT / language).as_posix(): shape(page)
            for page in (CONTENT / language / folder).rglob("*.md")
        }
        for language in ("nl", "en")
    )
    assert dutch
    assert dutch == english
