"""What a stage holds beside its pages: mkdocs.yml, the terms, the theme, style sheets, scripts and pictures."""

from __future__ import annotations

from pathlib import Path

from reisgids.model.playbook import Playbook
from reisgids.pages.shared.page import Plan
from reisgids.pages.wording.term_words import TermWords, known_terms
from reisgids.site.markdown.terms import terms_text
from reisgids.site.staging.frame.pictures import logo_of, pictures_of, published
from reisgids.site.staging.frame.settings import TERMS, settings
from reisgids.site.staging.frame.stylesheet import brand_stylesheet, fonts_stylesheet, one_stylesheet
from reisgids.site.staging.frame.theme import Theme
from reisgids.site.staging.stage_folder import StageFolder

SEARCH = "assets/search/entries.js"


def write_frame(
    there: StageFolder, plan: Plan, view: Playbook, *, root: Path, theme: Theme, directory_urls: bool = True
) -> None:
    """Bring the frame of a stage up to date. `root` is the playbook's folder, where the logo is.

    Raises:
        RefusalError: a picture is a link or damaged, or the logo isn't in the playbook.
    """
    logo = logo_of(view, root)
    files = {f"overrides/{name}": file for name, file in theme.overrides.items()}
    files |= {f"docs/assets/{name}": file for name, file in theme.assets.items()}
    files |= {f"docs/{name}": file for name, file in pictures_of(view, plan.language).items()}
    if logo:
        files[f"docs/{logo}"] = root / str(view.config.brand.logo)
    made = {
        "docs/assets/reisgids.css": _stylesheet(theme, view),
        "docs/assets/pages.css": one_stylesheet(sheet.read_text("utf-8") for sheet in theme.sheets_of_lists),
    }
    assets = frozenset(path.removeprefix("docs/") for path in (*files, *made))
    made["mkdocs.yml"] = settings(plan, view, assets=assets, logo=logo, directory_urls=directory_urls)
    terms: dict[str, TermWords] = {
        each: TermWords(known_terms(view.terms.values(), each)) for each in view.config.languages
    }
    made[TERMS] = terms_text(terms)
    for path, file in files.items():
        there.write(path, published(file))
    for path, text in made.items():
        there.write(path, text.encode())


def _stylesheet(theme: Theme, view: Playbook) -> str:
    """The fonts, the theme's sheets of all pages and the house style in one: nothing is painted before it is there."""
    fonts = theme.assets["fonts/fonts.css"].read_text("utf-8")
    sheets = (sheet.read_text("utf-8") for sheet in theme.sheets)
    return one_stylesheet((fonts_stylesheet(fonts), brand_stylesheet(view.config.brand), *sheets))
