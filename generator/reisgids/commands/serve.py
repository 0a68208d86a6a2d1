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


def command(words: Words) -> click.Command:
    """Return the command, which runs until it is interrupted."""

    def run(root: Path, edition: str | None, port: int, open: bool) -> None:
        reporter = _ProblemReporter(root, words)
        try:
            serving = Serving(
                root, edition=parameters.edition_meant(edition), port=port, today=today, on_change=reporter.report
            )
            with serving:
                _keep_what_is_read()
                given = int(serving.address.rpartition(":")[2])
                if port and given != port:
                    say(words.say("commands.serve.other_port", asked=port, port=given))
                say(words.say("commands.serve.started", url=f"{serving.address}/"))
                if open:
                    webbrowser.open(f"{serving.address}/")
                serving.wait()
        except RefusalError as refusal:
            raise Refused(refusal.say(words.language)) from refusal
        except KeyboardInterrupt:
            say(words.say("commands.serve.stopped"))

    return localized_command(
        words,
        "serve",
        run,
        [
            parameters.root(words),
            parameters.edition_option(words, "commands.serve.edition"),
            click.Option(
                ["--port"],
                type=click.IntRange(0, 65535),
                default=_PORT,
                show_default=True,
                metavar=words.say("commands.usage.number"),
                help=words.say("commands.serve.port"),
            ),
            parameters.flag(words, "--open", "commands.serve.open"),
        ],
    )


def _keep_what_is_read() -> None:
    """Have Python no longer search the playbook for what nobody needs: 0.2 s, now and then, at two hundred journeys."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


class _ProblemReporter:
    """Prints on the terminal what the browser's overlay shows, each time that it changes."""

    def __init__(self, root: Path, words: Words) -> None:
        self._root = root
        self._words = words
        self._last: tuple[tuple[Problem, ...], str] = ((), "")

    def report(self, problems: tuple[Problem, ...], refused: RefusalError | None) -> None:
        """Print what is wrong now, or that all is well again."""
        errors = tuple(each for each in problems if each.severity == "error")
        refusal = refused.say(self._words.language) if refused else ""
        if (errors, refusal) == self._last:
            return
        self._last = (errors, refusal)
        if refusal:
            say(refusal, error=True)
        if errors or not refusal:
            say(as_text(errors, self._root, self._words), error=True, styled=True)
