"""A printed document: chapters bound behind a cover and a table of contents, maps on sheets of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from xml.etree.ElementTree import Element

from reisgids.pages.shared.edition import EditionFacts
from reisgids.pages.shared.fragments import Fragments
from reisgids.pages.wording.reader import Reader
from reisgids.site.exports.printing.chapter import ChapterPlace, make_chapter
from reisgids.site.exports.printing.markup import classes, first, taken_out, tree, with_parents, written
from reisgids.site.exports.printing.plates import lay_out_plates
from reisgids.site.exports.printing.reading_order import CATALOGUE, HOME

_LAYOUTS = {"prose": "rg-prose", "list": "rg-wide rg-list", "library": "rg-wide rg-list"}
_COVER, _CONTENTS = ChapterPlace("~cover", 1), ChapterPlace("~contents", 1)
_POLICY = "default-src 'none'; style-src 'unsafe-inline' file:; font-src file:; img-src file:"


@dataclass(frozen=True)
class Chapter:
    """A page in the document: the path of its Markdown file, its title, its layout and its HTML without the frame.

    `part` is the title of the part that begins with it, where that has no page of its own.
    """

    path: str
    title: str
    layout: str
    html: str
    place: ChapterPlace
    part: str = ""


@dataclass(frozen=True)
class Front:
    """What stands before the chapters. `home` is the HTML of the home page, from which the cover comes.

    Without `home` there is no cover and no table of contents.
    """

    name: str
    edition: EditionFacts
    home: str = ""


@dataclass(frozen=True)
class ContentsLine:
    """A line of the contents; `page` is 0 as long as nobody knows it."""

    name: str
    title: str
    level: int
    page: int


def printed(
    front: Front,
    chapters: Sequence[Chapter],
    reader: Reader,
    fragments: Fragments,
    *,
    sheets: Sequence[str],
    pages: Mapping[str, int],
) -> str:
    """Return the document as HTML, to be printed from the folder in which the files of the site stand.

    `sheets` are the addresses of its style sheets. `pages` has the page of the paper on which each chapter begins, by
    the chapter's name; an empty one leaves the contents without numbers, which take up the same room.
    """
    places = {chapter.path: chapter.place for chapter in chapters}
    if front.home:
        places |= {HOME: _COVER, CATALOGUE: _CONTENTS}
    bound = [_bound(chapter, places, reader) for chapter in chapters]
    _lead_somewhere(bound, [place.name for place in (_COVER, _CONTENTS) if front.home])
    body = "\n".join(written(each) for each in bound)
    if front.home:
        entries = [*_entries(chapters, pages)]
        contents = fragments.render("exports/printed-contents", r=reader, id=_CONTENTS.name, entries=entries)
        edition = fragments.render("exports/printed-edition", r=reader, edition=front.edition)
        cover = f'<section class="rg-book-cover" id="{_COVER.name}">{_cover(front.home)}\n{edition}</section>'
        body = f"{cover}\n{contents}\n{body}"
    return _document(front, reader, sheets, body)


def _entries(chapters: Sequence[Chapter], pages: Mapping[str, int]) -> Iterator[ContentsLine]:
    for chapter in chapters:
        name, page = chapter.place.name, pages.get(chapter.place.name, 0)
        if chapter.part:
            yield ContentsLine(name, chapter.part, 1, page)
        yield ContentsLine(name, chapter.title, chapter.place.level, page)


def _document(front: Front, reader: Reader, sheets: Sequence[str], body: str) -> str:
    say, edition = reader.words.say, front.edition
    title = f"{front.name} · {edition.title}"
    foot = " · ".join(
        (
            front.name,
            say("interface.edition_is", title=edition.title),
            edition.date,
            say("interface.version", version=edition.version),
        )
    )
    links = "".join(f'<link rel="stylesheet" href="{escape(sheet)}">' for sheet in sheets)
    kind = "rg-book" if front.home else "rg-book rg-book--bare"
    return (
        f'<!doctype html>\n<html lang="{reader.language}" class="{kind}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n<title>{escape(title)}</title>\n'
        f"<style>@page{{@bottom-left{{content:{_css_text(foot)}}}}}</style>\n{links}\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _css_text(text: str) -> str:
    """Return a text as a string of CSS: everything but letters, digits and spaces is written as its number."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'


def _cover(home: str) -> str:
    """Return the top of the home page, where it has one."""
    top = first(tree(home), "rg-cover")
    if top is None:
        return ""
    for element in top.iter():
        if element.tag == "a":
            element.tag = "div"
            element.attrib.pop("href", None)
    for parent, child in list(with_parents(top)):
        if "rg-cover__day" in classes(child):
            taken_out(parent, child)
    return written(top)


def _bound(chapter: Chapter, places: Mapping[str, ChapterPlace], reader: Reader) -> Element:
    body = tree(chapter.html)
    make_chapter(body, chapter.path, places)
    body.tag = "article"
    style = _LAYOUTS.get(chapter.layout, "rg-wide")
    body.set("class", f"rg-article {style} rg-chapter rg-chapter--{chapter.place.level}")
    body.set("id", chapter.place.name)
    if chapter.part:
        part = Element("h1", {"class": "rg-part", "aria-level": "1"})
        part.text = chapter.part
        body.insert(0, part)
    lay_out_plates(body, chapter.title, reader)
    return body


def _lead_somewhere(bound: Sequence[Element], always: Sequence[str]) -> None:
    """Have links to an anchor that isn't printed lead to the chapter, and make text of one that leads nowhere."""
    ids = {id for body in bound for element in body.iter() if (id := element.get("id"))} | {*always}
    for body in bound:
        for element in body.iter("a"):
            href = element.get("href", "")
            if href.startswith("#") and href[1:] not in ids:
                chapter = href[1:].partition("--")[0]
                if chapter in ids:
                    element.set("href", f"#{chapter}")
                else:
                    element.tag = "span"
                    element.attrib.pop("href")
