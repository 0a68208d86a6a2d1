"""`reisgids serve`: the site while somebody writes."""

from __future__ import annotations

import gc
import webbrowser
from pathlib import Path

import click

from reisgids.commands.console import parameters
from reisgids.commands.console.day import today
from reisgids.commands.console.localized_command import localized_command
from reisgids.commands.console.refused import Refused
from reisgids.commands.console.terminal import say
from reisgids.commands.report.as_text import as_text
from reisgids.labels.words import Words
from reisgids.problems import Problem
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.serve.run import Serving

_PORT = 8000


def command(spoken: Words) -> click.Command:
    """Return the command, which runs until it is interrupted."""

    def run(root: Path, edition: str | None, port: int, open: bool) -> None:
        teller = _Teller(root, spoken)
        try:
            serving = Serving(
                root, edition=parameters.edition_meant(edition), port=port, today=today, on_change=teller.tell
            )
            with serving:
                _keep_what_is_read()
                given = int(serving.address.rpartition(":")[2])
                if port and given != port:
                    say(spoken.say("commands.serve.other_port", asked=port, port=given))
                say(spoken.say("commands.serve.started", url=f"{serving.address}/"))
                if open:
                    webbrowser.open(f"{serving.address}/")
                serving.wait()
        except RefusalError as refusal:
            raise Refused(refusal.say(spoken.language)) from refusal
        except KeyboardInterrupt:
            say(spoken.say("commands.serve.stopped"))

    return localized_command(
        spoken,
        "serve",
        run,
        [
            parameters.root(spoken),
            parameters.edition_option(spoken, "commands.serve.edition"),
            click.Option(
                ["--port"],
                type=click.IntRange(0, 65535),
                default=_PORT,
                show_default=True,
                metavar=spoken.say("commands.usage.number"),
                help=spoken.say("commands.serve.port"),
            ),
            parameters.flag(spoken, "--open", "commands.serve.open"),
        ],
    )


def _keep_what_is_read() -> None:
    """Have Python no longer search the playbook for what nobody needs: 0.2 s, now and then, at two hundred journeys."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


class _Teller:
    """Says on the terminal what the browser's overlay says, each time that it changes."""

    def __init__(self, root: Path, spoken: Words) -> None:
        self._root = root
        self._spoken = spoken
        self._last: tuple[tuple[Problem, ...], str] = ((), "")

    def tell(self, problems: tuple[Problem, ...], refused: RefusalError | None) -> None:
        """Say what is wrong now, or that what was wrong is so no longer."""
        errors = tuple(each for each in problems if each.severity == "error")
        refusal = refused.say(self._spoken.language) if refused else ""
        if (errors, refusal) == self._last:
            return
        self._last = (errors, refusal)
        if refusal:
            say(refusal, error=True)
        if errors or not refusal:
            say(as_text(errors, self._root, self._spoken), error=True, styled=True)
