import json
from html.parser import HTMLParser
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from reisgids.diagrams.catalogue import KINDS
from reisgids.diagrams.diagram import Cell, DataTable, Diagram, Drawing, Mark, Point
from reisgids.diagrams.figure import figure
from reisgids.labels.words import words
from tests.diagrams.playbooks import journey, machine, playbook, touchpoint

DRAWING = Drawing("<svg></svg>", (Mark(0, 0, 10, 20, 8, 8), Mark(0, 9, 0, 0, 5, 5)))


class Elements(HTMLParser):
    """Every start tag of a text with the names of its attributes, and all text outside of tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.values: dict[str, list[str]] = {}
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))
        for name, value in attrs:
            self.values.setdefault(name, []).append(value or "")

    def handle_data(self, data: str) -> None:
        self.words += data


def one_of_everything(text: str) -> Diagram:
    return Diagram(
        id="dia-a",
        kind="flow",
        title=text,
        alternative=text,
        option={"series": [{"name": text}]},
        width=300,
        height=100,
        table=DataTable((text, text), ((Cell(text, "#tp-a", "en"), Cell(text)),)),
        points=(Point(0, 0, text, ((text, text),), "#tp-a", "en", 0, told=False, moments=(text,)),),
        legend=(("pain", text),),
    )


HARMLESS = Elements(figure(one_of_everything("x"), [DRAWING], words("nl"))).tags


@given(
    st.text() | st.sampled_from(['"><script>', "</script>", "<img src=x onerror=alert(1)>", "--x_x--0_0--", "'\u2028"])
)
def test_any_text_is_inert_in_the_figure(text: str) -> None:
    parsed = Elements(figure(one_of_everything(text), [DRAWING], words("nl")))
    assert parsed.tags == HARMLESS


TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1).filter(lambda text: text.strip() != "")


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_any_title_stays_the_same_text_in_every_kind(title: str) -> None:
    drawn = journey(
        touchpoint("a", title, title, "awareness", 1, channel="phone"),
        touchpoint("b", title, title, "awareness", -1, channel="phone"),
    )
    about_one = [kind for kind in KINDS.values() if kind.ABOUT == "journey"]
    made = [kind.diagram(playbook(drawn), [drawn], words("nl")) for kind in about_one]
    assert sum(found is not None for found in made) >= 3
    for found in made:
        if found is None:
            continue
        assert json.loads(json.dumps(found.option)) == found.option
        told = [
            text for point in found.points for text in (point.title, *(part for fact in point.facts for part in fact))
        ]
        assert any(title.strip() in text for text in told)


def test_a_point_is_a_link_of_at_least_24_pixels_around_its_middle() -> None:
    parsed = Elements(figure(one_of_everything("x"), [DRAWING], words("nl")))
    assert next(attributes for tag, attributes in parsed.tags if tag == "a") == (
        "class",
        "data-s",
        "data-i",
        "data-untold",
        "data-moments",
        "href",
        "style",
    )
    assert "left:2px;top:12px;width:24px;height:24px" in parsed.values["style"]


def test_a_figure_is_named_and_described_and_its_drawing_hidden_from_assistive_technology() -> None:
    drawn = machine()
    found = KINDS["flow"].diagram(playbook(drawn), [drawn], words("nl"))
    assert found is not None
    html = figure(found, [DRAWING], words("nl"))
    parsed = Elements(html)
    names: dict[str, Any] = parsed.values
    assert names["aria-labelledby"][0] in names["id"]
    assert names["aria-describedby"][0] in names["id"]
    assert '<div class="rg-svg" aria-hidden="true"><svg>' in html
    assert found.alternative in parsed.words


def test_words_of_the_other_language_say_so() -> None:
    html = figure(one_of_everything("x"), [DRAWING], words("nl"))
    assert '<span lang="en">x</span>' in html
    assert '<th scope="row" lang="en">' in html
    assert 'lang="en"' not in figure(one_of_everything("x"), [DRAWING], words("en"))
