"""An example of each field, as it stands in the reference playbook that ships with Reisgids."""

from __future__ import annotations

import re
import types
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

import yaml

from reisgids import resources
from reisgids.model.answers import AnswerSheet
from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.markdown.content import ContentPage
from reisgids.model.register_files import REGISTERS
from reisgids.model.route import Route
from reisgids.model.values.base import Value
from reisgids.model.values.or_text import OrText
from reisgids.model.values.text import Text
from reisgids.pages.shared.digests import digest_of

_WISHED = 52
"""Of several examples, the one nearest to this many characters is shown."""
_MOST_KEYS, _WIDEST = 4, 88
_PLAIN = re.compile(r"[^\W_](?:[\w /.…%–’'(+&);?!@=-]|,(?= )|:(?=\S)|#(?<=\S#))*")
_FLOW = re.compile(r"[,\[\]{}]")

_Found = dict[tuple[str, str], list[Any]]


@cache
def reference_key() -> str:
    """Return the digest of the files from which the examples are taken."""
    return digest_of(*(file.read_text("utf-8") for file in _files()))


_IN_FOLDER: Mapping[str, type[Value]] = {"routes": Route, "measurements": AnswerSheet}


@cache
def examples(language: str, _reference: str) -> Mapping[tuple[str, str], str]:
    """Return a piece of YAML for each field that the reference playbook fills: `Touchpoint`, `feels` → `feels: …`.

    It is the playbook with the given `reference_key`.

    Texts are in `language`. Of a block only what must be there is shown, and what else is short.
    """
    found: _Found = {}
    for kind, value in _entries():
        _walk(kind, value, language, found)
    return {field: _best(field[1], values) for field, values in found.items()}


def _files() -> list[Path]:
    journeys = resources.folder("journeys")
    return [resources.folder("site-config.yml"), *sorted(journeys.rglob("*.yml"))]


def _entries() -> Iterator[tuple[type[Value], Any]]:
    """Yield each value in the reference playbook with its class; scalars are as they were written."""
    for file in _files():
        read = yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  it makes texts only
        if file.name == "site-config.yml":
            yield SiteConfig, read
        elif file.parent.name == "registers":
            yield from ((REGISTERS[file.stem], entry) for id, entry in (read or {}).items() if id != "visible_to")
        else:
            yield _IN_FOLDER.get(file.parent.name, Journey), read
    page = resources.folder("content/nl/method/index.md").read_text("utf-8")
    yield ContentPage, yaml.load(page.split("---\n")[1], Loader=yaml.CBaseLoader)  # noqa: S506


def _walk(kind: type[Value], value: Mapping[str, Any], language: str, found: _Found) -> None:
    for name, info in kind.model_fields.items():
        written = value.get(info.alias or name)
        if written in (None, "", [], {}):
            continue
        shown = _shown(info.annotation, written, language)
        found.setdefault((kind.__name__, info.alias or name), []).append(shown)
        for inner, block in _blocks(info.annotation, written):
            _walk(inner, block, language, found)


def _blocks(annotation: Any, written: Any) -> Iterator[tuple[type[Value], Mapping[str, Any]]]:
    """Yield the blocks that a field's value holds, with their classes."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _blocks(get_args(annotation)[0], written)
    elif origin in (Union, types.UnionType):
        for each in get_args(annotation):
            yield from _blocks(each, written)
    elif origin is tuple and isinstance(written, list):
        for each in written:
            yield from _blocks(get_args(annotation)[0], each)
    elif origin is tuple:
        yield from _blocks(get_args(annotation)[0], written)
    elif origin is dict and isinstance(written, dict):
        for each in written.values():
            yield from _blocks(get_args(annotation)[1], each)
    elif isinstance(annotation, type) and issubclass(annotation, Value) and isinstance(written, dict):
        just_its_text = issubclass(annotation, OrText) and set(written) <= {"nl", "en"}
        yield from () if just_its_text else ((annotation, written),)


def _shown(annotation: Any, written: Any, language: str) -> Any:
    """Return a value as an example shows it: texts in one language, of blocks what is needed and what is short."""
    if isinstance(written, dict) and written and set(written) <= {"nl", "en"} and _is_text(annotation):
        return written.get(language) or next(iter(written.values()))
    if isinstance(written, list):
        if any(isinstance(each, dict) for each in written):
            written = written[:1]
        return [_shown(annotation, each, language) for each in written]
    if not isinstance(written, dict):
        return written
    kind = next((kind for kind, block in _blocks(annotation, written) if block is written), None)
    if kind is None:
        inner = get_args(_mapping(annotation))[1]
        return {name: _shown(inner, each, language) for name, each in list(written.items())[:2]}
    return _short(kind, written, language)


def _short(kind: type[Value], written: Mapping[str, Any], language: str) -> dict[str, Any]:
    fields = {info.alias or name: info for name, info in kind.model_fields.items()}
    needed = [name for name in written if name in fields and fields[name].is_required()]
    others = [name for name in written if name in fields and name not in needed]
    kept: dict[str, Any] = {}
    for name in (*needed, *others):
        value = _shown(fields[name].annotation, written[name], language)
        if name in needed or (len(kept) < _MOST_KEYS and len(_flow(value)) <= _WISHED):
            kept[name] = value
    return {name: kept[name] for name in written if name in kept}


def _is_text(annotation: Any) -> bool:
    if isinstance(annotation, type):
        return issubclass(annotation, (Text, OrText))
    return any(_is_text(each) for each in get_args(annotation) if each is not Ellipsis)


def _mapping(annotation: Any) -> Any:
    if get_origin(annotation) is dict:
        return annotation
    return next((found for each in get_args(annotation) if (found := _mapping(each)) is not None), None)


def _best(name: str, values: list[Any]) -> str:
    written = [_lines(name, value) for value in values]
    return min(written, key=lambda text: (abs(len(text) - _WISHED), text))


def _lines(name: str, value: Any) -> str:
    flow = f"{name}: {_flow(value)}"
    if len(flow) <= _WIDEST or not isinstance(value, (dict, list)):
        return flow
    inside = [f"- {_flow(each)}" for each in value] if isinstance(value, list) else []
    if isinstance(value, list) and any(isinstance(each, dict) for each in value):
        inside = [line for each in value for line in _listed(each)]
    elif isinstance(value, dict):
        inside = [line for part, each in value.items() for line in _lines(part, each).split("\n")]
    return "\n".join([f"{name}:", *(f"  {line}" for line in inside)])


def _listed(block: Any) -> list[str]:
    if not isinstance(block, dict):
        return [f"- {_flow(block)}"]
    lines = [line for part, each in block.items() for line in _lines(part, each).split("\n")]
    return [f"{'  ' if n else '- '}{line}" for n, line in enumerate(lines)]


def _flow(value: Any, *, inside: bool = False) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{name}: {_flow(each, inside=True)}" for name, each in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(each, inside=True) for each in value) + "]"
    text = " ".join(str(value).split())
    plain = _PLAIN.fullmatch(text) or re.fullmatch(r"-?\d+(\.\d+)?", text)
    if plain and not (inside and _FLOW.search(text)) and not text.endswith((":", " ")):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
