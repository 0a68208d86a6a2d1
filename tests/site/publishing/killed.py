"""A run that publishes a site and is killed at one of its steps."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from reisgids.site.publishing.publish import recover

_RUN = """
import json, os, sys
from pathlib import Path
from reisgids.site.publishing import publish as module
out, point, files, of_path, of_module = Path(sys.argv[1]), *map(json.loads, sys.argv[2:])
steps = 0
def step(real):
    def counted(*given, **named):
        global steps
        steps += 1
        if steps == point:
            os._exit(9)
        return real(*given, **named)
    return counted
for owner, names in ((Path, of_path), (module, of_module)):
    for name in names:
        setattr(owner, name, step(getattr(owner, name)))
def fill(folder):
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"nieuw")
    return "nieuw"
module.publish(out, fill)
print(steps)
"""


def killed_and_recovered(
    out: Path, point: int, files: Sequence[str], *, of_path: Sequence[str], of_module: Sequence[str] = ()
) -> None:
    """Publish these files in a process of its own, which is killed at the step with that number, and recover from it.

    A step is a call of these functions, of `Path` and of the module that publishes. Where there are fewer than `point`
    steps, the run comes to its end.
    """
    given = [json.dumps(each) for each in (point, files, of_path, of_module)]
    ended = subprocess.run([sys.executable, "-c", _RUN, str(out), *given], capture_output=True, check=False)
    assert ended.returncode in {0, 9}, ended.stderr
    assert ended.returncode == 9 or int(ended.stdout) < point
    recover(out)
