"""What was tested is what is installed: every version is pinned, and nothing says where packages come from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from packaging.utils import canonicalize_name

from tests.pins.pinned import CONSTRAINTS, ROOT, asked_for, installed, needed, pins

LOCKS = (ROOT / "theme" / "assets" / "package-lock.json", ROOT / "tests" / "bench" / "npm" / "package-lock.json")
ADDRESS = re.compile(r"://|^\s*-|@\s*(?:git|file|http)|\b[\w-]+\.(?:org|com|net|io|dev)\b", re.M)
MOVE = "`make pins` moves the pins"


@pytest.fixture(scope="module")
def pinned() -> dict[str, str]:
    return pins(CONSTRAINTS.read_text("utf-8"))


@pytest.mark.pins
def test_every_package_that_is_installed_has_the_version_that_is_pinned(pinned: dict[str, str]) -> None:
    other = {name: (version, pinned.get(name)) for name, version in installed().items() if pinned.get(name) != version}
    assert not other, f"installed and pinned differ: {other}; {MOVE}"


def test_all_that_pyproject_asks_for_is_pinned_with_all_that_it_needs(pinned: dict[str, str]) -> None:
    missing = needed(asked_for()) - pinned.keys()
    assert not missing, f"without a pin: {sorted(missing)}; {MOVE}"


def test_every_pin_is_within_the_range_of_pyproject(pinned: dict[str, str]) -> None:
    versions = [(each, pinned.get(canonicalize_name(each.name))) for each in asked_for()]
    outside = [f"{each}: {version}" for each, version in versions if version and not each.specifier.contains(version)]
    assert not outside, f"pinned outside the range: {outside}; {MOVE}"


@pytest.mark.parametrize("line", ["mkdocs>=1.6", "mkdocs", "Jinja2==3.1", "a==1 --hash=x", "-r other.txt", "a @ b"])
def test_a_pin_is_one_name_and_one_version(line: str) -> None:
    with pytest.raises(ValueError, match="not one"):
        pins(f"# why\nclick==8.2\n{line}\n")


def test_no_pin_says_where_it_comes_from() -> None:
    assert not ADDRESS.search(CONSTRAINTS.read_text("utf-8"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.parent.name)
def test_the_lock_of_npm_has_the_version_of_every_package_and_no_address(lock: Path) -> None:
    packages: dict[str, Any] = json.loads(lock.read_text("utf-8"))["packages"]
    root = packages.pop("")
    assert packages
    assert not [name for name, each in packages.items() if not each.get("version") or "resolved" in each]
    asked = json.loads((lock.parent / "package.json").read_text("utf-8"))
    for kind in ("dependencies", "devDependencies"):
        assert root.get(kind) == asked.get(kind)
        assert all(packages[f"node_modules/{name}"]["version"] == as_in for name, as_in in asked.get(kind, {}).items())
    assert not list(_unlocked(packages))


def _unlocked(packages: dict[str, Any]) -> Iterator[str]:
    """Yield what a package needs and the lock does not have: npm looks in its own folder, and in those above it."""
    for place, package in packages.items():
        optional = {name for name, each in package.get("peerDependenciesMeta", {}).items() if each.get("optional")}
        needs = package.get("dependencies", {}) | package.get("peerDependencies", {})
        for name in needs.keys() - optional:
            parts = place.split("/node_modules/")
            above = ["/node_modules/".join(parts[:depth]) for depth in range(len(parts), 0, -1)]
            if not any(f"{folder}/node_modules/{name}" in packages for folder in above) and (
                f"node_modules/{name}" not in packages
            ):
                yield f"{place} needs {name}"
