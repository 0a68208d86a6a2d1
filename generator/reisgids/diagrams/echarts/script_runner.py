"""Runs a script of the browser's in an embedded V8, where a page is built with what the browser would work out."""

from __future__ import annotations

import atexit
import json
from threading import Lock
from typing import Any

from py_mini_racer import MiniRacer

from reisgids.diagrams.echarts.option_json import option_json
from reisgids.diagrams.echarts.v8_thread import V8
from reisgids.resources import folder

_SECONDS = 60
_MEMORY = 1 << 29


class ScriptRunner:
    """A V8 context with one script of `theme/assets/dist/`, started when first needed; any thread may use it."""

    def __init__(self, script: str) -> None:
        self._script = script
        self._context: MiniRacer | None = None
        self._lock = Lock()
        atexit.register(self.close)

    def call(self, function: str, order: object) -> Any:
        """Return what a function of the script makes of `order`; both are JSON values.

        Raises:
            JSEvalException, JSTimeoutException, JSOOMException: the function failed.
            TypeError, ValueError: `order` is no JSON (see `option_json`).
        """
        argument = json.dumps(option_json(order))
        with self._lock:
            self._context = self._context or self._start()
            answer = self._context.eval(f"{function}({argument})", timeout_sec=_SECONDS, max_memory=_MEMORY)
        return json.loads(str(answer))

    def close(self) -> None:
        """Let the context go. The next call starts a new one."""
        with self._lock:
            context, self._context = self._context, None
        if context:
            V8.run(context.close)

    def _start(self) -> MiniRacer:
        context = V8.run(MiniRacer)
        bundle = (folder("theme/assets/dist") / self._script).read_text(encoding="ascii")
        context.eval(f"{bundle}\n0")
        return context
