"""The page at the site's root, which leads to the languages."""

from __future__ import annotations

from html import escape

from reisgids.labels.words import words
from reisgids.model.playbook import Playbook
from reisgids.pages.wording.links import url_of
from reisgids.site.root.policy import page_policy


def entrance(view: Playbook, *, directory_urls: bool = True) -> str:
    """Return the HTML: it sends the reader on to the first language, and shows links to all. It has no script."""
    first = view.config.languages[0]
    home = url_of("index.md", directory_urls=directory_urls)
    policy = page_policy(from_folder=not directory_urls)
    robots = "" if view.edition.is_public else '<meta name="robots" content="noindex, nofollow">\n'
    links = "".join(
        f'<li><a href="{language}/{home}" lang="{language}" hreflang="{language}">'
        f"{escape(words(language).say('site.enter'))}</a></li>"
        for language in view.config.languages
    )
    name = escape(view.config.name.read(first).words)
    return (
        f'<!doctype html>\n<html lang="{first}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f'{robots}<meta http-equiv="refresh" content="0; url={first}/{home}">\n<title>{name}</title>\n'
        f'<link rel="icon" type="image/svg+xml" href="{first}/assets/reisgids.svg">\n</head>\n'
        f"<body>\n<main>\n<h1>{name}</h1>\n<ul>{links}</ul>\n</main>\n</body>\n</html>\n"
    )
