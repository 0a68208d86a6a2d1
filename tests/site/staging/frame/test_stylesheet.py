"""The style sheets of a site."""

from __future__ import annotations

from reisgids.model.config import Brand
from reisgids.site.staging.frame.stylesheet import brand_stylesheet, one_stylesheet


def test_comments_and_white_space_go_and_strings_stay() -> None:
    sheets = [
        '/* {"} */ a , b > c { color : red ; content: "/* a ;  } */ \\" {  " }\n',
        "@media (min-width: 3rem) and (hover) {\n  d { margin: calc(1px + 2px) ; background: url(a;b.svg) }\n}\n",
    ]
    assert one_stylesheet(sheets) == (
        'a,b > c{color : red;content: "/* a ;  } */ \\" {  "}'
        "@media (min-width: 3rem) and (hover){d{margin: calc(1px + 2px);background: url(a;b.svg)}}\n"
    )


def test_the_brand_has_its_colours_in_both_schemes() -> None:
    text = brand_stylesheet(Brand(accent="#112233", link="#445566", link_dark="#778899"))
    assert "--rg-brand-accent:#112233" in text
    assert "--rg-brand-link:#445566" in text
    assert "--rg-brand-link-dark:#778899" in text


def test_without_a_house_style_the_theme_keeps_its_own_colours() -> None:
    assert "#" not in brand_stylesheet(Brand())
