"""The command `reisgids`. A command's module is imported when that command is called."""

from __future__ import annotations

import io
import locale
import os
import sys
import traceback
from collections.abc import Sequence

import click

from reisgids import __version__
from reisgids.commands.console import click_words
from reisgids.commands.console.lazy_group import LazyGroup
from reisgids.commands.console.terminal import say
from reisgids.labels.words import LANGUAGES, Words
from reisgids.labels.words import words as words_in

COMMANDS = ("init", "new", "import", "check", "explain", "build", "serve", "export", "headers", "schema")


def group(words: Words) -> click.Group:
    """Return the command with all its subcommands, speaking one language."""
    found = LazyGroup(
        words, "reisgids", key="commands.reisgids", package="reisgids.commands", names=COMMANDS, below="commands"
    )
    return click.version_option(__version__, prog_name="reisgids", help=words.say("commands.reisgids.version"))(found)


def language_asked_for(arguments: Sequence[str]) -> str:
    """Return the language of the terminal: `--language` anywhere, REISGIDS_LANGUAGE, the system's, else English."""
    asked = []
    for n, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--language":
            asked = list(arguments[n + 1 : n + 2])
        elif argument.startswith("--language="):
            asked = [argument.removeprefix("--language=")]
    asked += [os.environ.get(name, "") for name in ("REISGIDS_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    asked.append(locale.getlocale()[0] or "")
    for name in asked:
        short = {"dut": "nl", "eng": "en"}.get(name[:3].lower(), name[:2].lower())
        if short in LANGUAGES:
            return short
    return "en"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave with its exit code: 0 fine, 1 problems in the playbook, 2 wrong use."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    words = words_in(language_asked_for(given))
    click_words.set_words(words)
    sys.exit(_run(given, words))


def _run(arguments: Sequence[str], words: Words) -> int:
    try:
        result = group(words).main(list(arguments), prog_name="reisgids", standalone_mode=False)
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except click.exceptions.NoArgsIsHelpError as help_asked:
        say(help_asked.format_message())
        return 2
    except click.ClickException as wrong:
        written = io.StringIO()
        wrong.show(written)
        say(written.getvalue().rstrip("\n"), error=True)
        return wrong.exit_code
    except (click.Abort, KeyboardInterrupt):
        say(words.say("commands.stopped"), error=True)
        return 130
    except BrokenPipeError:
        # The reader (head, less) has gone; nothing may be written on the way out either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as fault:
        if os.environ.get("REISGIDS_DEBUG"):
            say(traceback.format_exc(), error=True)
        say(_excuse(fault, words), error=True)
        return 2


def _excuse(fault: Exception, words: Words) -> str:
    """Return the message for an exception that no command handles."""
    if isinstance(fault, OSError) and fault.strerror:
        name = fault.filename if isinstance(fault.filename, str) else ""
        return words.say("commands.disk", name=name, reason=fault.strerror)
    return words.say("commands.fault", kind=type(fault).__name__, what=str(fault)[:300])
