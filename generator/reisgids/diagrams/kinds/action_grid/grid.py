"""The grid of actions: short and long term across, high and low impact down. Impact, not effort."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reisgids.diagrams.diagram import Cell, DataTable, Diagram, Picture, Point, Sentence
from reisgids.diagrams.drawing.action_marks import QUICK_WIN
from reisgids.diagrams.drawing.narrow import WIDTH as NARROW_WIDTH
from reisgids.diagrams.echarts.option import switched
from reisgids.diagrams.kinds.action_grid.cards import Place, action_cards
from reisgids.diagrams.kinds.action_grid.fields import WIDTH
from reisgids.diagrams.words.facts import anchor
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
    legend = _legend(actions, words)
    order: list[Action] = []
    pictures: list[Picture] = []
    for width in (WIDTH, NARROW_WIDTH):
        drawing = action_cards(playbook, actions, dict(legend), words, width)
        order = order or [action for action, _ in drawing.cards]
        points = tuple(
            _point(playbook, place, order.index(action), action, touchpoints.get(action.id, ()), words, bool(journey))
            for action, place in drawing.cards
        )
        option = switched(drawing.option, [label for _, label in legend])
        pictures.append(Picture(option, drawing.width, drawing.height, points))
    wide, narrow = pictures
    sentences = _shown(actions, dict(legend), words) if some else _finding(actions, dict(legend), words)
    return Diagram(
        journey=journey,
        id=id,
        kind=kind,
        title=words.say(f"{_SAY}.title"),
        alternative=" ".join(sentence.words for sentence in sentences),
        option=wide.option,
        width=wide.width,
        height=wide.height,
        table=_table(playbook, order, touchpoints, words).without_empty(partly=some),
        points=wide.points,
        legend=legend,
        sentences=sentences,
        narrow=narrow,
    )


def _point(
    playbook: Playbook,
    place: Place,
    row: int,
    action: Action,
    touchpoints: Sequence[Touchpoint],
    words: Words,
    lights: bool,
) -> Point:
    """The card of an action; its tooltip tells first what isn't on it. On a journey's page its touchpoints light it."""
    title = action.title.read(words.language)
    facts = {
        f"{_SAY}.about": "" if action.about is None else action.about.read(words.language).words,
        "fields.Action.due.label": "" if action.due is None else words.day(action.due),
        f"{_SAY}.belongs": words.listing([each.title.read(words.language).words for each in touchpoints]),
        "fields.Action.status.label": _status(action, words),
        "fields.Action.owner.label": _owner(playbook, action, words).words,
    }
    return Point(
        *place,
        title=title.words,
        facts=tuple((words.say(key), value) for key, value in facts.items() if value),
        href=f"#action-{action.id}",
        language=title.language,
        row=row,
        told=False,
        moments=tuple(map(anchor, touchpoints)) if lights else (),
    )


def _owner(playbook: Playbook, action: Action, words: Words) -> Cell:
    owner = None if action.owner is None else party_name(playbook, action.owner, words.language)
    return Cell("") if owner is None else Cell(owner.words, language=owner.language)


def _table(
    playbook: Playbook, actions: Sequence[Action], touchpoints: Mapping[str, Sequence[Touchpoint]], words: Words
) -> DataTable:
    language = words.language
    fields = ("title", "owner", "term", "impact", "status", "due", "quick_win")
    head = (*(words.say(f"fields.Action.{field}.label") for field in fields), words.say(f"{_SAY}.belongs"))
    rows = []
    for action in actions:
        title = action.title.read(language)
        rows.append(
            (
                Cell(title.words, f"#action-{action.id}", title.language),
                _owner(playbook, action, words),
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


def _finding(actions: Sequence[Action], legend: Mapping[str, str], words: Words) -> tuple[Sentence, ...]:
    """How many are quick wins, what counts most and soonest, and what is done.

    Each rests on the actions that it is about, by how far they are.
    """
    quick = [action for action in actions if action.quick_win]
    counted = _counted(f"{_SAY}.quick", quick, len(actions), words)
    sentences = [Sentence(capital(counted), switches=(*_statuses(actions, legend), *_label(quick, legend)))]
    waiting = [action for action in actions if action.status in _OPEN]
    first = [action for action in waiting if (action.term, action.impact) == ("short", "high")]
    form = "none" if not first else "one" if len(first) == 1 else "other"
    values = {"n": numeral(words, len(first)), "titles": named(first, words)}
    said = capital(words.say(f"{_SAY}.first.{form}", **values))
    sentences.append(Sentence(said, switches=_statuses(first or waiting, legend)))
    done = [action for action in actions if action.status == "done"]
    if done:
        said = capital(words.say(f"{_SAY}.done", titles=named(done, words)))
        sentences.append(Sentence(said, switches=_statuses(done, legend)))
    return tuple(sentences)


def _shown(actions: Sequence[Action], legend: Mapping[str, str], words: Words) -> tuple[Sentence, ...]:
    """The quick wins and what is done, where there may be more that aren't shown."""
    quick = [action for action in actions if action.quick_win]
    done = [action for action in actions if action.status == "done"]
    found = {
        "quick": (quick, (*_statuses(quick, legend), *_label(quick, legend))),
        "done": (done, _statuses(done, legend)),
    }
    said = tuple(
        Sentence(words.say(f"{_SAY}.shown.{name}", titles=named(of, words)), switches=switches)
        for name, (of, switches) in found.items()
        if of
    )
    return said or (Sentence(words.say(f"{_SAY}.title")),)


def _statuses(actions: Sequence[Action], legend: Mapping[str, str]) -> tuple[str, ...]:
    """What the legend calls how far these actions are."""
    return tuple(dict.fromkeys(legend[f"status-{action.status}"] for action in actions if action.status))


def _label(quick: Sequence[Action], legend: Mapping[str, str]) -> tuple[str, ...]:
    """What the legend calls quick wins, where there are any."""
    return (legend[QUICK_WIN.key],) if quick else ()


def _status(action: Action, words: Words) -> str:
    return words.say(f"fields.options.Action.status.{action.status}") if action.status else ""


def _counted(key: str, part: Sequence[Action], whole: int, words: Words) -> str:
    counted = share(key, len(part), whole, words)
    return words.say(f"{_SAY}.which", counted=counted, titles=named(part, words)) if part else f"{counted}."
