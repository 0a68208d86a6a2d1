"""Which folders a site may be published into: only an empty one, or one that Reisgids made."""

from __future__ import annotations

from pathlib import Path

from reisgids.site.errors.refusal import RefusalError
from reisgids.site.publishing.marker import site_in

SOURCES = ("content", "journeys", "theme", ".reisgids", ".git")


def checked(out: Path, root: Path) -> Path:
    """Return the folder to publish into, as an absolute path.

    Raises:
        RefusalError: it holds the playbook, is part of it or of another site, or holds what Reisgids didn't make.
            Nothing was touched.
    """
    if out.is_symlink():
        raise RefusalError("out-link", path=out)
    folder, playbook = out.resolve(), root.resolve()
    if folder == Path(folder.anchor) or folder in (home := Path.home().resolve(), *home.parents):
        raise RefusalError("out-home", path=folder)
    if folder == playbook or folder in playbook.parents:
        raise RefusalError("out-playbook", path=folder)
    if any(folder.is_relative_to(playbook / name) for name in SOURCES):
        raise RefusalError("out-source", path=folder)
    if (site := next((above for above in folder.parents if site_in(above) is not None), None)) is not None:
        raise RefusalError("out-site", path=folder, site=site)
    if folder.exists() and not folder.is_dir():
        raise RefusalError("out-file", path=folder)
    if folder.is_dir() and site_in(folder) is None and any(folder.iterdir()):
        raise RefusalError("out-foreign", path=folder)
    return folder
