"""Lighthouse's scores of each kind of page, as a phone on a slow line gets it."""

from __future__ import annotations

import gzip
import json
import os
import runpy
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from tests.browser.site_server import FLAGS, chromium_program, serve_folder

ROOT = Path(__file__).parents[2]
PACKAGES = Path(__file__).parent / "npm"
WORKSHOP = ROOT / "build" / "npm-bench"
CATEGORIES = ("performance", "accessibility", "best-practices")
BUDGETS = {"performance": 95, "accessibility": 100, "best-practices": 100}
_COMPRESSED = {".html", ".css", ".js", ".svg", ".xml", ".json"}


@dataclass(frozen=True)
class Scores:
    """A page's scores, 0–100 by category, and what cost points: the titles of audits that failed."""

    page: str
    scores: dict[str, int]
    failed: tuple[str, ...]


def install() -> Path:
    """Have npm put its packages into `WORKSHOP` unless they are there already, and return Lighthouse's program.

    Raises:
        subprocess.CalledProcessError: npm can't get it.
    """
    program = WORKSHOP / "node_modules" / "lighthouse" / "cli" / "index.js"
    wanted = (PACKAGES / "package-lock.json").read_text("utf-8")
    stamp = WORKSHOP / "package-lock.json"
    if program.exists() and stamp.exists() and stamp.read_text("utf-8") == wanted:
        return program
    WORKSHOP.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copyfile(PACKAGES / name, WORKSHOP / name)
    node, npm = _node()
    subprocess.run([node, *npm, "ci", "--ignore-scripts"], cwd=WORKSHOP, env=_environment(node), check=True)
    return program


def judge(site: Path, pages: tuple[str, ...]) -> Iterator[Scores]:
    """Yield the scores of pages of a built site, one after the other."""
    program = install()
    node, _ = _node()
    with serve_folder(site, _Compressing) as address:
        for page in pages:
            command = [
                node,
                str(program),
                address + page,
                "--output=json",
                "--quiet",
                f"--chrome-flags={' '.join(('--headless', *FLAGS))}",
            ]
            command.append(f"--only-categories={','.join(CATEGORIES)}")
            done = subprocess.run(command, env=_environment(node), capture_output=True, check=True)
            yield _scores(page, json.loads(done.stdout))


def _scores(page: str, told: dict[str, dict[str, dict[str, object]]]) -> Scores:
    scores = {name: round(100 * float(str(told["categories"][name]["score"] or 0))) for name in CATEGORIES}
    binary = [audit for audit in told["audits"].values() if audit.get("scoreDisplayMode") == "binary"]
    failed = sorted(str(audit["title"]) for audit in binary if audit["score"] == 0)
    return Scores(page, scores, tuple(failed))


def _node() -> tuple[str, list[str]]:
    """The node program and the arguments that make it run npm, those with which the package's own scripts are made."""
    node, npm = runpy.run_path(str(ROOT / "theme" / "assets" / "build.py"))["node_and_npm"]()
    return node, npm


def _environment(node: str) -> dict[str, str]:
    path = os.pathsep.join([str(Path(node).parent), os.environ.get("PATH", "")])
    return {**os.environ, "CHROME_PATH": chromium_program(), "PATH": path}


class _Compressing(SimpleHTTPRequestHandler):
    """Serves files as a host on the web does: compressed, over one connection."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with a file, or with the front page of its folder."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        body = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if file.suffix in _COMPRESSED:
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
