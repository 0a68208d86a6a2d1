"""Names of files that work on every computer and on a website."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

from reisgids.model.journey import slug_of
from reisgids.problems import Place, Problem, problem

_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
"""Windows takes a file of such a name, whatever its ending, for a device."""
_SIGNS = frozenset('<>:"|?*\\')
"""What Windows has in no name."""
_IN_ADDRESSES = frozenset("#%")
"""What in the address of a page begins something else."""
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_INDEX = "README"
"""What MkDocs takes for the page of its folder."""


def folded(path: str) -> str:
    """Return a path as it is for a disk that makes no difference between capitals, or ways to write an accent."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def is_device(name: str) -> bool:
    """Return whether Windows takes a file of that name for a device."""
    return _DEVICE.fullmatch(name.split(".")[0].rstrip(" ")) is not None


def has_fit_name(path: str) -> bool:
    """Return whether a page or picture can be called so, with the folders above it."""
    *folders, name = path.split("/")
    stem, dot, ending = name.rpartition(".")
    parts = (*folders, name, stem)
    page = f"{dot}{ending}".lower() == ".md"
    if page and (stem == _INDEX or ending != "md" or _IN_ADDRESSES & set(path)):
        return False
    return all(map(_is_fit, parts))


def name_problem(path: str, place: Place) -> Problem:
    """Return the problem of a name that doesn't work everywhere, with one that does."""
    name = PurePosixPath(path).name
    unfit = next((part for part in path.split("/")[:-1] if not _is_fit(part) or _IN_ADDRESSES & set(part)), name)
    stem, dot, ending = unfit.rpartition(".") if unfit == name else (unfit, "", "")
    instead = "index" if stem == _INDEX else slug_of(stem)
    if is_device(instead):
        instead = f"{instead}-1"
    return problem("name-not-everywhere", place, given=unfit[:60], instead=f"{instead}{dot}{ending.lower()}")


def _is_fit(part: str) -> bool:
    return (
        part != ""
        and part == part.strip()
        and not part.endswith(".")
        and not is_device(part)
        and not any(sign in _SIGNS or unicodedata.category(sign) in _UNSEEN for sign in part)
    )
