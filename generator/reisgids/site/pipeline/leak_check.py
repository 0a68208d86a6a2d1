"""Nothing is exported that its readers may not see."""

from __future__ import annotations

from pathlib import Path

from reisgids.model.playbook import Playbook
from reisgids.site.errors.leaked import LeakError
from reisgids.site.leaks import leaks


def refuse_leaks(folder: Path, whole: Playbook, view: Playbook) -> None:
    """Look through what was made for `view`, an edition of `whole`.

    Raises:
        LeakError: something in the folder is hidden from the edition's readers.
    """
    if found := leaks(folder, whole, view):
        raise LeakError(found)
