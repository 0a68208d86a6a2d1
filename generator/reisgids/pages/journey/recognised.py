"""The list that the workshop assumed against what customers named themselves: step 6 of the eight."""

from __future__ import annotations

from dataclasses import dataclass

from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.touchpoint.cells import Emotion, JourneyContext, feeling
from reisgids.pages.wording.people import Named


@dataclass(frozen=True)
class RecognisedRow:
    """A touchpoint, and how many customers named or recognised it, of how many; what isn't known is empty.

    One that is not `listed` was missed by the workshop.
    """

    touchpoint: Named
    listed: bool
    interviews: str
    survey: str
    importance: str
    emotion: Emotion | None


@dataclass(frozen=True)
class Recognised:
    """The rows, those that were missed last, with the sizes of both samples and what the comparison comes to.

    `columns` are those of `interviews`, `survey`, `importance` and `emotion` of which anything is known.
    """

    rows: tuple[RecognisedRow, ...]
    interviews: str
    survey: str
    finding: str
    columns: frozenset[str]


def recognised(here: JourneyContext) -> Recognised | None:
    """Return the comparison, or None where nobody wrote down what customers named."""
    order, research = here.view.in_order(here.journey), here.journey.research
    missed = research.missed if research else ()
    if not missed and not any(touchpoint.named_by for touchpoint in order):
        return None
    n_interviews = research.interviews.n if research and research.interviews else None
    n_survey = research.survey.n if research and research.survey else None
    asked = [touchpoint for touchpoint in order if touchpoint.is_contact or touchpoint.named_by]
    rows = [_row(here, touchpoint, n_interviews, n_survey) for touchpoint in asked]
    rows += [
        RecognisedRow(
            Named(here.reader.text(each.text), ""), False, _of(here, each.named_by, n_interviews), "", "", None
        )
        for each in missed
    ]
    number = here.reader.number
    return Recognised(
        tuple(rows),
        "" if n_interviews is None else number(n_interviews),
        "" if n_survey is None else number(n_survey),
        _finding(here, asked, len(missed)),
        frozenset(
            name
            for name in ("interviews", "survey", "importance", "emotion")
            if any(getattr(row, name) for row in rows)
        ),
    )


def _row(here: JourneyContext, touchpoint: Touchpoint, interviews: int | None, survey: int | None) -> RecognisedRow:
    reader, named = here.reader, touchpoint.named_by
    importance = touchpoint.importance.customer if touchpoint.importance else None
    return RecognisedRow(
        Named(reader.text(touchpoint.title), f"#tp-{touchpoint.id}"),
        True,
        _of(here, named.interviews if named else None, interviews),
        _of(here, named.survey if named else None, survey),
        "" if importance is None else reader.number(importance),
        feeling(here, touchpoint),
    )


def _of(here: JourneyContext, named: int | None, n: int | None) -> str:
    """Return how many customers named it, of how many where that is known: *9 van 12*."""
    if named is None:
        return ""
    number = here.reader.number
    return number(named) if n is None else here.reader.say("recognised.of", named=number(named), n=number(n))


def _finding(here: JourneyContext, asked: list[Touchpoint], missed: int) -> str:
    """Return in sentences how many of the list customers named, how many none of them did, and what was missed."""
    told = [each.named_by for each in asked if each.named_by]
    nobody = sum(not named.interviews and not named.survey for named in told)
    say, count = here.reader.say, here.reader.count
    parts = [say("recognised.named", n=len(told) - nobody, total=count("of_the_list", len(told)))] if told else []
    if nobody:
        parts.append(count("named_by_nobody", nobody))
    if missed:
        parts.append(count("missed", missed))
    return " ".join(parts)
