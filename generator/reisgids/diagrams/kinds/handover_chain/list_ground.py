"""What the list of hand-overs stands on in narrow places: the parties' lanes, the phases, whom the customer sees."""

from __future__ import annotations

from itertools import groupby

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import SERIF
from reisgids.diagrams.drawing.narrow import WIDTH
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import lettering, line, parted, scatter, strip
from reisgids.diagrams.kinds.handover_chain.layout import BRAND, BRAND_LINE, Chain
from reisgids.diagrams.kinds.handover_chain.list_layout import HEAD, ListLayout
from reisgids.diagrams.layout.phase_header import BADGE, GAP, NUMBER, lettered

_SEEN = 4


def lanes(chain: Chain, layout: ListLayout) -> list[RectChart]:
    """Return the lanes, other parties' apart from those of the own organisation, each with a thin line down it."""
    found: list[RectChart] = []
    numbered = zip(chain.rows, layout.lanes, strict=True)
    for apart, run in groupby(numbered, key=lambda row: row[0].side in ("partner", "unknown")):
        middles = [middle for _, middle in run]
        span = (middles[0] - layout.step / 2, middles[-1] + layout.step / 2)
        found.append(strip(span, layout.top, layout.height, token("wash" if apart else "card"), z=0, clip=False))
    down = parted([[[x, layout.top], [x, layout.height]] for x in layout.lanes])
    found.append(line("", down, {"color": token("line"), "width": 1}, id="borders", z=1, clip=False))
    return found


def list_heads(layout: ListLayout) -> list[RectChart]:
    """Return the headings of the phases: a rule in the phase's colour, its number and its name."""
    rules: list[RectChart] = []
    badges, names = [], []
    for head in layout.heads:
        y = head.top + 1.5
        rules.append(line("", [[0, y], [WIDTH, y]], {"color": head.colour, "width": 3}, z=1, clip=False))
        face, lines, _ = lettered(head.name, WIDTH - layout.words)
        place = [layout.words, head.top + HEAD / 2 + 2]
        style = {"color": head.colour, "opacity": 1}
        number = {"show": True, "formatter": str(head.number), "position": "inside"}
        badges.append({"value": place, "label": number, "itemStyle": style})
        own = {"fontSize": face.size, "lineHeight": round(face.size * 1.15, 1)}
        names.append({"value": [*place, "\n".join(lines)], "label": own})
    look = {"symbol": "circle", "symbolSize": BADGE, "symbolOffset": [BADGE / 2, 0]}
    inside = {"color": token("on-phase"), **NUMBER.style}
    serif = {
        "fontFamily": SERIF,
        "fontWeight": 600,
        "color": token("ink"),
        "position": "right",
        "distance": BADGE + GAP,
    }
    return [
        *rules,
        scatter("", badges, look, id="phase-numbers", label=inside, silent=True, z=2),
        lettering(names, serif, id="phase-names", z=2),
    ]


def list_brands(layout: ListLayout) -> list[RectChart]:
    """Return the brands that the customer sees, each with a line down all turns in which that is so."""
    if not layout.seen:
        return []
    ends = parted([[[_SEEN, each.top], [_SEEN, each.bottom]] for each in layout.seen])
    names = [
        {"value": [layout.words, each.top + len(each.lines) * BRAND_LINE / 2 + 2, "\n".join(each.lines)]}
        for each in layout.seen
    ]
    label = {"position": "right", "distance": 0, "color": token("ink"), "lineHeight": BRAND_LINE, **BRAND.style}
    return [
        line("", ends, {"color": token("accent"), "width": 3}, id="seen", z=1, clip=False),
        lettering(names, label, z=2),
    ]
