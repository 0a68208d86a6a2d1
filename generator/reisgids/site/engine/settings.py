"""The mkdocs.yml of a stage, read by a loader that builds plain values only."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

NAME = "mkdocs.yml"


def settings_of(stage: Path) -> dict[str, Any]:
    """Return the settings of a stage. A path beside them becomes an absolute one.

    Raises:
        OSError: there are none.
        yaml.YAMLError: they aren't YAML.
    """

    class Loader(yaml.CSafeLoader):
        """Knows the one tag that a stage uses (site/settings.py)."""

    def beside(loader: yaml.CSafeLoader, node: yaml.ScalarNode) -> str:
        return str(stage / str(loader.construct_scalar(node)).removeprefix("$config_dir/"))

    Loader.add_constructor("!relative", beside)
    found = yaml.load((stage / NAME).read_bytes(), Loader)  # noqa: S506  a safe loader
    return found if isinstance(found, dict) else {}


def has_directory_urls(stage: Path) -> bool:
    """Return whether the addresses of a stage end in a slash instead of in `.html`."""
    return bool(settings_of(stage).get("use_directory_urls", True))
