"""MkDocs' full build, page by page: a page is read, made, written and let go before the next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.build import _build_page, _build_theme_template, _populate_page
from mkdocs.config import load_config
from mkdocs.structure.files import get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page


def build_share(stage: Path, out: Path, *, share: int, shares: int, on_page: Callable[[int, int], None]) -> None:
    """Write one of several equal shares of a site; the first also has what isn't a page.

    MkDocs' own `build` keeps every page's HTML until the last is read: at a thousand journeys with their diagrams that
    is half a gigabyte, and one core. The stage gives each page in the menu its title, which is all that one page needs
    of another, so the pages come out the same one by one and by several processes.

    Raises:
        MkDocsException: MkDocs can't make a page.
    """
    config = load_config(config_file=str(stage / "mkdocs.yml"), site_dir=str(out))
    files = get_files(config)
    env = config.theme.get_env()
    files.add_files_from_theme(env, config)
    set_exclusions(files, config)
    nav = get_navigation(files, config)
    pages = files.documentation_pages()
    mine = pages[share::shares]
    for done, file in enumerate(mine, 1):
        page = file.page
        assert isinstance(page, Page)
        _populate_page(page, config, files)
        _build_page(page, config, pages, nav, env)
        page.content = page.markdown = None
        on_page(done, len(mine))
    if share == 0:
        files.copy_static_files()
        for template in sorted(config.theme.static_templates):
            _build_theme_template(template, env, files, config, nav)
