"""Hatch's hook: bundles scripts and fonts before a wheel (also an editable one) is made."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class AssetsHook(BuildHookInterface[Any]):
    """Makes theme/assets/dist/ before the wheel's files are gathered, and adds site-config.yml to them."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Bring the bundled assets up to date; aborts the build, with the reason, when that fails."""
        root = Path(self.root)
        assets = _module(root / "theme" / "assets" / "build.py")
        try:
            assets.build(root / "build" / "npm", self.app.display_info)
        except assets.AssetsError as error:
            self.app.abort(str(error))
        if version != "editable":
            # hatchling's `sources` renames folders only, and an editable install reads the root's own file.
            build_data["force_include"]["site-config.yml"] = "reisgids/_shipped/site-config.yml"


def _module(path: Path) -> ModuleType:
    spec = spec_from_file_location("reisgids_assets_build", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} is missing")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
