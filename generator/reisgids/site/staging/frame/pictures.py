"""The files beside the pages, the pictures of touchpoints and the logo, as they go into the stage."""

from __future__ import annotations

from pathlib import Path

from reisgids.model.image import IMAGES
from reisgids.model.playbook import Playbook
from reisgids.pages.wording.links import picture_path
from reisgids.site.errors.refusal import RefusalError
from reisgids.sources.pictures.metadata import BrokenPictureError, without_metadata
from reisgids.sources.pictures.picture import PICTURES


def pictures_of(view: Playbook, language: str) -> dict[str, Path]:
    """Return the files beside the content pages, and the pictures of touchpoints, by their path in `docs/`.

    A page that isn't translated shows the other language's text, so that language's pictures are there too, unless
    there is one of the same name.

    Raises:
        RefusalError: a file is a link.
    """
    found: dict[str, Path] = {}
    others = tuple(each for each in view.config.languages if each != language)
    for of in (*others, language):
        for name, file in sorted(view.files.items()):
            folder, _, path = name.partition("/")
            if folder == of and path:
                found[path] = _plain_file(file)
    for name, file in sorted(view.files.items()):
        if name.startswith(f"{IMAGES}/"):
            found[picture_path(name)] = _plain_file(file)
    return found


def logo_of(view: Playbook, root: Path) -> str:
    """Return where the logo goes in `docs/`, or an empty text.

    Raises:
        RefusalError: the logo is outside the playbook, or isn't there.
    """
    logo = view.config.brand.logo
    if not logo:
        return ""
    file = root / logo
    if not file.resolve().is_relative_to(root.resolve()) or not file.is_file():
        raise RefusalError("logo", path=logo)
    return f"assets/brand/logo{_plain_file(file).suffix.lower()}"


def published(file: Path) -> bytes:
    """Return the bytes of a file as the site has them: a picture without what it carries beside the picture.

    Raises:
        RefusalError: a picture is damaged, so that nobody can know what it carries.
    """
    data = file.read_bytes()
    if file.suffix.lower() not in PICTURES:
        return data
    try:
        return without_metadata(file.suffix, data)
    except BrokenPictureError as error:
        raise RefusalError("picture", path=file.name) from error


def _plain_file(file: Path) -> Path:
    if file.is_symlink():
        raise RefusalError("link", path=file)
    return file
