"""Writes a plan as a plain MkDocs project, touching only what changed since the last time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reisgids.model.playbook import Playbook
from reisgids.pages.shared.digests import digest_of
from reisgids.pages.shared.page import Page, Plan, Rendered
from reisgids.pages.wording.term_words import known_terms
from reisgids.site.markdown.fragments import joined
from reisgids.site.staging.document import document
from reisgids.site.staging.frame.search import search_script
from reisgids.site.staging.frame.shared_files import SEARCH, write_frame
from reisgids.site.staging.frame.theme import Theme
from reisgids.site.staging.manifest import KeptPage, StageManifest, recall, remember
from reisgids.site.staging.rendering.rendering import Render, in_threads
from reisgids.site.staging.stage_folder import StageFolder

Progress = Callable[[int, int], None]
"""Gets how many of how many are done."""


@dataclass(frozen=True)
class Staged:
    """A stage that is ready. `digest` is that of all its files; the counts are of pages, diagrams and files.

    `files` are the digests of its files by their paths in it, `fragments` the names of the files with the fragments of
    the pages that have any. Without `directory_urls` every address in it ends in `.html`.
    """

    folder: Path
    pages: int
    diagrams: int
    rendered: int
    reused: int
    written: int
    removed: int
    digest: str
    directory_urls: bool = True
    files: Mapping[str, str] = field(default_factory=dict, repr=False)
    fragments: Mapping[str, str] = field(default_factory=dict, repr=False)


def stage(
    plan: Plan,
    view: Playbook,
    folder: Path,
    *,
    root: Path,
    theme: Theme,
    code: str = "",
    workers: int = 1,
    render: Render | None = None,
    directory_urls: bool = True,
    on_progress: Progress = lambda _done, _total: None,
) -> Staged:
    """Bring the stage in `folder` up to date with the plan and return what was done.

    A page isn't rendered where its key, of the parts that it read last time, is the same as then; `code` is a digest of
    what renders pages, and changes all keys. `root` is the playbook's folder, where the logo is. Pages are rendered by
    `render`, by default in `workers` threads.

    Raises:
        RefusalError: a picture or the stage itself is a link that leads elsewhere.
        OSError: the stage can't be written. The next call starts over.
    """
    before = recall(folder)
    there = StageFolder(folder, before.stamps)
    kept = _pages(plan, there, before.pages, code, render or in_threads(workers), on_progress)
    write_frame(there, plan, view, root=root, theme=theme, directory_urls=directory_urls)
    entries = ((path, page.search) for path, page in kept.items())
    terms = known_terms(view.terms.values(), plan.language)
    there.write(f"docs/{SEARCH}", search_script(entries, terms, directory_urls=directory_urls).encode())
    names = {path: page.fragments for path, page in kept.items() if page.fragments}
    there.write("manifest.json", json.dumps({"fragments": names}, indent=1).encode())
    removed = there.sweep()
    if there.written or removed or kept != before.pages:
        remember(folder, StageManifest(kept, there.stamps))
    rendered = sum(before.pages.get(path) is not page for path, page in kept.items())
    return Staged(
        folder=folder,
        pages=len(kept),
        diagrams=sum(page.diagrams for page in kept.values()),
        rendered=rendered,
        reused=len(kept) - rendered,
        written=there.written,
        removed=removed,
        digest=there.digest(),
        directory_urls=directory_urls,
        files={path: stamp.digest for path, stamp in there.stamps.items()},
        fragments=names,
    )


def _pages(
    plan: Plan, there: StageFolder, before: Mapping[str, KeptPage], code: str, render: Render, on_progress: Progress
) -> dict[str, KeptPage]:
    """Return what is kept of each page, in the order of the plan, having rendered those that changed."""
    kept: dict[str, KeptPage | None] = {}
    changed: list[Page] = []
    for page in plan.pages:
        known = before.get(page.path)
        files = _files(page, known.fragments, known.options) if known else ()
        if known and known.key == _key(page, known.reads, code) and all(there.holds(path) for path in files):
            for path in files:
                there.keep(path)
            kept[page.path] = known
        else:
            kept[page.path] = None
            changed.append(page)
    done = len(kept) - len(changed)
    for page, rendered in zip(changed, render(changed), strict=True):
        kept[page.path] = _write(page, rendered, _key(page, rendered.reads, code), there)
        done += 1
        on_progress(done, len(kept))
    return {path: page for path, page in kept.items() if page is not None}


def _write(page: Page, rendered: Rendered, key: str, there: StageFolder) -> KeptPage:
    written = document(page, rendered)
    name = written.name if written.fragments else ""
    texts = [written.text]
    texts += [joined(name, written.fragments)] if name else []
    texts += [rendered.options] if written.options else []
    texts += [rendered.script] if page.script else []
    for path, text in zip(_files(page, name, written.options), texts, strict=True):
        there.write(path, text.encode())
    return KeptPage(key, rendered.reads, name, rendered.search, rendered.diagrams, written.options)


def _files(page: Page, fragments: str, options: str) -> list[str]:
    """Return the paths of a page's files in the stage: its Markdown; fragments, options and script where it has any."""
    files = [f"docs/{page.path}"]
    files += [f"fragments/{fragments}.html"] if fragments else []
    files += [f"docs/{options}"] if options else []
    files += [f"docs/{page.script}"] if page.script else []
    return files


def _key(page: Page, reads: Iterable[str], code: str) -> str:
    shown = (page.script, page.title, page.layout, page.section, page.description)
    return digest_of(code, page.key(reads), *shown, page.language_of_title, page.language_of_body)[:32]
