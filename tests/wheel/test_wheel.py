"""The wheel holds what the site needs and nothing else, and works where nothing else of ours is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

pytestmark = pytest.mark.wheel

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = "reisgids/_shipped/"
DIST = f"{SHIPPED}theme/assets/dist/"
DRAW = """
from types import SimpleNamespace
from reisgids.diagrams.echarts.svg import render
from reisgids.resources import folder
for name in ("theme/overrides", "theme/assets/dist/echarts.js", "content/nl", "journeys", "site-config.yml"):
    print(folder(name))
option = {"xAxis": {"type": "category", "data": ["a"]}, "yAxis": {}, "series": [{"type": "bar", "data": [1]}]}
for own in (False, True):
    print(render([SimpleNamespace(id="x", width=200, height=100, option=option, own=own)])[0].svg[:5])
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(command, check=True, capture_output=True, text=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    return set(ZipFile(wheel).namelist())


def test_the_playbook_the_theme_and_the_package_are_in_it(names: set[str]) -> None:
    kept = {"content": "content", "journeys": "journeys", "theme/overrides": "theme", "theme/fragments": "theme"}
    for folder in kept:
        files = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
        assert files
        assert {f"{SHIPPED}{path.relative_to(ROOT).as_posix()}" for path in files} <= names
    modules = list((ROOT / "generator" / "reisgids").rglob("*.py"))
    assert {path.relative_to(ROOT / "generator").as_posix() for path in modules} <= names
    assert f"{SHIPPED}site-config.yml" in names


def test_the_bundles_the_fonts_and_their_licences_are_in_it(names: set[str]) -> None:
    wanted = {
        "compare-ssr.js",
        "diagrams.js",
        "echarts.js",
        "echarts-ssr.js",
        "echarts-more.js",
        "echarts-more-ssr.js",
        "fonts/fonts.css",
        "fonts/inter-latin.woff2",
        "fonts/source-serif-4-latin.woff2",
        "licenses/echarts-LICENSE.txt",
        "licenses/echarts-NOTICE.txt",
        "licenses/inter-LICENSE.txt",
        "licenses/minisearch-LICENSE.txt",
        "licenses/source-serif-4-LICENSE.txt",
        "licenses/tslib-LICENSE.txt",
        "licenses/zrender-LICENSE.txt",
    }
    assert {f"{DIST}{name}" for name in wanted} <= names


def test_nothing_of_the_workshop_is_in_it(names: set[str], wheel: Path) -> None:
    strays = ("node_modules", "package.json", "package-lock", ".npmrc", ".mjs", "assets/js/", "__pycache__", ".partial")
    assert not [name for name in names if any(stray in name for stray in strays)]
    outside = {name.split("/")[0] for name in names} - {"reisgids"}
    assert [name for name in outside if not name.endswith(".dist-info")] == []
    assert not [name for name in names if name.startswith(SHIPPED) and name.endswith(".py")]
    assert wheel.stat().st_size < 2_700_000


def test_it_works_in_an_empty_environment_and_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "env"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-compile", str(wheel)]
    subprocess.run(install, check=True, capture_output=True, text=True)
    empty = tmp_path / "empty"
    empty.mkdir()
    done = subprocess.run([str(python), "-I", "-c", DRAW], cwd=empty, check=True, capture_output=True, text=True)
    *found, own, authors = done.stdout.splitlines()
    assert len(found) == 5
    assert all(Path(path).is_relative_to(environment) for path in found)
    assert own == authors == "<svg "
