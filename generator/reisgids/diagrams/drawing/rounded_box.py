"""A rectangle with round corners, as an SVG path."""

from __future__ import annotations


def rounded_box(width: float, height: float, radius: float) -> str:
    """Return the path of a box with its top left corner at the origin; lengths are pixels."""
    across, down, r = f"{width - 2 * radius:g}", f"{height - 2 * radius:g}", f"{radius:g}"
    if not radius:
        return f"M0 0h{across}v{down}h-{across}z"
    return (
        f"M{r} 0h{across}a{r} {r} 0 0 1 {r} {r}v{down}a{r} {r} 0 0 1 -{r} {r}"
        f"h-{across}a{r} {r} 0 0 1 -{r} -{r}v-{down}a{r} {r} 0 0 1 {r} -{r}z"
    )
