"""The process in which MkDocs runs: `python -m reisgids.site.engine.process STAGE OUT`.

It prints one JSON object a line: `{"done": 3, "total": 90}` for each page, `{"message": …}` for what went wrong.
"""

from __future__ import annotations

import gc
import json
import logging
import sys
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files


class NoSettings(Config):  # type: ignore[no-untyped-call]
    """A plugin's settings, of which there are none."""


class Counter(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]
    """Says after each page how far we are."""

    def __init__(self) -> None:
        self.done = 0
        self.total = 0

    def on_files(self, files: Files, **_: Any) -> Files:
        """Count the pages that are to come."""
        self.total = len(files.documentation_pages())
        return files

    def on_post_page(self, output: str, **_: Any) -> str:
        """Count a page that is done."""
        self.done += 1
        if self.done % 10 == 0 or self.done == self.total:
            say(done=self.done, total=self.total)
        return output


class Listener(logging.Handler):
    """Passes on what MkDocs warns of."""

    def emit(self, record: logging.LogRecord) -> None:
        """Say a warning or an error."""
        say(message=record.getMessage())


def say(**told: object) -> None:
    """Print one line for the process that started this one."""
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def main(stage: str, out: str) -> int:
    """Build and return the exit code."""
    logger = logging.getLogger("mkdocs")
    logger.propagate = False
    logger.addHandler(Listener(logging.WARNING))
    gc.freeze()
    gc.disable()  # a build only ever makes more, and then ends: collecting costs a tenth of its time
    try:
        config = load_config(config_file=f"{stage}/mkdocs.yml", site_dir=out)
        config.plugins["reisgids-counter"] = Counter()
        build(config)
    except (MkDocsException, OSError, UnicodeError) as error:
        say(message=str(error))
        return 1
    except Exception as error:
        say(message=f"{type(error).__name__}: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
