"""Whatever an author writes stays text: it adds no element, no attribute and no comment to a page."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reisgids.model.health import Health
from reisgids.model.markdown.link import SCHEMES, scheme
from reisgids.model.playbook import Playbook
from reisgids.model.route import Route
from reisgids.model.values.base import Value
from reisgids.model.values.text import Text
from reisgids.pages.shared.page import Fragment, Markdown
from tests.pages.playbooks import journey, planned, playbook, skeleton

pytestmark = pytest.mark.slow

NASTY = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "<svg onload=alert(1)>",
    "--><!-- x",
    "]]>\u2028&#x3c;b&gt;",
    "{{ 7*7 }}{% raw %}",
    "[[reisgids-fragment:x:y]]",
    "# kop\n\n* lijst `code` [link](javascript:alert(1))",
    "**<b>** *a\n- [x](https://e.org/\"onclick=alert(1)) <https://e.org/'>",
    "&lt;script&gt;",
)
_OF_MARKS = {"br", "strong", "em", "del", "code", "span", "a"}
_KNOWN = re.compile(r"class|id|href|rel|role|style|title|lang|hidden|aria-[a-z]+|data-[a-z]+")
_ADDRESS = re.compile(r'(?<=\s)href="([^"]*)"')
SIGNS = st.text(st.sampled_from("<>\"'&`=/;:{}%[]()#*-_! \n\u2028aZ"), min_size=1, max_size=30).filter(str.strip)
WORDS = st.one_of(st.sampled_from(NASTY), SIGNS)


def rewritten(value: Any, say: Callable[[], str]) -> Any:
    """Return a value of the model in which every text says something else."""
    if isinstance(value, Text):
        return type(value)(nl=say())
    if isinstance(value, Value):
        fields = {name: rewritten(getattr(value, name), say) for name in type(value).model_fields}
        return value.model_copy(update=fields)
    if isinstance(value, tuple):
        return tuple(rewritten(each, say) for each in value)
    if isinstance(value, dict):
        return {key: rewritten(each, say) for key, each in value.items()}
    return value


def with_words(view: Playbook, say: Callable[[], str]) -> Playbook:
    """Return the playbook with other words everywhere."""
    return replace(
        view,
        config=rewritten(view.config, say),
        journeys=rewritten(view.journeys, say),
        routes=rewritten(view.routes, say),
        **{
            name: rewritten(dict(getattr(view, name)), say)
            for name in ("personas", "parties", "channels", "systems", "actions")
        },
    )


def full() -> Playbook:
    """Return a playbook that says something in most places."""
    more: dict[str, Any] = {
        "summary": "s", "from": "v", "to": "t", "lessons": ["l"],
        "contact_strategy": {"experience": "e", "basics": ["b"]},
        "owner": {"role": "o"}, "for_whom": {"about": "w", "support": "d"}, "scope": "s", "actions": ["regel"],
        "research": {"workshop": {"departments": ["a", "b"]}, "survey": {"n": 4, "method": "m"}},
        "changes": [{"date": "2026-01-01", "text": "c"}],
    }  # fmt: skip
    ask = {"party": "vervoer", "role": "r", "about": "v"}
    step = {"about": "a", "question": "q", "answer": "w", "minutes": 5, "task": "o", "ask": ask}
    steps = [{"journey": "reis", "touchpoint": "levering", **step}, {"list": "touchpoints"}, {"list": "handovers"}]
    path = {"id": "route", "title": "r", "for_whom": "f", "about": "a", "parties": ["vervoer"], "steps": steps}
    path["outcomes"] = ["k"]
    view = playbook(journey(**more), journey("tweede", counterpart="reis"), routes=(Route.model_validate(path),))
    return replace(view, config=view.config.model_copy(update={"health": _WITHOUT_RULES_ON_WORDS}))


_WITHOUT_RULES_ON_WORDS = Health.model_validate(
    dict.fromkeys(
        ("same-moment-twice", "form-of-address", "contact-details-outside-contact", "quote-names-a-person"), "off"
    )
)
"""What these rules find depends on the words, and so does how long their list is."""


def bones(view: Playbook) -> dict[str, list[tuple[str, ...]]]:
    """Return the elements of every page of a playbook, the diagrams' apart: they wrap words into lines.

    Elements that the marks in running text can make are left out: links that lead to where links may lead, and others
    that do nothing.

    The ends of lines within a text aren't counted: an author writes them, and they can be nothing else.
    Those of the catalogue are sorted: its cards stand in the order of their titles.
    """
    made: dict[str, list[tuple[str, ...]]] = {}
    for page in planned(view).pages:
        for block in page.render().blocks:
            if isinstance(block, Markdown):
                made[f"{page.path} {block.text}"] = []
            elif not block.html.startswith("<figure"):
                assert all(scheme(address) in ("", *SCHEMES) for address in _ADDRESS.findall(block.html))
                found = skeleton(block.html)
                assert all(_KNOWN.fullmatch(each) for name, *more in found if name in _OF_MARKS for each in more)
                elements = [each for each in found if each[0].removeprefix("/") not in _OF_MARKS]
                made[f"{page.path} {block.name}"] = sorted(elements) if page.layout == "catalogue" else elements
    return made


PLAIN = bones(with_words(full(), lambda: "woord"))


@pytest.mark.parametrize("words", NASTY)
def test_words_that_look_like_code_are_words(words: str) -> None:
    assert bones(with_words(full(), lambda: words)) == PLAIN


@settings(max_examples=8, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=40))
def test_any_words_in_any_field_leave_the_page_as_it_is(spoken: list[str]) -> None:
    turn = iter(spoken * 1000)
    assert bones(with_words(full(), lambda: next(turn))) == PLAIN


def test_fragments_hold_no_script_no_handler_and_no_address_outside() -> None:
    for page in planned(with_words(full(), lambda: NASTY[1])).pages:
        for block in page.render().blocks:
            if isinstance(block, Fragment):
                for element, *attributes in skeleton(block.html):
                    assert element not in {"script", "style", "iframe", "link"}
                    assert not [name for name in attributes if name.startswith("on")]
