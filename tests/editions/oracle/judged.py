"""What is wrong in the editions of a generated playbook: in the model, and in the files that are made of it."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.editions import for_edition
from reisgids.model.playbook import Playbook
from reisgids.pages.shared.edition import digest_of_view
from tests.editions.made_up.generated import EDITIONS, generated
from tests.editions.made_up.written import canaries, canaries_in, readable, said
from tests.editions.oracle.oracle import expected
from tests.editions.oracle.unpublished import is_unpublished
from tests.editions.staging import staged_files


def view_of(whole: Playbook, edition: str) -> Playbook:
    """Return what an edition of a playbook has."""
    declared = whole.config.edition(edition)
    assert declared is not None
    return for_edition(whole, declared)


def findings(seed: int) -> Iterator[str]:
    """Yield what is wrong in the editions of a seed's playbook, with where it stands in the model and in which file."""
    written = generated(seed)
    whole = written.playbook()
    every = canaries(whole)
    for edition in EDITIONS:
        here = f"seed {seed}, edition {edition}"
        view, right = view_of(whole, edition), expected(written, edition)
        has, should_have = said(view), said(right)
        for at in has.keys() | should_have.keys():
            if has.get(at) != should_have.get(at):
                yield f"{here}: {at} is {has.get(at)!r}, and should be {should_have.get(at)!r}"
        if digest_of_view(view) != digest_of_view(right):
            yield f"{here}: the version is another than that of a playbook without anything hidden"
        if edition == "internal" and seed % 10:
            continue
        try:
            yield from (f"{here}: {each}" for each in told(view, right, every, seed))
        except Exception as error:
            error.add_note(here)
            raise


def told(view: Playbook, right: Playbook, every: dict[str, str], seed: int) -> Iterator[str]:
    """Yield each hidden word in the files of a view, and each word that it has and they don't."""
    language = view.config.languages[seed % len(view.config.languages)]
    found = canaries_in(staged_files(view, language))
    allowed = canaries(right)
    for canary in sorted(found.keys() - allowed.keys()):
        yield f"{every.get(canary, canary)} is in {found[canary]}"
    for canary, at in readable(right, language).items():
        if canary not in found and not is_unpublished(right, at):
            yield f"{at} is nowhere in the files in {language}"
