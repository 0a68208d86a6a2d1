"""The top of a journey's page: what the journey is, whose it is, and a few figures of it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reisgids.diagrams.words.case import case_name, case_sentence
from reisgids.diagrams.words.durations import duration_words
from reisgids.insight.method.coverage import Coverage, evidence_coverage
from reisgids.insight.method.eight_steps import eight_steps
from reisgids.insight.method.step_state import done
from reisgids.insight.metrics.extremes import highest, lowest
from reisgids.model.playbook import Playbook
from reisgids.model.site_pages import can_be_compared
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.duration import duration, together
from reisgids.model.withheld import shown
from reisgids.pages.journey.kpis import KpiRow, nps
from reisgids.pages.journeys.compare import PATH as COMPARE
from reisgids.pages.touchpoint.cells import JourneyContext, tone
from reisgids.pages.touchpoint.marks import counted_marks
from reisgids.pages.wording.people import Named, Reached
from reisgids.pages.wording.reader import Reader
from reisgids.pages.wording.tag_names import linked_tags
from reisgids.pages.wording.worth import worth_together

_NAMED = 3
_KINDS = {"contact": "contact", "presence": "presence", "customer-moment": "moment"}
"""The kinds of moments, and what each is called where they are counted."""


@dataclass(frozen=True)
class HeaderExtreme:
    """The lowest or highest point: its score and the first touchpoints that have it; `more` counts the others."""

    score: str
    tone: str
    at: tuple[Named, ...]
    more: str


@dataclass(frozen=True)
class Tally:
    """A figure with its words: 3 pains."""

    mark: str
    words: str


@dataclass(frozen=True)
class JourneyHeader:
    """What stands above the map. What isn't known is empty or None; `partly` means that it may be withheld.

    `case` says that it is a journey of another organisation, `case_why` why it is here.
    `pains` is what the points of pain cost together: per basis the amount, and of how many it is the sum. `takes` and
    `waits` are how long the touchpoints take and the customer waits together, and of how many that is the sum.
    """

    id: str
    title: Markup
    summary: Markup
    case: str
    case_sentence: str
    case_why: Markup
    case_party: Named | None
    market: str
    state: str
    state_kind: str
    status: str
    status_kind: str
    edition: Markup
    definition: str
    phase_model: Markup
    phase_model_about: str
    existing_only: bool
    from_: Markup
    to: Markup
    personas: tuple[Named, ...]
    owner: Reached | None
    coordinator: Reached | None
    reviewed: str
    review_by: str
    overdue: bool
    counterpart: Named | None
    nps: KpiRow | None
    coverage: Coverage
    low: HeaderExtreme | None
    high: HeaderExtreme | None
    compare: str
    method: str
    moments: str
    tallies: tuple[Tally, ...]
    pains: tuple[tuple[Markup, str], ...]
    takes: str
    waits: str
    tags: tuple[Named, ...]
    partly: bool

    @property
    def figures(self) -> bool:
        """Whether there is any figure to show beside the title."""
        measured = self.coverage.percentage is not None or (self.nps is not None and self.nps.current is not None)
        return measured or self.low is not None or bool(self.method)


def journey_header(here: JourneyContext) -> JourneyHeader:
    """Return the head of the journey that `here` stands in."""
    journey, view, reader = here.journey, here.view, here.reader
    order = view.in_order(journey)
    low, high = extremes(view, reader, order)
    counterpart = view.journey(journey.counterpart) if journey.counterpart else None
    model = None if isinstance(journey.phases, tuple) else view.phase_models[journey.phases or view.config.phases]
    personas = (here.people.persona(persona.ref, persona.role) for persona in journey.personas)
    return JourneyHeader(
        id=journey.id,
        title=reader.text(journey.title),
        summary=reader.text(journey.summary),
        case=case_name(view, journey, reader.words),
        case_sentence=case_sentence(view, journey, reader.words),
        case_why=reader.text(journey.case.why if journey.case else None),
        case_party=here.people.party(journey.case.organisation if journey.case else None),
        market=reader.option("Journey.market", journey.market),
        state=reader.option("Journey.state", journey.state),
        state_kind=shown(journey.state) or "",
        status=reader.option("Journey.status", journey.status),
        status_kind=shown(journey.status) or "",
        edition=reader.text(view.edition.title),
        definition=reader.option("Journey.definition", view.definition_of(journey)),
        phase_model=reader.text(model.name) if model else Markup.escape(reader.say("own_phases")),
        phase_model_about=reader.plain(model.about) if model else "",
        existing_only=bool(journey.existing_customers_only),
        from_=reader.text(journey.from_),
        to=reader.text(journey.to),
        personas=tuple(persona for persona in personas if persona),
        owner=here.people.contact(journey.owner),
        coordinator=here.people.contact(journey.coordinator),
        reviewed=reader.day(journey.reviewed),
        review_by=reader.day(journey.review_by),
        overdue=view.answer(_review_is_overdue, journey.id),
        counterpart=Named(reader.text(counterpart.title), here.links.journey(counterpart.id)) if counterpart else None,
        nps=nps(here),
        coverage=evidence_coverage(journey),
        low=low,
        high=high,
        compare=f"{here.links.to(COMPARE)}?a={journey.id}" if can_be_compared(view) else "",
        method=_method(here),
        moments=_moments(reader, order),
        tallies=_tallies(here, order),
        pains=worth_together((touchpoint.pain.value for touchpoint in order if touchpoint.pain), reader),
        takes=_time(reader, [touchpoint.duration for touchpoint in order]),
        waits=_time(reader, [touchpoint.waiting for touchpoint in order]),
        tags=linked_tags(reader, view, here.links, journey.tags),
        partly=journey.partly,
    )


def _time(reader: Reader, written: list[str | None]) -> str:
    """Return how long all of it takes, and of how many moments that is the sum; empty where nothing is known."""
    found = [known for each in written if each and (known := duration(each))]
    whole = together(found)
    if whole is None:
        return ""
    return reader.say(
        "journey.time", duration=duration_words(whole, reader.words), of=reader.count("moments", len(found))
    )


def _method(here: JourneyContext) -> str:
    """Return how many of the eight steps are done, 7/8; nothing where that isn't known."""
    steps = eight_steps(here.view, here.journey)
    return f"{done(steps)}/{len(steps)}" if steps else ""


def extremes(
    view: Playbook, reader: Reader, order: tuple[Touchpoint, ...]
) -> tuple[HeaderExtreme, HeaderExtreme] | tuple[None, None]:
    """Return the lowest and the highest point; neither where all scores are equal or there are none."""
    low, high = (_extreme(view, reader, at) for at in (lowest(order), highest(order)))
    return (None, None) if low is None or high is None or low.score == high.score else (low, high)


def _extreme(view: Playbook, reader: Reader, touchpoints: tuple[Touchpoint, ...]) -> HeaderExtreme | None:
    if not touchpoints or touchpoints[0].score is None:
        return None
    scale, score = view.config.scales.emotion, touchpoints[0].score
    named = tuple(Named(reader.text(t.title), f"#tp-{t.id}") for t in touchpoints[:_NAMED])
    more = reader.beyond("more_moments", len(touchpoints) - len(named))
    return HeaderExtreme(reader.score(score, scale), tone(score, scale), named, more)


def _moments(reader: Reader, order: tuple[Touchpoint, ...]) -> str:
    """Return how many moments there are, and of which kinds; only where the kind of all is known.

    Contact and presence together are the touchpoints, as the catalogue and the register count them.
    """
    total = reader.count("moments", len(order))
    kinds = {name: sum(t.kind == kind for t in order) for kind, name in _KINDS.items()}
    met = {name: kinds[name] for name in ("contact", "presence") if kinds[name]}
    parts = [reader.count(name, n) for name, n in met.items()]
    if len(met) > 1:
        parts = [f"{reader.count('touchpoints', sum(met.values()))} ({', '.join(parts)})"]
    if kinds["moment"]:
        parts.append(reader.count("moment", kinds["moment"]))
    if sum(kinds.values()) < len(order) or len([n for n in kinds.values() if n]) < 2:
        return total
    return f"{total}: {' + '.join(parts)}"


def _tallies(here: JourneyContext, order: tuple[Touchpoint, ...]) -> tuple[Tally, ...]:
    return tuple(Tally(mark, here.reader.count(mark, n)) for mark, n in counted_marks(order) if n)


def _review_is_overdue(view: Playbook, journey: str) -> bool:
    """Return whether a journey's review should have been done: a page that asks isn't a new one every day."""
    found = view.journey(journey)
    return found is not None and found.review_by is not None and found.review_by < view.day
