"""What a value that doesn't fit means for who wrote it: the model's complaint as a problem with its place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Protocol

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from reisgids.labels.words import LANGUAGES, words
from reisgids.model.image import Image
from reisgids.model.journey import slug_of
from reisgids.model.touchpoint import BareFeeling
from reisgids.model.values.nothing import says_nothing
from reisgids.model.values.or_text import OrText
from reisgids.model.values.text import Text
from reisgids.problems import Place, Problem, problem
from reisgids.sources.values.shape import keys_at, models_at, options_at
from reisgids.sources.values.suggest import key_meant, nearest
from reisgids.sources.yaml.instead import begun, quoted
from reisgids.sources.yaml.leftovers import is_excel_error
from reisgids.sources.yaml.tree import mapping_around, node_at, path_in
from reisgids.sources.yaml.yaml import Path

_HARD_SPACES = ("\u00a0", "\u2007", "\u202f")
ABOUT_KEY = {
    "scale_cut": "cut",
    "worst_case": "worst",
    "best_case": "best",
    "channel_without_contact": "channel",
    "review_by_before_reviewed": "review_by",
    "edition_party": "audience",
    "language_twice": "languages",
    "quote_in_two_languages": "text",
    "tag_twice": "tags",
    "one_destination": "title",
    "nobody_to_ask": "about",
    "counts_without_nps": "promoters",
    "counts_incomplete": "promoters",
    "counts_and_n": "n",
    "counts_and_score": "value",
    "series_of_two_places": "phase",
    "image_without_alt": "alt",
}
"""The key that a complaint about a whole mapping is about."""
_BY_FIELD = {
    "accent": "colour", "link": "colour", "accent_dark": "colour", "link_dark": "colour",
    "email": "email", "phone": "phone", "url": "web-address",
}  # fmt: skip


class Located(Protocol):
    """What is read, with the place of each part of it: a YAML document, or a row of a sheet."""

    @property
    def value(self) -> Any:
        """What was read."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is already known to be wrong."""

    def place(self, path: Path = (), *, key: bool = False) -> Place:
        """Return where the value at a path stands, or its key."""


def meaning(model: type[BaseModel], document: Located, tree: Any, at: Path, detail: ErrorDetails) -> Problem | None:
    """Return the problem that a detail of a ValidationError is, or None where another one reports it already.

    `tree` is what was validated, and stands at the path `at` of the document.
    """
    location, kind = detail["loc"], detail["type"]
    path = path_in(tree, location)
    if _other_alternative(tree, path, location):
        return None
    node = node_at(tree, path)
    given = _shown(detail["input"])
    here = document.place((*at, *path))
    name = next((part for part in reversed(location) if isinstance(part, str)), "")

    if kind == "missing":
        field = str(location[-1])
        if isinstance(node, str) and (run_on := _run_on(document, node, (*at, *path), keys_at(model, location[:-1]))):
            return run_on
        return problem("missing-key", here, key=field)
    if kind == "extra_forbidden":
        return _unknown_key(model, document, tree, (*at, *path), location)
    context: dict[str, Any] = {
        key: f"{value:g}" if isinstance(value, float) else value for key, value in (detail.get("ctx") or {}).items()
    }
    if detail["input"] is None:
        return problem("empty-value", document.place((*at, *path), key=True), key=name)
    if kind == "too_large":
        return problem("number-too-large", here, key=name, length=context["length"])
    if kind == "only_whether":
        written_under = next((part for part in reversed(path) if isinstance(part, str)), name)
        return problem("only-whether", here, key=written_under, given=context["given"])
    if kind in ("literal_error", "enum"):
        if says_nothing(given):
            return problem("not-applicable", here, given=given, instead="")
        return _unknown_option(model, here, location, given)
    if kind in ("number", "whole_number", "day", "no_such_day", "yes_or_no", "duration"):
        if says_nothing(given):
            return problem("not-applicable", here, given=given, instead="")
        if is_excel_error(given):
            return problem("excel-error", here, given=given)
        context = {"instead": "", **context, "key": name}
        return problem(kind.replace("_", "-"), here, **context)
    if kind == "no_such_field":
        marked = (*at, *path, "fields_visible_to", context["given"])
        instead = nearest(context["given"], context["known"].split(", "))
        return problem("no-such-field", document.place(marked, key=True), instead=instead, **context)
    if kind in ABOUT_KEY or kind == "scale_ends":
        about = (*at, *path, ABOUT_KEY.get(kind, "min"))
        return problem(kind.replace("_", "-"), document.place(about, key=True), **context)
    if kind == "value_error":
        return problem("empty-value", here, key=name)
    if kind == "string_pattern_mismatch":
        code = _BY_FIELD.get(str(location[-1]), "short-name")
        return problem(code, here, given=given, instead=slug_of(given) if code == "short-name" else "")
    if kind == "string_too_long":
        return problem("too-long", here, key=name, most=context.get("max_length", ""), length=len(str(detail["input"])))
    if kind == "too_short" and node:
        # Pydantic counts only the parts that are right; what is wrong with the others is reported already.
        return None
    if kind in ("string_too_short", "too_short"):
        return problem("empty-value", here, key=name)
    if kind == "too_long":
        return problem("too-many", here, key=name, most=context.get("max_length", ""))
    if kind == "greater_than_equal":
        return problem("at-least", here, given=given, least=context.get("ge", ""))
    return _wrong_shape(model, document, tree, (*at, *path), location, kind)


def _unknown_key(
    model: type[BaseModel], document: Located, tree: Any, path: Path, location: tuple[str | int, ...]
) -> Problem:
    key = str(location[-1])
    here = document.place(path, key=True)
    possible = keys_at(model, location[:-1])
    if len(location) == 1:
        # The id of the whole is the name of its file, or of the line above it.
        possible = tuple(name for name in possible if name != "id")
    owners = models_at(model, location[:-1])
    if key[:1] in _HARD_SPACES:
        return problem("hard-space", here)
    if found := re.match(r"[–—•·‣●]\s*", key):
        return problem("list-dash", here, sign=found[0].strip())
    if key[:1] in "“”„‘’‚":
        return problem("curly-quotes", here, instead=key.strip("“”„‘’‚"))
    if ":" in key and key.split(":")[0].strip() in possible:
        name, _, rest = key.partition(":")
        return problem("space-after-colon", here, key=name.strip(), instead=f"{name.strip()}: {begun(rest)}")
    around = mapping_around(tree, location)
    before = here.text[: max(here.column - 1, 0)]
    of_text = any(issubclass(owner, Text) for owner in owners)
    if of_text and before.endswith("{") and not any(value is not None for value in around.values()):
        written = here.text[here.column - 2 :].rstrip()
        return problem("sign-at-start", replace(here, column=here.column - 1), sign="{", instead=quoted(written))
    if of_text and not set(around) & set(LANGUAGES):
        return problem("colon-in-text", here, instead=f'"{key[:60]}: …"')
    if not of_text and key.isdecimal() and (comma := re.search(r"([\w-]+): *(-?\d+), *$", before)):
        number, place = f"{comma[2]},{key}", replace(here, column=comma.start(2) + 1)
        return problem("number", place, key=comma[1], given=number[:60], instead=number.replace(",", ".")[:60])
    if (" " in key or of_text) and re.search(r"[{,]", before):
        return problem("comma-in-text", here, instead=f'"…, {key[:60]}"', given=key[:60])
    return problem(
        "unknown-key", here, key=key[:60], instead=key_meant(key, possible), known=", ".join(dict.fromkeys(possible))
    )


def _unknown_option(model: type[BaseModel], here: Place, location: tuple[str | int, ...], given: str) -> Problem:
    options = options_at(model, location)
    names: dict[str, str] = {}
    name = next((part for part in reversed(location) if isinstance(part, str)), "")
    for owner in models_at(model, location[: location.index(name)] if name in location else ()):
        for language in LANGUAGES:
            labels = words(language).find(f"fields.options.{owner.__name__}.{name}")
            for option in options if isinstance(labels, dict) else ():
                names.setdefault(str(labels.get(option, "")).lower(), option)
    return problem(
        "unknown-option",
        here,
        key=name,
        given=given,
        instead=nearest(given, options, names),
        known=", ".join(dict.fromkeys(options)),
    )


def _wrong_shape(
    model: type[BaseModel],
    document: Located,
    tree: Any,
    path: Path,
    location: tuple[str | int, ...],
    kind: str,
) -> Problem:
    name = next((part for part in reversed(location) if isinstance(part, str)), "")
    node = document.value if not path else node_at(tree, path_in(tree, location))
    here = document.place(path)
    found = models_at(model, location)
    if (len(found) == 1 and issubclass(found[0], Text)) or kind == "string_type":
        if isinstance(node, dict) and len(node) == 1:
            key, rest = next(iter(node.items()))
            return problem("colon-in-text", here, instead=f'"{key}: {_shown(rest)}"')
        code = "one-value" if isinstance(node, list) and "touchpoints" in location else "text-expected"
        return problem(code, here, key=name)
    if isinstance(node, str):
        if says_nothing(node):
            return problem("not-applicable", here, given=node[:60], instead="")
        keys = keys_at(model, location)
        if run_on := _run_on(document, node, path, keys):
            return run_on
        code = "list-expected" if kind == "tuple_type" else "keys-expected"
        return problem(code, here, key=name, given=node[:60], known=", ".join(dict.fromkeys(keys)))
    if kind == "tuple_type":
        return problem("list-expected", here, key=name, given="", known="")
    one_of_many = (OrText, BareFeeling, Image)
    if isinstance(node, list) and any(issubclass(each, one_of_many) for each in models_at(model, location)):
        return problem("one-value", here, key=name)
    return problem("keys-expected", here, key=name, given="", known=", ".join(dict.fromkeys(keys_at(model, location))))


def _run_on(document: Located, text: str, path: Path, keys: tuple[str, ...]) -> Problem | None:
    """`title:Offerte` is text to YAML; a problem where it begins with a key that is expected here."""
    found = re.match(r"([A-Za-z_]\w*):(?=\S)(.*)", text)
    if found and key_meant(found[1], keys):
        return problem("space-after-colon", document.place(path), key=found[1], instead=f"{found[1]}: {found[2][:60]}")
    return None


def _other_alternative(tree: Any, path: Path, location: tuple[str | int, ...]) -> bool:
    """Return whether a problem concerns an alternative that the writer didn't choose: text or list."""
    labels = [part for part in location if isinstance(part, str) and part not in path]
    is_list = isinstance(node_at(tree, path), list) or any(isinstance(part, int) for part in path[1:])
    return any(
        (label.startswith("tuple[") and not is_list) or (label in ("str", "constrained-str") and is_list)
        for label in labels
    )


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return value[:60]
    return "" if value is None or isinstance(value, (dict, list)) else str(value)
