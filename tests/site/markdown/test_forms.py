"""A box of the kind `form`: its tables scroll in frames of their own, and its buttons speak the site's language."""

from __future__ import annotations

from tests.site.converting import convert

FORM = """
!!! form {title}
    Wat vooraf gaat.

    | Vraag | Antwoord |
    |---|---|
    | Waarom nu? | |

    - in een lijst

        | a |
        |---|
        | |
"""


def test_every_table_of_a_form_stands_in_a_frame_also_without_scripts() -> None:
    html = convert(FORM.format(title='"Gesprek"'))
    assert html.count('<div class="rg-tableframe">\n<table class="rg-framed">') == 2
    assert "<td></td>" in html
    assert "admonition" not in html


def test_the_buttons_stand_under_the_title_of_a_form_or_first_in_one_without() -> None:
    with_title = convert(FORM.format(title='"Gesprek"'))
    assert with_title.index("rg-form__title") < with_title.index("rg-form__tools") < with_title.index("Wat vooraf gaat")
    without = convert(FORM.format(title='""'))
    assert "rg-form__title" not in without
    assert without.index("rg-form__tools") < without.index("Wat vooraf gaat")


def test_a_box_to_tick_stays_on_the_line_of_its_word() -> None:
    assert "Eens: ☐\u00a0ja ☐\u00a0*nee*" in convert('!!! form ""\n    Eens: ☐ ja ☐ \\*nee\\*\n')
    assert "☐ ja" in convert("☐ ja")


def test_a_form_without_a_word_for_title_is_called_a_form() -> None:
    assert '<p class="rg-form__title">Formulier</p>' in convert(FORM.format(title=""))


def test_a_table_outside_of_a_form_is_as_it_was() -> None:
    html = convert("| a |\n|---|\n| b |\n")
    assert "rg-framed" not in html
    assert "rg-form" not in html
