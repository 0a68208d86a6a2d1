"""A score as a pill: round where positive, square where negative, open where neutral, a dash where not given."""

from __future__ import annotations

from typing import Any, Literal

from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.rounded_box import rounded_box
from reisgids.labels.words import Words
from reisgids.model.config import Scale

Tone = Literal["negative", "neutral", "positive", "unscored"]
PillTone = Literal[Tone, "low"]
"""`low` is negative as well, where not every negative score is to catch the eye: open, with its edge in the colour."""
TONES: tuple[Tone, ...] = ("negative", "neutral", "positive", "unscored")
FACE = Face("sans", 600, 11)
WIDTH, HEIGHT = 38.0, 18.0


def tone(score: float | None, scale: Scale) -> Tone:
    """Return on which side of the scale's middle a score lies."""
    if score is None:
        return "unscored"
    return "neutral" if score == scale.centre else "positive" if score > scale.centre else "negative"


def written_score(score: float | None, scale: Scale, words: Words) -> str:
    """Return a score as the page prints it, with a sign where the scale has scores below zero; a dash for None."""
    if score is None:
        return "–"
    return words.signed(score) if scale.min < 0 else words.number(score)


def pill_points(of: PillTone) -> dict[str, Any]:
    """Return the pill of a tone as the look of a `scatter` series, with its score from the dimension of texts in it."""
    radius = {"negative": 3.0, "low": 3.0, "positive": HEIGHT / 2}.get(of, 5.0)
    filled = of in ("negative", "positive")
    style = {
        "color": token(of if filled else "card"),
        "borderColor": token(of if filled else "negative" if of == "low" else "neutral"),
        "borderWidth": 1.2,
        "opacity": 1,
        **({"borderType": [3, 2]} if of == "unscored" else {}),
    }
    label = {"show": True, "position": "inside", "color": token("card" if filled else "ink"), **FACE.style}
    return {
        "symbol": f"path://{rounded_box(WIDTH, HEIGHT, radius)}",
        "symbolSize": WIDTH,
        "symbolKeepAspect": True,
        "itemStyle": style,
        "label": label,
    }
