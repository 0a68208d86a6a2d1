"""What something is worth, as a page says it: the amount in euros with its basis, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.insight.metrics.worth import together
from reisgids.model.values.text import Text
from reisgids.model.worth import Worth
from reisgids.pages.wording.reader import Reader

_PER = "per "


@dataclass(frozen=True)
class WorthView:
    """An amount with its basis, *€ 18.000 per jaar*, and its source, which may be empty."""

    amount: Markup
    source: Markup


def worth_view(worth: Worth | None, reader: Reader) -> WorthView | None:
    """Return what something is worth, or None where that isn't known."""
    return None if worth is None else WorthView(_amount(worth.amount, worth.per, reader), reader.text(worth.source))


def worth_together(worths: Iterable[Worth | None], reader: Reader) -> tuple[tuple[Markup, str], ...]:
    """Return of each basis the sum of all amounts that have it, and how many those are, in words."""
    return tuple(
        (_amount(each.amount, each.per, reader), reader.count("amounts", each.count)) for each in together(worths)
    )


def _amount(amount: float, per: Text, reader: Reader) -> Markup:
    basis = "" if reader.plain(per).casefold().startswith(_PER) else _PER
    return Markup("{} {}{}").format(reader.words.euros(amount), basis, reader.text(per))
