"""What comes of a file from elsewhere, in readable lines: before it is written, and after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reisgids.commands.console.terminal_text import without_controls
from reisgids.imports.draft import NoJourneyError, Noted
from reisgids.imports.new_journey import NewJourney
from reisgids.imports.noted_words import noted_in_words
from reisgids.imports.playbook_names import ToBeMade
from reisgids.labels.problem_text import say as problem_in_words
from reisgids.labels.words import Words

_MOST_NOTES = 60


def imported_as_text(journeys: Sequence[NewJourney], made: Iterable[ToBeMade], file: str, words: Words) -> str:
    """Return what a file would become: its journeys with their touchpoints, and what the registers get."""
    blocks = [words.count("commands.import.found", len(journeys), file=file)]
    blocks += ["\n".join(_journey(journey, words)) for journey in journeys]
    if entries := [_entry(each, words) for each in made]:
        blocks.append("\n".join([words.say("commands.import.registers"), *entries]))
    return "\n\n".join(blocks) + "\n"


def no_journey_as_text(refusal: NoJourneyError, file: str, words: Words) -> str:
    """Return why no journey could be read from a file."""
    if refusal.problem:
        wording = problem_in_words(refusal.problem, words.language)
        return without_controls("\n".join([f"{file}: {wording.message}", *wording.hint.splitlines()]), lines=True)
    values = {name: without_controls(value) for name, value in refusal.values.items()}
    return words.say(f"imports.refused.{refusal.code}", file=file, **values)


def _journey(journey: NewJourney, words: Words) -> list[str]:
    lines = [words.say("commands.import.journey", title=_shown(journey.draft.title.text), path=journey.path)]
    number = 0
    for phase, titles in journey.phases:
        lines.append(f"  {_shown(phase)}")
        for title in titles:
            number += 1
            lines.append(f"  {number:>4}  {_shown(title)}")
    lines += _notes("assumptions", journey.assumptions, words)
    lines += _notes("leftovers", journey.leftovers, words)
    if journey.missing:
        missing = words.listing([words.say(f"commands.import.missing.{name}") for name in journey.missing])
        lines.append(f"  {words.say('commands.import.to_fill_in', fields=missing)}")
    return lines


def _notes(heading: str, notes: Sequence[Noted], words: Words) -> list[str]:
    if not notes:
        return []
    lines = [f"  {words.say(f'commands.import.{heading}')}"]
    lines += [f"    {_shown(noted_in_words(each, words))}" for each in notes[:_MOST_NOTES]]
    if len(notes) > _MOST_NOTES:
        lines.append(f"    {words.say('commands.import.more_notes', n=words.number(len(notes) - _MOST_NOTES, 0))}")
    return lines


def _entry(made: ToBeMade, words: Words) -> str:
    return words.say(
        f"commands.import.made.{made.register}",
        name=_shown(made.name),
        path=f"journeys/registers/{made.register}/{made.id}.yml",
    )


def _shown(text: str) -> str:
    return without_controls(" ".join(text.split()))
