"""The site of an edition: its stages, what the engine makes of them, searched for leaks and put in its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reisgids.site.pipeline.edition_pipeline import EditionPipeline
from reisgids.site.pipeline.languages import build_languages
from reisgids.site.pipeline.leak_check import refuse_leaks
from reisgids.site.pipeline.progress import Progress
from reisgids.site.pipeline.stages import digest_of, stages_of
from reisgids.site.publishing.out_folder import checked
from reisgids.site.publishing.publish import publish


@dataclass(frozen=True)
class EditionSite:
    """A site that was published. `digest` is that of what it holds, `stamp` that of its files as they were left."""

    digest: str
    stamp: str
    pages: int
    diagrams: int


def publish_edition(edition: EditionPipeline, out: Path, *, workers: int | None, on_progress: Progress) -> EditionSite:
    """Make the site of an edition in `out`, which must be `checked`.

    `workers` is how many things are done at once, by default one per core.

    Raises:
        RefusalError: a file is refused.
        LeakError, UndrawableError, EngineError, OSError: a part of the site can't be made or may not be published; the
            old site is where it was.
    """
    stages = stages_of(edition, workers=workers, on_progress=on_progress)
    kept = edition.root.resolve() / ".reisgids" / "built" / edition.id
    digest = digest_of(stages)

    def fill(folder: Path) -> str:
        build_languages(edition.view, stages, folder, kept=kept, workers=workers, on_progress=on_progress)
        on_progress("checking", 0, 0)
        refuse_leaks(folder, edition.whole, edition.view)
        on_progress("publishing", 0, 0)
        # Another build may have made a site above this folder in the meantime.
        checked(out, edition.root)
        return digest

    stamp = publish(out, fill)
    return EditionSite(digest, stamp, sum(each.pages for each in stages), sum(each.diagrams for each in stages))
