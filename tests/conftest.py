"""What all tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Playwright, sync_playwright

# How long an example takes says nothing about whether it holds: a timing is never a test.
settings.register_profile("reisgids", deadline=None)
settings.load_profile("reisgids")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, once in a process: a second one beside it refuses to start."""
    with sync_playwright() as found:
        yield found
