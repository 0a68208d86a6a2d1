"""Made-up figures: series of a few waves, of all answers or of some, and KPIs that follow one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reisgids.model.measurement import Measurement, PartMeasurement

if TYPE_CHECKING:
    from tests.editions.made_up.author import Author

Words = dict[str, Any]
PERIODS = ("2024", "2025-H1", "2025-Q3", "2025-Q4", "2026-02", "2026-W20", "2026-06-30", "2026-Q3")
_METHODS = (None, None, "top 2", "mean")
_OPTIONAL = ("method", "spread", "promoters", "passives", "detractors", "persona", "party", "phase", "visible_to")
_KEYS = ("metric", "method", "persona", "party")


def measurements(author: Author, kind: type[Measurement], phases: list[str] | None = None) -> list[Words] | None:
    """Return the figures of one place, or of a journey and its `phases`: no two of the same figure and period."""
    rng = author.rng
    found: list[Words] = []
    known: set[tuple[Any, ...]] = set()
    for _ in range(rng.choice((1, 1, 2, 3))):
        about: Words = {"metric": rng.choice(("nps", "nps", "csat", "ces", "emotion")), "method": rng.choice(_METHODS)}
        about |= {"persona": author.some("personas") if rng.random() < 0.3 else None}
        about |= {"party": author.some("parties") if rng.random() < 0.3 else None}
        if kind is PartMeasurement:
            about["phase"] = rng.choice(phases) if phases and rng.random() < 0.5 else None
        for period in rng.sample(PERIODS, rng.choice((1, 2, 2, 3))):
            key = (*about.values(), period)
            if key not in known:
                known.add(key)
                found.append(_wave(author, kind, {**about, "period": period}))
    rng.shuffle(found)
    return found


def counted(rng: Any, n: int) -> Words:
    """Return an NPS of n answers with its counts."""
    promoters = rng.randint(0, n)
    detractors = rng.randint(0, n - promoters)
    value = round(100 * (promoters - detractors) / n) if n else 0
    return {"n": n, "promoters": promoters, "detractors": detractors, "value": value}


def few(author: Author) -> int:
    """Return a number of answers: often one that is about as large as a threshold."""
    least = author.rng.choice((author.threshold, author.hide_below))
    return max(0, least + author.rng.choice((-3, -1, 0, 1, 30)))


def follow(author: Author, kpi: Words, journeys: tuple[Words, ...]) -> None:
    """Let a KPI follow one of the series in the journeys, if there are any."""
    rng = author.rng
    places: list[tuple[Words, Words]] = []
    for journey in journeys:
        places += [({"journey": journey["id"]}, each) for each in journey.get("measurements", ())]
        places += [
            ({"journey": journey["id"], "touchpoint": touchpoint["id"]}, each)
            for touchpoint in journey["touchpoints"]
            for each in touchpoint.get("measurements", ())
        ]
    if not places:
        return
    place, wave = rng.choice(places)
    kpi["from"] = {**place, **{key: wave[key] for key in (*_KEYS, "phase") if key in wave}}
    if rng.random() < 0.4:
        kpi["from"]["baseline"] = wave["period"]
    kpi.pop("current", None)
    kpi.get("fields_visible_to", {}).pop("current", None)


def _wave(author: Author, kind: type[Measurement], about: Words) -> Words:
    n = few(author)
    value = author.rng.randint(2, 10) / 2
    figure: Words = {"value": value, "n": n, "spread": 1.5 if author.rng.random() < 0.3 else None}
    if about["metric"] == "nps" and author.rng.random() < 0.6:
        figure |= counted(author.rng, n)
    written = author.fill(kind, **{**dict.fromkeys(_OPTIONAL), **about, **figure})
    return {key: inside for key, inside in written.items() if inside is not None}
