"""What a page may load and run, in its own words and in those of a web server."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from reisgids.site.root.policy import lone_page_policy, page_policy, server_headers
from reisgids.site.root.root_files import write_root_files
from reisgids.site.serve.run import Serving
from tests.site.plans import view
from tests.site.playbooks import playbook
from tests.site.serve.test_serve import ask
from tests.theme.test_frame import Elements


def directives(policy: str) -> dict[str, list[str]]:
    """Return a policy's directives with their sources."""
    return {name: sources for name, *sources in (each.split() for each in policy.split(";"))}


@pytest.mark.parametrize(
    "policy", [page_policy(), page_policy(from_folder=True), lone_page_policy(scripts=["x"], styles=["y"])]
)
def test_a_policy_denies_all_that_it_does_not_name_and_every_script_in_a_page(policy: str) -> None:
    said = directives(policy)
    assert said["default-src"] == ["'none'"]
    assert said["object-src"] == said["base-uri"] == said["form-action"] == ["'none'"]
    assert "frame-ancestors" not in said, "a browser takes no notice of it in a page, and says so in its console"
    for name in ("script-src", "style-src"):
        assert not {"'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "data:", "blob:", "*"} & set(said[name])
    assert not re.search(r"https?:|\*", policy)
    assert [name for name, sources in said.items() if "'unsafe-inline'" in sources] == ["style-src-attr"]


def test_only_a_page_that_may_be_opened_as_a_file_trusts_files() -> None:
    assert "file:" not in page_policy()
    assert directives(page_policy(from_folder=True))["script-src"] == ["'self'", "file:"]


def test_a_page_that_is_one_file_runs_what_it_holds_to_the_letter() -> None:
    said = directives(lone_page_policy(scripts=["één()", "twee()", "één()"], styles=[]))
    digests = [b64encode(sha256(each.encode()).digest()).decode() for each in ("één()", "twee()")]
    assert said["script-src"] == [f"'sha256-{digest}'" for digest in digests]
    assert said["style-src"] == ["'none'"]


def test_the_headers_say_what_the_pages_say_and_keep_other_sites_from_framing_them() -> None:
    policy = server_headers()["Content-Security-Policy"]
    assert directives(policy) == directives(page_policy()) | {"frame-ancestors": ["'none'"]}
    assert {"Referrer-Policy", "X-Content-Type-Options", "Permissions-Policy"} < set(server_headers())


@pytest.mark.parametrize("directory_urls", [True, False])
def test_the_front_door_has_the_policy_and_the_headers_lie_beside_it(tmp_path: Path, directory_urls: bool) -> None:
    write_root_files(view(), tmp_path, directory_urls=directory_urls)
    page = (tmp_path / "index.html").read_text("utf-8")
    [meta] = Elements(page).all("meta", **{"http-equiv": "Content-Security-Policy"})
    assert meta["content"] == page_policy(from_folder=not directory_urls)
    first, second = [each for tag, each in Elements(page).elements if tag == "meta"][:2]
    assert ("charset" in first, second) == (True, meta), "what stands before the policy escapes it"
    assert (tmp_path / "_headers").is_file() == directory_urls


@pytest.mark.engine
def test_serve_says_what_a_web_server_says(tmp_path: Path) -> None:
    with Serving(playbook(tmp_path / "acme"), port=0) as serving:
        for path in ("/", "/nl/", "/nl/assets/site.js", "/nl/weg/", "/-/reisgids/live.js"):
            _, _, headers = ask(serving, path)
            assert {name: headers[name] for name in server_headers()} == server_headers(), path
        _, page, _ = ask(serving, "/nl/")
        [meta] = Elements(page).all("meta", **{"http-equiv": "Content-Security-Policy"})
        assert meta["content"] == page_policy()
