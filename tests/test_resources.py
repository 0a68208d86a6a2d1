"""Shipped data is found, and what is missing is said."""

from __future__ import annotations

import pytest

from reisgids.resources import folder


def test_the_bundled_assets_are_found() -> None:
    assert (folder("theme") / "assets" / "dist" / "echarts-ssr.js").is_file()
    assert folder("theme/assets/dist/fonts/inter-latin.woff2").is_file()


def test_what_is_not_shipped_is_said_to_be_missing() -> None:
    with pytest.raises(FileNotFoundError, match="no-such-folder is missing"):
        folder("no-such-folder")
