"""What the browser shows over the page while the playbook can't be shown as it is."""

from __future__ import annotations

import json

from reisgids.labels.problem_text import say
from reisgids.labels.words import words
from reisgids.problems import in_order
from reisgids.site.serve.playbook import LivePlaybook


def state(playbook: LivePlaybook, language: str) -> str:
    """Return the state as JSON on one line: `{version, overlay}`.

    `overlay` is null, or `{title, note, problems: [{place, line, message, hint}]}` in the reader's language. The
    browser sets all of it as text.
    """
    return json.dumps({"version": playbook.version, "overlay": _overlay(playbook, language)})


def _overlay(playbook: LivePlaybook, language: str) -> dict[str, object] | None:
    if not playbook.broken():
        return None
    said = words(language)
    shown: list[dict[str, str]] = []
    if playbook.refused is not None:
        shown.append({"place": "", "line": "", "message": playbook.refused.say(language), "hint": ""})
    for problem in in_order(each for each in playbook.problems if each.severity == "error"):
        text = say(problem, language)
        shown.append(
            {"place": str(problem.place), "line": problem.place.text, "message": text.message, "hint": text.hint}
        )
    return {
        "title": said.count("site.live.title", len(shown)),
        "note": said.say("site.live.kept" if playbook.view else "site.live.none"),
        "problems": shown,
    }
