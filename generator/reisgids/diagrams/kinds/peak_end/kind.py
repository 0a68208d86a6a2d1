"""Peak and end: how a journey is probably remembered, against the plain mean of its scores."""

from __future__ import annotations

from collections.abc import Sequence

from reisgids.diagrams.diagram import About, Cell, DataTable, Diagram, Picture, Point, Sentence
from reisgids.diagrams.echarts.option import switched
from reisgids.diagrams.kinds.peak_end.drawing import PeakEndDrawing
from reisgids.diagrams.kinds.peak_end.narrow import narrow_drawing
from reisgids.diagrams.kinds.peak_end.remembered_moments import PeakEndMoments, peak_end_moments
from reisgids.diagrams.layout.columns import columns_of
from reisgids.diagrams.layout.emotion_chart import Marks
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
    columns = columns_of(playbook, journey, words.language)
    peak_end = peak_end_moments(columns, scale.centre)
    if peak_end is None:
        return None
    drawing = PeakEndDrawing(playbook, journey, peak_end, words)
    legend, sentences = _legend(peak_end, words), _finding(peak_end, words)
    names, numbers = [label for _, label in legend], sorted({*peak_end.peaks, peak_end.end})
    option, width, height, marks = narrow_drawing(playbook, journey, peak_end, columns, words)
    narrow = Picture(switched(option, names), width, height, _points(peak_end, numbers, marks, words))
    return Diagram(
        journey=journey.id,
        id=f"dia-{journey.id}-{NAME}",
        kind=NAME,
        title=words.say(f"{_SAID}.title"),
        alternative=" ".join(sentence.words for sentence in sentences),
        option=switched(drawing.option, names),
        width=drawing.width,
        height=drawing.height,
        table=_table(peak_end, words).without_empty(partly=journey.partly),
        points=_points(peak_end, drawing.apart(numbers), drawing.marks, words),
        legend=legend,
        sentences=sentences,
        narrow=narrow,
    )


def _points(peak_end: PeakEndMoments, numbers: Sequence[int], marks: Marks, words: Words) -> tuple[Point, ...]:
    """The peaks and the end, of those numbers."""
    rows = (*peak_end.peaks, peak_end.end)
    return tuple(
        Point(
            *marks[peak_end.moments[number].touchpoint.id],
            title=peak_end.moments[number].title.words,
            facts=deed(peak_end.moments[number].touchpoint, words),
            href=anchor(peak_end.moments[number].touchpoint),
            language=peak_end.moments[number].title.language,
            row=rows.index(number),
        )
        for number in numbers
    )


def _legend(peak_end: PeakEndMoments, words: Words) -> tuple[tuple[str, str], ...]:
    keys = ["peak-end-peak", "peak-end-end", "peak-end-remembered", "peak-end-mean"]
    return tuple((key, words.say(f"{_SAID}.legend.{key}")) for key in keys) + (
        (("assumed", words.say("diagrams.legend.assumed")),) if any(peak_end.assumed) else ()
    )


def _table(peak_end: PeakEndMoments, words: Words) -> DataTable:
    """The peaks, the end, what is remembered of them and the mean of all."""
    numbers = [*(("peak", number) for number in peak_end.peaks), ("end", peak_end.end)]
    rows = [
        (
            Cell(
                peak_end.moments[number].title.words,
                anchor(peak_end.moments[number].touchpoint),
                peak_end.moments[number].title.language,
            ),
            Cell(words.say(f"{_SAID}.{name}")),
            Cell(words.score(peak_end.scores[number])),
            Cell(words.say(f"diagrams.evidence.{evidence}") if (evidence := peak_end.moments[number].evidence) else ""),
        )
        for name, number in numbers
    ]
    for name, score in (("remembered", peak_end.remembered), ("mean", peak_end.mean)):
        means = words.say(f"{_SAID}.{name}_means", n=len(peak_end.moments))
        rows.append((Cell(words.say(f"{_SAID}.{name}_name")), Cell(means), Cell(words.score(score)), Cell("")))
    head = (*(words.say(f"{_SAID}.head.{key}") for key in ("moment", "part", "score")),)
    return DataTable((*head, words.say("diagrams.facts.evidence")), tuple(rows))


def _finding(peak_end: PeakEndMoments, words: Words) -> tuple[Sentence, ...]:
    """What is remembered against the mean and why; what was as intense; which of it is only assumed."""
    touchpoints = [column.touchpoint for column in peak_end.moments]
    peaks, end = [touchpoints[number] for number in peak_end.peaks], touchpoints[peak_end.end]
    side = (
        "lower" if peak_end.remembered < peak_end.mean else "higher" if peak_end.remembered > peak_end.mean else "equal"
    )
    form = "both" if peak_end.peaks == (peak_end.end,) else "one" if len(peaks) == 1 else "other"
    reason = words.say(
        f"{_SAID}.because.{form}",
        peaks=named(peaks, words),
        peak=words.score(peak_end.scores[peak_end.peaks[0]]),
        end=named([end], words),
        last=words.score(peak_end.scores[peak_end.end]),
    )
    scores = {"remembered": words.score(peak_end.remembered), "mean": words.score(peak_end.mean), "n": len(touchpoints)}
    switches = [words.say(f"{_SAID}.legend.peak-end-{part}") for part in ("remembered", "mean", "peak", "end")]
    said = words.say(f"{_SAID}.finding.{side}", reason=reason, **scores)
    sentences = [Sentence(said, tuple(map(anchor, [*peaks, end])), tuple(switches))]
    if peak_end.as_intense:
        others = named([touchpoints[number] for number in peak_end.as_intense], words)
        score = words.score(peak_end.scores[peak_end.as_intense[0]])
        number = "one" if len(peak_end.as_intense) == 1 else "other"
        said = words.say(f"{_SAID}.as_intense.{number}", titles=others, score=score)
        sentences.append(Sentence(said, tuple(map(anchor, peaks))))
    assumed = [touchpoints[n] for n in sorted({*peak_end.peaks, peak_end.end}) if peak_end.assumed[n]]
    if assumed:
        number = "one" if len(assumed) == 1 else "other"
        said = words.say(f"{_SAID}.assumed.{number}", titles=named(assumed, words))
        sentences.append(Sentence(said, tuple(map(anchor, assumed)), (words.say("diagrams.legend.assumed"),)))
    return tuple(sentences)
