"""What stands in the cells of the map, lane by lane. An empty value means that the cell has no content."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from markupsafe import Markup

from reisgids.diagrams.words.durations import lasting
from reisgids.diagrams.words.handovers import handovers_of
from reisgids.insight.chain.handover_chain import ChainHandover
from reisgids.insight.chain.journey_handovers import JourneyHandover, journey_handovers
from reisgids.insight.measurement.waves import waves_of
from reisgids.insight.method.coverage import scored
from reisgids.model.config import Scale
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.withheld import WITHHELD, shown
from reisgids.pages.touchpoint.trend import Trend, trends
from reisgids.pages.wording.links import Links
from reisgids.pages.wording.people import Named, People
from reisgids.pages.wording.reader import Reader
from reisgids.pages.wording.tag_names import linked_tags
from reisgids.pages.wording.worth import WorthView, worth_view

_ANY_SIZE = (640, 480)
"""The room that a picture gets of which the size isn't known."""


@dataclass(frozen=True)
class JourneyContext:
    """What the page of a journey is made from: the playbook, the journey, and how this page reads and links."""

    view: Playbook
    journey: Journey
    reader: Reader
    links: Links
    people: People
    returns: frozenset[tuple[str, str]] = frozenset()
    """The hand-overs that go back to a party that passed responsibility on before: touchpoint and receiver."""
    place: dict[str, int] = field(default_factory=dict)
    """Of each touchpoint: its number in the map."""
    chain: tuple[ChainHandover, ...] = ()
    """The chain of hand-overs, there and back."""
    handovers: tuple[JourneyHandover, ...] = ()
    """The hand-overs of the journey, also those that are no link of its chain."""


def journey_context(view: Playbook, journey: Journey, reader: Reader, links: Links) -> JourneyContext:
    """Return the context in which a journey is shown on the page that `links` is of."""
    order = view.in_order(journey)
    chain = handovers_of(view, journey)
    returns = frozenset((passed.at.id, passed.receiver) for passed in chain if passed.back)
    place = {t.id: n for n, t in enumerate(order)}
    return JourneyContext(
        view, journey, reader, links, People(view, reader, links), returns, place, chain,
        journey_handovers(view, journey, chain),
    )  # fmt: skip


@dataclass(frozen=True)
class Emotion:
    """An emotion: `tone` is low, mid or high on the scale. `expected` is what was expected of a measured score."""

    score: str
    word: Markup
    tone: str
    expected: str = ""


@dataclass(frozen=True)
class ChannelName:
    """A channel with its icon."""

    name: Markup
    icon: str


@dataclass(frozen=True)
class Moment:
    """A moment of truth, a pain or a delight. `text` and `note` may be empty; `worth` is what a pain costs."""

    mark: str
    name: str
    text: Markup
    note: Markup
    owner: Named | None
    worth: WorthView | None = None


@dataclass(frozen=True)
class Proof:
    """What a touchpoint rests on. `values` says it of each score of which the evidence is another than the whole's."""

    kind: str
    name: str
    since: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class TimeTaken:
    """How long the customer is busy, how long the customer waits, and how much effort it takes; each may be empty."""

    duration: str
    waiting: str
    effort: str
    level: str


@dataclass(frozen=True)
class PictureCell:
    """A picture with its words. `language` is that of `alt` where it is not the page's, else empty.

    `across` and `down` are its size in pixels.
    """

    address: str
    alt: str
    language: str
    caption: Markup
    across: int
    down: int


@dataclass(frozen=True)
class FromLibrary:
    """The touchpoint of the library that this one is, and its group; either may be empty."""

    title: Markup
    group: str


def tone(score: float, scale: Scale) -> str:
    """Return on which side of the scale's middle a score lies: low, mid or high."""
    if score == scale.centre:
        return "mid"
    return "low" if score < scale.centre else "high"


def picture(here: JourneyContext, touchpoint: Touchpoint) -> PictureCell | None:
    """The picture."""
    image = touchpoint.image
    if image is None:
        return None
    reader, spoken = here.reader, image.alt.read(here.reader.language).language
    return PictureCell(
        here.links.picture(image.file),
        reader.plain(image.alt),
        "" if spoken == reader.language else spoken,
        reader.text(image.caption),
        *here.view.sizes.get(image.file, _ANY_SIZE),
    )


def personas(here: JourneyContext, touchpoint: Touchpoint) -> tuple[Named, ...]:
    """Who of the customer's side is involved, with the role in this journey."""
    roles = {persona.ref: persona.role for persona in here.journey.personas}
    named = (here.people.persona(id, roles.get(id)) for id in touchpoint.personas)
    return tuple(persona for persona in named if persona)


def feeling(here: JourneyContext, touchpoint: Touchpoint) -> Emotion | None:
    """The emotion."""
    feels = touchpoint.felt
    if feels is None:
        return None
    scale = here.view.config.scales.emotion
    word = here.reader.text(feels.word)
    if feels.score is None:
        return Emotion("", word, "unscored")
    before = touchpoint.expected_score
    expected = "" if before is None or before == feels.score else here.reader.score(before, scale)
    return Emotion(here.reader.score(feels.score, scale), word, tone(feels.score, scale), expected)


def channels(here: JourneyContext, touchpoint: Touchpoint) -> tuple[ChannelName, ...]:
    """The channels."""
    known = (here.view.channels.get(id) for id in touchpoint.channel)
    return tuple(ChannelName(here.reader.text(channel.name), channel.icon) for channel in known if channel)


def moments(here: JourneyContext, touchpoint: Touchpoint) -> tuple[Moment, ...]:
    """Moment of truth, pain and delight: a touchpoint may be all three."""
    text, say = here.reader.text, here.reader.say
    found = []
    if truth := touchpoint.moment_of_truth:
        kind = Markup.escape(here.reader.option("MomentOfTruth.type", truth.type))
        found.append(Moment("truth", say("marks.truth"), text(truth.why), kind, None))
    if pain := touchpoint.pain:
        worth = worth_view(pain.value, here.reader)
        owner = here.people.party(pain.owner)
        found.append(Moment("pain", say("marks.pain"), text(pain.text), Markup(""), owner, worth))
    if delight := touchpoint.delight:
        found.append(Moment("delight", say("marks.delight"), text(delight.text), Markup(""), None))
    return tuple(found)


def systems(here: JourneyContext, touchpoint: Touchpoint) -> tuple[Markup, ...]:
    """The systems behind it."""
    known = (here.view.systems.get(id) for id in touchpoint.systems)
    return tuple(here.reader.text(system.name) for system in known if system)


def actions(here: JourneyContext, touchpoint: Touchpoint) -> tuple[Named, ...]:
    """The actions that belong to it, each a link to its row on the page."""
    known = (here.view.actions.get(id) for id in touchpoint.actions)
    return tuple(Named(here.reader.text(action.title), f"#action-{action.id}") for action in known if action)


def time_taken(here: JourneyContext, touchpoint: Touchpoint) -> TimeTaken | None:
    """What it takes of the customer: time, waiting and effort."""
    if not (touchpoint.duration or touchpoint.waiting or touchpoint.effort):
        return None
    takes, waits = (lasting(each, here.reader.words) for each in (touchpoint.duration, touchpoint.waiting))
    return TimeTaken(takes, waits, here.reader.option("Touchpoint.effort", touchpoint.effort), touchpoint.effort or "")


def own(here: JourneyContext, touchpoint: Touchpoint, lane: str) -> Markup:
    """What a lane of the playbook's own says of it."""
    return here.reader.text(touchpoint.lanes.get(lane))


def links(here: JourneyContext, touchpoint: Touchpoint) -> tuple[Named, ...]:
    """The links, each by its title or else its address."""
    return tuple(
        Named(here.reader.text(link.title) or Markup.escape(link.url.removeprefix("mailto:")), link.url)
        for link in touchpoint.links
    )


def tags(here: JourneyContext, touchpoint: Touchpoint) -> tuple[Named, ...]:
    """The tags, each a link to all that has it."""
    return linked_tags(here.reader, here.view, here.links, touchpoint.tags)


def evidence(here: JourneyContext, touchpoint: Touchpoint) -> Proof | None:
    """What it rests on; customer moments and presence ask for no evidence unless there is some."""
    kind = shown(touchpoint.rests_on)
    if not touchpoint.is_contact and kind == "assumed" and touchpoint.assumed_on is None:
        return None
    if kind is None and touchpoint.assumed_on is None:
        return None
    option = here.reader.option
    others = {metric: shown(touchpoint.evidence_of(metric)) for metric in scored(touchpoint)}
    values = tuple(
        (option("Measurement.metric", metric), option("Touchpoint.evidence", of).lower())
        for metric, of in others.items()
        if of and of != kind
    )
    return Proof(kind or "", option("Touchpoint.evidence", kind), here.reader.day(touchpoint.assumed_on), values)


def measurements(here: JourneyContext, touchpoint: Touchpoint) -> tuple[Trend, ...]:
    """The figures over time, each with what is needed to judge it."""
    found = list(trends(touchpoint.measurements, here.view, here.reader))
    if in_time := len(waves_of(touchpoint.measurements)):
        address = here.links.measured(here.journey.id, touchpoint.id)
        found[in_time - 1] = replace(found[in_time - 1], all=address)
    return tuple(found)


def followed_by(here: JourneyContext, touchpoint: Touchpoint) -> tuple[Named, ...]:
    """What comes after it, where that is written: a branch, a loop back, or an end."""
    if touchpoint.next is None or touchpoint.next is WITHHELD:
        return ()
    if not touchpoint.next:
        return (Named(Markup.escape(here.reader.say("ends_here")), ""),)
    found = []
    for id in touchpoint.next:
        if after := here.journey.touchpoint(id):
            back = here.place.get(id, 0) <= here.place.get(touchpoint.id, 0)
            found.append(Named(here.reader.text(after.title), f"#tp-{id}", kind="back" if back else "on"))
    return tuple(found)


def phases_elsewhere(here: JourneyContext, touchpoint: Touchpoint) -> tuple[tuple[Markup, Markup], ...]:
    """Each other phase model in which the journey can be read, and the touchpoint's phase there."""
    found = (
        (model, here.view.phase_in(here.journey, touchpoint, model)) for model in here.view.other_models(here.journey)
    )
    return tuple((here.reader.text(model.name), here.reader.text(phase.name)) for model, phase in found if phase)


def micro_journey(here: JourneyContext, touchpoint: Touchpoint) -> tuple[Named, ...]:
    """The journey that shows this moment in detail."""
    micro = here.view.journey(touchpoint.micro_journey) if touchpoint.micro_journey else None
    return (Named(here.reader.text(micro.title), here.links.journey(micro.id), kind="micro"),) if micro else ()


def library(here: JourneyContext, touchpoint: Touchpoint) -> FromLibrary | None:
    """The same touchpoint in the library, and the group of the inventory it belongs to."""
    entry = here.view.touchpoints.get(touchpoint.library) if touchpoint.library else None
    group = touchpoint.group or (entry.group if entry else None)
    if entry is None and group is None:
        return None
    return FromLibrary(here.reader.text(entry.title if entry else None), here.reader.option("Touchpoint.group", group))
