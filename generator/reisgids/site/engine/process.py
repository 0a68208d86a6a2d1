"""The process in which MkDocs runs: `python -m reisgids.site.engine.process STAGE OUT SHARE SHARES`.

It prints one JSON object a line: `{"done": 30}` for the pages so far, `{"message": …}` for what went wrong.
"""

from __future__ import annotations

import gc
import json
import logging
import sys
from pathlib import Path

from mkdocs.exceptions import MkDocsException

from reisgids.site.engine.whole import build_share

_EVERY = 10


class Listener(logging.Handler):
    """Passes on what MkDocs warns of. A warning is a failure: the stage is ours, and has nothing to be warned of."""

    heard = False

    def emit(self, record: logging.LogRecord) -> None:
        """Say a warning or an error."""
        self.heard = True
        say(message=record.getMessage())


def say(**told: object) -> None:
    """Print one line for the process that started this one."""
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def main(stage: str, out: str, share: str, shares: str) -> int:
    """Build a share of the site and return the exit code."""
    listener = Listener(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.propagate = False
    logger.addHandler(listener)
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)  # what is loaded stays, and each page makes much that goes at once

    def count(done: int, of: int) -> None:
        if done % _EVERY == 0 or done == of:
            say(done=done)

    try:
        build_share(Path(stage), Path(out), share=int(share), shares=int(shares), on_page=count)
    except (MkDocsException, OSError, UnicodeError) as error:
        say(message=str(error))
        return 1
    except Exception as error:
        say(message=f"{type(error).__name__}: {error}")
        return 1
    return 1 if listener.heard else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
