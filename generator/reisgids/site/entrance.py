"""The page at the site's root, which leads to the languages."""

from __future__ import annotations

from html import escape

from reisgids.labels.words import words
from reisgids.model.playbook import Playbook


def entrance(view: Playbook) -> str:
    """Return the HTML: it sends the reader on to the first language, and shows links to all. It has no script."""
    first = view.config.languages[0]
    links = "".join(
        f'<li><a href="{language}/" lang="{language}" hreflang="{language}">{escape(words(language).say("site.enter"))}'
        "</a></li>"
        for language in view.config.languages
    )
    name = escape(view.config.name.read(first).words)
    return (
        f'<!doctype html>\n<html lang="{first}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f'<meta http-equiv="refresh" content="0; url={first}/">\n<title>{name}</title>\n'
        f'<link rel="icon" type="image/svg+xml" href="{first}/assets/reisgids.svg">\n</head>\n'
        f"<body>\n<main>\n<h1>{name}</h1>\n<ul>{links}</ul>\n</main>\n</body>\n</html>\n"
    )
