"""A file's tests share a worker, and so what they need is made once (conftest.py)."""

from __future__ import annotations

import os

import pytest


@pytest.mark.skipif("PYTEST_XDIST_WORKER" not in os.environ, reason="there is only one worker")
def test_a_test_says_to_which_group_it_belongs_when_it_is_given_to_a_worker(request: pytest.FixtureRequest) -> None:
    assert request.node.nodeid.endswith("@tests/test_groups.py")
