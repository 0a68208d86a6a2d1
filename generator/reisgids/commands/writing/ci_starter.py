"""What `new ci` writes: a file that lets a build server check the playbook on every change, and publish an edition."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from string import Template

SERVERS: Mapping[str, str] = {
    "github": ".github/workflows/playbook.yml",
    "gitlab": ".gitlab-ci.yml",
    "azure": "azure-pipelines.yml",
}
"""Build servers, with the path at which each looks for its file."""
_SHIPPED = files("reisgids") / "starter"


def ci_file(server: str, language: str, *, edition: str) -> dict[str, bytes]:
    """Return the file for a build server, by its path in the playbook's folder; it publishes the edition."""
    template = (_SHIPPED / language / "new" / "ci" / f"{server}.yml").read_text("utf-8")
    # Variables of the build server stay as they are: ${{ github.ref }}, $CI_COMMIT_BRANCH.
    return {SERVERS[server]: Template(template).safe_substitute(edition=edition).encode()}
