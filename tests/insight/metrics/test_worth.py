"""Euros are summed per basis, and never over two."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reisgids.insight.metrics.worth import together
from reisgids.model.worth import Worth


def worth(amount: float, per: str) -> Worth:
    return Worth.model_validate({"amount": amount, "per": per})


def test_amounts_of_one_basis_are_one_sum_however_it_is_written() -> None:
    sums = together([worth(100, "jaar"), None, worth(40, "per order"), worth(50, "per Jaar")])
    assert [(each.amount, each.per.nl or each.per.en, each.count) for each in sums] == [
        (150, "jaar", 2),
        (40, "per order", 1),
    ]


@given(st.lists(st.tuples(st.integers(0, 10**7), st.sampled_from(["jaar", "order", "klacht", "per jaar"]))))
def test_nothing_is_lost_and_nothing_crosses_a_basis(given_: list[tuple[int, str]]) -> None:
    sums = together(worth(amount, per) for amount, per in given_)
    assert sum(each.amount for each in sums) == sum(amount for amount, _ in given_)
    assert sum(each.count for each in sums) == len(given_)
    assert len(sums) == len({per.removeprefix("per ") for _, per in given_})
