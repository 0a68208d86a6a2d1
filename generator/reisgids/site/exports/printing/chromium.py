"""The Chromium of this computer, which lays a page out on paper. It sees one folder, and no network."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from reisgids.site.errors.refusal import RefusalError
from reisgids.site.exports.printing.paper import CREATOR, chromium_version

OLDEST = 131
"""The first version that has pages of several sizes in one document, with page numbers in their margins."""

_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge", "msedge")
_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    "--export-tagged-pdf",
    f"--user-agent={CREATOR}",
    # Whatever it would look up or fetch, it finds nothing: the document is a file and so is all that belongs to it.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=127.0.0.1:9",
    "--proxy-bypass-list=<-loopback>",
)


def chromium() -> str:
    """Return the program: what REISGIDS_CHROMIUM names, else a Chromium, Chrome or Edge that is installed.

    Raises:
        RefusalError: there is none.
    """
    named = os.environ.get("REISGIDS_CHROMIUM", "")
    if named:
        found = shutil.which(named)
        if found is None:
            raise RefusalError("chromium-named", path=named)
        return found
    found = next((path for name in (*_NAMES, *_PLACES) if (path := shutil.which(name))), None)
    if found is None:
        raise RefusalError("chromium")
    return found


def printed_by(program: str, page: Path, *, patience: float) -> bytes:
    """Return a page as PDF, with an outline of its headings and tags for who listens to it.

    `page` is an HTML file without scripts. `patience` is how many seconds it may take.

    Raises:
        RefusalError: the program is too old, or it made no PDF, or not in time.
    """
    with TemporaryDirectory(prefix="reisgids-", ignore_cleanup_errors=True) as folder:
        # A profile of its own: the reader's own browser may be open, and nothing of it belongs in a document.
        out = Path(folder) / "out.pdf"
        own = [f"--user-data-dir={Path(folder) / 'profile'}", f"--print-to-pdf={out}"]
        command = [program, *_FLAGS, *_sandbox(), *own, page.resolve().as_uri()]
        try:
            done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=patience, check=False)
        except subprocess.TimeoutExpired as late:
            raise RefusalError("printing", reason=f"no answer within {patience:g} s") from late
        except OSError as wrong:
            raise RefusalError("printing", reason=wrong) from wrong
        if not out.is_file():
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            raise RefusalError("printing", reason=said[-1] if said else f"exit code {done.returncode}")
        pdf = out.read_bytes()
    if 0 < chromium_version(pdf) < OLDEST:
        raise RefusalError("chromium-old", path=program, version=chromium_version(pdf), oldest=OLDEST)
    return pdf


def _sandbox() -> tuple[str, ...]:
    """As root, as in a container, it doesn't start with a sandbox. What it shows runs no script."""
    return ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
