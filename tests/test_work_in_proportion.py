"""Twice the text is twice the work: for no function that reads a text the work grows with the square of its length.

Regular expressions do most of it, whose steps cannot be counted; so the work on two lengths of one text is compared.
"""

from __future__ import annotations

import datetime as dt
import gc
import sys
import time
from collections.abc import Callable
from functools import _lru_cache_wrapper, cache

import pytest

from reisgids.editions.hidden import Hidden, hidden_values
from reisgids.health.catalogue import RULES
from reisgids.health.likeness import stems
from reisgids.health.rule_context import RuleContext
from reisgids.health.speech import own_words
from reisgids.model.config import Edition, Organisation, SiteConfig
from reisgids.model.journey import slug_of
from reisgids.model.markdown.anchors import slug
from reisgids.model.markdown.block_fields import block_fields
from reisgids.model.markdown.content import ContentPage
from reisgids.model.markdown.document import Document
from reisgids.model.markdown.link import decoded, resolved, scheme
from reisgids.model.markdown.sure_code import sure_code
from reisgids.model.markdown.without_blocks import without_blocks
from reisgids.model.markdown.without_comments import without_comments
from reisgids.model.markdown.without_links import without_links
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Persona
from reisgids.model.values.base import Audience, Value
from reisgids.model.values.text import Text
from reisgids.pages.wording.fences import split
from reisgids.pages.wording.plain import headings, plain_words
from reisgids.pages.wording.term_words import KnownTerm, TermWords
from reisgids.problems import Place
from reisgids.site.leaks.parts import parts
from reisgids.site.leaks.places import places
from reisgids.site.leaks.reading import read
from reisgids.site.leaks.search_terms import SearchTerms, Sought
from reisgids.site.markdown.sanitize import judge
from reisgids.sources.markdown.limits import limit_problems
from reisgids.sources.pictures.metadata.addresses import leads_out
from reisgids.sources.text.source import Source
from reisgids.sources.yaml.yaml import read_yaml
from tests.site.converting import convert

pytestmark = pytest.mark.slow

# fmt: off
PATTERNS = [
    "[", "]", "(", ")", "![", "](", "[a](", "[a]: b\n", "`", "` ", "``a`", "`a", "~~", "~~~\n", "~~~ a\n",
    "```\n", "````\n```\n", "~~~~\n~~~\n", "*", "_", "**a", "*a ", "_a_ b", "\n ", "\n\t", "\n\n", "> ", "- ",
    "1. ", "1.", "# ", "# a\n", "## a\n\nb\n\n", "|a", "|--", "| a\n", "<", "<a", "<!--", "-->", "<!-- -->",
    "<a ", "<http://", "&", "&#58;", "\\", "\\`", ":", ":::\n", "::: visible_to: x\n", "::: tip\n",
    "- ::: a\n", ": ", "    a\n", "a", "a ", "a\n", "\u00e9", ". ", "a. ", "?\"", "[[", "]]", "[](", "[^1]:",
    "{#a}", "=\n", "---\n", "\u00a0", "\u200b", "[a][b]", "]:", "![a](b", "<!", "a.a)", "- - ", "* * ", "'",
    "\"", "%", "%25", "=== \"a\"\n", "!!! a\n    ", "a\n: b\n", "a\n:", "*[a]: b\n", "[^1]: a\n", "[^1]",
    "/// caption\n", "/// caption\na\n///\n", "==", "==a ", "^", "^^a", "^^a ", "~a", "++", "++a+", "https://a.nl", "https://",
    "www.a", "www.", "a@b.nl", "@", "![a](b){ x=1 ", "{", "[ ] ", "- [ ] a\n", "> [!NOTE]\n", "\\|", "  - a\n",
    "![![a](", "&amp;", "<b>", "</b>", "a_1 ", "/", "../", "{{", "}}",
    "je ", "u? ", "Je. U. ", "J. ", "J.", "Jan ", "van ", "Jan van ", "ik heet ", "“", "\"a", "0", "0-", "+31 ", "a@",
    "a@a.",
]
# fmt: on
FEW = 1_500
TIMES = 8
FAR_MORE = 19
"""Well above the work that is in proportion (8), well below that which grows with the square (64)."""
TURNS = 5
SLOW = 0.04
"""Seconds of work in the longest text below which nobody waits for it, and a ratio is chance."""
LONGER = 4
"""How many times as long the texts are that must confirm it: what is worked through in stretches has one for a short
text, and reads each twice for a longer one, which is twice the work once and not the square."""
PUBLIC = Edition(id="openbaar", title=Text(nl="Voor iedereen"), audience=Audience.PUBLIC)
CONFIG = SiteConfig(name=Text(nl="Gids"), organisation=Organisation(name="Acme"))
DAY = dt.date(2026, 11, 22)
TERMS = TermWords(
    (
        KnownTerm("a", ("a", "a a", "a a a a b", "a. a", "a-a"), "Een letter."),
        KnownTerm("nps", ("NPS", "net promoter score"), "Een cijfer."),
    )
)
SEARCH = SearchTerms(
    Sought(written.replace(b" ", b""), written, Hidden("somewhere", written.decode()))
    for written in (b"aaaaaaaa", b"a a a a a a a a", b"a.a.a.a.", b"--------", b"je je je je", b"> > > > > > > >")
)


def _judged(rule: str, value: Value) -> object:
    return list(RULES[rule].judge(value, RuleContext(CONFIG, DAY).about(value)))


def _on_page(rule: str) -> Callable[[str], object]:
    """Return a health rule that reads a page, on which at least one sentence gives it reason to."""
    return lambda text: _judged(rule, _page(f"Bel je 0 of u@x?\n\n{text}"))


def _quoted(text: str) -> object:
    quote = Text(nl=f"Zo: {text}")
    return _judged("quote-names-a-person", Persona(id="anna", name=Text(nl="De inkoper"), quote=quote))


def _page(text: str) -> ContentPage:
    return ContentPage(path="p.md", language="nl", title="Blad", body=text, visible_to=("onboarding",))


def _hidden(text: str) -> object:
    whole = Playbook(config=CONFIG, day=DAY, content=(_page(text),), edition=PUBLIC)
    return hidden_values(whole, Playbook(config=CONFIG, day=DAY, edition=PUBLIC))


def _blocks(text: str) -> object:
    return without_blocks(Document(text), lambda _audiences: False)


READERS: dict[str, Callable[[str], object]] = {
    "plain_words": lambda text: plain_words(text),
    "headings": lambda text: list(headings(text)),
    "slug": slug,
    "slug_of": slug_of,
    "text": lambda text: Document(text).text,
    "links": lambda text: Document(text).links,
    "tags": lambda text: Document(text).tags,
    "block_fields": lambda text: block_fields(text.split("\n")),
    "without_links": lambda text: without_links(Document(text), lambda _link: True),
    "decoded": decoded,
    "scheme": scheme,
    "resolved": lambda text: resolved(text, "a/b.md"),
    "without_blocks": _blocks,
    "without_comments": lambda text: without_comments(Document(text)),
    "sure_code": lambda text: sure_code(text.split("\n")),
    "limit_problems": lambda text: list(limit_problems(text, lambda _line, _column: Place("p.md"))),
    "split": lambda text: list(split(text)),
    "hidden_values": _hidden,
    "judge": judge,
    "leads_out": leads_out,
    "read": lambda text: read(text.encode()),
    "places": lambda text: places(text.encode(), SEARCH),
    "parts": lambda text: list(parts(text.encode())),
    "terms": lambda text: list(TERMS.find(text)),
    "own_words": own_words,
    "stems": lambda text: stems(text, "nl"),
    "form-of-address": _on_page("form-of-address"),
    "contact-details-outside-contact": _on_page("contact-details-outside-contact"),
    "quote-names-a-person": _quoted,
    "read_yaml": lambda text: read_yaml(Source("a.yml", text)),
}


@cache
def _kept_texts() -> tuple[_lru_cache_wrapper[object], ...]:
    """Return the functions that keep what they made of the last few texts."""
    modules = [module for name, module in sys.modules.items() if name.startswith("reisgids.")]
    found = {id(value): value for module in modules for value in vars(module).values()}.values()
    return tuple(each for each in found if isinstance(each, _lru_cache_wrapper) and each.cache_parameters()["maxsize"])


def work(reader: Callable[[str], object], text: str) -> float:
    """Return the seconds of a core that a text takes which was never seen.

    What other programs do isn't in it, nor the sweeping of what other tests left behind.
    """
    for kept in _kept_texts():
        kept.cache_clear()
    gc.disable()
    try:
        start = time.process_time()
        reader(text)
        return time.process_time() - start
    finally:
        gc.enable()


def grows_too_fast(reader: Callable[[str], object], pattern: str, length: int) -> bool:
    """Return whether a text that is eight times as long takes far more than eight times the work, at two lengths."""
    return _takes_far_more(reader, pattern, length) and _takes_far_more(reader, pattern, LONGER * length)


def _takes_far_more(reader: Callable[[str], object], pattern: str, length: int) -> bool:
    """Return whether a text of eight times this length takes far more than eight times the work.

    Work that grows with the square takes 64 times as much, work in proportion 8 times. Both lengths are measured in
    turn, and the least of each is compared, so how fast the computer is and what else it does says nothing: to find
    what isn't there, all measurements of the longer text would have to be off by a factor of nearly three, and none of
    the shorter.
    """
    short, long = ((pattern * (much // len(pattern) + 1))[:much] for much in (length, TIMES * length))
    one: list[float] = []
    many: list[float] = []
    for _ in range(TURNS):
        many.append(work(reader, long))
        if many[-1] < SLOW:
            return False
        one.extend(work(reader, short) for _ in range(3))
        if min(many) < FAR_MORE * min(one):
            return False
    return True


@pytest.mark.parametrize("name", READERS)
def test_twice_the_text_is_twice_the_work(name: str) -> None:
    assert [pattern for pattern in PATTERNS if grows_too_fast(READERS[name], pattern, FEW)] == []


def test_work_that_grows_with_the_square_is_seen() -> None:
    assert grows_too_fast(lambda text: [text.count("b", n) for n in range(len(text))], "a", 2 * FEW)


def test_a_page_that_would_take_the_renderer_that_long_is_refused() -> None:
    """Python-Markdown looks for the end of a bracket in all that follows, and calls itself for a list in a list."""
    slow = []
    for pattern in PATTERNS:
        text = (pattern * 3_000)[:3_000]
        if not list(limit_problems(text, lambda _line, _column: Place("p.md"))) and grows_too_fast(
            convert, pattern, 3_000 // TIMES
        ):
            slow.append(pattern)
    assert slow == []
