"""How customers feel where a party delivers, against the whole journey: two points on one scale, with their numbers."""

from __future__ import annotations

from dataclasses import dataclass

from reisgids.insight.chain.party_experience import Mean, party_experience
from reisgids.model.config import Scale
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.touchpoint.cells import tone
from reisgids.pages.wording.named_journey import named_journey
from reisgids.pages.wording.people import Named


@dataclass(frozen=True)
class MeanWords:
    """A mean in words: its score, of how many moments, and how many of those are assumed (or empty).

    `dashed` means that all are. `left` is its place between the ends of the scale, in per cents.
    """

    score: str
    tone: str
    moments: str
    assumed: str
    dashed: bool
    left: float


@dataclass(frozen=True)
class ExperienceRow:
    """A journey: the mean where the party delivers, that of the whole journey, and how far the first is from it."""

    journey: Named
    here: MeanWords
    whole: MeanWords
    apart: str
    lower: bool


@dataclass(frozen=True)
class EmotionScale:
    """The scale that the points lie on: the words at its ends, and the place of its middle in per cents."""

    low: str
    high: str
    middle: float


def party_emotion(context: RenderContext, path: str, party: str) -> tuple[ExperienceRow, ...]:
    """Return a row per journey with scores to compare; none where journeys may be withheld."""
    if context.view.withholds("journeys"):
        return ()
    reader, links, scale = context.reader, context.links(path), context.view.config.scales.emotion
    rows = []
    for each in party_experience(context.view, party):
        apart = round(each.here.value, 2) - round(each.whole.value, 2)
        title = named_journey(context.view, reader, each.journey, links.journey(each.journey.id))
        here, whole = (_in_words(context, mean, scale) for mean in (each.here, each.whole))
        rows.append(ExperienceRow(title, here, whole, reader.words.signed(apart), apart < 0))
    return tuple(rows)


def emotion_scale(context: RenderContext) -> EmotionScale:
    """Return the playbook's scale of emotions."""
    scale, reader = context.view.config.scales.emotion, context.reader
    low = f"{reader.plain(scale.low)} {reader.score(scale.min, scale)}"
    high = f"{reader.plain(scale.high)} {reader.score(scale.max, scale)}"
    return EmotionScale(low, high, round(100 * scale.share(scale.centre), 1))


def _in_words(context: RenderContext, mean: Mean, scale: Scale) -> MeanWords:
    reader = context.reader
    return MeanWords(
        score=reader.score(mean.value, scale),
        tone=tone(mean.value, scale),
        moments=reader.count("moments", mean.n),
        assumed=reader.count("assumed_of_them", mean.assumed) if mean.assumed else "",
        dashed=mean.assumed == mean.n,
        left=round(100 * scale.share(mean.value), 1),
    )
