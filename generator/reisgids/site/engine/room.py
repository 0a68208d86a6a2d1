"""The program that makes pages of a stage: MkDocs, or ProperDocs, which continues it. Both have the same functions.

Only what they document is used, so that one can take the place of the other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any, get_args

from reisgids.model.config import Engine
from reisgids.site.errors.refusal import RefusalError

ENGINES: tuple[Engine, ...] = get_args(Engine)


class MissingEngineError(RefusalError):
    """The program isn't installed."""

    def __init__(self, engine: Engine) -> None:
        super().__init__("engine", name=engine)


@dataclass(frozen=True)
class Room:
    """What we use of such a program. `logger` is the name under which it logs its warnings."""

    logger: str
    error: type[Exception]
    config: Callable[..., Any]
    context: Callable[..., Any]
    file: Callable[..., Any]
    files: Callable[..., Any]
    files_of: Callable[[Any], Any]
    exclusions: Callable[[Any, Any], None]
    navigation: Callable[[Any, Any], Any]


def room(engine: Engine) -> Room:
    """Return what we use of the program of that name.

    Raises:
        MissingEngineError: it isn't installed.
    """
    return _properdocs() if engine == "properdocs" else _mkdocs()


def engine_version(engine: Engine) -> str:
    """Return the name and the version of a program, and nothing but its name where it isn't installed."""
    try:
        return f"{engine} {version(engine)}"
    except PackageNotFoundError:
        return engine


def _mkdocs() -> Room:
    from mkdocs.commands.build import get_context
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.exceptions import MkDocsException
    from mkdocs.structure.files import File, Files, get_files, set_exclusions
    from mkdocs.structure.nav import get_navigation

    return Room(
        "mkdocs", MkDocsException, MkDocsConfig, get_context, File, Files, get_files, set_exclusions, get_navigation
    )


def _properdocs() -> Room:
    try:
        from properdocs.commands.build import get_context
        from properdocs.config.defaults import ProperDocsConfig
        from properdocs.exceptions import ProperDocsException
        from properdocs.structure.files import File, Files, get_files, set_exclusions
        from properdocs.structure.nav import get_navigation
    except ModuleNotFoundError as error:
        raise MissingEngineError("properdocs") from error
    return Room(
        "properdocs",
        ProperDocsException,
        ProperDocsConfig,
        get_context,
        File,
        Files,
        get_files,
        set_exclusions,
        get_navigation,
    )
