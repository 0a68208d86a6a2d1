"""The stage's mkdocs.yml: a plain MkDocs project that needs nothing but Material and our Markdown extension."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import yaml

from reisgids.labels.words import words
from reisgids.model.config import Language
from reisgids.model.playbook import Playbook
from reisgids.pages.shared.edition import edition_facts
from reisgids.pages.shared.page import Plan
from reisgids.pages.wording.links import url_of
from reisgids.site.root.policy import page_policy
from reisgids.site.staging.document import one_line
from reisgids.site.staging.frame.navigation import at_the_foot, navigation

STYLESHEETS = ("assets/reisgids.css",)
TERMS = "terms.json"
"""What a stage's file of the terms is called."""
SCRIPTS = ("assets/site.js", "assets/diagrams.js")
_OWN_NAMES = {"nl": "Nederlands", "en": "English"}
_FEATURES = ("navigation.top",)


class _BesideTheSettings:
    """A path relative to mkdocs.yml, wherever MkDocs is started."""

    def __init__(self, path: str) -> None:
        self.path = path


class _SettingsDumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


_SettingsDumper.add_representer(
    _BesideTheSettings, lambda writer, value: writer.represent_scalar("!relative", f"$config_dir/{value.path}")
)


def settings(plan: Plan, view: Playbook, *, assets: frozenset[str], logo: str = "", directory_urls: bool = True) -> str:
    """Return the text of mkdocs.yml. `assets` are the paths of the files in `docs/`, `logo` is one of them or empty.

    Names and titles stand in it as they were written: the theme escapes them where it prints them.
    """
    config, said = view.config, words(plan.language)
    known: dict[str, Any] = {
        "site_name": one_line(config.name.read(plan.language).words),
        "docs_dir": "docs",
        "site_dir": "site",
        "use_directory_urls": directory_urls,
        "strict": True,
        "theme": _theme(plan.language, logo),
        "plugins": [],
        # Left alone, MkDocs passes over a folder of this name, and over what begins with a dot, which we never have.
        "exclude_docs": "!/templates/\n",
        "markdown_extensions": extensions(said.find("interface.permalink") or "#", plan.language),
        "extra_css": [path for path in STYLESHEETS if path in assets],
        "extra_javascript": [{"path": path, "defer": True} for path in SCRIPTS if path in assets],
        "extra": _extra(plan, view, logo, directory_urls=directory_urls),
        "nav": navigation(plan.pages),
        "not_in_nav": "/journeys/*\n!/journeys/index.md\n",
        "validation": {
            "nav": {"omitted_files": "ignore", "not_found": "warn"},
            "links": {
                "not_found": "warn",
                "absolute_links": "ignore",
                "unrecognized_links": "ignore",
                "anchors": "ignore",
            },
        },
    }
    if config.url:
        known["site_url"] = f"{config.url.rstrip('/')}/{plan.language}/"
    if config.about:
        known["site_description"] = one_line(config.about.read(plan.language).words)
    return yaml.dump(known, Dumper=_SettingsDumper, allow_unicode=True, width=1 << 30, sort_keys=False)


def _theme(language: str, logo: str) -> dict[str, Any]:
    """Return the theme's settings. Without `font: false` Material would ask a foreign host for fonts."""
    look: dict[str, Any] = {
        "name": "material",
        "custom_dir": "overrides",
        "language": language,
        "font": False,
        "features": list(_FEATURES),
    }
    if logo:
        look |= {"logo": logo, "favicon": logo}
    return look


def _extra(plan: Plan, view: Playbook, logo: str, *, directory_urls: bool) -> dict[str, Any]:
    config = view.config
    return {
        "generator": False,
        "alternate": [
            {
                "name": _OWN_NAMES[language],
                "link": f"../{language}/",
                "lang": language,
            }
            for language in config.languages
        ],
        "reisgids": {
            "language": plan.language,
            "languages": list(config.languages),
            "organisation": one_line(config.organisation.name),
            "edition": asdict(edition_facts(view, plan.language)),
            "logo": logo,
            "policy": page_policy(from_folder=not directory_urls),
            "foot": [
                {
                    "title": each["title"],
                    "url": url_of(each["path"], directory_urls=directory_urls),
                    "folder": each["path"].partition("/")[0],
                }
                for each in at_the_foot(plan.pages)
            ],
            "words": words(plan.language).find("interface") or {},
            "missing": [_missing(each, directory_urls) for each in _own_first(plan.language, config.languages)],
        },
    }


def _own_first(language: str, languages: tuple[Language, ...]) -> list[str]:
    return [language, *(each for each in languages if each != language)]


def _missing(language: str, directory_urls: bool) -> dict[str, str]:
    """Return what the page for an address that leads nowhere says in a language; `home` is below the site's root."""
    said = words(language)
    return {
        "language": language,
        "title": said.say("interface.not_found.title"),
        "text": said.say("interface.not_found.text"),
        "button": said.say("interface.home"),
        "home": f"{language}/{url_of('index.md', directory_urls=directory_urls)}",
    }


def extensions(permalink: str, language: str) -> list[Any]:
    """Return the Markdown extensions and their settings, as mkdocs.yml has them."""
    return [
        {"toc": {"permalink": "#", "permalink_title": permalink, "toc_depth": "2-3"}},
        {
            "reisgids.site.markdown": {
                "fragments": _BesideTheSettings("fragments"),
                "terms": _BesideTheSettings(TERMS),
                "language": language,
            }
        },
    ]
