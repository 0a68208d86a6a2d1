"""How far a build is, on a terminal; elsewhere nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reisgids.commands.console.terminal import has_colours, is_terminal
from reisgids.commands.console.terminal_text import without_controls
from reisgids.labels.words import Words

Told = Callable[[str, int, int], None]
"""Gets the current step, and how many pages of how many are done; 0 of 0 where there is nothing to count."""


@contextmanager
def progress(words: Words, *, of: str = "", shown: bool | None = None) -> Iterator[Told]:
    """Show one line with a bar while the block runs; it is gone afterwards.

    `of` names what is being made, where that is one of several things. `shown` overrules the terminal.
    """
    if not (is_terminal(error=True) if shown is None else shown):
        yield lambda _step, _done, _total: None
        return
    # Rich takes a tenth of a second to import, which a build that isn't watched need not spend.
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

    console = Console(stderr=True, force_terminal=shown, no_color=not has_colours(error=True))
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.fields[count]}", markup=False),
    )
    before = f"{without_controls(of)} · " if of else ""
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(before + words.say("commands.build.steps.reading"), total=None, count="")

        def update(step: str, done: int, total: int) -> None:
            description = before + words.say(f"commands.build.steps.{step}")
            if total:
                bar.update(task, description=description, completed=done, total=total, count=f"{done}/{total}")
            else:
                bar.update(task, description=description, count="")

        yield update
