"""What all tests share."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.browser.site_server import chromium
from tests.unmarked import LONG, kept_quick

# How long an example takes says nothing about whether it holds: a timing is never a test.
settings.register_profile("reisgids", deadline=None)
settings.load_profile("reisgids")


_LONGEST_NAME = 120


def pytest_configure(config: pytest.Config) -> None:
    """Keep what Reisgids keeps for the user, such as compiled templates, with what pytest keeps between runs.

    So no test reads or writes in the user's own cache folder. Workers, and programs that a test starts, inherit this.
    """
    os.environ["XDG_CACHE_HOME"] = str(config.rootpath / ".pytest_cache" / "user")


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a parameter that has bytes, or much text, by what it is: each worker may make a workbook of its own.

    Workers whose tests have different names run none. Tests of the same name get a number each from pytest.
    """
    return argname if isinstance(val, bytes) or (isinstance(val, str) and len(val) > _LONGEST_NAME) else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep a file's tests on one worker, which makes its fixtures once, and begin with the files that take long.

    A file whose tests share nothing says so with groups of its own (`pytest.mark.xdist_group`). What draws examples is
    slow by itself.
    """
    rank: dict[str, int] = {}
    for item in items:
        file = item.nodeid.partition("::")[0]
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.slow)
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(file))
        own = (at for at, mark in enumerate(LONG) if item.get_closest_marker(mark))
        rank[file] = min(rank.get(file, len(LONG)), *own, len(LONG))
    items.sort(key=lambda item: rank[item.nodeid.partition("::")[0]])


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """See that a test that `make quick` runs is quick."""
    with kept_quick(item):
        return (yield)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, once in a process: a second one beside it refuses to start."""
    with sync_playwright() as found:
        yield found


@pytest.fixture(scope="session")
def plain_browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium, once in a process, for tests that look at something other than the reference playbook's site.

    A page of its own, `plain_browser.new_page()`, has seen nothing yet; whoever opens one closes it.
    """
    with chromium(playwright) as found:
        yield found
