"""Problems for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from reisgids.commands.console.terminal_text import is_control
from reisgids.labels.problem_text import say
from reisgids.labels.words import Words
from reisgids.problems import Place, Problem, in_order


def as_json(problems: Sequence[Problem], words: Words) -> str:
    """Return a JSON list, in order, of objects with path, line, column, code, severity, message, hint and also.

    Paths are relative to the playbook's folder. Lines and columns count from 1; 0 means the file as a whole.
    """
    document = json.dumps([_entry(each, words) for each in in_order(problems)], ensure_ascii=False, indent=2)
    # In JSON's own codes, the same to a program, no sign steers the terminal or the build server that shows it.
    document = document.replace("##", "#\\u0023")
    return "".join(json.dumps(sign)[1:-1] if sign != "\n" and is_control(sign) else sign for sign in document)


def _entry(problem: Problem, words: Words) -> dict[str, Any]:
    wording = say(problem, words.language)
    return {
        **_place(problem.place),
        "code": problem.code,
        "severity": problem.severity,
        "message": wording.message,
        "hint": wording.hint,
        "also": [_place(place) for place in problem.also],
    }


def _place(place: Place) -> dict[str, Any]:
    return {"path": place.path, "line": place.line, "column": place.column}
