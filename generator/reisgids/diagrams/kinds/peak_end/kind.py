"""Peak and end: how a journey is probably remembered, against the plain mean of its scores."""

from __future__ import annotations

from collections.abc import Sequence

from reisgids.diagrams.diagram import About, Cell, DataTable, Diagram, Point
from reisgids.diagrams.kinds.peak_end.drawing import MemoryDrawing
from reisgids.diagrams.kinds.peak_end.remembered_moments import PeakEndMoments, memory_of
from reisgids.diagrams.layout.columns import columns_of
from reisgids.diagrams.words.facts import anchor, deed
from reisgids.diagrams.words.finding import named
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

NAME = "peak-end"
ABOUT: About = "journey"
PLACE = 60
_SAID = "diagrams.peak_end"


def diagram(playbook: Playbook, journeys: Sequence[Journey], words: Words) -> Diagram | None:
    """Return what is remembered of the journey, or None where fewer than two touchpoints have a score."""
    (journey,) = journeys
    scale = playbook.config.scales.emotion
    memory = memory_of(columns_of(playbook, journey, words.language), scale.centre)
    if memory is None:
        return None
    drawing = MemoryDrawing(memory, scale, words)
    told = (*memory.peaks, memory.end)
    return Diagram(
        journey=journey.id,
        id=f"dia-{journey.id}-{NAME}",
        kind=NAME,
        title=words.say(f"{_SAID}.title"),
        alternative=_finding(memory, words),
        option=drawing.option,
        width=drawing.width,
        height=drawing.height,
        table=_table(memory, words).without_empty(partly=journey.partly),
        points=tuple(
            Point(
                series=0,
                index=number,
                title=memory.moments[number].title.words,
                facts=deed(memory.moments[number].touchpoint, words),
                href=anchor(memory.moments[number].touchpoint),
                language=memory.moments[number].title.language,
                row=told.index(number),
            )
            for number in drawing.apart(sorted(set(told)))
        ),
        legend=_legend(memory, words),
    )


def _legend(memory: PeakEndMoments, words: Words) -> tuple[tuple[str, str], ...]:
    keys = ["peak-end-peak", "peak-end-end", "peak-end-remembered", "peak-end-mean"]
    return tuple((key, words.say(f"{_SAID}.legend.{key}")) for key in keys) + (
        (("assumed", words.say("diagrams.legend.assumed")),) if any(memory.assumed) else ()
    )


def _table(memory: PeakEndMoments, words: Words) -> DataTable:
    """The peaks, the end, what is remembered of them and the mean of all."""
    told = [*(("peak", number) for number in memory.peaks), ("end", memory.end)]
    rows = [
        (
            Cell(
                memory.moments[number].title.words,
                anchor(memory.moments[number].touchpoint),
                memory.moments[number].title.language,
            ),
            Cell(words.say(f"{_SAID}.{name}")),
            Cell(words.score(memory.scores[number])),
            Cell(words.say(f"diagrams.evidence.{evidence}") if (evidence := memory.moments[number].evidence) else ""),
        )
        for name, number in told
    ]
    for name, score in (("remembered", memory.remembered), ("mean", memory.mean)):
        means = words.say(f"{_SAID}.{name}_means", n=len(memory.moments))
        rows.append((Cell(words.say(f"{_SAID}.{name}_name")), Cell(means), Cell(words.score(score)), Cell("")))
    head = (*(words.say(f"{_SAID}.head.{key}") for key in ("moment", "part", "score")),)
    return DataTable((*head, words.say("diagrams.facts.evidence")), tuple(rows))


def _finding(memory: PeakEndMoments, words: Words) -> str:
    """What is remembered against the mean and why; what was as intense; which of it is only assumed."""
    touchpoints = [column.touchpoint for column in memory.moments]
    peaks, end = [touchpoints[number] for number in memory.peaks], touchpoints[memory.end]
    side = "lower" if memory.remembered < memory.mean else "higher" if memory.remembered > memory.mean else "equal"
    form = "both" if memory.peaks == (memory.end,) else "one" if len(peaks) == 1 else "other"
    reason = words.say(
        f"{_SAID}.because.{form}",
        peaks=named(peaks, words),
        peak=words.score(memory.scores[memory.peaks[0]]),
        end=named([end], words),
        last=words.score(memory.scores[memory.end]),
    )
    scores = {"remembered": words.score(memory.remembered), "mean": words.score(memory.mean), "n": len(touchpoints)}
    sentences = [words.say(f"{_SAID}.finding.{side}", reason=reason, **scores)]
    if memory.as_intense:
        others = named([touchpoints[number] for number in memory.as_intense], words)
        score = words.score(memory.scores[memory.as_intense[0]])
        number = "one" if len(memory.as_intense) == 1 else "other"
        sentences.append(words.say(f"{_SAID}.as_intense.{number}", titles=others, score=score))
    assumed = [touchpoints[n] for n in sorted({*memory.peaks, memory.end}) if memory.assumed[n]]
    if assumed:
        number = "one" if len(assumed) == 1 else "other"
        sentences.append(words.say(f"{_SAID}.assumed.{number}", titles=named(assumed, words)))
    return " ".join(sentences)
