"""One mistake hides no other: what a file refers to is checked beside whatever else is wrong in it."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from reisgids.model.journey import Journey
from reisgids.sources.values.sound import sound_parts

GOOD: dict[str, Any] = {
    "id": "koop",
    "title": "Kopen",
    "market": "b2b",
    "personas": ["inkoper"],
    "reviewed": "2026-03-02",
    "phases": [{"id": "voor", "name": "Voor"}, {"id": "na", "name": "Na"}],
    "touchpoints": [
        {
            "title": f"Moment {n}",
            "phase": "voor",
            "channel": [f"kanaal-{n}"],
            "feels": {"score": 1, "word": "blij"},
            "delivered_by": f"partij-{n}",
            "pain": {"text": "Te laat", "owner": f"partij-{n}"},
            "handover": [{"to": f"ander-{n}", "when": "Daarna"}],
        }
        for n in range(3)
    ],
}
WRONG = st.sampled_from(["x y z!", 3.5, True, [[]], {"onbekend": 1}, [{"onbekend": []}]])


def paths(tree: Any, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inside = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [at] * bool(at) + [path for key, value in inside for path in paths(value, (*at, key))]


def referred(tree: dict[str, Any]) -> dict[tuple[str | int, ...], str]:
    found = sound_parts(Journey, tree, language="nl")
    assert found
    return {reference.path: reference.id for reference in found.references}


UNFILLED = (("id",), ("touchpoints",))
"""The name of the file; and without touchpoints there is no journey."""
WHOLE = referred(GOOD)


def around(tree: Any, path: tuple[str | int, ...]) -> Any:
    for part in path[:-1]:
        tree = tree[part]
    return tree


@given(
    st.lists(
        st.tuples(st.sampled_from([path for path in paths(GOOD) if path not in UNFILLED]), WRONG),
        min_size=1,
        max_size=4,
    )
)
def test_what_stands_beside_a_wrong_value_is_still_found_where_it_stands(
    mistakes: list[tuple[tuple[str | int, ...], Any]],
) -> None:
    bad = copy.deepcopy(GOOD)
    done: list[tuple[str | int, ...]] = []
    for path, value in mistakes:
        if not any(path[: len(other)] == other[: len(path)] for other in done):
            around(bad, path)[path[-1]] = value
            done.append(path)
    found = referred(bad)
    # A mistake costs no more than the list item in which it stands.
    items = [path[:2] if isinstance(path[1:2] and path[1], int) else path[:1] for path in done]
    for path, id in WHOLE.items():
        if not any(path[: len(item)] == item for item in items):
            assert found.get(path) == id


@given(st.sampled_from([path for path in paths(GOOD) if isinstance(path[-1], str) and path not in UNFILLED]))
def test_what_stands_beside_a_missing_key_is_still_found(path: tuple[str | int, ...]) -> None:
    bad = copy.deepcopy(GOOD)
    del around(bad, path)[path[-1]]
    bad["no_such_key"] = 1
    found = referred(bad)
    assert {at: id for at, id in WHOLE.items() if at[: len(path)] != path} == found
