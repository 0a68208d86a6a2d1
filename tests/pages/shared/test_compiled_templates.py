"""Compiled templates are kept for the user, and nowhere where somebody else could have put them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from reisgids import own_cache
from reisgids.pages.shared.compiled_templates import keep_compiled


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    place = tmp_path / "cache" / "reisgids"
    monkeypatch.setattr(own_cache, "user_cache_path", lambda *_, **__: place)
    for known in (own_cache.own_folder, own_cache.own_secret):
        known.cache_clear()
    yield place
    for known in (own_cache.own_folder, own_cache.own_secret):
        known.cache_clear()


def environment(text: str = "{{ 1 + 1 }} <{{ x }}>", *, escape: bool = True, made_by: str = "a test") -> Environment:
    made = Environment(loader=DictLoader({"a.html": text}), autoescape=escape)  # noqa: S701  the setting is what is tested
    keep_compiled(made, made_by)
    return made


def kept(cache: Path) -> set[Path]:
    return {file for file in cache.rglob("*") if file.is_file()}


def test_what_is_compiled_once_is_used_again(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert environment().get_template("a.html").render(x="<") == "2 <&lt;>"
    assert len(kept(cache)) == 1
    monkeypatch.setattr(Environment, "compile", lambda *_, **__: pytest.fail("it was compiled again"))
    assert environment().get_template("a.html").render(x="<") == "2 <&lt;>"


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"text": "anders {{ x }}"}, "anders &lt;"),
        ({"escape": False}, "2 <<>"),
        ({"made_by": "another program"}, "2 <&lt;>"),
    ],
)
def test_another_text_setting_or_program_has_its_own(cache: Path, other: dict[str, object], said: str) -> None:
    environment().get_template("a.html")
    assert environment(**other).get_template("a.html").render(x="<") == said  # type: ignore[arg-type]
    assert len(kept(cache)) == 2


def test_only_the_user_can_write_or_read_there(cache: Path) -> None:
    environment().get_template("a.html")
    own_cache.own_secret()
    for place in (cache, *cache.iterdir()):
        assert place.stat().st_mode & 0o077 == 0
    for file in kept(cache):
        assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("others_may", [0o777, 0o770, 0o702])
def test_a_folder_in_which_others_may_write_is_not_used(cache: Path, others_may: int) -> None:
    cache.mkdir(parents=True)
    cache.chmod(others_may)
    assert own_cache.own_folder("templates") is None
    assert environment().get_template("a.html").render(x=1) == "2 <1>"
    assert kept(cache) == set()


def test_a_folder_that_is_a_link_is_not_used(cache: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    cache.parent.mkdir()
    cache.symlink_to(tmp_path / "elsewhere")
    assert own_cache.own_folder("templates") is None


def test_the_secret_stays_the_same_and_is_the_users_own(cache: Path) -> None:
    first = own_cache.own_secret()
    own_cache.own_secret.cache_clear()
    assert own_cache.own_secret() == first
    assert len(first) == 32
    (cache / "key" / "secret").chmod(0o666)
    own_cache.own_secret.cache_clear()
    second = own_cache.own_secret()
    assert second != first
    own_cache.own_secret.cache_clear()
    assert own_cache.own_secret() == second


def test_where_nothing_can_be_kept_all_goes_on(tmp_path: Path, cache: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert own_cache.own_folder("templates") is None
    assert len(own_cache.own_secret()) == 32
    assert environment().get_template("a.html").render(x=1) == "2 <1>"
    assert kept(cache) == set()
