"""Forms to fill in: a box of the kind `form`, whose tables have cells to write in and can be copied to a worksheet."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from reisgids.labels.words import Words

FORM, TITLE = "rg-form", "rg-form__title"


def finish_form(form: Element, words: Words) -> None:
    """Give each table of a form a frame to scroll in, the form its buttons, and keep a box to tick by its word.

    Without scripts the buttons aren't shown: printing and copying are then left to the browser.
    """
    for element in form.iter():
        element.text, element.tail = _together(element.text), _together(element.tail)
    for parent in list(form.iter()):
        for place, child in enumerate(parent):
            if child.tag == "table":
                frame = Element("div", {"class": "rg-tableframe"})
                frame.tail, child.tail = child.tail, None
                child.set("class", "rg-framed")
                frame.append(child)
                parent[place] = frame
    tools = Element("p", {"class": "rg-form__tools"})
    form.insert(1 if len(form) and form[0].get("class") == TITLE else 0, tools)
    for name in ("copy", "print"):
        SubElement(tools, "button", {"class": f"rg-form__{name}"}).text = words.say(f"interface.form.{name}")
    said = SubElement(tools, "span", {"class": "rg-form__said", "role": "status"})
    for name in ("copied", "failed"):
        SubElement(said, "span", {"class": f"rg-form__{name}"}).text = words.say(f"interface.form.{name}")


def _together(text: str | None) -> str | None:
    return text.replace("\u2610 ", "\u2610\u00a0") if text else text
