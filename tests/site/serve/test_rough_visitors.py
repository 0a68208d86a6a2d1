"""Programs that visit `serve` and don't behave: the author goes on reading."""

from __future__ import annotations

import http.client
import resource
import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from email.message import Message
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reisgids.site.root.policy import server_headers
from reisgids.site.serve.callers import is_for_us, is_our_name
from reisgids.site.serve.run import Serving
from reisgids.site.serve.server import Visit
from tests.site.playbooks import journey, playbook
from tests.site.serve.test_serve import PATIENCE, ask, events

pytestmark = pytest.mark.engine

LONGEST_LINE = 65536


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return playbook(tmp_path_factory.mktemp("boek") / "acme", journeys=1)


@pytest.fixture(scope="module")
def serving(root: Path) -> Iterator[Serving]:
    with Serving(root, port=0) as served:
        yield served


@contextmanager
def connection(serving: Serving) -> Iterator[socket.socket]:
    host, _, port = serving.address.removeprefix("http://").rpartition(":")
    with socket.create_connection((host, int(port)), timeout=PATIENCE) as opened:
        yield opened


def said_to(serving: Serving, request: bytes) -> bytes:
    """Return everything that is answered to these bytes until the server ends it, which may be before it has them."""
    answer = b""
    with connection(serving) as opened, suppress(ConnectionError, OSError):
        with suppress(ConnectionError, OSError):
            opened.sendall(request)
            opened.shutdown(socket.SHUT_WR)
        while some := opened.recv(65536):
            answer += some
    return answer


@pytest.fixture
def files() -> Iterator[None]:
    """Let this process have as many connections as the test needs."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < 2500:
        pytest.skip("this system allows too few open files")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 2500), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.usefixtures("files")
def test_a_thousand_open_connections_keep_nobody_out(serving: Serving) -> None:
    before = threading.active_count()
    with ExitStack() as stack:
        for _ in range(1000):
            stack.enter_context(connection(serving))
        assert ask(serving, "/nl/")[0] == 200
        assert threading.active_count() - before < 300
        assert ask(serving, "/nl/assets/search/entries.js")[0] == 200


def test_a_visitor_who_sends_half_a_request_is_shown_out(serving: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Visit, "timeout", 0.2)
    for half in (b"", b"GET /nl/ HT", b"GET /nl/ HTTP/1.1\r\nHost: 127"):
        with connection(serving) as slow:
            slow.sendall(half)
            assert ask(serving, "/nl/")[0] == 200
            assert slow.recv(100) == b""


def test_a_visitor_who_does_not_read_holds_nobody_up(serving: Serving) -> None:
    with ExitStack() as stack:
        for _ in range(20):
            opened = stack.enter_context(connection(serving))
            host = serving.address.removeprefix("http://")
            opened.sendall(f"GET /nl/assets/search/entries.js HTTP/1.1\r\nHost: {host}\r\n\r\n".encode() * 50)
        assert ask(serving, "/nl/")[0] == 200


@pytest.mark.parametrize(
    ("line", "headers", "status"),
    [
        (b"GET /" + b"a" * 200_000 + b" HTTP/1.1", b"", 414),
        (b"GET /" + b"a" * 60_000 + b" HTTP/1.1", b"", 404),
        (b"GET /nl/ HTTP/1.1", b"X: " + b"a" * 200_000 + b"\r\n", 431),
        (b"GET /nl/ HTTP/1.1", b"X: a\r\n" * 20_000, 431),
        (b"POST /nl/ HTTP/1.1", b"Content-Length: 5\r\n", 501),
        (b"GET /nl/ HTTP/9.9", b"", 505),
        (b"nonsense", b"", 400),
    ],
)
def test_a_request_that_makes_no_sense_is_answered_once_and_with_all_headers(
    serving: Serving, line: bytes, headers: bytes, status: int
) -> None:
    host = f"Host: {serving.address.removeprefix('http://')}\r\n".encode()
    answer = said_to(serving, line + b"\r\n" + host + headers + b"\r\n")
    if not answer:
        # Who sends more than is read may lose the answer on the way.
        assert len(line + headers) > LONGEST_LINE
        return
    assert answer.startswith(f"HTTP/1.1 {status} ".encode())
    head = answer.partition(b"\r\n\r\n")[0].decode().splitlines()
    assert {f"{name}: {value}" for name, value in server_headers().items()} <= set(head)
    assert answer.count(b"HTTP/1.1 ") == 1
    assert ask(serving, "/nl/")[0] == 200


def test_what_comes_along_with_a_request_is_not_taken_for_a_request(serving: Serving) -> None:
    host = f"Host: {serving.address.removeprefix('http://')}\r\n".encode()
    inner = b"GET /en/ HTTP/1.1\r\n" + host + b"\r\n"
    length = f"Content-Length: {len(inner)}\r\n".encode()
    answer = said_to(serving, b"GET /nl/ HTTP/1.1\r\n" + host + length + b"\r\n" + inner)
    assert answer.count(b"HTTP/1.1 ") == 1


DOTS = st.sampled_from(["..", "%2e%2e", ".%2E", "..%2f..", "..%5c", "%2f", "%00", "..;", "....//", "%252e%252e"])
WAYS = st.lists(
    DOTS | st.sampled_from(["nl", "assets", "site-config.yml", "etc", "passwd", ""]), min_size=1, max_size=9
)


@settings(max_examples=60, deadline=None)
@given(way=WAYS)
def test_no_way_leads_out_of_the_site(serving: Serving, way: list[str]) -> None:
    assume_dots = [*way, "..%2f", "..", "site-config.yml"]
    for path in ("/" + "/".join(way), "/nl/assets/" + "/".join(assume_dots)):
        status, text, _ = ask(serving, path)
        assert status in {200, 302, 404}
        assert "root:" not in text
        assert "organisation:" not in text


def test_two_hundred_saves_end_in_the_last_one(serving: Serving, root: Path) -> None:
    with events(serving) as told:
        next(told)
        for number in range(200):
            journey(root, 0, f"Versie {number} van de reis")
        for _ in told:
            if "Versie 199 van de reis" in ask(serving, "/nl/journeys/reis-0/")[1]:
                break
        else:
            pytest.fail("the last save was not shown")


SITES = st.sampled_from(["same-site", "cross-site", "anything else"])
TEXTS = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=12)


@given(
    site=SITES,
    mode=TEXTS | st.just("navigate"),
    dest=TEXTS | st.just("document"),
    method=st.sampled_from(["GET", "HEAD", "POST"]),
)
def test_a_page_of_another_site_gets_nothing_but_a_tab_of_its_own(site: str, mode: str, dest: str, method: str) -> None:
    headers = Message()
    for name, value in (("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", dest)):
        headers[name] = value
    assert is_for_us(headers, method) == ((mode, dest, method) == ("navigate", "document", "GET"))


def test_people_programs_and_our_own_pages_are_answered(serving: Serving) -> None:
    where = serving.address.removeprefix("http://")
    for site, status in (("none", 200), ("same-origin", 200), ("same-site", 403), ("cross-site", 403)):
        asked = http.client.HTTPConnection(where, timeout=PATIENCE)
        asked.request("GET", "/nl/", headers={"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "no-cors"})
        answer = asked.getresponse()
        assert (answer.status, answer.getheader("Cross-Origin-Resource-Policy")) == (status, "same-origin")
        assert bool(answer.read()) == (status == 200)
        asked.close()


def test_at_the_port_of_the_web_a_browser_leaves_the_port_out() -> None:
    assert is_our_name("localhost", 80)
    assert is_our_name("127.0.0.1:80", 80)
    assert not is_our_name("localhost", 8000)
    assert not is_our_name("elders.nl:8000", 8000)
