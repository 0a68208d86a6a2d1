from __future__ import annotations

from typing import Any

from reisgids.diagrams.words.handovers import handovers_of
from reisgids.insight.chain.provider_matrix import ProviderMatrix, provider_matrix
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Party
from tests.pages.playbooks import playbook

PARTIES = {
    id: Party.model_validate({"id": id, "name": id.title(), "kind": kind})
    for id, kind in (("koerier", "partner"), ("winkel", "own"), ("balie", "department"), ("klant", "customer"))
}


def matrix(*touchpoints: dict[str, Any], **parts: Any) -> ProviderMatrix | None:
    named = [{"id": f"t{n}", "title": f"T{n}", "phase": "purchase", **t} for n, t in enumerate(touchpoints)]
    its = Journey.model_validate({"id": "reis", "title": "Reis", "touchpoints": named})
    view: Playbook = playbook(its, **{"parties": PARTIES, **parts})
    return provider_matrix(view, its, handovers_of(view, its))


def shown(found: ProviderMatrix) -> dict[str, list[list[tuple[str, bool, list[int]]]]]:
    """Return the rows as a reader sees them: of each party and phase the touchpoints."""
    return {
        row.party: [[(p.touchpoint.id, p.delivers, p.received) for p in parts] for parts in row.cells]
        for row in found.rows
    }


def test_each_party_has_a_row_and_each_phase_a_column_partners_last() -> None:
    found = matrix(
        {"delivered_by": "koerier", "phase": "awareness"},
        {"delivered_by": "balie"},
        {"delivered_by": "winkel"},
        {"delivered_by": "koerier", "phase": "engage"},
    )
    assert found
    assert [phase.id for phase in found.phases] == ["awareness", "purchase", "engage"]
    assert list(shown(found)) == ["winkel", "balie", "koerier"]
    assert [[id for id, _, _ in cell] for cell in shown(found)["koerier"]] == [["t0"], [], ["t3"]]


def test_a_party_stands_where_it_takes_over_also_where_another_one_delivers() -> None:
    found = matrix(
        {"delivered_by": "winkel"},
        {"delivered_by": "koerier", "handover": [{"to": "koerier"}, {"to": "balie"}]},
    )
    assert found
    assert shown(found)["koerier"] == [[("t1", True, [1])]]
    assert shown(found)["balie"] == [[("t1", False, [2])]]


def test_the_customers_line_runs_on_as_long_as_one_name_is_seen() -> None:
    found = matrix(
        {"delivered_by": "winkel", "perceived_as": "winkel", "phase": "awareness"},
        {"delivered_by": "koerier", "perceived_as": "winkel"},
        {"delivered_by": "koerier", "perceived_as": "koerier", "phase": "initiate"},
        {"delivered_by": "balie", "perceived_as": "winkel", "phase": "initiate"},
    )
    assert found
    assert [(stretch.parties, stretch.span) for stretch in found.seen] == [
        (("winkel",), 2),
        (("koerier", "winkel"), 1),
    ]
    assert (found.known, found.others) == (4, 2)


def test_what_the_customer_sees_may_be_untold_and_then_nothing_is_counted() -> None:
    found = matrix({"delivered_by": "winkel"}, {"delivered_by": "koerier"})
    assert found
    assert (found.seen, found.known, found.others) == ((), 0, 0)


def test_moments_of_the_customers_own_are_on_no_line_and_the_customer_has_no_row() -> None:
    found = matrix(
        {"kind": "customer-moment"},
        {"delivered_by": "klant", "perceived_as": "winkel"},
        {"delivered_by": "winkel"},
        {"delivered_by": "koerier"},
    )
    assert found
    assert [[t.id for t in touchpoints] for touchpoints in found.line] == [["t1", "t2", "t3"]]
    assert list(shown(found)) == ["winkel", "koerier"]
    assert found.known == 0


def test_one_party_alone_is_no_chain_unless_the_customer_sees_another() -> None:
    assert matrix({"delivered_by": "winkel"}, {"delivered_by": "winkel", "perceived_as": "winkel"}) is None
    assert matrix({"delivered_by": "koerier", "perceived_as": "winkel"}) is not None


def test_a_party_that_the_edition_lacks_is_nowhere() -> None:
    without = {id: party for id, party in PARTIES.items() if id != "koerier"}
    found = matrix(
        {"delivered_by": "koerier", "perceived_as": "koerier"},
        {"delivered_by": "winkel", "handover": {"to": "koerier"}},
        {"delivered_by": "balie", "perceived_as": "winkel"},
        parties=without,
    )
    assert found
    assert list(shown(found)) == ["winkel", "balie"]
    assert [stretch.parties for stretch in found.seen] == [("winkel",)]
    assert (found.known, found.others) == (1, 1)
