"""Click's own words (Usage, Options, its error messages) in the language of the terminal."""

from __future__ import annotations

from types import ModuleType

import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.types

from reisgids.labels.words import Words

_MODULES: tuple[ModuleType, ...] = (
    click.core,
    click.decorators,
    click.exceptions,
    click.formatting,
    click.parser,
    click.types,
)
_translations: dict[str, str] = {}


def translate(text: str) -> str:
    """Return click's text in the language last set by `set_words`, or as it is where there is no translation."""
    return _translations.get(text, text)


def _one_or_other(one: str, other: str, n: int) -> str:
    return translate(one if n == 1 else other)


def set_words(words: Words) -> None:
    """Set the language of click's own texts from now on.

    Click translates through gettext, which wants compiled catalogues on disk; its modules look the function up
    under the name `_`, so that is what is replaced.
    """
    _translations.clear()
    for entry in words.find("commands.click") or []:
        _translations[entry["click"]] = entry["here"]
    for module in _MODULES:
        if hasattr(module, "_"):
            module._ = translate  # type: ignore[attr-defined]
        if hasattr(module, "ngettext"):
            module.ngettext = _one_or_other  # type: ignore[attr-defined]
