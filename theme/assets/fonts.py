"""Fonts for the site: subsets of Inter and Source Serif 4, their @font-face rules and their widths.

Run by the build hook with fontTools at hand. The stock files are 150 KB; what a page loads is about 40.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

LATIN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *(0x131, 0x152, 0x153),
    *(0x2009, 0x2010, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026),
    *(0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2122, 0x2212),
)
LATIN_EXTENDED_A = tuple(range(0x100, 0x180))
FEATURES = ["kern", "liga", "locl", "tnum"]

# What the fall-back faces are fitted to: the mean advance (in em) of SAMPLE in the fonts that a reader's
# machine has. Measured once on Liberation Sans and Liberation Serif Bold, whose widths are those of
# Arial and Times New Roman Bold by design.
SAMPLE = (
    "De klant ziet één merk. Wat voor de schermen misgaat, begint vaak achter de schermen: een offerte, "
    "een levering, een factuur. The customer sees one brand; what goes wrong on stage often starts behind it."
)


@dataclass(frozen=True)
class Face:
    """One family as the site uses it: its source, the part of its design space kept, its stand-in."""

    name: str
    role: str
    source: str
    axes: Mapping[str, float | tuple[float, float]]
    css_weight: str
    stand_in: tuple[str, ...]
    stand_in_mean: float


FACES = (
    Face(
        name="Inter",
        role="sans",
        source="inter/files/inter-{}-wght-normal.woff2",
        axes={"wght": (400, 650)},
        css_weight="400 650",
        stand_in=("Arial", "Arimo", "Liberation Sans"),
        stand_in_mean=0.45153,
    ),
    Face(
        name="Source Serif 4",
        role="serif",
        source="source-serif-4/files/source-serif-4-{}-opsz-normal.woff2",
        axes={"wght": 600, "opsz": 28},
        css_weight="600",
        stand_in=("Times New Roman Bold", "Tinos Bold", "Liberation Serif Bold"),
        stand_in_mean=0.42959,
    ),
)


def make_fonts(packages: Path, out: Path, metrics: Path) -> None:
    """Write the subset fonts and `fonts.css` to `out`, and the advance widths to `metrics` (JSON).

    `packages` holds the font packages. The widths are thousandths of an em, for the lightest and the
    boldest face of each family.
    """
    out.mkdir(parents=True, exist_ok=True)
    characters = [chr(code) for code in (*LATIN, *LATIN_EXTENDED_A)]
    rules: list[str] = []
    widths: dict[str, list[dict[str, Any]]] = {}
    for face in FACES:
        slug = face.name.lower().replace(" ", "-")
        latin = _cut(packages / face.source.format("latin"), LATIN, face.axes)
        extended = _cut(packages / face.source.format("latin-ext"), LATIN_EXTENDED_A, face.axes)
        for part, font in (("latin", latin), ("latin-ext", extended)):
            (out / f"{slug}-{part}.woff2").write_bytes(_bytes(font, "woff2"))
            rules.append(_font_face(face, f"{slug}-{part}.woff2", sorted(font.getBestCmap())))
        rules.append(_stand_in_face(face, latin))
        widths[face.role] = [_widths(end, (extended, latin), characters) for end in _ends(face)]
    (out / "fonts.css").write_text("\n".join(rules) + "\n", encoding="utf-8")
    table = {"chars": "".join(characters), "faces": widths}
    metrics.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _cut(source: Path, codes: Iterable[int], axes: Mapping[str, Any]) -> TTFont:
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options(layout_features=FEATURES, hinting=False, notdef_outline=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    return instancer.instantiateVariableFont(font, dict(axes), inplace=True)


def _bytes(font: TTFont, flavor: str | None) -> bytes:
    buffer = BytesIO()
    font.flavor = flavor
    font.save(buffer)
    return buffer.getvalue()


def _ends(face: Face) -> tuple[float, ...]:
    weight = face.axes["wght"]
    return weight if isinstance(weight, tuple) else (weight,)


def _widths(weight: float, fonts: Iterable[TTFont], characters: list[str]) -> dict[str, Any]:
    advances: dict[str, int] = {}
    for font in fonts:
        if "fvar" in font:
            copy = TTFont(BytesIO(_bytes(font, None)))
            del copy["GPOS"]  # kerning takes most of the time, and no width depends on it
            font = instancer.instantiateVariableFont(copy, {"wght": weight})
        advances |= _advances(font)
    return {"weight": weight, "widths": [advances.get(character, 600) for character in characters]}


def _advances(font: TTFont) -> dict[str, int]:
    em = font["head"].unitsPerEm
    return {chr(code): round(font["hmtx"][glyph][0] * 1000 / em) for code, glyph in font.getBestCmap().items()}


def _font_face(face: Face, file: str, codes: list[int]) -> str:
    return (
        f'@font-face{{font-family:"{face.name}";font-style:normal;font-weight:{face.css_weight};'
        f'font-display:swap;src:url("{file}") format("woff2");unicode-range:{_ranges(codes)}}}'
    )


def _stand_in_face(face: Face, font: TTFont) -> str:
    """The reader's own font, stretched to the measures of ours, so that nothing shifts when ours arrives."""
    advances = _advances(font)
    size = sum(advances[character] for character in SAMPLE) / len(SAMPLE) / 1000 / face.stand_in_mean
    em = font["head"].unitsPerEm * size
    measures = {
        "size-adjust": size,
        "ascent-override": font["hhea"].ascent / em,
        "descent-override": -font["hhea"].descent / em,
        "line-gap-override": font["hhea"].lineGap / em,
    }
    sources = ",".join(f'local("{name}")' for name in face.stand_in)
    fitted = ";".join(f"{name}:{value:.2%}" for name, value in measures.items())
    return f'@font-face{{font-family:"{face.name} Fallback";font-weight:{face.css_weight};src:{sources};{fitted}}}'


def _ranges(codes: list[int]) -> str:
    spans: list[list[int]] = []
    for code in codes:
        if spans and code == spans[-1][1] + 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return ",".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in spans)
