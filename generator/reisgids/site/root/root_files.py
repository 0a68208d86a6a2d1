"""What stands in a site beside its languages: the entrance, the page for what isn't there, and rules for the server.

There is no robots.txt: a search engine that may not fetch a page never reads that it must not list it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from reisgids.model.playbook import Playbook
from reisgids.site.root.headers import FILE, headers_file
from reisgids.site.root.language_redirect import entrance


def write_root_files(view: Playbook, folder: Path, *, directory_urls: bool = True) -> None:
    """Write them into `folder`, in which every language has been built."""
    _write(folder / "index.html", entrance(view, directory_urls=directory_urls))
    if not directory_urls:
        return
    _write(folder / FILE, headers_file(indexed=view.edition.is_public))
    if view.config.url:
        # A host shows one such page for the whole address. It is right anywhere below an address that is known.
        shutil.copyfile(folder / view.config.languages[0] / "404.html", folder / "404.html")


def _write(file: Path, text: str) -> None:
    file.write_text(text, "utf-8", newline="\n")
