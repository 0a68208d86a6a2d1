"""The table of constructs as the guide has it, in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from reisgids.labels.problem_text import say
from tests.site.markdown.test_constructs import PARTS, problems_of

BEGIN, END = {"nl": "## Tekst", "en": "## Text"}, {"nl": "## Mermaid", "en": "## Mermaid"}
_HEADS = {"nl": ("Wat", "Zo schrijft u het", "Wat het wordt"), "en": ("What", "How you write it", "What it becomes")}
_ENGLISH: dict[str, str] = yaml.safe_load((Path(__file__).parent / "constructs_in_english.yml").read_text("utf-8"))
_SHOWN = {"nl": "zoals elders", "en": "as elsewhere"}
_LIVE = {"Text"}
"""Of which part the last column shows what is written."""


def guide_table(language: str) -> str:
    """Return the tables, one under a heading for each part."""
    return "\n".join(_part(part, language) for part in PARTS)


def _part(part: dict[str, Any], language: str) -> str:
    live = part["part"]["en"] in _LIVE
    rows = [_HEADS[language], ("---", "---", "---")]
    said = [row if language == "nl" else {**row, "md": _in_english(row["md"])} for row in part["rows"]]
    rows += [(row[language], _written(row["md"]), _becomes(row, language, live=live)) for row in said]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"## {part['part'][language]}\n\n{table}\n"


def _in_english(text: str) -> str:
    return re.sub(r"(?<![A-Za-z&:.])[A-Za-z]+(?![A-Za-z;])", lambda word: _ENGLISH.get(word[0], word[0]), text)


def _written(text: str) -> str:
    """Return each line as code, with its indent."""
    lines = []
    for line in text.split("\n"):
        if line.strip():
            indent = len(line) - len(line.lstrip(" "))
            shown = "\u00a0" * indent + line.strip(" ").replace("\t", "\u21e5 ").replace("|", "\\|")
            shown += "\u2423\u2423" if line.endswith("  ") else ""
            marks = "`" * (1 + max((len(run) for run in re.findall("`+", shown)), default=0))
            pad = " " if "`" in shown[:1] + shown[-1:] else ""
            lines.append(f"{marks}{pad}{shown}{pad}{marks}")
        else:
            lines.append("\u00b6")
    return " \u21b5 ".join(lines)


def _becomes(row: dict[str, Any], language: str, *, live: bool) -> str:
    if "is" in row:
        problem = next(each for each in problems_of(row["md"], language) if each.code == row["is"])
        return _plain(say(problem, language).hint)
    text = row["md"]
    one_line = "\n" not in text and "NPS" not in text
    return text.replace("|", "\\|") if live and one_line else _SHOWN[language]


def _plain(hint: str) -> str:
    """Return a hint with what is to be written in it as code."""
    return "".join(
        f"`{part}`" if number % 2 else part
        for number, part in enumerate(_CODE.split(_EXAMPLE.sub("", hint).replace("|", "\\|")))
    )


_EXAMPLE = re.compile(r" (?:Is het een voorbeeld|If it is an example)[^.]*\(`\)\.")
_CODE = re.compile(
    r"((?:!!!|===|\?\?\?|///)(?: (?:\"[^\"]*\"|note|tip|caption)){0,2}|!?\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?"
    r"|\[\^?[\w-]+\]:?(?=[ ,]|$)|#{1,2} (?:Kop|Heading)(?: \{#\w+\})?|~~\w+~~|\^\^\w+\^\^|==[\w ]+==|H~2~O|m\^2\^"
    r"|\+\+[^ ]+\+\+|:::|<!--|\\(?= voor| before))"
)
