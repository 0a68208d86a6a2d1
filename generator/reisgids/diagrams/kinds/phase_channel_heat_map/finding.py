"""What the matrix of phases and channels shows, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from reisgids.diagrams.diagram import Sentence
from reisgids.diagrams.kinds.phase_channel_heat_map.matrix import Matrix
from reisgids.diagrams.words.finding import capital, numeral
from reisgids.labels.words import Words

_SAY = "diagrams.phase_channel_heat_map"
_NAMED = 4


def matrix_finding(matrix: Matrix, words: Words, switches: Sequence[str]) -> tuple[Sentence, ...]:
    """Return the fullest cells, ties named, the channel of most phases, and that of most negative moments.

    All that is counted rests on all that the legend switches.
    """
    sentences = [_fullest(matrix, words), *_widest(matrix, words), *_worst(matrix, words)]
    return tuple(Sentence(sentence, switches=tuple(switches)) for sentence in sentences)


def _fullest(matrix: Matrix, words: Words) -> str:
    cells = product(range(len(matrix.channels)), range(len(matrix.phases)))
    counts = {cell: len(matrix.of(*cell)) for cell in cells}
    most = max(counts.values())
    if most == 1:
        return words.say(f"{_SAY}.once")
    top = [_cell(matrix, cell, words) for cell, count in counts.items() if count == most]
    form = "one" if len(top) == 1 else "other"
    if len(top) > _NAMED:
        top[_NAMED - 1 :] = [words.say("diagrams.others", n=numeral(words, len(top) - _NAMED + 1))]
    return words.say(f"{_SAY}.most.{form}", cells=words.listing(top), n=numeral(words, most))


def _cell(matrix: Matrix, cell: tuple[int, int], words: Words) -> str:
    row, column = cell
    phase = matrix.phases[column].name.read(words.language).words
    return words.say(f"{_SAY}.cell", channel=matrix.channels[row].words, phase=phase)


def _widest(matrix: Matrix, words: Words) -> Sequence[str]:
    """The one channel that occurs in most phases; nothing where several do, or where it has one phase."""
    reach = [len({dot.column for dot in matrix.of_row(row)}) for row in range(len(matrix.channels))]
    top = max(reach)
    if top < 2 or reach.count(top) > 1:
        return ()
    values = {
        "channel": capital(matrix.channels[reach.index(top)].words),
        "n": numeral(words, top),
        "phases": numeral(words, len(matrix.phases)),
    }
    return (words.say(f"{_SAY}.{'everywhere' if top == len(matrix.phases) else 'widest'}", **values),)


def _worst(matrix: Matrix, words: Words) -> Sequence[str]:
    """The one channel with most negative moments; nothing where several have as many, or where it has one."""
    rows = [[dot.felt == "negative" for dot in matrix.of_row(row)] for row in range(len(matrix.channels))]
    negative = [sum(row) for row in rows]
    top = max(negative)
    if top < 2 or negative.count(top) > 1:
        return ()
    row = negative.index(top)
    values = {
        "channel": capital(matrix.channels[row].words),
        "n": numeral(words, top),
        "whole": numeral(words, len(rows[row])),
    }
    return (words.say(f"{_SAY}.worst.{'all' if top == len(rows[row]) else 'some'}", **values),)
