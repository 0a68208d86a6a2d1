"""`reisgids headers`."""

from __future__ import annotations

import shlex

import pytest

from reisgids.site.root.headers import SERVERS
from reisgids.site.root.policy import server_headers
from tests.commands.conftest import Reisgids


@pytest.mark.parametrize("server", SERVERS)
def test_the_command_prints_the_same_headers_for_every_server(reisgids: Reisgids, server: str) -> None:
    told = reisgids("headers", server)
    assert told.code == 0
    lines = told.out.strip().splitlines()
    if server in {"netlify", "cloudflare"}:
        assert lines.pop(0) == "/*"
        found = dict(line.strip().split(": ", 1) for line in lines)
    else:
        words = [shlex.split(line.removesuffix(" always;").removeprefix("Header always set ")) for line in lines]
        found = {name: value for *_, name, value in words}
        begin, end = {"nginx": ("add_header ", " always;"), "apache": ("Header always set ", '"')}[server]
        assert all(line.startswith(begin) and line.endswith(end) for line in lines)
    assert found == server_headers()


def test_a_server_that_is_unknown_is_wrong_use(reisgids: Reisgids) -> None:
    told = reisgids("headers", "iis")
    assert told.code == 2
    assert "nginx" in told.err
