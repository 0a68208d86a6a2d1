"""The tokens of a text as the elements of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from markdown_it.token import Token

from reisgids.labels.words import words
from reisgids.model.markdown.syntax.boxes import OWN_BOX
from reisgids.site.markdown.code_blocks import CodeBlocks
from reisgids.site.markdown.forms import FORM, TITLE, finish_form

_STYLE = re.compile(r"text-align:(left|right|center)")
_ALERTS = {"caution": "danger"}
"""What Material calls the box that GitHub has another word for."""


class Elements:
    """Makes the elements below one. `language` is that of the text, in which boxes get a title where none is written.

    What only helps on the page is said in the language of the `site`.
    """

    def __init__(self, code: CodeBlocks, language: str, site: str) -> None:
        self._code = code
        self._titles = words(language)
        self._words = words(site)
        self._opened: list[Element] = []
        self._tabs: list[int] = []
        """How many tabs each open group has."""
        self._groups = 0

    def below(self, root: Element, tokens: Sequence[Token]) -> None:
        """Put the elements of the tokens in `root`."""
        self._opened = [root]
        for token in tokens:
            self._block(token)

    @property
    def _here(self) -> Element:
        return self._opened[-1]

    def _block(self, token: Token) -> None:
        made = getattr(self, f"_{token.type}", None)
        if token.type == "inline":
            for child in token.children or ():
                self._inline(child)
        elif token.type == "definition":
            return
        elif token.hidden:
            if token.nesting == 1 and (self._here.text or (len(self._here) and self._here[-1].tag != "input")):
                self._text("\n")
        elif made is not None:
            made(token)
        elif token.nesting == 1:
            self._open(token.tag, **{name: str(value) for name, value in token.attrs.items()})
        elif token.nesting == -1:
            self._opened.pop()
        else:
            SubElement(self._here, token.tag)

    def _inline(self, token: Token) -> None:
        if token.type in ("text", "text_special"):
            self._text(token.content)
        elif token.type == "softbreak":
            self._text("\n")
        elif token.type == "hardbreak":
            SubElement(self._here, "br")
        elif made := getattr(self, f"_{token.type}", None):
            made(token)
        elif token.nesting == 1:
            self._open(token.tag, **{name: str(value) for name, value in token.attrs.items()})
        elif token.nesting == -1:
            self._opened.pop()

    def _open(self, tag: str, **attributes: str) -> Element:
        self._opened.append(SubElement(self._here, tag, attributes))
        return self._here

    def _text(self, text: str) -> None:
        here = self._here
        if len(here):
            here[-1].tail = (here[-1].tail or "") + text
        else:
            here.text = (here.text or "") + text

    # What stands in a line.

    def _code_inline(self, token: Token) -> None:
        SubElement(self._here, "code").text = token.content

    def _image(self, token: Token) -> None:
        known = {name: str(value) for name, value in token.attrs.items()}
        SubElement(self._here, "img", {**known, "alt": _words_of(token.children or ())})

    def _keys(self, token: Token) -> None:
        keys = SubElement(self._here, "span", {"class": "rg-keys"})
        for number, name in enumerate(token.meta["names"]):
            if number:
                keys[-1].tail = "+"
            SubElement(keys, "kbd").text = name

    def _footnote_mark(self, token: Token) -> None:
        name, number, use = token.meta["name"], token.meta["number"], token.meta["use"]
        again = "" if use == 1 else str(use)
        sup = SubElement(self._here, "sup", {"id": f"fnref{again}:{name}"})
        SubElement(sup, "a", {"class": "footnote-ref", "href": f"#fn:{name}"}).text = str(number)

    # Blocks.

    def _s_open(self, _token: Token) -> None:
        self._open("del")

    def _table_open(self, _token: Token) -> None:
        self._open("table")

    def _cell_open(self, token: Token) -> None:
        found = _STYLE.fullmatch(str(token.attrs.get("style", "")))
        self._open(token.tag, **({"style": f"text-align: {found[1]};"} if found else {}))

    _th_open = _td_open = _cell_open

    def _list_item_open(self, token: Token) -> None:
        self._open("li", **({"class": "rg-task"} if "checked" in token.meta else {}))
        if "checked" in token.meta:
            checked = token.meta["checked"]
            said = self._words.say(f"interface.task.{'done' if checked else 'open'}")
            ticked = {"checked": "checked"} if checked else {}
            SubElement(
                self._here, "input", {"type": "checkbox", "disabled": "disabled", "aria-label": said, **ticked}
            ).tail = " "

    def _bullet_list_open(self, token: Token) -> None:
        self._open("ul", **({"class": "rg-tasks"} if "contains-task-list" in str(token.attrs.get("class")) else {}))

    def _ordered_list_open(self, token: Token) -> None:
        self._open("ol", **({"start": str(token.attrs["start"])} if "start" in token.attrs else {}))

    def _fence(self, token: Token) -> None:
        SubElement(self._here, "p").text = self._code.fenced(token.info, token.content)

    def _code_block(self, token: Token) -> None:
        SubElement(SubElement(self._here, "pre"), "code").text = token.content

    def _box_open(self, token: Token) -> None:
        kinds = token.meta["kinds"]
        form = kinds[0] == OWN_BOX
        self._open("div", **{"class": FORM if form else " ".join(["admonition", *kinds])})
        if not token.meta["titled"]:
            SubElement(self._here, "p", {"class": TITLE if form else "admonition-title"}).text = self._title(kinds[0])

    def _box_close(self, _token: Token) -> None:
        box = self._opened.pop()
        if box.get("class") == FORM:
            finish_form(box, self._words)

    def _details_open(self, token: Token) -> None:
        opened = {"open": "open"} if token.meta["open"] else {}
        self._open("details", **{"class": " ".join(token.meta["kinds"]), **opened})
        if not token.meta["titled"]:
            SubElement(self._here, "summary").text = self._title(token.meta["kinds"][0])

    def _title(self, kind: str) -> str:
        return self._titles.find(f"interface.box.{kind}") or kind.replace("-", " ").capitalize()

    def _box_title_open(self, _token: Token) -> None:
        if self._here.tag == "details":
            self._open("summary")
        elif self._here.get("class") == "rg-tab":
            self._open("label")
        else:
            self._open("p", **{"class": TITLE if self._here.get("class") == FORM else "admonition-title"})

    def _box_title_close(self, _token: Token) -> None:
        title = self._opened.pop()
        if not len(title) and not (title.text or "").strip() and title.tag == "p":
            self._here.remove(title)

    def _alert_open(self, token: Token) -> None:
        kind = str(token.meta["kind"]).lower()
        self._open("div", **{"class": f"admonition {_ALERTS.get(kind, kind)}"})
        SubElement(self._here, "p", {"class": "admonition-title"}).text = self._title(kind)
        self._opened.append(Element("p"))  # the English title, which nobody gets

    def _alert_title_open(self, _token: Token) -> None: ...

    def _alert_title_close(self, _token: Token) -> None:
        self._opened.pop()

    def _tabs_open(self, _token: Token) -> None:
        self._groups += 1
        self._open("div", **{"class": "rg-tabs"})
        self._tabs.append(0)

    def _tabs_close(self, _token: Token) -> None:
        group = self._opened.pop()
        self._tabs.pop()
        ticks = group.findall("input")
        if not any(tick.get("checked") for tick in ticks):
            ticks[0].set("checked", "checked")

    def _tab_open(self, token: Token) -> None:
        self._tabs[-1] += 1
        id = f"tab:{self._groups}:{self._tabs[-1]}"
        name = {"type": "radio", "name": f"tab:{self._groups}", "id": id}
        SubElement(self._here, "input", {**name, **({"checked": "checked"} if token.meta["chosen"] else {})})
        self._open("div", **{"class": "rg-tab"})

    def _tab_close(self, _token: Token) -> None:
        """Put the name of the tab beside what is in it: a label right behind its tick."""
        body = self._opened.pop()
        label = body[0]
        body.remove(label)
        tick = next(each for each in reversed(self._here) if each.tag == "input")
        label.set("for", str(tick.get("id")))
        self._here.insert(list(self._here).index(tick) + 1, label)

    def _footnotes_open(self, _token: Token) -> None:
        SubElement(self._open("div", **{"class": "footnote"}), "hr")
        self._open("ol")

    def _footnotes_close(self, _token: Token) -> None:
        self._opened.pop()
        self._opened.pop()

    def _footnote_open(self, token: Token) -> None:
        item = self._open("li", id=f"fn:{token.meta['name']}")
        item.set("class", f"{token.meta['number']}:{token.meta['uses']}")

    def _footnote_close(self, _token: Token) -> None:
        item = self._opened.pop()
        number, uses = map(int, item.attrib.pop("class").split(":"))
        last = item[-1] if len(item) and item[-1].tag == "p" else SubElement(item, "p")
        for use in range(1, uses + 1):
            again = "" if use == 1 else str(use)
            name = item.get("id", "").removeprefix("fn:")
            said = str(self._words.find("interface.footnote_back")).format(number)
            back = {"class": "footnote-backref", "href": f"#fnref{again}:{name}", "title": said}
            if len(last):
                last[-1].tail = (last[-1].tail or "") + "\u00a0"
            else:
                last.text = (last.text or "") + "\u00a0"
            SubElement(last, "a", back).text = "\u21a9"


def _words_of(children: Sequence[Token]) -> str:
    """Return what is written in words."""
    parts = []
    for child in children:
        if child.type == "image":
            parts.append(_words_of(child.children or ()))
        elif child.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        else:
            parts.append(child.content)
    return "".join(parts)
