"""The grid of actions: short and long term across, high and low impact down. Impact, not effort."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reisgids.diagrams.diagram import Cell, DataTable, Diagram, Point
from reisgids.diagrams.kinds.action_grid.cards import WIDTH, action_cards
from reisgids.diagrams.words.finding import capital, named, numeral, share
from reisgids.diagrams.words.parties import party_name
from reisgids.labels.words import Words
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action
from reisgids.model.touchpoint import Touchpoint

_SAY = "diagrams.action_grid"
_STATUSES = ("idea", "planned", "doing", "done", "dropped")
_FEW = 3
_OPEN = ("idea", "planned", "doing")


def action_grid(
    playbook: Playbook,
    actions: Sequence[Action],
    touchpoints: Mapping[str, Sequence[Touchpoint]],
    words: Words,
    *,
    kind: str,
    id: str,
    journey: str = "",
) -> Diagram | None:
    """Return the grid of these actions, or None without any.

    Where there may be more of them than are shown, it takes a few: a picture of one or two, with fields that may only
    look empty, is of no use.

    `touchpoints` are those that an action belongs to, by the action's id. A point leads to `#action-ID`, where the
    page has all about the action.
    """
    some = playbook.withholds("actions")
    if not actions or (len(actions) < _FEW and some):
        return None
    option, order, height = action_cards(playbook, actions, words)
    return Diagram(
        journey=journey,
        id=id,
        kind=kind,
        title=words.say(f"{_SAY}.title"),
        alternative=_shown(actions, words) if some else _finding(actions, words),
        option=option,
        width=WIDTH,
        height=height,
        table=_table(playbook, order, touchpoints, words).without_empty(partly=some),
        points=tuple(_point(index, action, words) for index, action in enumerate(order)),
        legend=_legend(actions, words),
    )


def _point(index: int, action: Action, words: Words) -> Point:
    title = action.title.read(words.language)
    about = () if action.about is None else ((words.say(f"{_SAY}.about"), action.about.read(words.language).words),)
    return Point(0, index, title.words, about, f"#action-{action.id}", title.language, index)


def _table(
    playbook: Playbook, actions: Sequence[Action], touchpoints: Mapping[str, Sequence[Touchpoint]], words: Words
) -> DataTable:
    language = words.language
    fields = ("title", "owner", "term", "impact", "status", "due", "quick_win")
    head = (*(words.say(f"fields.Action.{field}.label") for field in fields), words.say(f"{_SAY}.belongs"))
    rows = []
    for action in actions:
        title = action.title.read(language)
        owner = None if action.owner is None else party_name(playbook, action.owner, language)
        rows.append(
            (
                Cell(title.words, f"#action-{action.id}", title.language),
                Cell("") if owner is None else Cell(owner.words, language=owner.language),
                Cell(words.say(f"fields.options.Action.term.{action.term}")),
                Cell(words.say(f"fields.options.Action.impact.{action.impact}")),
                Cell(_status(action, words)),
                Cell("" if action.due is None else words.day(action.due)),
                Cell(words.say(f"{_SAY}.yes") if action.quick_win else ""),
                Cell(words.listing([t.title.read(language).words for t in touchpoints.get(action.id, ())])),
            )
        )
    return DataTable(head, tuple(rows))


def _legend(actions: Sequence[Action], words: Words) -> tuple[tuple[str, str], ...]:
    used = {action.status for action in actions}
    legend = [(f"status-{s}", words.say(f"fields.options.Action.status.{s}")) for s in _STATUSES if s in used]
    if any(action.quick_win for action in actions):
        legend.append(("quick-win", words.say("fields.Action.quick_win.label")))
    return tuple(legend)


def _finding(actions: Sequence[Action], words: Words) -> str:
    """How many are quick wins, what counts most and soonest, and what is done."""
    quick = [action for action in actions if action.quick_win]
    sentences = [_counted(f"{_SAY}.quick", quick, len(actions), words)]
    first = [a for a in actions if (a.term, a.impact) == ("short", "high") and a.status in _OPEN]
    form = "none" if not first else "one" if len(first) == 1 else "other"
    values = {"n": numeral(words, len(first)), "titles": named(first, words)}
    sentences.append(words.say(f"{_SAY}.first.{form}", **values))
    done = [action for action in actions if action.status == "done"]
    if done:
        sentences.append(words.say(f"{_SAY}.done", titles=named(done, words)))
    return " ".join(capital(sentence) for sentence in sentences)


def _shown(actions: Sequence[Action], words: Words) -> str:
    """The quick wins and what is done, where there may be more that aren't shown."""
    found = {"quick": [action for action in actions if action.quick_win]}
    found["done"] = [action for action in actions if action.status == "done"]
    said = [words.say(f"{_SAY}.shown.{name}", titles=named(of, words)) for name, of in found.items() if of]
    return " ".join(said) or words.say(f"{_SAY}.title")


def _status(action: Action, words: Words) -> str:
    return words.say(f"fields.options.Action.status.{action.status}") if action.status else ""


def _counted(key: str, part: Sequence[Action], whole: int, words: Words) -> str:
    counted = share(key, len(part), whole, words)
    return words.say(f"{_SAY}.which", counted=counted, titles=named(part, words)) if part else f"{counted}."
