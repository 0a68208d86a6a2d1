from __future__ import annotations

from reisgids.site.exports.printing.chapter import ChapterPlace, make_chapter, place_name
from reisgids.site.exports.printing.markup import tree, written

HERE, OTHER = "journeys/levering.md", "personas/index.md"
PLACES = {HERE: ChapterPlace("journeys.levering", 2), OTHER: ChapterPlace("personas", 1)}


def chapter(html: str) -> str:
    body = tree(html)
    make_chapter(body, HERE, PLACES)
    return written(body).removeprefix("<page>").removesuffix("</page>")


def test_a_link_to_a_page_in_the_document_leads_to_its_place() -> None:
    assert (
        chapter('<a href="../personas/index.html#persona-piet">Piet</a>')
        == '<a href="#personas--persona-piet">Piet</a>'
    )
    assert chapter('<a href="../personas/index.html?a=1">Piet</a>') == '<a href="#personas">Piet</a>'


def test_a_link_to_a_page_that_is_not_in_the_document_becomes_text() -> None:
    assert chapter('<a class="rg-chip" rel="next" href="../geheim/index.html">Ketens</a>') == (
        '<span class="rg-chip">Ketens</span>'
    )


def test_a_link_to_a_website_stays() -> None:
    link = '<a href="https://voorbeeld.example/?a=1&amp;b=2">Bron</a>'

    assert chapter(link) == link


def test_every_id_and_every_mention_of_one_begins_with_the_name_of_the_page() -> None:
    assert chapter(
        '<figure id="a" aria-labelledby="a-title elders"><figcaption id="a-title">T</figcaption>'
        '<svg><g clip-path="url(#a)"></g><use xlink:href="#a"></use></svg></figure><a href="#a">A</a>'
    ) == (
        '<figure id="journeys.levering--a" aria-labelledby="journeys.levering--a-title elders">'
        '<figcaption id="journeys.levering--a-title">T</figcaption><svg><g clip-path="url(#journeys.levering--a)"></g>'
        '<use xlink:href="#journeys.levering--a"></use></svg></figure><a href="#journeys.levering--a">A</a>'
    )


def test_what_is_for_the_screen_goes_and_the_words_around_it_stay() -> None:
    assert chapter("<p>Voor <button>Zoek</button>en na<script>x()</script> alles</p><p hidden>Weg</p>") == (
        "<p>Voor en na alles</p>"
    )
    assert chapter('<h2 id="kop">Kop<a class="headerlink" href="#kop">#</a></h2>') == (
        '<h2 id="journeys.levering--kop" aria-level="3">Kop</h2>'
    )


def test_what_opens_on_a_click_is_open() -> None:
    assert chapter('<details class="more"><summary>Meer</summary><p>Alles</p></details>') == (
        '<div class="more"><p>Alles</p></div>'
    )


def test_a_heading_has_no_white_space_that_the_page_did_not_show() -> None:
    assert chapter("<h3>\n  Een <b> lange </b>\n titel</h3>") == '<h3 aria-level="4">Een <b>lange </b>titel</h3>'


def test_what_an_author_wrote_as_text_stays_text() -> None:
    assert chapter('<p title="&quot;&gt;">&lt;script&gt;x()&lt;/script&gt; &amp;amp;</p>') == (
        '<p title="&quot;&gt;">&lt;script&gt;x()&lt;/script&gt; &amp;amp;</p>'
    )


def test_pictures_are_named_from_the_root_of_the_site() -> None:
    assert chapter('<img src="../pictures/hal.png" alt="De hal">') == '<img src="pictures/hal.png" alt="De hal">'
    assert chapter('<img src="../a.png" alt="" loading="lazy">') == '<img src="a.png" alt="">', "nothing comes later"


def test_no_two_pages_have_the_same_name() -> None:
    paths = ["a/b.md", "a-b.md", "a.b.md", "A/b.md", "a b.md", "a%20b.md", "a/b/index.md"]

    assert len({place_name(path) for path in paths}) == len(paths)
    assert place_name("a/b.md") == "a.b"
