"""A process of its own for an engine: `python -m reisgids.site.engine.process`, with the order on its input.

It prints one JSON object a line: `{"done": 30}` for the pages so far, `{"message": …}` for what went wrong.
"""

from __future__ import annotations

import gc
import json
import sys

from reisgids.site.engine.make import make
from reisgids.site.engine.order import order_in

_EVERY = 10


def say(**told: object) -> None:
    """Print one line for the process that started this one."""
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def main() -> int:
    """Carry out the order and return the exit code."""
    order = order_in(sys.stdin.readline())
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)  # what is loaded stays, and each page makes much that goes at once

    def count(done: int) -> None:
        if done % _EVERY == 0 or done == len(order.pages):
            say(done=done)

    messages = make(order, count)
    for message in messages:
        say(message=message)
    return 1 if messages else 0


if __name__ == "__main__":
    sys.exit(main())
