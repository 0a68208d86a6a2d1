"""Ids that stay apart where several pages, or several copies of a drawing, stand in one document."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

_NAMED = frozenset(("aria-controls", "aria-describedby", "aria-labelledby", "for", "headers", "id"))
_POINTED_AT = re.compile(r"url\(\s*[\"']?#([^\"')]+?)[\"']?\s*\)")


def give_own_ids(body: Element, before: str) -> None:
    """Put `before` in front of every id in an element, and of every mention of such an id in it."""
    own = {id for element in body.iter() if (id := element.get("id"))}
    for element in body.iter():
        for name, value in list(element.items()):
            if name in _NAMED:
                element.set(name, " ".join(f"{before}{id}" if id in own else id for id in value.split()))
            elif name in ("href", "xlink:href") and value.startswith("#") and value[1:] in own:
                element.set(name, f"#{before}{value[1:]}")
            elif "url(" in value:
                element.set(
                    name,
                    _POINTED_AT.sub(lambda at: f"url(#{before}{at[1]})" if at[1] in own else at[0], value),
                )
